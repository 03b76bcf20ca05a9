import { openStage, type House, type Person } from '../support/stage.ts';

const { installation, openHouse } = await openStage();

/** More than any of these exchanges may take. */
const ENOUGH = 40;

/** Another bot is at the customer's end: it answers all it gets, until nothing comes any more. */
async function converse(other: Person, answerTo: (text: string, turn: number) => string): Promise<number> {
  let exchanges = 0;
  let heard = await other.phone.says(answerTo('', 0));
  while (heard.length > 0 && exchanges < ENOUGH) {
    exchanges += 1;
    heard = await other.phone.says(answerTo(heard.at(-1)?.text ?? '', exchanges));
  }
  return exchanges;
}

async function reasons(house: House): Promise<string[]> {
  const rows = await house.query<{ reason: string }>('select reason from app.handoff order by opened_at, id');
  return rows.map(({ reason }) => reason);
}

const away = 'Thanks for your message! We are closed and will answer tomorrow.';

/** Questions in passing: each is answered, and leads nowhere. */
const asides = ['prices', 'opening hours', 'thanks', 'where are you?'];

describe('another bot', () => {
  it.each([
    ['an answering machine', () => away],
    [
      'an answering machine with a clock',
      (_: string, turn: number) => `Thank you for writing at 10:${turn + 10}.`,
    ],
    ['an echo', (text: string) => text || 'hello'],
    ['a menu', () => 'Please choose: 1 sales, 2 support, 3 opening hours'],
    ['one that presses the first button', () => '1'],
  ])('that is %s comes to an end, with a person called once', async (_, answerTo) => {
    const house = await openHouse();
    const bot = house.customer('Bot');
    expect(await converse(bot, answerTo)).toBeLessThan(20);
    expect(await reasons(house)).toHaveLength(1);
    const staffHeard = house.staff().phone.seen().length;
    expect(staffHeard).toBeLessThan(4);
  });

  it('that asks one thing after the other faster than anybody reads is noticed within ten answers', async () => {
    const house = await openHouse();
    const bot = house.customer('Bot');
    const exchanges = await converse(bot, (_, turn) => asides[turn % asides.length] ?? '');
    expect(exchanges).toBeLessThanOrEqual(10);
    expect(await reasons(house)).toEqual(['loop']);
  });

  it('is told to staff as what it seems to be', async () => {
    const house = await openHouse();
    const [bot, sam] = [house.customer('Bot'), house.staff()];
    await sam.says('hi');
    await converse(bot, () => away);
    expect(await reasons(house)).toEqual(['loop']);
    expect(sam.phone.last().text).toContain('another bot seems to be writing');
  });

  it('is not talked to again when nobody answers, hour after hour', async () => {
    const house = await openHouse({ business: { handoffReturnMinutes: 30 } });
    const bot = house.customer('Bot');
    await converse(bot, (text) => text || 'hello');
    const before = bot.phone.seen().length;
    for (let hour = 0; hour < 10; hour += 1) {
      await installation.pass(60);
      await bot.phone.says(bot.phone.last().text);
    }
    expect(bot.phone.seen().length - before).toBeLessThan(8);
    await installation.pass(60);
    expect(await bot.phone.says(bot.phone.last().text)).toEqual([]);
    expect((await reasons(house)).filter((reason) => reason === 'loop')).toHaveLength(1);
  });
});

describe('after the bot has fallen silent', () => {
  async function silenced() {
    const house = await openHouse();
    const [lena, sam] = [house.customer('Lena'), house.staff()];
    await sam.says('hi');
    await converse(lena, () => away);
    return { house, lena, sam };
  }

  it('the same again, however late, is not answered and not told to anybody', async () => {
    const { lena, sam } = await silenced();
    const told = sam.phone.seen().length;
    await installation.pass(60);
    expect(await lena.phone.says(away)).toEqual([]);
    expect(sam.phone.seen()).toHaveLength(told);
  });

  it('something else at once goes to the person who was called', async () => {
    const { lena, sam } = await silenced();
    expect(await lena.phone.says('We are back now')).toEqual([]);
    expect(sam.phone.last().text).toBe('💬 Lena: We are back now');
  });

  it('something else after a while is from a person: the bot is there again, and staff are told', async () => {
    const { lena, sam } = await silenced();
    await installation.pass(5);
    expect((await lena.says('haircut tomorrow at 10')).text).toContain('Shall I book it?');
    expect(sam.phone.last().text).toBe('Lena went back to the bot.');
  });

  it('…unless a person answers already', async () => {
    const { lena, sam } = await silenced();
    await sam.phone.says('Hello?');
    await installation.pass(5);
    expect(await lena.phone.says('haircut tomorrow at 10')).toEqual([]);
  });

  it('staff give the chat back, and it begins to count anew', async () => {
    const { house, lena, sam } = await silenced();
    await sam.says('done', { replyTo: sam.phone.last().id });
    expect(lena.phone.last().text).toContain('You are with the assistant again');
    await converse(lena, () => away);
    expect(await reasons(house)).toEqual(['loop', 'loop']);
  });
});

describe('a person', () => {
  it('who taps and types the same number again and again in one booking is none', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    await lena.saysAll('hi', '1', '1', '1', '1');
    expect(await house.bookings()).toHaveLength(1);
    expect(await reasons(house)).toEqual([]);
  });

  it('who asks many things, one after the other, is none', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    for (let turn = 0; turn < 10; turn += 1) {
      await lena.says(asides[turn % asides.length] ?? '');
      await installation.pass(0.5);
    }
    expect(await reasons(house)).toEqual([]);
  });

  it('who greets every day is none', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    for (let day = 0; day < 8; day += 1) {
      expect((await lena.says('hola')).choices.length).toBeGreaterThan(0);
      await installation.pass(24 * 60);
    }
    expect(await reasons(house)).toEqual([]);
  });
});
