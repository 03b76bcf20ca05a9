import { keystoneHomes } from '../../seeds/demo/keystone-homes.ts';
import { lunaSalon } from '../../seeds/demo/luna-salon.ts';
import { naveCoworking } from '../../seeds/demo/nave-coworking.ts';
import { openStage } from '../support/stage.ts';

const { openHouse } = await openStage();

describe('a customer books', () => {
  it('by tapping, in five messages', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');

    const greeting = await lena.says('hi');
    expect(greeting.text).toMatch(/Test Salon.*write “human”/s);
    expect(greeting.choices).toEqual(['Book', 'My bookings', 'Prices']);

    expect(await lena.taps('Book')).toMatchObject({
      text: 'Which service would you like?',
      choices: ['Haircut', 'Color'],
    });

    const times = await lena.taps('Haircut');
    expect(times.text).toBe('Next free times for Haircut:');
    expect(times.choices).toContain('Tomorrow 10:00');
    expect(times.choices.slice(-2)).toEqual(['Later times', 'Another day']);

    const summary = await lena.taps('Tomorrow 10:00');
    for (const part of ['Haircut', 'Tuesday 3 March, 10:00', 'Ana', '€25', '1 Test Street, Madrid'])
      expect(summary.text).toContain(part);
    expect(summary.choices).toEqual(['Confirm booking', 'Another time', 'Cancel']);
    expect(await house.bookings()).toEqual([]);

    const confirmation = await lena.taps('Confirm booking');
    expect(confirmation.text).toMatch(/Booked ✅.*Tuesday 3 March, 10:00.*Code \*[A-Z0-9]{5}\*/s);
    expect(confirmation.choices).toEqual([]);
    expect(await house.bookings()).toEqual(['haircut with ana, 2026-03-03 10:00']);
  });

  it('with one sentence and a yes', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    expect((await lena.says('Haircut tomorrow at 5pm with Ana please')).text).toContain(
      'Tuesday 3 March, 17:00',
    );
    expect((await lena.says('yes')).text).toContain('Booked ✅');
    expect(await house.bookings()).toEqual(['haircut with ana, 2026-03-03 17:00']);
  });

  it('with half a sentence: only what is missing is asked', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    expect((await lena.says('do you have anything tomorrow after 4?')).text).toBe(
      'Tomorrow after 16:00. Which service would you like?',
    );
    expect(await lena.says('haircut')).toMatchObject({
      text: 'Free times for Haircut, tomorrow after 16:00:',
      choices: ['Tomorrow 16:00', 'Tomorrow 16:30', 'Tomorrow 17:00', 'Tomorrow 17:30', 'Another day'],
    });
    expect((await lena.says('17:30')).text).toContain('Tuesday 3 March, 17:30');
  });

  it('by numbers and ordinals, as if typing were tapping', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    await lena.says('hi');
    await lena.says('1');
    expect((await lena.says('the second')).text).toContain('Color');
    const list = lena.phone.last();
    const third = list.choices[2] ?? '';
    expect((await lena.says('3')).text).toContain(third.slice(-5));
    await lena.says('1');
    expect(await house.bookings()).toHaveLength(1);
  });

  it('in Spanish', async () => {
    const house = await openHouse({ business: lunaSalon.business });
    const lena = house.customer('Lena');
    expect((await lena.says('hola, buenas')).choices).toEqual(['Reservar', 'Mis citas', 'Precios']);
    expect((await lena.says('quiero un corte mañana por la tarde con Ana')).text).toBe(
      'Horas libres para Corte, mañana por la tarde con Ana:',
    );
    expect((await lena.says('la segunda')).text).toContain('martes, 3 de marzo, 12:30');
    expect((await lena.says('sí, perfecto')).text).toMatch(/^Reservado ✅.*Código/s);
    expect(await house.bookings()).toEqual(['haircut with ana, 2026-03-03 12:30']);
  });

  it('in Portuguese, a room and not a person', async () => {
    const house = await openHouse({ business: naveCoworking.business });
    const lena = house.customer('Lena');
    const summary = await lena.says('oi, queria uma sala amanhã às 15h');
    expect(summary.text).toMatch(/Sala de reunião.*terça-feira, 3 de março, 15:00.*Sala Azul · R\$.80/s);
    expect((await lena.says('sim, pode ser')).text).toContain('Reservado ✅');
    expect(await house.bookings()).toEqual(['meeting-room with sala-azul, 2026-03-03 15:00']);
  });

  it('the soonest there is', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    expect((await lena.says('haircut as soon as possible')).text).toContain('Monday 2 March, 10:00');
  });

  it('twice in a row', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    await lena.saysAll('haircut tomorrow at 10', 'yes');
    await lena.saysAll('and a color on friday at 12', 'yes');
    expect(await house.bookings()).toEqual([
      'haircut with ana, 2026-03-03 10:00',
      'color with ana, 2026-03-06 12:00',
    ]);
    expect((await lena.says('my bookings')).choices).toEqual(['Tomorrow 10:00', 'Fri 6 Mar 12:00']);
    expect((await lena.says('the second one')).text).toContain('Color');
  });
});

describe('what customers ask before they book', () => {
  it('prices, hours and the way are told, and the question stays', async () => {
    const house = await openHouse({ business: lunaSalon.business });
    const lena = house.customer('Lena');
    const hours = await lena.says('hola, ¿qué horario tenéis?');
    expect(hours.text).toBe(
      'Abrimos:\n• Lun – Vie: 9:00 – 20:00\n• Sáb: 9:00 – 19:00\n\n¿Qué quieres hacer?',
    );
    expect((await lena.says('¿cuánto cuesta un corte?')).text).toMatch(
      /^Corte: 30 min · 25.€\n\n¿Qué quieres hacer\?$/,
    );
    expect((await lena.says('¿dónde estáis?')).text).toContain('Estamos en Calle de la Luna 12, Madrid');
    expect((await lena.says('reservar')).choices).toContain('Corte');
  });

  it('the way to where they are expected, which may not be the office', async () => {
    const house = await openHouse({ business: keystoneHomes.business });
    const lena = house.customer('Lena');
    await lena.saysAll('viewing of the cottage tomorrow at 11', 'yes');
    expect((await lena.says("what's the address again?")).text).toContain(
      'Mill Cottage, Tuesday 3 March, 11:00: 2 Mill Lane, London NW6',
    );
  });

  it('what costs nothing is told by what it is', async () => {
    const house = await openHouse({ business: keystoneHomes.business });
    const lena = house.customer('Lena');
    await lena.says('hi');
    const homes = await lena.taps('Homes');
    expect(homes.text).toContain('Mill Cottage: 3-bed cottage, £545,000');
    expect(homes.text).not.toContain('£0');
    const tour = await (
      await openHouse({ business: naveCoworking.business })
    )
      .customer('Lena')
      .says('uma visita amanhã às 9h');
    expect(tour.text).toContain('Rafa · grátis');
  });
});

describe('after the confirmation', () => {
  it.each([
    ['thanks', "You're welcome!"],
    ['ok', 'Great! Write here whenever you need something else.'],
    ['bye!', 'See you soon!'],
  ])('"%s" is answered without starting over', async (words, answer) => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    await lena.saysAll('haircut tomorrow at 10', 'yes');
    expect(await lena.says(words)).toMatchObject({ text: answer, choices: [] });
    expect((await lena.says('hi')).choices).toContain('Book');
  });

  it('words that say nothing to the bot are a miss, not a greeting; a question is for a person', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    await lena.saysAll('haircut tomorrow at 10', 'yes');
    expect((await lena.says('qwertz')).text).toBe("Sorry, I didn't get that.\n\nWhat can I do for you?");
    expect((await lena.says('menu')).choices).not.toContain('Talk to a person');
    const question = await lena.says('what should I bring?');
    expect(question.text).toMatch(/^I do not know that, sorry\..*Talk to a person/);
    expect(question.choices).toContain('Talk to a person');
  });

  it('a second tap on Confirm books nothing again', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    const summary = await lena.says('haircut tomorrow at 10');
    await lena.taps('Confirm booking');
    expect(await lena.taps('Confirm booking', summary)).toMatchObject({
      text: 'That is done already.',
      choices: [],
    });
    expect(await house.bookings()).toHaveLength(1);
  });
});
