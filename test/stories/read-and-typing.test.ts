import { setTimeout as pause } from 'node:timers/promises';
import type { PhoneEvent } from '../../fakes/whatsapp/index.ts';
import { eventually } from '../support/eventually.ts';
import { openStage, type House, type Person } from '../support/stage.ts';

const { installation, openHouse } = await openStage({ burstWindowMs: 300 });
const { graph } = installation;

afterEach(() => graph.faults.set([]));

/** How the ticks of a person's own messages stand, oldest first. */
function ticks(house: House, person: Person): (string | undefined)[] {
  return graph.phones
    .transcript(person.phone.number, house.tenant.address)
    .filter(({ from }) => from === 'customer')
    .map(({ status }) => status);
}

/** What a phone notices from now on, in order. */
function watch(person: Person): string[] {
  const noticed: string[] = [];
  graph.events.watch(person.phone.number, (event: PhoneEvent) => {
    if (event.type === 'typing') noticed.push('typing');
    if (event.type === 'message') noticed.push(event.message.from);
  });
  return noticed;
}

describe('a customer’s message', () => {
  it('is marked as read, and “typing…” shows before the answer', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    await lena.says('prices');
    const noticed = watch(lena);
    await lena.says('haircut tomorrow at 10');
    await eventually(() => expect(ticks(house, lena)).toEqual(['read', 'read']));
    expect(noticed).toEqual(['customer', 'typing', 'business']);
  });

  it('that waits for the rest of a burst shows that somebody is there', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    const noticed = watch(lena);
    graph.phones.send(lena.phone.number, house.tenant.address, { type: 'text', text: 'I want' });
    await eventually(() => expect(noticed).toEqual(['customer', 'typing']));
    await installation.pass(1);
    await eventually(() => expect(noticed).toEqual(['customer', 'typing', 'business']));
  });

  it('to a person is read, and nobody pretends to type', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    await lena.says('human please');
    const noticed = watch(lena);
    await lena.phone.says('hello?');
    await eventually(() => expect(ticks(house, lena)).toEqual(['read', 'read']));
    expect(noticed).toEqual(['customer']);
  });

  it('sent five times over is marked once', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    await lena.says('haircut tomorrow');
    const noticed = watch(lena);
    Object.assign(graph.delivery, { duplicates: 5 });
    await lena.says('prices');
    Object.assign(graph.delivery, { duplicates: 1 });
    expect(noticed).toEqual(['customer', 'typing', 'business']);
  });

  it('that arrives an hour late is answered, and nobody pretends to have been typing', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    const noticed = watch(lena);
    graph.delivery.delayMs = 100;
    graph.phones.send(lena.phone.number, house.tenant.address, { type: 'text', text: 'prices' });
    await installation.pass(60);
    graph.delivery.delayMs = 0;
    await installation.settled();
    expect(noticed).toEqual(['customer', 'business']);
    expect(ticks(house, lena)).toEqual([undefined]);
  });
});

describe('a reaction', () => {
  it('has no ticks, and nobody types because of it', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    await lena.says('prices');
    const noticed = watch(lena);
    await lena.phone.sends({ type: 'reaction', messageId: lena.phone.last().id, emoji: '❤️' });
    await pause(50);
    expect(noticed).toEqual(['customer']);
  });
});

describe('when WhatsApp does not take read receipts', () => {
  it.each([
    ['hangs', { action: 'hang' as const }],
    ['cuts the connection', { action: 'reset' as const }],
    ['limits the rate', { action: 'error' as const, code: 130429 }],
    ['says the token is wrong', { action: 'error' as const, code: 190 }],
  ])('and %s, answers come all the same', async (_, fault) => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    graph.faults.set([{ match: { messageType: 'read' }, ...fault }]);
    expect((await lena.says('haircut tomorrow at 10')).text).toContain('Shall I book it?');
    await lena.says('yes');
    expect(await house.bookings()).toHaveLength(1);
    expect(ticks(house, lena)).toEqual([undefined, undefined]);
    expect(await house.query(`select from app.channel where status <> 'ok'`)).toEqual([]);
  });
});
