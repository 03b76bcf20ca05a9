import { lintFlow } from '../../src/conversation/flows/lint/lint-flow.ts';
import { requireSoundFlow } from '../../src/conversation/flows/sound-flow.ts';
import { industryOf, industries, startingBusiness, type Industry } from '../../src/industries/index.ts';
import { room } from '../../src/conversation/rendering/room.ts';
import { speakAs } from '../../src/conversation/texts/industry-speech.ts';
import { createSpeech } from '../../src/conversation/texts/speech.ts';
import { flow, freeQuestion, say } from '../support/lint-flows.ts';
import { flowOf, running, saying } from '../support/flows.ts';
import { openStage } from '../support/stage.ts';

const { openHouse } = await openStage();

const prices = {
  haircut: 1,
  color: 1,
  'beard-trim': 1,
  consultation: 1,
  'follow-up': 1,
  'meeting-room': 1,
  'hot-desk': 1,
};

describe('a line of business', () => {
  it.each([
    ['salon', 'You have no upcoming bookings.', 'No tienes citas próximas.'],
    ['clinic', 'You have no upcoming appointments.', 'No tienes citas próximas.'],
    ['coworking', 'You have no upcoming bookings.', 'No tienes reservas próximas.'],
    ['viewings', 'You have no upcoming viewings.', 'No tienes visitas próximas.'],
  ])('speaks its own words: %s', async (industry, english, spanish) => {
    const house = await openHouse({ business: { industry } });
    expect((await house.customer('Lena').says('my bookings')).text).toContain(english);
    expect((await house.customer('Lola').says('mis reservas, por favor')).text).toContain(spanish);
  });

  it('confirms, moves and cancels viewings', async () => {
    const house = await openHouse({ business: { industry: 'viewings' } });
    const lena = house.customer('Lena');
    expect((await lena.says('haircut tomorrow at 10')).choices[0]).toBe('Confirm viewing');
    await lena.says('yes');
    expect((await lena.says('my bookings')).text).toContain('Your next viewing:');
    expect((await lena.says('cancel')).text).toContain('Cancel this viewing?');
  });

  it.each([...industries.keys()])('has words that fit a button: %s', (name) => {
    for (const language of Object.keys(industryOf(name).terminology)) {
      const speech = speakAs(name, createSpeech(language, 'Europe/Madrid', 0));
      for (const key of ['confirm.yes', 'cancel.yes', 'cancel.no'] as const)
        expect(speech.text(key).length).toBeLessThanOrEqual(room.buttonLabel);
    }
  });

  it.each([...industries.values()])('starts as a business that takes bookings: $name', async (industry) => {
    const owner = {
      name: 'New House',
      zone: 'Europe/Madrid',
      currency: 'EUR',
      languages: ['en', 'es', 'pt'] as const,
      address: '1 New Street',
      staffContacts: [],
      prices,
    };
    const { services, resources } = startingBusiness(industry, owner);
    const house = await openHouse({ business: { industry: industry.name, services, resources } });
    const lena = house.customer('Lena');
    const name = services[0]?.names.en ?? '';
    await lena.saysAll(`${name} on friday`, 'the first one', 'yes');
    expect(await house.bookings()).toHaveLength(1);
  });

  it.each([...industries.values()])(
    'has fields that a flow can ask for as they are: $name',
    async (industry) => {
      const house = await openHouse({
        ...running(
          flowOf({
            about: {
              kind: 'details',
              fields: industry.fields.map(({ save, text, answer }) => ({ save, text, answer })),
              exits: { answered: 'done', 'too-many-tries': 'end' },
            },
            done: saying('Thank you.'),
          }),
        ),
        business: { industry: industry.name },
      });
      expect((await house.customer('Lena').says('hi')).text).toContain(industry.fields[0]?.text.en);
    },
  );
});

describe('a clinic', () => {
  const asking = (...question: Parameters<typeof freeQuestion>) => flow({ info: freeQuestion(...question) });

  it('publishes no flow that asks in free words how somebody is', () => {
    expect(() => requireSoundFlow(asking('symptoms'), { industry: 'clinic' })).toThrow(/keeps no such thing/);
    const found = lintFlow(asking('symptoms'), { industry: 'clinic' }).filter(
      ({ level }) => level === 'error',
    );
    expect(found).toMatchObject([{ code: 'free-text', step: 'info', field: 'answer' }]);
  });

  it('may ask for what its line of business has a field for, or for what is no free text', () => {
    const errors = (document: unknown) =>
      lintFlow(document, { industry: 'clinic' }).filter(({ code }) => code === 'free-text');
    expect(errors(asking('insurer'))).toEqual([]);
    expect(errors(asking('isNew', { type: 'yes-no' }))).toEqual([]);
    expect(errors(flow({ info: say('Hi', 'end') }))).toEqual([]);
  });

  it('is the only one with that rule', () => {
    const errors = [...industries.keys()].filter((industry) =>
      lintFlow(asking('wishes'), { industry }).some(({ code }) => code === 'free-text'),
    );
    expect(errors).toEqual(['clinic']);
  });
});

describe('a line of business that is added', () => {
  const restaurant: Industry = {
    ...industryOf('coworking'),
    name: 'restaurant',
    terminology: {
      ...industryOf('coworking').terminology,
      en: {
        ...industryOf('coworking').terminology.en,
        booking: { one: 'table', other: 'tables', synonyms: ['reservation'] },
      },
      es: {
        ...industryOf('coworking').terminology.es,
        booking: { one: 'turno', other: 'turnos', gender: 'masculine' },
      },
    },
  };
  // What a folder's line in src/industries/index.ts does.
  beforeAll(() => void (industries as Map<string, Industry>).set('restaurant', restaurant));
  afterAll(() => void (industries as Map<string, Industry>).delete('restaurant'));

  it('has a working bot with its words', async () => {
    const house = await openHouse({ business: { industry: 'restaurant' } });
    const lena = house.customer('Lena');
    expect((await lena.says('haircut tomorrow at 10')).choices[0]).toBe('Confirm table');
    await lena.says('yes');
    expect(await house.bookings()).toEqual(['haircut with ana, 2026-03-03 10:00']);
    expect((await lena.says('my bookings')).text).toContain('Your next table:');
    const lola = house.customer('Lola');
    expect((await lola.says('mis reservas, por favor')).text).toContain('No tienes turnos próximos.');
  });
});
