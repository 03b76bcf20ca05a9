import { postWebhook, webhookOf } from '../support/post-webhook.ts';
import { openStage, type House, type Person } from '../support/stage.ts';

const { installation, openHouse } = await openStage();
const { graph } = installation;

/** Somebody of the business writes in the phone app that shares the number. */
async function ownerWrites(house: House, to: Person, text: string): Promise<void> {
  graph.phones.ownerWrites(to.phone.number, house.tenant.address, text);
  await installation.settled();
}

describe('the owner answers from the phone app', () => {
  it('and has taken the chat over: the bot is silent, and nobody else is called', async () => {
    const house = await openHouse();
    const [lena, sam] = [house.customer('Lena'), house.staff()];
    await lena.says('haircut tomorrow at 10');
    await ownerWrites(house, lena, 'Hi Lena, Ana is ill tomorrow');
    expect(await lena.phone.says('oh no, and on wednesday?')).toEqual([]);
    expect(await lena.phone.taps('Confirm booking')).toEqual([]);
    expect(sam.phone.seen()).toEqual([]);
    expect(await house.bookings()).toEqual([]);
  });

  it('the customer goes on with the bot by “menu”', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    await lena.says('hi');
    await ownerWrites(house, lena, 'Hi Lena!');
    expect((await lena.says('menu')).choices).toContain('Book');
  });

  it('the bot is back without a word when the owner has been silent for hours', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    await lena.says('hi');
    await ownerWrites(house, lena, 'Hi Lena!');
    await installation.pass(3 * 60);
    await ownerWrites(house, lena, 'Still there?');
    await installation.pass(3 * 60);
    expect(await lena.phone.says('book')).toEqual([]);
    const before = lena.phone.seen().length;
    await installation.pass(61);
    expect(lena.phone.seen()).toHaveLength(before);
    expect((await lena.says('book')).text).toContain('Which service');
  });

  it('answers a request for a person: the others are not asked again', async () => {
    const house = await openHouse({ business: { handoffReturnMinutes: 30 } });
    const lena = house.customer('Lena');
    await lena.saysAll('hi', 'human');
    await ownerWrites(house, lena, 'Hi, how can I help?');
    await installation.pass(31);
    expect(lena.phone.last().text).toBe('Hi, how can I help?');
    expect(await lena.phone.says('do you dye beards?')).toEqual([]);
  });

  it('writes first to somebody new: their answer is for the owner, and counts as their conversation', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    const usage = `select from app.usage_event where meter = 'conversations'`;
    await ownerWrites(house, lena, 'Hi Lena, you left your umbrella here');
    expect(await house.query(usage)).toEqual([]);
    expect(await lena.phone.says('Thank you! I will come by')).toEqual([]);
    expect(await house.query(usage)).toHaveLength(1);
    expect((await lena.says('menu')).choices).toContain('Book');
    expect((await lena.says('haircut tomorrow at 10')).text).toContain('Shall I book it?');
  });

  it('an echo of what the bot said itself is none', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    const { id } = await lena.says('hi');
    const echo = { from: '34600000001', to: lena.phone.number, id, type: 'text', text: { body: 'Welcome' } };
    await postWebhook(
      installation,
      webhookOf('message_echoes', house.tenant.address, { message_echoes: [echo] }),
    );
    expect((await lena.says('book')).text).toContain('Which service');
  });
});
