import { givePhone } from '../support/phone.ts';
import { openStage, type House, type Person } from '../support/stage.ts';

const { installation, openHouse } = await openStage();
const { graph } = installation;
let numbers = 0;

/** The person gets another number; the phone they use from then on. */
async function moves(house: House, person: Person) {
  numbers += 1;
  const number = `3462200${String(numbers).padStart(4, '0')}`;
  graph.phones.changeNumber(person.phone.number, house.tenant.address, number);
  await installation.settled();
  return givePhone(installation, house.tenant, number, 'Lena');
}

const contacts = 'select id from app.contact';

describe('a customer who changes the number', () => {
  it.each(['phone', 'phone+bsuid', 'bsuid'] as const)(
    'keeps conversation and bookings (known by %s)',
    async (identity) => {
      const house = await openHouse();
      const lena = house.customer('Lena');
      await lena.sends({ type: 'text', text: 'haircut tomorrow at 10', identity });
      await lena.says('yes');
      await lena.says('color on friday');
      const phone = await moves(house, lena);

      expect((await phone.says('1'))[0]?.text).toContain('Shall I book it?');
      expect((await phone.says('my bookings'))[0]?.text).toContain('Haircut');
      expect(await house.query(contacts)).toHaveLength(1);
    },
  );

  it('is reminded at the new one', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    await lena.saysAll('haircut on thursday at 10', 'yes');
    const phone = await moves(house, lena);
    await installation.pass(2 * 24 * 60 + 60);
    expect(phone.last().text).toMatch(/reminder/i);
    expect(lena.phone.seen()).toEqual([]);
  });

  it('twice, and back again', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    await lena.saysAll('haircut tomorrow at 10', 'yes');
    const second = await moves(house, lena);
    graph.phones.changeNumber(second.number, house.tenant.address, lena.phone.number);
    await installation.settled();
    expect((await lena.says('my bookings')).text).toContain('Haircut');
    expect(await house.query(contacts)).toHaveLength(1);
  });

  it('leaves a trace in the audit log, without the numbers', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    await lena.says('hi');
    await moves(house, lena);
    const entries = await house.query<{ details: unknown }>(
      `select details from app.audit_entry where action = 'contact.identity-changed'`,
    );
    expect(entries).toHaveLength(1);
    expect(JSON.stringify(entries)).not.toMatch(/34\d{9}/);
  });

  it('to that of another customer: the two are not merged', async () => {
    const house = await openHouse();
    const [lena, omar] = [house.customer('Lena'), house.customer('Omar')];
    await lena.saysAll('haircut tomorrow at 10', 'yes');
    await omar.says('hi');
    graph.phones.changeNumber(lena.phone.number, house.tenant.address, omar.phone.number);
    await installation.settled();
    expect((await omar.says('my bookings')).text).toContain('no upcoming bookings');
    expect(await house.query(contacts)).toHaveLength(2);
  });

  it('is not known by the old one any more: who has it now sees nothing of theirs', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    await lena.saysAll('haircut tomorrow at 10', 'yes');
    await moves(house, lena);
    const [stranger] = [givePhone(installation, house.tenant, lena.phone.number, 'Max')];
    const [answer] = await stranger.sends({ type: 'text', text: 'my bookings', identity: 'phone' });
    expect(answer?.text).toContain('a person will answer you here');
    expect(house.staff().phone.last().text).toContain(lena.phone.number);
  });

  it('before the business ever heard of them: nothing happens', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    const phone = await moves(house, lena);
    expect((await phone.says('hi'))[0]?.choices).toContain('Book');
  });
});
