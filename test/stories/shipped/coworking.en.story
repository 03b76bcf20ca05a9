# Books by tapping
language en

customer: hi
bot: …assistant of Nave Coworking… [Book] […]
tap: Book
bot: …? [Meeting room] [Guided tour]
tap: Meeting room
bot: …Meeting room: […] [Tomorrow 10:00 AM] […] [Another day]
tap: Tomorrow 10:00 AM
bot: …Tuesday, March 3, 10:00 AM…Sala Azul…Shall I book it? [Confirm booking] [Another time] [Cancel]
booking: none
tap: Confirm booking
bot: Booked ✅ …Tuesday, March 3, 10:00 AM…Code… []
booking: Meeting room · 2026-03-03 10:00 · Sala Azul
messages: at most 5

# Books with one sentence
language en

customer: I'd like a meeting room tomorrow at 5pm please
bot: …Tuesday, March 3, 5:00 PM…Shall I book it? […]
customer: yes
bot: Booked ✅ …
booking: Meeting room · 2026-03-03 17:00
messages: at most 2

# Is only asked what is missing
language en

customer: can I come tomorrow after 4?
bot: …after 4:00 PM… [Meeting room] [Guided tour]
tap: Meeting room
bot: … [Tomorrow 4:00 PM] […]
tap: Tomorrow 4:00 PM
bot: …Shall I book it? […]
tap: Confirm booking
bot: Booked ✅ …
booking: Meeting room · 2026-03-03 16:00
messages: at most 4

# Changes their mind about the day before confirming
language en

customer: a meeting room tomorrow at 11
bot: …Tuesday, March 3, 11:00 AM…Shall I book it? […]
customer: actually make it Friday at 12
bot: …Friday, March 6, 12:00 PM…Shall I book it? […]
customer: yes please
bot: Booked ✅ …
booking: Meeting room · Friday 6 March 12:00 · Sala Azul

# Moves a booking
language en

customer: a meeting room tomorrow at 11
bot: …Shall I book it? […]
customer: yes
bot: Booked ✅ …
later 1 hour
customer: can I reschedule to Friday at 12?
bot: Moved ✅ …Tuesday, March 3, 11:00 AM…Friday, March 6, 12:00 PM…
booking: Meeting room · Friday 6 March 12:00

# Cancels a booking
language en

customer: a meeting room tomorrow at 11
bot: …Shall I book it? […]
customer: yes
bot: Booked ✅ …
later 1 hour
customer: I have to cancel my booking
bot: Cancel this booking?… [Yes, cancel it] [No, keep it]
tap: Yes, cancel it
bot: Cancelled. …
booking: none

# Is reminded and promises to come
language en

customer: a meeting room on Wednesday at 11
bot: …Shall I book it? […]
customer: yes
bot: Booked ✅ …I will remind you the day before…
on 2026-03-03 18:00
bot: Reminder: …Wednesday, March 4, 11:00 AM… [Confirm] [Reschedule] [Cancel]
tap: Confirm
bot: Great, see you Wednesday…!
booking: Meeting room · 2026-03-04 11:00

# Asks for a person
language en

customer: a meeting room tomorrow
bot: … […]
customer: can I talk to a person?
bot: I have told the team at Nave Coworking… []
handoff: open
staff sees: …Lena…needs a person: asked for one…Wants: Meeting room…
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
bot: I can't listen to voice notes, sorry. … [Book] […]
