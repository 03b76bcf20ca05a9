import { openStage } from '../support/stage.ts';

const { installation, openHouse } = await openStage();

describe('a message without words', () => {
  it.each([
    ['a voice note', { type: 'audio' as const }, /voice notes/],
    ['a sticker', { type: 'sticker' as const }, /sticker/],
    ['a picture', { type: 'image' as const }, /pictures/],
    ['a video', { type: 'video' as const }, /videos/],
    ['a file', { type: 'document' as const }, /files/],
    ['a place', { type: 'location' as const }, /location/],
    ['a contact', { type: 'contacts' as const }, /contact/],
    ['a poll', { type: 'unsupported' as const }, /this kind of message/],
    [
      'a type that does not exist yet',
      { type: 'raw' as const, message: { type: 'hologram', hologram: { depth: 3 } } },
      /this kind of message/,
    ],
  ])('%s is answered politely, and the question is asked again', async (_name, message, answer) => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    const fresh = await lena.sends(message);
    expect(fresh.text).toMatch(answer);
    expect(fresh.choices).toContain('Book');
    await lena.saysAll('book', 'haircut');
    const again = await lena.sends(message);
    expect(again.text).toMatch(answer);
    expect(again.text).toContain('Next free times for Haircut:');
  });

  it('a picture with words is taken by its words', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    const message = { type: 'image' as const, caption: 'a haircut like this, tomorrow at 10' };
    expect((await lena.sends(message)).text).toContain('Tuesday 3 March, 10:00');
  });

  it('a heart under the confirmation is a heart, and answered with nothing', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    await lena.saysAll('haircut tomorrow at 10', 'yes');
    const { id } = lena.phone.last();
    expect(await lena.phone.sends({ type: 'reaction', messageId: id, emoji: '❤️' })).toEqual([]);
    expect(await lena.phone.sends({ type: 'reaction', messageId: id })).toEqual([]);
    expect(await house.bookings()).toHaveLength(1);
  });
});

describe('text of any kind', () => {
  const unfinished = `select from app.lane_event where kind = 'message' and state <> 'done'`;
  const texts: [name: string, text: string][] = [
    ['of 4,096 characters', 'I would like a haircut '.repeat(200).slice(0, 4096)],
    ['of 4,096 times the same letter', 'a'.repeat(4096)],
    ['from right to left', 'مرحبا، أريد موعدا غدا'],
    ['of right-to-left marks', '\u202Emenu\u202C \u2067book\u2069'],
    ['of emoji only', '💇‍♀️✨👩🏽‍🦱🇪🇸'],
    ['with a NUL', 'hair\u0000cut'],
    ['with a lone surrogate', 'haircut \uD83D tomorrow \uDE00'],
    ['of nothing', ''],
    ['of spaces and line breaks', ' \n\t \u00A0\u200B'],
    ['of digits only', '99999999999999999999'],
    ['of brackets that templates use', '{business} {{name}} ${x} %s <b>'],
    ['that looks like SQL', "'; drop table app.booking; --"],
    ['that looks like one of our own ids', 'f|1|1|menu|book'],
    ['in another alphabet', '你好，我想预约理发'],
    ['of a date that does not exist', 'haircut on 31 February at 25:99'],
    ['of years far away', 'haircut on 1 January 9999'],
  ];

  it.each(texts)('%s: an answer, nothing lost, and the lane goes on', async (_name, text) => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    expect((await lena.phone.says(text)).length).toBeGreaterThan(0);
    await lena.phone.says('book');
    expect((await lena.phone.says(text)).length).toBeGreaterThan(0);
    expect(await house.query(unfinished)).toEqual([]);
    expect((await lena.says('menu')).choices).toContain('Book');
    expect(installation.graph.webhooks.counters().failed).toBe(0);
  });

  it('of every kind at once, to one business after the other', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    for (const [, text] of texts)
      installation.graph.phones.send(lena.phone.number, house.tenant.address, { type: 'text', text });
    await installation.settled();
    expect(await house.query(unfinished)).toEqual([]);
    expect(await house.query(`select from app.lane_event where kind = 'message'`)).toHaveLength(texts.length);
  });
});
