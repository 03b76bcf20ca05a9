import { MINUTE_MS } from '../../src/core/time/index.ts';
import { monday } from '../support/factories.ts';
import { flowOf, running, saying } from '../support/flows.ts';
import { openStage } from '../support/stage.ts';

const { installation, openHouse } = await openStage();

/** A flow that knows some values, and says whether a condition is met. */
function deciding(when: unknown, values: Record<string, unknown> = {}) {
  return flowOf({
    know: { kind: 'set', values: { nothing: '', ...values }, exits: { next: 'decide' } },
    decide: { kind: 'branch', cases: [{ id: 'met', when }], exits: { met: 'yes', otherwise: 'no' } },
    yes: saying('Met.'),
    no: saying('Not met.'),
  });
}

describe('a flow goes its way by', () => {
  const known = { people: 4, town: 'Málaga', isMember: true };
  it.each([
    ['a number', { answer: 'people', atLeast: 3 }, true],
    ['a number that is too small', { answer: 'people', atLeast: 5 }, false],
    ['a range', { answer: 'people', atLeast: 2, atMost: 4 }, true],
    ['words, whatever their accents', { answer: 'town', is: 'malaga' }, true],
    ['one of several', { answer: 'town', oneOf: ['Cádiz', 'Málaga'] }, true],
    ['a part of words', { answer: 'town', contains: 'LAG' }, true],
    ['yes or no', { answer: 'isMember', is: true }, true],
    ['what is known', { answer: 'town', isKnown: true }, true],
    ['what is not known', { answer: 'country', isKnown: false }, true],
    ['nothing at all', { answer: 'country', is: 'Spain' }, false],
    ['a number that is no number', { answer: 'town', atLeast: 3 }, false],
    [
      'all of several',
      {
        all: [
          { answer: 'people', is: 4 },
          { answer: 'town', is: 'Cádiz' },
        ],
      },
      false,
    ],
    [
      'any of several',
      {
        any: [
          { answer: 'people', is: 4 },
          { answer: 'town', is: 'Cádiz' },
        ],
      },
      true,
    ],
    ['the contrary', { not: { answer: 'people', is: 4 } }, false],
    ['the weekday', { time: { weekdays: [1] } }, true],
    ['another weekday', { time: { weekdays: [2, 3] } }, false],
    ['the time of day', { time: { from: '08:00', until: '09:30' } }, true],
    ['hours that go on past midnight', { time: { from: '22:00', until: '09:01' } }, true],
    ['the season', { time: { fromDate: '2026-03-01', untilDate: '2026-03-02' } }, true],
    ['a season that is over', { time: { untilDate: '2026-03-01' } }, false],
    ['opening hours', { isOpen: false }, true],
    ['the language', { language: ['en', 'pt'] }, true],
    ['another language', { language: ['es'] }, false],
    ['a known name', { contact: 'has-name' }, true],
    ['a booking ahead', { contact: 'has-upcoming-booking' }, false],
  ])('%s', async (_, when, isMet) => {
    const lena = (await openHouse(running(deciding(when, known)))).customer('Lena');
    expect((await lena.says('hello')).text).toBe(isMet ? 'Met.' : 'Not met.');
  });

  it('opening hours, which change with the time', async () => {
    const lena = (await openHouse(running(deciding({ isOpen: true })))).customer('Lena');
    expect((await lena.says('hello')).text).toBe('Not met.');
    await installation.pass(90);
    expect((await lena.says('hello again')).text).toBe('Met.');
    expect(installation.now()).toBe(monday + 90 * MINUTE_MS);
  });

  it('the service that was chosen', async () => {
    const flow = flowOf(
      {
        service: { kind: 'choose-service', text: { en: 'Which?' }, exits: { chosen: 'decide', none: 'end' } },
        decide: {
          kind: 'branch',
          cases: [
            { id: 'dyed', when: { service: ['color'] } },
            { id: 'cut', when: { service: ['haircut'] } },
          ],
          exits: { dyed: 'patch', cut: 'fine', otherwise: 'end' },
        },
        patch: saying('You need a patch test.'),
        fine: saying('Fine.'),
      },
      { routes: { menu: 'menu', book: 'service' } },
    );
    const house = await openHouse(running(flow));
    expect((await house.customer('Lena').says('color')).text).toBe('You need a patch test.');
    expect((await house.customer('Mia').says('haircut')).text).toBe('Fine.');
  });

  it('an answer of the customer', async () => {
    const flow = flowOf({
      age: {
        kind: 'ask',
        save: 'age',
        text: { en: 'How old are you?' },
        answer: { type: 'number', min: 0, max: 120 },
        exits: { answered: 'decide', 'too-many-tries': 'end' },
      },
      decide: {
        kind: 'branch',
        cases: [{ id: 'child', when: { answer: 'age', atMost: 17 } }],
        exits: { child: 'child', otherwise: 'adult' },
      },
      child: saying('Please bring a parent.'),
      adult: saying('Welcome.'),
    });
    const house = await openHouse(running(flow));
    const lena = house.customer('Lena');
    await lena.says('hi');
    expect((await lena.says('I am 15')).text).toBe('Please bring a parent.');
  });
});

describe('a value', () => {
  it('is set, copied and taken away', async () => {
    const flow = flowOf({
      one: { kind: 'set', values: { town: 'Cádiz', count: 2 }, exits: { next: 'two' } },
      two: { kind: 'set', values: { from: { copyOf: 'town' } }, unset: ['town'], exits: { next: 'told' } },
      told: saying('{count} from {from}, not {town}.'),
    });
    const lena = (await openHouse(running(flow))).customer('Lena');
    expect((await lena.says('hi')).text).toBe('2 from Cádiz, not .');
  });
});

describe('a condition that makes no sense', () => {
  it.each([
    ['says nothing of the answer', { answer: 'people' }],
    ['is of no known kind', { weather: 'sunny' }],
    ['has a time that is none', { time: { from: '25:00' } }],
  ])('%s and is not published', async (_, when) => {
    await expect(openHouse(running(deciding(when)))).rejects.toThrow(/step "decide": cases\.0\.when/);
  });
});
