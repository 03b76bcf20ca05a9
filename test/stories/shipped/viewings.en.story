# Books by tapping
language en

customer: hi
bot: …assistant of Keystone Homes… [Book a viewing] […]
tap: Book a viewing
bot: …? [Mill Cottage] [Wharf Loft]
tap: Mill Cottage
bot: …Mill Cottage: […] [Tomorrow 10:00] […] [Another day]
tap: Tomorrow 10:00
bot: …Tuesday 3 March, 10:00…Tom…Shall I book it? [Confirm viewing] [Another time] [Cancel]
booking: none
tap: Confirm viewing
bot: Booked ✅ …Tuesday 3 March, 10:00…Code… []
booking: Mill Cottage · 2026-03-03 10:00 · Tom
messages: at most 5

# Books with one sentence
language en

customer: I'd like to see Mill Cottage tomorrow at 5pm please
bot: …Tuesday 3 March, 17:00…Shall I book it? […]
customer: yes
bot: Booked ✅ …
booking: Mill Cottage · 2026-03-03 17:00
messages: at most 2

# Is only asked what is missing
language en

customer: can I come tomorrow after 4?
bot: …after 16:00… [Mill Cottage] [Wharf Loft]
tap: Mill Cottage
bot: … [Tomorrow 16:00] […]
tap: Tomorrow 16:00
bot: …Shall I book it? […]
tap: Confirm viewing
bot: Booked ✅ …
booking: Mill Cottage · 2026-03-03 16:00
messages: at most 4

# Changes their mind about the day before confirming
language en

customer: to see Mill Cottage tomorrow at 11
bot: …Tuesday 3 March, 11:00…Shall I book it? […]
customer: actually make it Friday at 12
bot: …Friday 6 March, 12:00…Shall I book it? […]
customer: yes please
bot: Booked ✅ …
booking: Mill Cottage · Friday 6 March 12:00 · Tom

# Moves a booking
language en

customer: to see Mill Cottage tomorrow at 11
bot: …Shall I book it? […]
customer: yes
bot: Booked ✅ …
later 1 hour
customer: can I reschedule to Friday at 12?
bot: Moved ✅ …Tuesday 3 March, 11:00…Friday 6 March, 12:00…
booking: Mill Cottage · Friday 6 March 12:00

# Cancels a booking
language en

customer: to see Mill Cottage tomorrow at 11
bot: …Shall I book it? […]
customer: yes
bot: Booked ✅ …
later 1 hour
customer: I have to cancel my booking
bot: Cancel this viewing?… [Yes, cancel it] [No, keep it]
tap: Yes, cancel it
bot: Cancelled. …
booking: none

# Is reminded and promises to come
language en

customer: to see Mill Cottage on Wednesday at 11
bot: …Shall I book it? […]
customer: yes
bot: Booked ✅ …I will remind you the day before…
on 2026-03-03 18:00
bot: Reminder: …Wednesday 4 March, 11:00… [Confirm] [Reschedule] [Cancel]
tap: Confirm
bot: Great, see you Wednesday…!
booking: Mill Cottage · 2026-03-04 11:00

# Asks for a person
language en

customer: to see Mill Cottage tomorrow
bot: … […]
customer: can I talk to a person?
bot: I have told the team at Keystone Homes… []
handoff: open
staff sees: …Lena…needs a person: asked for one…Wants: Mill Cottage…
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
bot: I can't listen to voice notes, sorry. … [Book a viewing] […]
