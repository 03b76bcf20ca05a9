import { openStage, type Person } from '../support/stage.ts';

const { installation, openHouse } = await openStage();

/** How a customer comes to each step, in that language. */
const ways = {
  en: {
    menu: ['hello'],
    'choosing a service': ['hello', 'book'],
    'choosing a time': ['hello', 'book', 'haircut'],
    'choosing a day': ['hello', 'book', 'haircut', 'another day'],
    'the summary': ['hello', 'book', 'haircut', '1'],
    'my bookings': ['haircut on friday at 12', 'yes', 'my bookings'],
    moving: ['haircut on friday at 12', 'yes', 'reschedule'],
    cancelling: ['haircut on friday at 12', 'yes', 'cancel'],
  },
  es: {
    menu: ['hola'],
    'choosing a service': ['hola', 'reservar'],
    'choosing a time': ['hola', 'reservar', 'corte'],
    'choosing a day': ['hola', 'reservar', 'corte', 'otro día'],
    'the summary': ['hola', 'reservar', 'corte', '1'],
    'my bookings': ['un corte el viernes a las 12', 'sí', 'mis citas'],
    moving: ['un corte el viernes a las 12', 'sí', 'cambiar la cita'],
    cancelling: ['un corte el viernes a las 12', 'sí', 'cancelar'],
  },
};

const words = {
  en: { menu: 'menu', back: 'back', human: 'human', stop: 'stop' },
  es: { menu: 'menú', back: 'atrás', human: 'persona', stop: 'baja' },
};

const answers = {
  en: { greeting: /This is the assistant of/, told: /told the team/, stopped: /no more reminders/ },
  es: { greeting: /Soy el asistente de/, told: /He avisado al equipo/, stopped: /no recibirás más/ },
};

describe.each(['en', 'es'] as const)('in %s', (language) => {
  it.each(Object.entries(ways[language]))('every word works at %s', async (_step, way) => {
    const house = await openHouse();
    const there = async (name: string) => {
      const person = house.customer(name);
      await person.saysAll(...way);
      return person;
    };
    const { greeting, told, stopped } = answers[language];
    const { menu, back, human, stop } = words[language];

    expect((await (await there('Lena')).says(menu)).text).toMatch(greeting);

    await goBackToMenu(await there('Omar'), back, greeting);

    expect((await (await there('Ines')).says(human)).text).toMatch(told);
    expect(house.staff().phone.seen()).toHaveLength(1);

    const noor = await there('Noor');
    const question = noor.phone.last();
    expect((await noor.says(stop)).text).toMatch(stopped);
    expect((await noor.taps(question.choices[0] ?? '', question)).text).not.toMatch(/earlier|de antes/);
  });
});

/** Each "back" asks something else than before, and in the end it is the menu. */
async function goBackToMenu(person: Person, back: string, greeting: RegExp): Promise<void> {
  for (let steps = 0; steps < 6; steps += 1) {
    const before = person.phone.last().text;
    const { text } = await person.says(back);
    if (greeting.test(text)) return;
    expect(text).not.toBe(before);
  }
  throw new Error(`"${back}" never arrived at the menu.`);
}

describe('“cancel”', () => {
  it.each(['choosing a service', 'choosing a time', 'choosing a day', 'the summary'] as const)(
    'at %s drops what is being booked, and nothing else',
    async (step) => {
      const house = await openHouse();
      const lena = house.customer('Lena');
      await lena.saysAll('color on friday at 12', 'yes', ...ways.en[step]);
      const { text } = await lena.says('cancel');
      expect(text).toContain('Nothing was booked');
      expect(await house.bookings()).toEqual(['color with ana, 2026-03-06 12:00']);
    },
  );
});

describe('“back”', () => {
  it('after another time was asked for leads to the service, not round in circles', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    await lena.saysAll('hello', 'book', 'haircut', '1');
    await lena.taps('Another time');
    expect((await lena.says('back')).text).toBe('Which service would you like?');
    expect((await lena.says('back')).choices).toContain('Book');
  });

  it('from the menu leads to where “menu” was said', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    const summary = await lena.says('haircut tomorrow at 11');
    await lena.says('menu');
    expect((await lena.says('back')).text).toBe(summary.text);
  });

  it('skips what can no longer be asked', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    await lena.saysAll('hello', 'book', 'haircut', 'reschedule');
    expect((await lena.says('back')).text).not.toBe('');
    expect(await house.query(`select from app.lane_event where state = 'parked'`)).toEqual([]);
  });
});

describe('“start over”', () => {
  it('drops what is being booked and frees its time', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    await lena.saysAll('haircut tomorrow at 11');
    expect((await lena.says('start over')).choices).toEqual(['Book', 'My bookings', 'Prices']);
    expect(await house.query(`select from app.booking where status = 'held'`)).toEqual([]);
  });
});

describe('“stop”', () => {
  it('silences reminders and nothing else, until “start”', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    await lena.saysAll('haircut on wednesday at 12', 'yes', 'stop');
    await installation.pass(27 * 60 + 1);
    expect(lena.phone.last().text).toContain('no more reminders');
    expect((await lena.says('my bookings')).text).toContain('Wednesday 4 March');

    expect((await lena.says('start')).text).toContain('Welcome back');
    await lena.saysAll('color on friday at 12', 'yes');
    await installation.pass(2 * 24 * 60);
    expect(lena.phone.last().text).toContain('Friday 6 March');
  });

  it('counts only by itself: a sentence with the word in it opts nobody out', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    await lena.says('hello');
    expect((await lena.says('can I stop by tomorrow?')).text).not.toContain('no more reminders');
  });
});

describe('the language of the answers', () => {
  it.each(['menú', '2', 'ok', 'Ana', 'sí', 'cancel', 'no', 'menu', 'stop', '👍', '10:00'])(
    'does not change because of “%s”',
    async (word) => {
      const house = await openHouse();
      const lena = house.customer('Lena');
      await lena.saysAll('hola, buenas tardes', 'quiero reservar un corte');
      expect((await lena.says(word)).text).not.toMatch(
        /Book|Which|Sorry|free times|told the team|Nothing was/,
      );
    },
  );

  it('changes with a sentence, and when it is asked to', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    await lena.says('hello');
    expect((await lena.says('quiero reservar un corte')).text).toContain('Próximas horas');
    expect((await lena.says('english please')).text).toContain('Next free times');
    expect((await lena.says('en español')).text).toContain('Próximas horas');
  });

  it('is the business’s own where the customer’s is not spoken', async () => {
    const house = await openHouse();
    expect((await house.customer('Lena').says('Guten Tag, ich hätte gern einen Termin')).text).toContain(
      'Which service',
    );
  });
});
