import { setTimeout as pause } from 'node:timers/promises';
import { eventually } from '../support/eventually.ts';
import { openStage, type Person } from '../support/stage.ts';

const { installation, openHouse } = await openStage({ burstWindowMs: 300 });
const { graph } = installation;

/** Writes all of these before the first can be answered. */
function write(person: Person, address: string, ...texts: string[]): void {
  for (const text of texts) graph.phones.send(person.phone.number, address, { type: 'text', text });
}

/** Time stands still in stories, and a burst waits for time: this lets both go on. */
async function afterTheWindow(): Promise<void> {
  await installation.settled();
  await pause(350);
  await installation.pass(1);
}

describe('the same webhook five times, at once', () => {
  afterEach(() => Object.assign(graph.delivery, { duplicates: 1 }));

  it('is one booking, and one reply to each message', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    graph.delivery.duplicates = 5;
    await lena.says('haircut tomorrow at 10');
    await lena.taps('Confirm booking');
    expect(lena.phone.seen()).toHaveLength(2);
    expect(await house.bookings()).toHaveLength(1);
  });
});

describe('two quick messages', () => {
  it('are both answered, in order', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    write(lena, house.tenant.address, 'haircut tomorrow at 10', 'yes');
    await installation.settled();
    expect(lena.phone.seen().map(({ text }) => text)).toEqual([
      expect.stringContaining('Shall I book it?'),
      expect.stringContaining('Booked ✅'),
    ]);
  });

  it('from each of twenty customers at once are answered in order too', async () => {
    const house = await openHouse();
    const people = Array.from({ length: 20 }, (_, place) => house.customer(`Customer ${place}`));
    for (const person of people) write(person, house.tenant.address, 'prices', 'book', 'haircut');
    await installation.settled();
    for (const { phone } of people) {
      expect(phone.seen().map(({ text }) => text.split('\n')[0])).toEqual([
        'Our services:',
        'Which service would you like?',
        'Next free times for Haircut:',
      ]);
    }
  });
});

describe('a burst', () => {
  it('of fragments gets one reply, to all of it', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    write(lena, house.tenant.address, 'hi', 'I want', 'a haircut tomorrow');
    await installation.settled();
    await afterTheWindow();
    expect(lena.phone.seen().map(({ text }) => text)).toEqual(['Free times for Haircut, tomorrow:']);
  });

  it('that is only a greeting is answered when nothing follows', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    write(lena, house.tenant.address, 'hi');
    await installation.settled();
    expect(lena.phone.seen()).toEqual([]);
    await afterTheWindow();
    await eventually(() => expect(lena.phone.seen()).toHaveLength(1));
    expect(lena.phone.last().choices).toContain('Book');
  });

  it('that is corrected meanwhile counts as it reads now', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    const { number } = lena.phone;
    const { id } = graph.phones.send(number, house.tenant.address, { type: 'text', text: 'hi' });
    await installation.settled();
    graph.phones.send(number, house.tenant.address, { type: 'edit', messageId: id, text: 'hola' });
    await afterTheWindow();
    await eventually(() => expect(lena.phone.seen()).toHaveLength(1));
    expect(lena.phone.last().text).toMatch(/^¡Hola!/);
  });

  it('never waits with an answer that stands alone', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    expect((await lena.says('haircut tomorrow')).text).toBe('Free times for Haircut, tomorrow:');
    expect((await lena.says('2')).text).toContain('Shall I book it?');
    expect((await lena.says('yes')).text).toContain('Booked ✅');
  });
});

describe('an old message', () => {
  it('that says “tomorrow” is asked again, because tomorrow may be today', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    graph.delivery.delayMs = 100;
    write(lena, house.tenant.address, 'haircut tomorrow at 10');
    await installation.pass(60);
    graph.delivery.delayMs = 0;
    await installation.settled();
    expect(lena.phone.last().text).toBe(
      'Your message took a while to reach me, so I want to be sure about the day.\n\nNext free times for Haircut:',
    );
  });

  it('that names no day relative to another counts as it stands', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    graph.delivery.delayMs = 100;
    write(lena, house.tenant.address, 'haircut on March 6 at 12');
    await installation.pass(60);
    graph.delivery.delayMs = 0;
    await installation.settled();
    expect(lena.phone.last().text).toContain('Friday 6 March, 12:00');
  });
});
