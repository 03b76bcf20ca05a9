import { naveCoworking } from '../../seeds/demo/nave-coworking.ts';
import { openStage } from '../support/stage.ts';

const { installation, openHouse } = await openStage();
const HOUR = 60;

describe('a customer who comes back hours later', () => {
  it('is asked whether to go on, and finds the summary with its time held again', async () => {
    const house = await openHouse();
    const [lena, omar] = [house.customer('Lena'), house.customer('Omar')];
    const summary = await lena.says('haircut on friday at 11');
    await installation.pass(3 * HOUR);
    expect(await lena.says('hello')).toMatchObject({
      text: 'Welcome back! Continue your Haircut booking (Fri 6 Mar 11:00) or start over?',
      choices: ['Continue booking', 'Start over'],
    });
    expect((await lena.taps('Continue booking')).text).toBe(summary.text);
    expect((await omar.says('haircut on friday at 11')).text).toContain('Fri 6 Mar 11:00 is not free');
    await lena.says('yes');
    expect(await house.bookings()).toEqual(['haircut with ana, 2026-03-06 11:00']);
  });

  it('says yes to going on, which is no yes to the booking', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    const summary = await lena.says('haircut on friday at 11');
    await installation.pass(3 * HOUR);
    await lena.says('hello');
    expect((await lena.says('yes')).text).toBe(summary.text);
    expect(await house.bookings()).toEqual([]);
  });

  it('is offered the closest times where somebody else was faster', async () => {
    const house = await openHouse();
    const [lena, omar] = [house.customer('Lena'), house.customer('Omar')];
    await lena.says('haircut on friday at 11');
    await installation.pass(3 * HOUR);
    await omar.saysAll('haircut on friday at 11', 'yes');
    await lena.says('hello');
    expect((await lena.taps('Continue booking')).text).toBe(
      'Fri 6 Mar 11:00 was just taken, sorry. Closest free times:',
    );
  });

  it('starts over', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    await lena.says('haircut on friday');
    await installation.pass(3 * HOUR);
    expect((await lena.says('qwertz')).text).toContain('Continue your Haircut booking (Fri 6 Mar)');
    expect((await lena.says('no')).choices).toEqual(['Book', 'My bookings', 'Prices']);
  });

  it('simply goes on where they were, and needs not be asked', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    await lena.says('haircut on friday with ana');
    await installation.pass(20 * HOUR);
    expect((await lena.says('at 12')).text).toContain('Friday 6 March, 12:00');
  });

  it('a day later begins anew', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    await lena.says('haircut on friday with ana');
    await installation.pass(25 * HOUR);
    expect((await lena.says('color')).text).toBe('Next free times for Color:');
  });

  it('is asked in Portuguese', async () => {
    const lena = (await openHouse({ business: naveCoworking.business })).customer('Lena');
    await lena.says('quero uma sala na sexta');
    await installation.pass(3 * HOUR);
    expect((await lena.says('oi, bom dia')).text).toMatch(/^Olá de novo! Continuamos sua reserva de Sala/);
  });
});

describe('a booking that is being moved', () => {
  it('waits while the menu is looked at', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    await lena.saysAll('haircut tomorrow at 11', 'yes', 'reschedule', 'friday');
    const list = lena.phone.last();
    expect((await lena.says('menu')).choices.at(-1)).toBe('Continue moving');
    expect((await lena.taps('Continue moving')).text).toBe(list.text);
    await lena.says('12:00');
    expect(await house.bookings()).toEqual(['haircut with ana, 2026-03-06 12:00']);
  });
});
