import { holidays } from './holidays.ts';
import type { Lexicon } from './lexicon.ts';

/** "Next Friday" is the Friday of the following calendar week; the nearest Friday is offered second. */
export const english: Lexicon = {
  language: 'en',
  nextWeekday: 'following-week',
  weekStartsOn: 1,
  weekend: [6, 7],
  prefixes: ['mid'],
  suffix: 'ish',

  numbers:
    'zero/oh/o, one, two/couple of/a couple of, three/a few/few, four, five, six, seven, eight, nine, ten, eleven, twelve, thirteen, fourteen, fifteen, sixteen, seventeen, eighteen, nineteen, twenty',
  moreNumbers: { 30: 'thirty', 40: 'forty, fourty', 50: 'fifty' },
  ordinals:
    'first, second, third, fourth, fifth, sixth, seventh, eighth, ninth, tenth, eleventh, twelfth, thirteenth, fourteenth, fifteenth, sixteenth, seventeenth, eighteenth, nineteenth, twentieth',
  moreOrdinals: { 30: 'thirtieth' },
  weekdays:
    'monday/mondays/mon, tuesday/tuesdays/tue/tues, wednesday/wednesdays/wed/weds, thursday/thursdays/thu/thur/thurs, friday/fridays/fri, saturday/saturdays/sat, sunday/sundays',
  weakWeekdays: { 7: 'sun' },
  months:
    'january/jan, february/feb, march/mar, april/apr, may, june/jun, july/jul, august/aug, september/sept/sep, october/oct, november/nov, december/dec',
  days: {
    [-2]: 'day before yesterday, the day before yesterday',
    [-1]: 'yesterday',
    0: 'today, todays, tday, tdy, 2day, later today, now, right now',
    1: 'tomorrow, tomorrows, tmrw, tmrow, tmr, tmw, tmo, tomo, tomoz, 2moro, 2morrow, 2morro, 2mrw, 2mro',
    2: 'day after tomorrow, the day after tomorrow, after tomorrow, day after tmrw, day after tmr, overmorrow',
  },
  besideDays: {
    [-1]: 'the day before, day before',
    1: 'the day after, day after, the day after that, the next day, the following day',
  },
  holidays: holidays.en,
  dayParts: [['tonight, tonite, tonigh, 2night, 2nite', 0, 'evening']],
  partLetters: { am: 'a', pm: 'p' },
  parts: {
    am: 'am, in the am',
    pm: 'pm, in the pm',
    dawn: 'in the early hours',
    morning:
      'morning, mornings, mornin, mrning, moring, mrng, morn, in the morning, in the mornings, of the morning, early morning, early in the morning, mid morning, late morning, first thing, first thing in the morning, 1st thing, 1st thing in the morning',
    afternoon:
      'afternoon, afternoons, in the arvo, in the afternoon, in the afternoons, early afternoon, mid afternoon, late afternoon, end of the day, end of day, eod, late in the day, arvo, aft',
    evening: 'evening, evenings, in the evening, in the evenings, early evening, late evening, eve',
    night: 'night, nights, at night, nite, late at night, late night, in the night',
  },
  eveningMeals: 'dinner, supper, dinner time, dinnertime',
  units: {
    minute: 'minute, minutes, min, mins',
    hour: 'hour, hours, hr, hrs',
    day: 'day, days',
    week: 'week, weeks, wk, wks',
    weekend: 'weekend, weekends, wkend, wknd, week end',
    fortnight: 'fortnight, fortnights',
    month: 'month, months',
    year: 'year, years, yr, yrs',
  },
  which: {
    last: 'last, past, previous',
    this: 'this, the current',
    coming: 'coming, this coming, the coming, upcoming, the upcoming, the nearest',
    next: 'next, nxt, the following, following',
    'after-next': 'after next',
  },
  edges: {
    start: 'beginning, the beginning, start, the start, early, early in',
    middle: 'middle, the middle, mid',
    end: 'end, the end, late, late in',
  },
  noon: 'noon, noonish, midday, mid day, noontime, high noon, 12 noon, twelve noon, 12 midday',
  midnight: 'midnight, mid night, 12 midnight, twelve midnight',
  windows: [
    ['after lunch', { from: '13:00' }],
    ['before lunch', { to: '12:00' }],
    [
      'lunchtime, lunch time, at lunch, lunch break, over lunch, around lunch, around lunchtime, lunch hour',
      { from: '12:00', to: '14:00' },
    ],
    ['after work, after the office', { from: '17:00' }],
    ['before work', { to: '09:00' }],
    ['after church, after mass', { from: '12:00' }],
    ['after school', { from: '15:30' }],
  ],
  fractions: { 15: 'quarter, a quarter', 30: 'half' },
  halfBeforeHour: 'half',
  links: {
    at: 'at, starting at, beginning at, to start at, the time at, lets do, could do, can do, can we do, could we do, can you do, could you do',
    on: 'on, for, in, in 4, me in 4, us in 4, me down 4, us down 4, it 4, appointment 4, appt 4, booking 4, slot 4, something 4, anything 4',
    of: 'of, in',
    the: 'the',
    'ordinal-suffix': 'st, nd, rd, th',
    and: 'and, n',
    or: 'or, or maybe, or else',
    between: 'between, btw, btwn',
    from: 'from, nothing before, nothing earlier than, not before, but not before, just not before, but not until, but no earlier than, not until, not till, no earlier than, not earlier than, no sooner than, not sooner than, as early as, starting, starting from, starting on, as of',
    to: 'to, till, til, through, thru',
    until: 'until, till, til, up to',
    after: 'after, later than, past',
    before: 'before, b4, earlier than',
    by: 'by, nothing after, nothing later than, latest, latest by, the latest, but not after, but no later than, but not later than, at the latest by, no later than, not later than, not after',
    'or-later': 'onwards, onward, or later, or after, and later, upwards, at the earliest',
    'or-earlier': 'latest, max, or earlier, or before, at the latest',
    around:
      'around, arnd, abt, about, at like, say at, say, at around, at about, approx, approximately, roughly, close to, near, circa',
    ish: 'ish, -ish, or so, or thereabouts, sharp, exactly, on the dot',
    oclock: 'oclock, o clock, h',
    hours: 'hr, hrs',
    past: 'past, after',
    'minutes-to': 'to, till, til, before, of',
    in: 'in, within',
    'from-now': 'from now, from today',
    'week-later': 'week',
    'fortnight-later': 'fortnight',
    a: 'a, an',
    not: 'not, except, but not, except for, other than, apart from, instead of, rather than, anything but, any day but, any time but, anytime but, any other day but, every day but, whenever but, not on',
    refusal: 'no',
    cannot:
      'cant, cannot, can not, cant do, cant make, cant make it, cannot make, doesnt work, does not work, wont work, isnt possible, is not possible, is no good, no good, not possible, doesnt suit, not good, is out, im busy, am busy, im not free, not available, im not available',
    instead: 'to',
    correction:
      'actually, no wait, wait, i mean, i meant, sorry, or rather, scratch that, make that, make it, or better, better yet, correction, no',
    suits:
      'work, works, ok, okay, is ok, be ok, be okay, is fine, be fine, free, is free, be free, available, is available, be available, good, is good, be good, be better, is better, be great, is great, suit, suits, possible, is possible, be possible, would work, would suit, would be ok, would be fine, would be good, would be better, would be great',
    ranked:
      'floor, level, visit, session, time, child, kid, baby, attempt, try, opinion, chance, class, grade, row, door, street, avenue, anniversary, birthday, dose, shot',
    'later-by':
      'later, later on, later by, push it back, push it back by, push back by, delay it by, move it back, move it back by',
    'earlier-by':
      'earlier, sooner, earlier by, bring it forward, bring it forward by, move it forward, move it forward by',
    every: 'every, each, every other, every second, every single',
    half: 'half',
    'this-time': 'this time, at this time, around this time, about this time, this same time',
    'one-after':
      'the one after, the one after that, the week after that, the following one, the one following, the next one',
    numbered:
      'room, rooms, flat, apartment, apt, suite, order no, order number, booking no, booking number, reference, ref, ref no, invoice, gate, platform, page, table no, table number, room no, room number, unit no, extension, ext, aged, age, size, sizes, version, level, step, zone, seat, block, house, chapter, terminal, flight, bus, channel, postcode, zip',
    quantity:
      'nights, mornings, afternoons, evenings, euro, euros, eur, dollar, dollars, usd, pound, pounds, quid, bucks, km, kms, kilometres, kilometers, kg, kilos, kilo, cm, mm, metres, meters, miles, mile, inch, inches, ft, foot, feet, degrees, percent, per cent, stars, star, points, grams, lbs, litres, square, per night, per month, per week, per hour, per day, per person, a night',
    people:
      'people, persons, person, ppl, pax, guests, adults, kids, children, of us, seats, diners, attendees',
    'party-of':
      'party of, group of, table of, table for, tables for, room for, space for, we are, were, there are, there will be, therell be, well be, we will be, reservation for, seats for',
    for: 'for',
    noise:
      'night out, prom night, evening dress, evening gown, evening wear, morning sickness, afternoon tea, night cream, day cream, hen night, wedding night, once a week, twice a week, times a week, once a month, twice a month, any1, some1, sum1, nice weekend, good weekend, great weekend, enjoy your weekend, sat down, good morning, good afternoon, good evening, good night, good day, nice day, great day, have a good day, day off, why not, if not, second time, every day, these days, all day, day pass, may i, may we, 24/7, one moment, just a second, one sec, wed like, wed love, wed prefer, wed need, wed want, wed rather, wed be, wed have, wed also, get wed, getting wed, got wed, i sat, we sat, she sat, he sat, they sat, pay now, for now, until now, by now, just now, from now on, one second, any minute, i am, am i, next available, next free, next slot, next appointment, last time',
  },
  talk: {
    greetings:
      'hi, hii, hiya, hello, helo, hey, heya, heyy, yo, hi there, hello there, hey there, good morning, good afternoon, good evening, good day, greetings, hi again, hello again, gm, howdy, sup',
    curtGreetings: 'morning, afternoon, evening',
    yes: 'yes, yeah, yea, yep, yup, yess, ya, y, yes please, sure, sure thing, of course, ok, okay, okey, k, kk, okie, alright, all right, absolutely, definitely, why not, go ahead, confirm, confirmed, i confirm, book it, yes book it',
    no: 'no, nope, nah, noo, no thanks, no thank you, no way, not really',
    approval:
      'i guess so, i guess, i suppose so, suppose so, fine by me, go for it, go ahead then, fine, perfect, great, sounds good, sounds great, sounds perfect, good, that works, works for me, that is fine, thats fine, correct, thats right, that is right, right, no problem, do it, lets do it, please do, deal, agreed, cool, done, exactly, i do, i would, that would be great, awesome, excellent, super, lovely, brilliant, good for me, all good, thats perfect, that is perfect, this one is fine',
    refusal:
      'na, n, never, never mind, nevermind, not that, not this, wrong, incorrect, thats wrong, i dont think so, dont, do not, negative, none, neither, not now, not yet, not that one, i dont, i dont want',
    neither:
      'no preference, not sure, im not sure, i am not sure, no idea, i dont know, dont know, dont mind, doesnt matter, no matter, any, not good, not available',
    fillers:
      "please, pls, plz, the, a, an, i, id, we'd, im, ill, am, we, you, u, me, it, is, so, well, and, then, just, maybe, like, want, wanna, would, wud, could, can, may, to, need, get, have, got, do, does, hope, hoping, looking, trying, for, with, about, that, one, ones, hmm, um, uh, er, ah, oh, actually, let, lets, go, make, think, guess, take, choose, pick, prefer, thanks, thank, there, in, of, on, at",
    common:
      'the, a, an, i, id, im, ill, you, your, we, my, is, are, was, it, its, this, that, these, what, when, where, which, who, how, do, does, did, have, has, can, could, would, will, want, need, like, please, and, or, but, not, for, with, about, of, to, in, on, at, be, been, get, got, make, any, some, there, here, appointment, booking, book, someone, something, anything, available, free, open, time, should, let, know, thanks, thank, also, actually, instead, better, possible, me, us, our, am, if, see, show, give, tell, just, ok, yes, no, wife, husband, really, think, already, until, visit, name, by, come, coming, ive, its, theres, been, were, they, he, she, his, her',
    notTypos:
      'munday, sundae, laser, layer, mourning, everything, evenings, nights, might, right, light, weeks, weak, house, hours',
    option: 'option, number, no, choice, slot, item, nr',
    last: 'last',
    negators: 'dont, do not, not, never, no need to, didnt, wont, without',
    with: 'with, w, by, see',
    nameIntroductions:
      'my name is, my names, the name is, call me, under the name, under the name of, in the name of, its under',
    selfIntroductions: 'im, i am, this is',
    nameLeads: 'name, im, i am, this is, its, it is, under, for',
    stop: 'stop, stopall, stop all, unsubscribe, unsubscribe me, opt out, optout, stop messages, stop messaging me, stop sending me messages',
    start: 'start, unstop, subscribe, opt in, optin, resubscribe',
    keywords: {
      'check-in':
        'here, im here, i am here, i have arrived, ive arrived, arrived, just arrived, i just arrived, we are here, were here, we have arrived, im outside, i am outside, check in, checkin, check me in',
      waitlist:
        'waitlist, wait list, waiting list, the waitlist, join the waitlist, join waitlist, put me on the waitlist, tell me if it opens, notify me',
      menu: 'menu, main menu, home, options, main, the menu, show menu, back to menu',
      back: 'back, go back, previous, undo, return, last question, step back',
      cancel: 'cancel, cancel it, abort, forget it, cancel that, quit, exit, nvm',
      reschedule:
        'reschedule, change, move, modify, postpone, rearrange, change it, move it, change time, change date, change something',
      'my-bookings':
        'my bookings, my booking, bookings, my appointments, my appointment, appointments, my reservations, my reservation, do i have a booking, do i have any bookings, do i have an appointment, do i have any appointments, do i have a reservation, have i got a booking, have i got an appointment',
      human:
        'human, agent, person, help, operator, support, representative, staff, real person, talk, someone, assistance, helpdesk, sos',
      language: 'language, languages, change language, english, in english, other language',
      prices: 'price, prices, cost, costs, rates, fees, how much, price list, prices and hours, prices hours',
      hours: 'hours, opening hours, opening times, open, when open',
      location: 'address, location, where, directions, map, where are you, parking',
      'first-available':
        'asap, first available, earliest, soonest, next available, first free, first slot, as soon as possible, earliest available, soon, whatever is first, first one available',
      'same-time': 'same time',
      'same-as-before':
        'same, the same, same again, usual, my usual, as usual, as last time, same as before, same as last time',
      'another-day':
        'another day, other day, different day, other days, another date, other date, different date, not that day, other dates',
      earlier: 'earlier, sooner, before that, something earlier, anything earlier, too late',
      later: 'later, after that, something later, anything later, too early',
      more: 'more, other times, more times, other, others, something else, next, none, none of these, none of them, another time, different time, see more, show more, more options, other options, see all, all times',
      'no-preference':
        'any, anyone, anybody, whoever, whichever, whatever, whenever, no preference, dont mind, i dont mind, dont care, doesnt matter, it doesnt matter, any time, anytime, anything, either, either one, up to you, you choose, surprise me, idc',
      book: 'book, booking, book now, appointment, new booking, new appointment, reserve, reservation, make a booking, schedule',
      thanks:
        'thanks, thank you, thx, ty, thank u, cheers, thanks a lot, many thanks, thank you so much, much appreciated, tysm, thnx',
      goodbye:
        'bye, goodbye, bye bye, see you, see ya, cya, good night, have a nice day, have a good day, talk later, ttyl, see you later',
      'start-over':
        'restart, start over, start again, begin again, reset, from the beginning, start from scratch',
    },
    patterns: {
      human: [
        'talk|speak|chat|connect|put|transfer|contact|reach|get human|person|someone|somebody|agent|operator|representative|manager|owner|receptionist|staff|team|anybody|anyone',
        'real|actual|live human|person|agent|people',
        'human please|agent',
        'call me',
        'message is from whatsapp',
        'customer service|support|care',
        'need|want help',
        'are you robot|bot|human|real',
      ],
      reschedule: [
        'reschedule|rescheduling|rebook|postpone|rearrange',
        'change|move|switch|shift|modify|alter|edit|swap my|our|the|this|that booking|appointment|reservation|appt|viewing|visit|time|date|slot|session',
        'change|move|switch|push|bring it|that|this to|from',
        'change|move|switch|shift|modify appointment|booking|reservation|appt|viewing',
        'change|move|switch +from',
        'change|switch|shift +my|our am|pm',
        'move|push my|our|the',
        'cant|cannot make it',
        'not able make',
        'can not make it',
        'different|another time|day for|instead my',
      ],
      cancel: ['cancel|cancelling|canceling|cancelled', 'call off', 'dont|do want|need it anymore'],
      waitlist: [
        'waitlist|waitlisted',
        'waiting|wait +list',
        'tell|notify|text|message|write|ping +me if|when frees|opens|opened|cancels|cancelled|canceled',
        'let me know if|when frees|opens|cancels|cancelled|canceled',
        'becomes|comes|gets +free|available',
        'if|when something|anything|spot|slot|someone|somebody +opens|frees|cancels',
      ],
      'my-bookings': [
        'my bookings|appointments|reservations|viewings|visits|rooms|desks|tours|meetings|consultations|appts|sessions',
        'when|what|where|which|show|see|check|find|view|list|details|have|status|confirm my|our booking|appointment|reservation|appt|visit|viewing',
        'do i have booking|bookings|appointment|appointments|reservation|appt|anything',
        'have i +got booking|appointment|reservation|anything',
        'am i booked',
        'my booking|appointment|reservation|appt|visit|viewing still|confirmed',
      ],
      late: [
        'running|run|runs|arrive|arriving|stuck late|behind|traffic',
        'im|am|were|be +late',
        'im|am|be|bit|little +a|bit|little +bit|late',
        'minutes|mins|min +late',
        'little|bit +late',
      ],
      'start-over': ['start over|again', 'begin again'],
      menu: ['main menu', 'back to menu', 'show options|menu'],
      prices: [
        'how much',
        'price|prices|pricing|cost|costs|rates|fee|fees',
        'what do charge',
        'expensive|cheap|cheaper|cheapest',
      ],
      hours: [
        'opening|business|working hours|times',
        'when|what|until are|do you open|close|closed|opening|closing',
        'are you open|closed',
        'what hours',
        'you close',
      ],
      location: [
        'where are|is you|shop|salon|clinic|office|place|located|property|house',
        'your|the|your address|location',
        'how get there',
        'directions|parking',
      ],
      'first-available': [
        'first|earliest|soonest|next available|free|possible|opening|slot|appointment|time|one',
        'soon|early as possible|can',
        'asap',
        'whatever|anything first|soonest|earliest',
        'the earliest|soonest',
      ],
      'same-time': ['same +time|hour'],
      'same-as-before': [
        'same as last|before|usual|always',
        'the|my usual',
        'like last time',
        'same thing again',
        'what had last',
      ],
      'another-day': ['another|other|different day|days|date|dates', 'not that|this day', 'some other day'],
      earlier: [
        'something|anything|bit|little|slightly|any|is|have|else|more|prefer|earlier|rather earlier|sooner',
        'earlier time|slot|one|appointment|day|possible|please|option',
        'too late',
      ],
      later: [
        'something|anything|bit|little|slightly|any|else|prefer|rather later',
        'later time|slot|one|appointment|possible|option',
        'too early|soon',
      ],
      more: [
        'other|more|different|else times|options|slots|hours|availability|choices',
        'show|see|any more|others|other',
        'none of these|those|them',
        'something|anything|what else',
        'see|show all',
      ],
      'no-preference': [
        'no preference',
        'any|whatever time|day|one|works|is|stylist|hour',
        'dont|doesnt|not mind|care|matter|fussy',
        'up to you',
        'you choose|decide|pick',
        'whoever|whichever|whenever',
        'anyone|anybody is|will|fine|works|available|free|can',
      ],
      language: [
        'do|can you speak',
        'speak|in|change|switch english|language|spanish|french|german|italian|portuguese|arabic',
      ],
      back: ['go back', 'previous question|step'],
      book: [
        'book|booking|bookings|reserve|schedule|reservation|appointment|appt|apointment',
        'make|get|need|want|have|like visit|viewing|session|slot|spot',
        'fit squeeze me',
        'come in',
        'set up',
        'arrange|organise|organize',
      ],
      thanks: ['thank you', 'thanks|thx|cheers'],
      goodbye: ['bye|goodbye', 'see you|ya'],
      frustrated: [
        'useless|stupid|ridiculous|rubbish|terrible|annoying|nonsense|pathetic|idiot|wtf|damn',
        'bot|this|it not|isnt|doesnt|dont working|work',
        'not|dont|arent listening|helping|helpful|understand|understanding',
        'waste of time',
        'this is wrong|bad|awful',
      ],
    },
    signals: {
      absent: [
        'wont +come|attend|show|make',
        'wont be coming|attending|there|able',
        'cant|cannot come|attend|go',
        'can not come|attend',
        'not able come|attend|go',
        'im|am +not +coming|attending',
        'unable come|attend|make',
        'something came|come +up',
      ],
      recurring: [
        'every|each week|weeks|month|day|monday|tuesday|wednesday|thursday|friday|saturday|sunday|fortnight|other',
        'weekly|fortnightly|biweekly',
        'mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays',
        'regular|standing|recurring appointment|booking|slot|appt',
        'once|twice a|per week|month',
      ],
    },
    parties: {
      1: ['just|only me|myself', 'by|for myself', 'on my own', 'alone', 'one person', 'party of one'],
      2: [
        'me|i|myself and my|a|another|her|him',
        'my wife|husband|partner|girlfriend|boyfriend|friend|mother|mum|mom|father|dad|sister|brother|son|daughter|colleague|kid|child and me|i|myself',
        'me plus one|1',
        'the both of us',
        'both of us',
        'us two',
        'a couple people',
      ],
    },
  },
};
