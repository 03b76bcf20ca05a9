/** What a customer does next. A tap is on the first choice that is offered; where none is, they say yes. */
export type Move = { says: string } | 'tap';

const tap = 'tap';
const says = (...texts: string[]): Move[] => texts.map((text) => ({ says: text }));

/** Chats that every shipped flow can be led through, whatever the business. */
export const chats: readonly (readonly Move[])[] = [
  [...says('hi', 'book'), tap, tap, tap, tap, tap, ...says('my bookings', 'cancel my booking'), tap, tap],
  [
    ...says('good morning', 'how much is it?', 'where are you?', 'opening hours', 'I want to book'),
    tap,
    ...says('tomorrow after 3 please', 'the second', 'actually make it friday'),
    tap,
    tap,
    ...says('yes', 'can I move it to next week?'),
    tap,
    tap,
    ...says('thank you'),
  ],
  [...says('hello, a booking for tomorrow at 11'), tap, tap, tap, ...says('yes', 'what did I book?', 'bye')],
  [
    ...says('hola', 'quiero reservar'),
    tap,
    ...says('mañana por la tarde'),
    tap,
    tap,
    ...says('sí', 'gracias'),
  ],
  [...says('oi', 'quero marcar'), tap, ...says('amanhã às 11'), tap, tap, ...says('sim', 'obrigado')],
  says('what?', 'the blue one with the thing', 'hmm', 'human please'),
];
