/** What the bot says by itself, in ICU message format. The other languages have the same keys. */
export const en = {
  // recovery
  'miss.first':
    "{wording, select, 0 {Sorry, I didn't get that.} 1 {I'm not sure what you mean.} other {That was not clear to me, sorry.}}",
  'miss.but':
    '{wording, select, 0 {I understood {known}, but not {missing, select, service {for which service} day {which day} other {the time}}.} 1 {So far I have {known}. What I still need is {missing, select, service {the service} day {the day} other {the time}}.} other {{known}: only {missing, select, service {the service} day {the day} other {the time}} is missing.}}',
  'miss.yesno':
    '{wording, select, 0 {Sorry, was that a yes or a no?} 1 {I am not sure: yes or no? If something should change, just say what.} other {Please tap one of these, or tell me what to change.}}',
  'miss.yes': 'Good! Please choose one:',
  'miss.no': 'All right. What would you like instead?',
  'miss.question':
    '{wording, select, 0 {That one I cannot answer, but the team can: tap “Talk to a person”.} 1 {I do not know that, sorry. A person on the team will: tap “Talk to a person”.} other {The team can tell you: tap “Talk to a person”.}}',
  'miss.nudge':
    '{wording, select, 0 {I am here!} 1 {Still here. You can tap or write.} other {Yes, I am listening.}}',
  'miss.second':
    '{wording, select, 0 {Shall we try it this way? Tap one of these, or “Talk to a person”.} 1 {Let me help: tap one of these, or write “human” to talk to a person.} other {Tap one of these, please, or talk to a person.}}',
  'media.image': "I can't look at pictures, sorry. Words and taps work.",
  'media.audio': "I can't listen to voice notes, sorry. Please write it or tap.",
  'media.video': "I can't watch videos, sorry. Words and taps work.",
  'media.document': "I can't read files, sorry. Words and taps work.",
  'media.sticker': 'Nice sticker! I only understand words and taps.',
  'media.location': "Thanks for the location. I can't use it here; words and taps work.",
  'media.contacts': "Thanks for the contact. I can't use it here; words and taps work.",
  'media.unsupported': "I can't read this kind of message, sorry. Words and taps work.",
  'media.emoji': '🙂 Ready when you are:',
  'stale.choice': 'That was from earlier. Here is where we are now:',
  'stale.done': 'That is done already.',
  'stale.booking': 'That booking has changed since then. It is now:',
  'stale.list': 'That list was from earlier.',
  'stale.slot': 'That list was from earlier. Free for {service} now, your time first:',
  'stale.slotGone': 'That list was from earlier. Free for {service} now:',
  'flow.moved': 'This chat was just updated, so let me ask you again:',
  'flow.ended':
    'This chat has changed since we last spoke, so we start over. Bookings you have confirmed stay as they are.',
  'old.message': 'Your message took a while to reach me, so I want to be sure about the day.',
  'draft.continue':
    'Welcome back! Continue your {service} booking{has, select, when { ({when})} other {}} or start over?',
  'series.oneByOne':
    'I book visits one by one. Here is the next one; when it is booked, just tell me the one after it.',
  'series.place':
    '{place, plural, =1 {I book them one after the other.} other {Now the next one.}} Number {place} of {of}:',
  'menu.again': 'What can I do for you?',
  'again.label': '{what} again',
  'again.short': 'Same as last time',
  'again.next': 'Next: {when}',
  // reserved words
  'stop.done':
    'Done: no more reminders or news from {business}. You can still write here at any time. To undo, write “start”.',
  'start.done': 'Welcome back! You get reminders from {business} again.',
  'cancel.draft': 'Dropped. Nothing was booked.',
  'cancel.rest': 'Good, I leave it at that. What is booked stays booked.',
  'handoff.opened':
    'I have told the team at {business}. A person will answer you here. To go on with me, write “menu”.',
  'human.way':
    'You can talk to a person at {business} at any time: tap “Talk to a person”, or write “human”.',
  'handoff.lost':
    'I do not want to keep you guessing, so I have told the team at {business}. A person will answer you here. To go on with me, write “menu”.',
  'late.told':
    'Thanks for telling us! The team knows{has, select, booking {, and your booking stays: {service}, {when}} other {}}.',
  'thanks.reply': "You're welcome!",
  'goodbye.reply': 'See you soon!',
  'hours.open': '{day}: we are open {hours}.',
  'hours.closed': '{day}: we are closed.',
  'done.reply': 'Great! Write here whenever you need something else.',
  // person
  'handoff.returned': 'Nobody could answer yet, sorry. I am back, and your request stays with the team.',
  'handoff.closed': 'You are with the assistant again.',
  'handoff.error':
    'Something went wrong on our side, sorry. I have told the team at {business}; a person will answer you here.',
  'handoff.closedChat':
    'Booking by chat is not available at {business} right now. I have told the team; a person will answer you here.',
  'choice.person': 'Talk to a person',
  'choice.bookOn': 'Book that day',
  'choice.continue': 'Continue booking',
  'choice.continueMove': 'Continue moving',
  'choice.startOver': 'Start over',
  // staff
  'staff.request':
    '🙋 {name} ({phone}) needs a person: {reason}.\n{summary}\n\nReply to this message to answer. Write “done” as a reply to give the chat back to the bot.',
  'staff.newcomer':
    '{name} ({phone}) wrote for the first time, and the bot had an error. Please write to them yourself.',
  'staff.reason.asked': 'asked for one',
  'staff.reason.not-understood': 'the bot did not understand',
  'staff.reason.engine-error': 'the bot had an error',
  'staff.reason.loop': 'another bot seems to be writing, so I have stopped answering',
  'staff.reason.chat-closed': 'booking by chat is switched off',
  'staff.late': '⏰ {name} ({phone}) is running late: {text}',
  'staff.forward': '💬 {name}: {text}',
  'staff.forward.media': '💬 {name} sent: {kind}',
  'staff.sent': '✓ Sent to {name}. The bot stays quiet until you reply “done”.',
  'staff.closed': '✓ {name} is with the bot again.',
  'staff.which': '{names} are waiting. Please answer by replying to the message of the one you mean.',
  'staff.over': '{name} is already with the bot.',
  'staff.left': '{name} went back to the bot.',
  'staff.summary.step': 'Was: {step}',
  'staff.summary.wish': 'Wants: {wish}',
  'staff.summary.booking': 'Has: {service}, {when} (code {code})',
  'staff.at.choose-service': 'choosing what to book',
  'staff.at.choose-slot': 'choosing a time',
  'staff.at.confirm-booking': 'about to confirm',
  'staff.at.my-bookings': 'looking at bookings',
  'staff.at.reschedule': 'moving a booking',
  'staff.at.cancel': 'asked whether to cancel',
  'staff.summary.last': 'Last words: “{text}”',
  'staff.summary.none': 'No details yet.',
  'staff.calendar':
    '📅 {resource}’s own calendar now has something at the time of {count, plural, one {this booking} other {these bookings}}:\n{list}\n\nPlease move or cancel one of the two.',
  // services
  'choose.open': 'Choose',
  more: 'More…',
  // slots
  'slot.open': 'See times',
  'slot.with': 'with {resource}',
  'slot.otherDay': 'Another day',
  'slot.moreTimes': 'Later times',
  'slot.laterDays': 'Later days',
  'slot.heading': 'Free times for {service}, {wish}:',
  'slot.daysHeading': 'Which day?',
  'slot.dayCount': '{count, plural, one {# time} other {# times}}',
  'slot.noneFor': '{wish}: nothing is free. Closest free times:',
  'slot.noneThen': '{when} is not free. Closest free times:',
  'slot.taken': '{when} was just taken, sorry. Closest free times:',
  'slot.instead': 'Just taken with the other one, but {resource} is free then:',
  'slot.past': 'That time has passed. Next free times:',
  'slot.none': 'There is no free time in the coming weeks. Write “human” and a person will help.',
  'slot.which': 'Which one do you mean?',
  'slot.notWith': '{resource} does not do this. These are the times of those who do:',
  'slot.daysFor': 'Which day, {wish}?',
  'slot.partOfDay': 'Morning or afternoon?',
  'slot.morning': 'Morning',
  'slot.afternoon': 'Afternoon',
  'slot.allTimes': 'See all times',
  'slot.pick': 'Good! Which of these?',
  'slot.noneOfThese': 'No problem. Would another time suit you? To leave it, write “cancel”.',
  'slot.stranger': '{resource} does not do this.',
  'wish.at': 'at {time}',
  'wish.after': 'after {time}',
  'wish.before': 'before {time}',
  'wish.between': 'between {from} and {to}',
  'wish.part':
    '{part, select, morning {in the morning} afternoon {in the afternoon} evening {in the evening} other {at night}}',
  free: 'free',
  today: 'today',
  tomorrow: 'tomorrow',
  'duration.hours': '{count} h',
  'duration.minutes': '{count} min',
  // bookings
  'booking.summary': '*{service}*\n{when}\n{resource} · {price}\n{place}',
  'booking.none': 'You have no upcoming bookings.',
  'booking.one': 'Your next booking:',
  'booking.several': 'Your bookings. Which one?',
  'booking.code': 'Code {code}',
  'booking.place': '{service}, {when}: {place}',
  'booking.calendar': 'Add to calendar: {url}',
  'action.confirm': 'Confirm',
  'action.reschedule': 'Reschedule',
  'action.cancel': 'Cancel',
  'action.menu': 'Menu',
  'cancel.ask': 'Cancel this booking?',
  'cancel.yes': 'Yes, cancel it',
  'cancel.no': 'No, keep it',
  'cancel.done': 'Cancelled. {service} on {when} is free again.',
  'cancel.kept': 'Good, it stays as it is.',
  'cancel.over': 'That booking cannot be changed any more: it is over or already cancelled.',
  'reschedule.which': 'Which booking do you want to move?',
  'reschedule.to': 'Moving {service} from {when}. To when?',
  'reschedule.done': 'Moved ✅\nFrom {before}\nto *{after}* with {resource}. Code {code}.',
  // questions of the flow's own
  'ask.text': 'Please write your answer in words.',
  'ask.text.short':
    'Please write a little more: at least {min, plural, one {# character} other {# characters}}.',
  'ask.text.long': 'That is too long for me. Please write it in at most {max} characters.',
  'ask.name': 'Please write your name.',
  'ask.number':
    'Please write {isWhole, select, yes {a whole number} other {a number}}{limits, select, minmax { from {min} to {max}} min {, {min} or more} max {, {max} or less} other {, 3 for example}}.',
  'ask.email': 'That does not look like an e-mail address. Please write it like name@example.com.',
  'ask.phone': 'Please write the phone number with its country code, like +44 20 7946 0000.',
  'ask.date': 'Please write a day: “tomorrow”, “Friday” or “{example}”.',
  'ask.date.which': 'Which day do you mean: {days}?',
  'ask.date.early': 'Please write a day from {date} on.',
  'ask.date.late': 'Please write a day until {date}.',
  'ask.place': 'Please write the whole address, or send the location.',
  'ask.choice': 'Please tap one of these, or write it.',
  'ask.yes-no': 'Please answer “yes” or “no”.',
  'ask.party': 'Please write how many people come: a number from {min} to {max}.',
  'answer.yes': 'Yes',
  'answer.no': 'No',
  'wait.meanwhile':
    'One moment, please: I am still waiting for an answer. To do something else, write “menu”.',
  'choose.anyone': 'Anyone',
  'staff.notHere': '{resource} does not do this.',
  // confirming
  'confirm.yes': 'Confirm booking',
  'confirm.change': 'Another time',
  'confirm.no': 'Cancel',
  'confirm.expired': '{when} is no longer free, sorry. Closest free times:',
  // reminder
  'reminder.text': 'Reminder: {service} at {business}, {when}, {place}. Will you come?',
  'reminder.discreet': 'Reminder: your appointment at {business}, {when}, {place}. Will you come?',
  'reminder.confirmed': 'Great, see you {when}!',
  // languages
  'language.notOffered':
    'Sorry, I understand that language, but I cannot answer in it here. I answer in: {languages}.',
  // what the policy of a booking asks
  'policy.approval': 'The team has to approve it first.',
  'policy.deposit': 'Deposit: {amount}, to be paid at {business}.',
  'policy.cancel': 'You can cancel until {until}.',
  'policy.cancelFee': 'Cancelling is free until {until}; from then on it costs {fee}.',
  'policy.noShow': 'Not coming costs {fee}.',
  'policy.confirm':
    'Please confirm when I remind you: without an answer by {until} others can have the time.',
  'cancel.fee': 'Cancelling was free until {until}. Now a fee of {fee} applies.',
  'cancel.doneFee': 'Cancelled. {service} on {when} is free again. The fee is {fee}.',
  'cancel.refused': 'This booking could be cancelled until {until}. A person on the team can still help.',
  'cancel.keep': 'Keep it',
  'cancel.restored': 'Good, it is yours again: {service}, {when}.',
  'cancel.gone': '{when} has been taken meanwhile, sorry. Closest free times:',
  'reschedule.refused': 'This booking could be moved until {until}. A person on the team can still help.',
  'confirm.pending':
    'Your request is with the team at {business}: *{service}*\n{when}\n{resource}\nThe time is kept for you, and I will tell you here as soon as they answer. Code *{code}*',
  'booking.pending': 'Waiting for the team to approve it',
  'booking.discreet': 'your appointment',
  'reminder.until': 'Please confirm by {until}; after that others can have the time.',
  // the waitlist
  'slot.wait': 'Tell me if it opens',
  'action.take': 'Book it',
  'action.pass': 'No, thanks',
  'action.waitlist': 'Waitlist',
  'action.leave': 'Stop waiting',
  'waitlist.joined':
    'You are on the waitlist: {what}. If it comes free, I write to you here and keep it for you for {count} minutes; I cannot promise that it will. What you wait for is under “my bookings”.\n\nFree at other times:',
  'waitlist.already':
    'You are on the waitlist for that already: {what}. If it comes free, I write to you here.\n\nFree at other times:',
  'waitlist.refused': 'That cannot be waited for. These times are free:',
  'waitlist.offer':
    '{service} on {when} ({resource}) has come free, and you are next. I keep it for you until {until}. Shall I book it?',
  'waitlist.passed': 'All right, somebody else gets it. You stay on the waitlist for other times.',
  'waitlist.booked': 'Booked ✅',
  'waitlist.gone': '{when} has gone to somebody else, sorry. Closest free times:',
  'waitlist.list': 'You are on the waitlist for:',
  'waitlist.left': 'Done, you do not wait for that any more: {what}.',
  'waitlist.none': 'You are not on the waitlist any more.',
  // being there
  'here.done': 'Thank you, I have told the team that you are here: {service}, {when}.',
  'here.again': 'The team knows that you are here: {service}, {when}.',
  'here.early': 'You can check in for {service}, {when}, from {from} on.',
  'here.late':
    'Check-in for {service}, {when}, was possible until {until}. Write “human” and a person will help.',
  'here.none': 'I find no booking of yours for today.',
  // news of a booking
  'news.approved': 'Approved ✅ {service}\n{when}\n{resource}\n{place}\nCode *{code}*',
  'news.declined': '{business} cannot take {service} on {when}, sorry. Write “book” to find another time.',
  'news.expired':
    'Nobody at {business} could answer your request for {service} on {when}, sorry. Write “book” to find another time.',
  'news.cancelled': '{business} had to cancel {service} on {when}, sorry. Write “book” to find another time.',
  'news.rescheduled': '{business} has moved {service}: it is now on {when}, {resource}.',
  'news.released':
    'Nobody confirmed {service} on {when}, so others can have the time now. Write “book” to come all the same.',
  'news.noShow':
    'You were not there for {service} on {when}, so others can have the time now.{hasFee, select, yes { The fee is {fee}.} other {}} Write “human” if that is wrong.',
  'staff.approval': '🗓 {name} ({phone}) asks for {service}, {when}, {resource}. Code {code}.',
  'staff.approved': '✓ Approved: {service}, {when}. The customer is told.',
  'staff.declined': '✓ Declined: {service}, {when}. The customer is told.',
  'staff.settled':
    '{service}, {when}: {status, select, confirmed {it is approved already.} declined {it is declined already.} cancelled {the customer has cancelled it.} expired {it ran out before anybody answered.} other {it is not waiting for an answer any more.}}',
  'staff.news.checked_in': '📍 {name} is here: {service}, {when}, {resource}.',
  'staff.news.cancelled':
    '{name} cancelled late: {service}, {when}, {resource}.{hasFee, select, yes { Fee: {fee}.} other {}}',
  'staff.news.no_show':
    '{name} did not come: {service}, {when}, {resource}.{hasFee, select, yes { Fee: {fee}.} other {}}',
  'staff.news.auto_released':
    '{name} did not confirm: {service}, {when}, {resource}. The time is free again.',
  'staff.news.expired':
    'Nobody answered {name} in time: {service}, {when}, {resource}. The time is free again.',
  'action.approve': 'Approve',
  'action.decline': 'Decline',
} as const;

export type TextKey = keyof typeof en;
