import type { PhoneMessage } from '../../fakes/whatsapp/index.ts';
import { openStage, type House, type Person } from '../support/stage.ts';

const { installation, openHouse } = await openStage();
const { graph } = installation;

/** Everything in one webhook: the bot sees the first only together with the last. */
async function atOnce(house: House, person: Person, ...messages: PhoneMessage[]): Promise<string[]> {
  const before = person.phone.seen().length;
  const address = { phone: person.phone.number, phoneNumberId: house.tenant.address };
  graph.phones.sendBatch(messages.map((message) => ({ ...message, ...address, name: 'Lena' })));
  await installation.settled();
  return person.phone
    .seen()
    .slice(before)
    .map(({ text }) => text);
}

/** An id the batch can speak of before it is sent: these messages are made by hand. */
function written(id: string, text: string): PhoneMessage {
  return { type: 'raw', message: { type: 'text', id, text: { body: text } } };
}
const edited = (messageId: string, text: string): PhoneMessage => ({ type: 'edit', messageId, text });
const takenBack = (messageId: string): PhoneMessage => ({ type: 'revoke', messageId });

/** The id of what a person wrote last. */
function lastOf(house: House, person: Person): string {
  const own = graph.phones
    .transcript(person.phone.number, house.tenant.address)
    .filter(({ from }) => from === 'customer');
  return own.at(-1)?.id ?? '';
}

async function edits(house: House, person: Person, text: string) {
  return person.phone.sends(edited(lastOf(house, person), text));
}

const unfinished = `select from app.lane_event where kind = 'message' and state <> 'done'`;

describe('a message edited before it is taken', () => {
  it('counts as it reads now', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    const answers = await atOnce(
      house,
      lena,
      written('wamid.A', 'haircut tomorrow at 11'),
      edited('wamid.A', 'haircut tomorrow at 10'),
    );
    expect(answers).toEqual([expect.stringContaining('Tuesday 3 March, 10:00')]);
    expect(await house.query(unfinished)).toEqual([]);
  });

  it('several times, and with other messages in between', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    const answers = await atOnce(
      house,
      lena,
      written('wamid.A', 'color tomorrow at 11'),
      written('wamid.B', 'yes'),
      edited('wamid.A', 'haircut tomorrow at 12'),
      edited('wamid.A', 'haircut tomorrow at 10'),
    );
    expect(answers).toEqual([
      expect.stringContaining('Shall I book it?'),
      expect.stringContaining('Booked ✅'),
    ]);
    expect(await house.bookings()).toEqual(['haircut with ana, 2026-03-03 10:00']);
    expect(await house.query(unfinished)).toEqual([]);
  });

  it('behind another counts as it reads now, too', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    await atOnce(
      house,
      lena,
      written('wamid.A', 'haircut tomorrow at 11'),
      written('wamid.B', 'yes'),
      edited('wamid.B', 'no'),
    );
    expect(await house.bookings()).toEqual([]);
    expect(await house.query(unfinished)).toEqual([]);
  });

  it('whose edit comes first is not answered twice', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    await lena.says('hi');
    expect(await lena.phone.sends(edited('wamid.LATE', 'haircut tomorrow at 10'))).toHaveLength(1);
    expect(await lena.phone.sends(written('wamid.LATE', 'haircut tomorrow at 11'))).toEqual([]);
    expect(lena.phone.last().text).toContain('Tuesday 3 March, 10:00');
  });
});

describe('a message edited after it was answered', () => {
  it('asks for something else: that is answered', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    await lena.says('haircut tomorrow at 10');
    const [answer] = await edits(house, lena, 'haircut tomorrow at 11');
    expect(answer?.text).toContain('Tuesday 3 March, 11:00');
    await lena.says('yes');
    expect(await house.bookings()).toEqual(['haircut with ana, 2026-03-03 11:00']);
  });

  it('answers the question that is still open', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    await lena.saysAll('hi', 'book', 'hiarctuu');
    const [answer] = await edits(house, lena, 'haircut');
    expect(answer?.text).toContain('Next free times for Haircut');
  });

  it.each([
    ['only spells it better', 'haircut tomorow at 10', 'haircut tomorrow at 10!'],
    ['means nothing', 'haircut tomorrow at 10', 'qwertz'],
    ['has another answer to a question that is over', 'haircut tomorrow at 10', '2'],
  ])('and %s: nothing happens', async (_, text, better) => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    const { text: question } = await lena.says(text);
    expect(await edits(house, lena, better)).toEqual([]);
    expect(lena.phone.last().text).toBe(question);
    await lena.says('yes');
    expect(await house.bookings()).toHaveLength(1);
  });

  it('is left alone when more was said since', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    await lena.saysAll('haircut');
    const first = lastOf(house, lena);
    await lena.says('tomorrow at 10');
    expect(await lena.phone.sends(edited(first, 'color on friday'))).toEqual([]);
  });

  it('after the booking: a yes that becomes a no changes nothing, a wish to cancel is asked about', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    await lena.saysAll('haircut tomorrow at 10', 'yes');
    const yes = lastOf(house, lena);
    expect(await lena.phone.sends(edited(yes, 'no'))).toEqual([]);
    expect(await house.bookings()).toHaveLength(1);
    const [asked] = await lena.phone.sends(edited(yes, 'cancel my booking'));
    expect(asked?.text).toContain('Cancel this booking?');
  });

  it('goes to the person who answers, as it reads now', async () => {
    const house = await openHouse();
    const [lena, sam] = [house.customer('Lena'), house.staff()];
    await sam.says('hi');
    await lena.saysAll('hi', 'human');
    await lena.phone.says('is it far?');
    await edits(house, lena, 'is it far from the station?');
    expect(sam.phone.last().text).toBe('💬 Lena: is it far from the station?');
  });

  it('of staff reaches the customer, corrected', async () => {
    const house = await openHouse();
    const [lena, sam] = [house.customer('Lena'), house.staff()];
    await sam.says('hi');
    await lena.saysAll('hi', 'human');
    const notice = sam.phone.last();
    await sam.says('Come at ten', { replyTo: notice.id });
    await edits(house, sam, 'Come at eleven');
    expect(lena.phone.last().text).toBe('Come at eleven');
  });
});

describe('a message taken back', () => {
  it('before it is taken was never said', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    const answers = await atOnce(
      house,
      lena,
      written('wamid.A', 'stop'),
      takenBack('wamid.A'),
      written('wamid.B', 'haircut tomorrow at 10'),
    );
    expect(answers).toEqual([expect.stringContaining('Tuesday 3 March, 10:00')]);
    expect(await house.query('select from app.lane_head where is_opted_out')).toEqual([]);
    expect(await house.query(unfinished)).toEqual([]);
  });

  it('and nothing else: nothing is answered', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    expect(await atOnce(house, lena, written('wamid.A', 'hi'), takenBack('wamid.A'))).toEqual([]);
    expect(await house.query(unfinished)).toEqual([]);
    expect((await lena.says('hi')).choices).toContain('Book');
  });

  it('before it comes is absorbed when it does', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    await lena.says('hi');
    expect(await lena.phone.sends(takenBack('wamid.LATE'))).toEqual([]);
    expect(await lena.phone.sends(written('wamid.LATE', 'book'))).toEqual([]);
  });

  it('after it was answered changes nothing', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    await lena.says('haircut tomorrow at 10');
    expect(await lena.phone.sends(takenBack(lastOf(house, lena)))).toEqual([]);
    await lena.says('yes');
    expect(await house.bookings()).toHaveLength(1);
  });
});
