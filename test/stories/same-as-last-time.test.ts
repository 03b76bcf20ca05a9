import { harbourClinic } from '../../seeds/demo/harbour-clinic.ts';
import { lunaSalon } from '../../seeds/demo/luna-salon.ts';
import { naveCoworking } from '../../seeds/demo/nave-coworking.ts';
import type { BusinessDefinition } from '../../src/kernels/booking/index.ts';
import { openStage } from '../support/stage.ts';

const { installation, openHouse } = await openStage();
const DAY = 24 * 60;

/** Somebody booked like this two weeks ago. */
async function wasHere(words: string[], business: Partial<BusinessDefinition> = {}) {
  const house = await openHouse({ business });
  const lena = house.customer('Lena');
  await lena.saysAll(...words);
  await installation.pass(14 * DAY);
  return { house, lena };
}

const haircut = ['haircut tomorrow at 11 with ana', 'yes'];

describe('a customer who was here before', () => {
  it('is offered the same with the same, at the hour of last time', async () => {
    const { house, lena } = await wasHere(haircut);
    expect((await lena.says('hi')).choices).toEqual([
      'Haircut with Ana again',
      'Book',
      'My bookings',
      'Prices',
    ]);
    expect((await lena.taps('Haircut with Ana again')).text).toMatch(/Haircut.*Monday 16 March, 11:00.*Ana/s);
    await lena.says('yes');
    expect((await house.bookings()).at(-1)).toBe('haircut with ana, 2026-03-16 11:00');
  });

  it('may want something else: everything is there as for anybody', async () => {
    const { lena } = await wasHere(haircut);
    await lena.says('hi');
    expect((await lena.taps('Book')).choices).toEqual(['Haircut with Ana again', 'Haircut', 'Color']);
    expect((await lena.taps('Haircut')).text).toBe('Next free times for Haircut:');
    expect((await lena.says('with ana')).text).toBe('Next free times for Haircut with Ana:');
  });

  it('says the day along with it', async () => {
    const { house, lena } = await wasHere(haircut);
    expect((await lena.says('same as last time, on friday at 12')).text).toContain('Friday 20 March, 12:00');
    await lena.says('menu');
    expect((await lena.says('the usual, on thursday')).text).toBe(
      'Free times for Haircut, Thu 19 Mar with Ana:',
    );
    expect(await house.bookings()).toHaveLength(1);
  });

  it('has said a day already, which stays', async () => {
    const { lena } = await wasHere(haircut);
    await lena.says('do you have something on friday?');
    expect((await lena.taps('Haircut with Ana again')).text).toBe(
      'Free times for Haircut, Fri 20 Mar with Ana:',
    );
  });

  it('chooses another time than the one that was offered', async () => {
    const { lena } = await wasHere(haircut);
    await lena.saysAll('hi', '1');
    expect((await lena.taps('Another time')).text).toBe('Free times for Haircut, today with Ana:');
  });

  it('finds the time taken by somebody else, and is offered the closest', async () => {
    const { house, lena } = await wasHere(haircut);
    await lena.says('hi');
    await house.customer('Omar').saysAll('haircut today at 11', 'yes');
    expect((await lena.taps('Haircut with Ana again')).text).toBe(
      'Today 11:00 was just taken, sorry. Closest free times:',
    );
  });

  it.each([
    ['es', ['corte mañana a las 11 con Ana', 'sí'], 'hola, buenas', 'Corte con Ana otra vez'],
    ['pt', ['uma sala amanhã às 11h', 'sim'], 'oi, bom dia', 'Sala de reunião de novo'],
    // What is too long for a row is said below it.
    ['en', ['consultation with Dr. Lee tomorrow at 10', 'yes'], 'hello', 'Same as last time'],
  ])('is offered it in their language: %s', async (language, words, greeting, label) => {
    const { business } = { es: lunaSalon, pt: naveCoworking, en: harbourClinic }[language] ?? lunaSalon;
    const { lena } = await wasHere(words, business);
    expect((await lena.says(greeting)).choices[0]).toBe(label);
  });

  it('is not offered what there is no more: the service, the person, or the person for it', async () => {
    for (const change of [
      `update app.service set is_active = false where slug = 'haircut'`,
      `update app.resource set is_active = false where slug = 'ana'`,
      `delete from app.requirement_resource using app.service_requirement q, app.service s
         where q.id = requirement_id and s.id = q.service_id and s.slug = 'haircut'`,
    ]) {
      const { house, lena } = await wasHere(haircut);
      await house.query(change);
      expect((await lena.says('hi')).choices).toEqual(['Book', 'My bookings', 'Prices']);
    }
  });
});

describe('who was not here before', () => {
  it('is offered nothing of the kind', async () => {
    const lena = (await openHouse()).customer('Lena');
    expect((await lena.says('hi')).choices).toEqual(['Book', 'My bookings', 'Prices']);
    expect((await lena.says('same as last time')).text).toBe('Which service would you like?');
  });
});

describe('what was cancelled', () => {
  it('is had again with “same time”', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    await lena.saysAll('color on friday at 12', 'yes', 'cancel', 'yes');
    expect((await lena.says('oh no, same time again please')).text).toMatch(/Color.*Friday 6 March, 12:00/s);
    await lena.says('yes');
    expect(await house.bookings()).toEqual(['color with ana, 2026-03-06 12:00']);
  });
});
