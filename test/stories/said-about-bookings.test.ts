import { openStage } from '../support/stage.ts';

const { openHouse } = await openStage();

async function withBookings(...words: string[]) {
  const house = await openHouse({ business: { languages: ['en', 'es', 'pt'] } });
  const lena = house.customer('Lena');
  for (const one of words) await lena.saysAll(one, 'yes');
  return { house, lena };
}
const HAIRCUT = 'haircut tomorrow at 11';
const COLOR = 'color on friday at 12';

describe('a customer who will not come', () => {
  it.each([
    ["I won't come tomorrow", 'Cancel this booking?', 'yes'],
    ['no puedo ir mañana', '¿Cancelar esta cita?', 'sí'],
    ['não vou poder ir', 'Cancelar', 'sim'],
  ])('is asked whether to cancel: “%s”', async (words, question, yes) => {
    const { house, lena } = await withBookings(HAIRCUT);
    expect((await lena.says(words)).text).toContain(question);
    await lena.says(yes);
    expect(await house.bookings()).toEqual([]);
  });

  it('with several bookings means that of the day', async () => {
    const { lena } = await withBookings(HAIRCUT, COLOR);
    expect((await lena.says("I can't come on friday")).text).toMatch(/Cancel this booking\?.*Color/s);
  });

  it('but could on another day is shown that one', async () => {
    const { lena } = await withBookings(HAIRCUT);
    const list = await lena.says("I can't come tomorrow, is thursday possible?");
    expect(list.choices[0]).toBe('Thu 5 Mar 10:00');
  });

  it('or would rather come on another day is asked which', async () => {
    const { lena } = await withBookings(HAIRCUT, COLOR);
    expect((await lena.says("sorry, can't do friday after all")).text).toBe('Which day?');
    expect((await lena.says('thursday at 12')).text).toMatch(/^Moved.*Friday 6 March/s);
  });

  it('at a time that is only on offer is shown other days', async () => {
    const { lena } = await withBookings();
    await lena.says(HAIRCUT);
    expect((await lena.says("I can't come tomorrow")).text).toBe('Which day?');
  });
});

describe('a customer who is late', () => {
  it.each([
    ["I'm running late", /Thanks.*stays: Haircut/s],
    ['llego tarde', /Gracias.*se mantiene/s],
    ['vou me atrasar', /Obrigado.*continua/s],
  ])('is thanked, the staff are told, and nothing else changes: “%s”', async (words, thanks) => {
    const { house, lena } = await withBookings(HAIRCUT);
    expect((await lena.says(words)).text).toMatch(thanks);
    const [notice, ...others] = house.staff().phone.seen();
    expect(notice?.text).toMatch(/Lena.*late.*11:00/s);
    expect(notice?.text).toContain(words);
    expect(others).toEqual([]);
    // The bot goes on answering.
    expect((await lena.says('my bookings')).text).toMatch(/11:00/);
    expect(await house.bookings()).toHaveLength(1);
  });

  it('in the middle of a question is asked it again', async () => {
    const { lena } = await withBookings(HAIRCUT);
    await lena.says('color on friday at 12');
    const answer = await lena.says("I'm running late");
    expect(answer.text).toMatch(/Thanks.*Shall I book it\?/s);
  });
});

describe('of several bookings', () => {
  it.each([
    ['cancel the second one', /Cancel this booking\?.*Color/s],
    ['cancel the first one', /Cancel this booking\?.*Haircut/s],
    ['cancela la segunda', /Color/],
    ['cancelar o segundo', /Color/],
    ['move my Friday one', /^Moving Color/],
    ['cambia la del viernes', /Color/],
    ['cancel the haircut', /Cancel this booking\?.*Haircut/s],
  ])('“%s” picks one', async (words, shown) => {
    const { lena } = await withBookings(HAIRCUT, COLOR);
    const answer = await lena.says(words);
    expect(answer.text).toMatch(shown);
    expect(answer.text).not.toMatch(/Which|Cuál|Qual/);
  });

  it('the day that tells which one is not where it moves', async () => {
    const { lena } = await withBookings(HAIRCUT, COLOR);
    expect((await lena.says('move my Friday one')).choices[0]).toBe('Today 10:00');
  });
});

describe('a time counted from the booked one', () => {
  it.each([
    ['can we make it an hour later?', '2026-03-03 12:00'],
    ['30 minutes earlier please', '2026-03-03 10:30'],
    ['una hora más tarde', '2026-03-03 12:00'],
    ['meia hora mais cedo', '2026-03-03 10:30'],
    ['move it a week later', '2026-03-10 11:00'],
  ])('moves it: “%s”', async (words, startsAt) => {
    const { house, lena } = await withBookings(HAIRCUT);
    await lena.says(words);
    expect(await house.bookings()).toEqual([`haircut with ana, ${startsAt}`]);
  });

  it('counts in the middle of moving, too', async () => {
    const { house, lena } = await withBookings(HAIRCUT);
    await lena.saysAll('reschedule', 'same time next week');
    expect(await house.bookings()).toEqual(['haircut with ana, 2026-03-10 11:00']);
    await lena.saysAll('reschedule', 'two hours later');
    expect(await house.bookings()).toEqual(['haircut with ana, 2026-03-10 13:00']);
  });

  it('books another where nothing is to be moved', async () => {
    const { house, lena } = await withBookings(HAIRCUT);
    await lena.saysAll('same time next week', 'yes');
    expect(await house.bookings()).toEqual([
      'haircut with ana, 2026-03-03 11:00',
      'haircut with ana, 2026-03-10 11:00',
    ]);
  });

  it('changes what is about to be booked', async () => {
    const { lena } = await withBookings();
    await lena.says(HAIRCUT);
    expect((await lena.says('an hour later please')).text).toContain('Tuesday 3 March, 12:00');
    expect((await lena.says('30 minutes earlier')).text).toContain('Tuesday 3 March, 11:30');
    expect((await lena.says('same time next week')).text).toContain('Tuesday 10 March, 11:30');
  });
});

describe('whether it is open on a day', () => {
  it.each([
    ['are you open on Sunday?', 'Sun 8 Mar: we are closed.'],
    ['are you open on Saturday?', 'Sat 7 Mar: we are open 10:00 – 18:00.'],
    ['¿abrís el domingo?', 'Dom, 8 mar: está cerrado.'],
    ['vocês abrem sábado?', 'abrimos 10:00 – 18:00.'],
  ])('“%s” is answered for that day', async (words, answer) => {
    const { lena } = await withBookings();
    expect((await lena.says(words)).text).toContain(answer);
  });

  it('leads on to its free times', async () => {
    const { lena } = await withBookings();
    await lena.says('are you open on Saturday?');
    expect((await lena.taps('Book that day')).text).toContain('Which service');
    expect((await lena.says('haircut')).choices[0]).toBe('Sat 7 Mar 10:00');
    expect((await lena.says('are you open on Sunday?')).choices[0]).toBe('Sat 7 Mar 10:00');
  });

  it('says what holds on a holiday', async () => {
    const { house, lena } = await withBookings();
    await house.query(
      `insert into app.hours_override (tenant_id, id, resource_id, on_date)
       select tenant_id, gen_random_uuid(), id, '2026-03-07' from app.resource`,
    );
    expect((await lena.says('are you open on Saturday?')).text).toContain('we are closed');
  });
});

describe('two services in one sentence', () => {
  it.each([
    ['cut and color tomorrow at 11', 'yes'],
    ['corte y color mañana a las 11', 'sí'],
  ])('are booked one after the other: “%s”', async (words, yes) => {
    const business = { services: withSynonym };
    const house = await openHouse({ business });
    const lena = house.customer('Lena');
    expect((await lena.says(words)).text).toMatch(/1.*2/);
    expect((await lena.says(yes)).text).toMatch(/Color.*11:30/s);
    await lena.says(yes);
    expect(await house.bookings()).toEqual([
      'haircut with ana, 2026-03-03 11:00',
      'color with ana, 2026-03-03 11:30',
    ]);
  });
});

const withSynonym = [
  {
    slug: 'haircut',
    names: { en: 'Haircut', es: 'Corte' },
    synonyms: ['cut'],
    durationMinutes: 30,
    priceMinor: 2500,
  },
  {
    slug: 'color',
    names: { en: 'Color', es: 'Color' },
    durationMinutes: 90,
    intervalMinutes: 30,
    priceMinor: 7000,
  },
];

it.each([
  ['haircut every Friday at 5', /one by one.*Friday 6 March, 17:00/s],
  ['corte todos los viernes a las 17', /una en una.*6 de marzo, 17:00/s],
])('a wish for every week is answered honestly, with the next one: “%s”', async (words, answer) => {
  const { lena } = await withBookings();
  expect((await lena.says(words)).text).toMatch(answer);
});

it('three who race for one time get it while three people are free', async () => {
  const hours = [{ days: [1, 2, 3, 4, 5, 6], from: '10:00', until: '18:00' }];
  const resources = ['Ana', 'Ben', 'Cleo'].map((name) => ({
    slug: name.toLowerCase(),
    kind: 'staff' as const,
    name,
    hours,
  }));
  const house = await openHouse({ business: { resources } });
  const people = ['Lena', 'Omar', 'Mia'].map((name) => house.customer(name));
  for (const person of people) await person.says('haircut tomorrow');
  await Promise.all(people.map((person) => person.phone.taps('Tomorrow 11:00')));
  for (const person of people) expect(person.phone.last().choices).toContain('Confirm booking');
  await Promise.all(people.map((person) => person.phone.taps('Confirm booking')));
  expect((await house.bookings()).toSorted()).toEqual([
    'haircut with ana, 2026-03-03 11:00',
    'haircut with ben, 2026-03-03 11:00',
    'haircut with cleo, 2026-03-03 11:00',
  ]);
});

it('whoever asked for one person gets no other', async () => {
  const hours = [{ days: [1, 2, 3, 4, 5, 6], from: '10:00', until: '18:00' }];
  const resources = ['Ana', 'Ben'].map((name) => ({
    slug: name.toLowerCase(),
    kind: 'staff' as const,
    name,
    hours,
  }));
  const house = await openHouse({ business: { resources } });
  const people = ['Lena', 'Omar'].map((name) => house.customer(name));
  for (const person of people) await person.says('haircut with Ana tomorrow');
  await Promise.all(people.map((person) => person.phone.taps('Tomorrow 11:00')));
  const answers = people.map((person) => person.phone.last().text);
  expect(answers.filter((text) => text.includes('was just taken'))).toHaveLength(1);
});
