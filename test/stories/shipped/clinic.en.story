# Books by tapping
language en

customer: hi
bot: …assistant of Harbour Clinic… [Book appointment] […]
tap: Book appointment
bot: …? [Consultation] [Vaccination]
tap: Consultation
bot: …Consultation: […] [Tomorrow 10:00] […] [Another day]
tap: Tomorrow 10:00
bot: …Tuesday 3 March, 10:00…Dr. Lee…Shall I book it? [Confirm appointment] [Another time] [Cancel]
booking: none
tap: Confirm appointment
bot: Booked ✅ …Tuesday 3 March, 10:00…Code… []
booking: Consultation · 2026-03-03 10:00 · Dr. Lee
messages: at most 5

# Books with one sentence
language en

customer: I'd like a consultation tomorrow at 5pm please
bot: …Tuesday 3 March, 17:00…Shall I book it? […]
customer: yes
bot: Booked ✅ …
booking: Consultation · 2026-03-03 17:00
messages: at most 2

# Is only asked what is missing
language en

customer: can I come tomorrow after 4?
bot: …after 16:00… [Consultation] [Vaccination]
tap: Consultation
bot: … [Tomorrow 16:00] […]
tap: Tomorrow 16:00
bot: …Shall I book it? […]
tap: Confirm appointment
bot: Booked ✅ …
booking: Consultation · 2026-03-03 16:00
messages: at most 4

# Changes their mind about the day before confirming
language en

customer: a consultation tomorrow at 11
bot: …Tuesday 3 March, 11:00…Shall I book it? […]
customer: actually make it Friday at 12
bot: …Friday 6 March, 12:00…Shall I book it? […]
customer: yes please
bot: Booked ✅ …
booking: Consultation · Friday 6 March 12:00 · Dr. Lee

# Moves a booking
language en

customer: a consultation tomorrow at 11
bot: …Shall I book it? […]
customer: yes
bot: Booked ✅ …
later 1 hour
customer: can I reschedule to Friday at 12?
bot: Moved ✅ …Tuesday 3 March, 11:00…Friday 6 March, 12:00…
booking: Consultation · Friday 6 March 12:00

# Cancels a booking
language en

customer: a consultation tomorrow at 11
bot: …Shall I book it? […]
customer: yes
bot: Booked ✅ …
later 1 hour
customer: I have to cancel my booking
bot: Cancel this appointment?… [Yes, cancel it] [No, keep it]
tap: Yes, cancel it
bot: Cancelled. …
booking: none

# Is reminded and promises to come
language en

customer: a consultation on Wednesday at 11
bot: …Shall I book it? […]
customer: yes
bot: Booked ✅ …I will remind you the day before…
on 2026-03-03 18:00
bot: Reminder: …Wednesday 4 March, 11:00… [Confirm] [Reschedule] [Cancel]
tap: Confirm
bot: Great, see you Wednesday…!
booking: Consultation · 2026-03-04 11:00

# Asks for a person
language en

customer: a consultation tomorrow
bot: … […]
customer: can I talk to a person?
bot: I have told the team at Harbour Clinic… []
handoff: open
staff sees: …Lena…needs a person: asked for one…Wants: Consultation…
customer: do you have parking?
silence
staff sees: …Lena: do you have parking?
staff: Yes, right behind the house.
bot: Yes, right behind the house.
staff: done
bot: You are with the assistant again. … […]
handoff: none

# Sends a voice note
language en

customer: hi
bot: …
voice
bot: I can't listen to voice notes, sorry. … [Book appointment] […]
