import { flowOf, running, saying } from '../support/flows.ts';
import { openStage } from '../support/stage.ts';

const { openHouse } = await openStage();

/** A house that asks one question, and says what it heard. */
function asking(answer: Record<string, unknown>, more: Record<string, unknown> = {}) {
  const text = { en: 'What is it?', es: '¿Qué es?', pt: 'O que é?' };
  const ask = {
    kind: 'ask',
    save: 'thing',
    text,
    answer,
    exits: { answered: 'heard', 'too-many-tries': 'gave-up' },
    ...more,
  };
  return openHouse({
    business: { languages: ['en', 'es', 'pt'] },
    ...running(flowOf({ ask, heard: saying('Heard: {thing}.'), 'gave-up': saying('Let us leave it.') })),
  });
}

describe('a flow asks for', () => {
  it.each([
    ['words', { type: 'text' }, 'a balayage, not too light', 'Heard: a balayage, not too light.'],
    ['a name', { type: 'name' }, 'my name is Lena Ruiz', 'Heard: Lena Ruiz.'],
    ['a number in digits', { type: 'number' }, 'about 12', 'Heard: 12.'],
    ['a number in words', { type: 'number' }, 'three', 'Heard: 3.'],
    ['a number with a fraction', { type: 'number' }, '2,5', 'Heard: 2.5.'],
    ['a number below nothing', { type: 'number' }, '-3', 'Heard: -3.'],
    ['a number of thousands', { type: 'number' }, '12,500', 'Heard: 12500.'],
    ['an e-mail address', { type: 'email' }, 'it is Lena@Example.com thanks', 'Heard: lena@example.com.'],
    ['a phone number', { type: 'phone' }, '+34 611 22 33 44', 'Heard: +34611223344.'],
    ['a short phone number', { type: 'phone' }, '22 33 44 55', 'Heard: 22334455.'],
    ['a day', { type: 'date' }, 'on friday', 'Heard: Fri 6 Mar.'],
    ['a place in words', { type: 'place' }, '5 Mill Lane, York', 'Heard: 5 Mill Lane, York.'],
    ['a yes', { type: 'yes-no' }, 'yep', 'Heard: Yes.'],
    ['a no', { type: 'yes-no' }, 'nope', 'Heard: No.'],
  ])('%s', async (_, answer, words, heard) => {
    const lena = (await asking(answer)).customer('Lena');
    expect((await lena.says('hi')).text).toBe('What is it?');
    expect((await lena.says(words)).text).toBe(heard);
  });

  it('a place on the map', async () => {
    const lena = (await asking({ type: 'place' })).customer('Lena');
    await lena.says('hi');
    const sent = await lena.sends({ type: 'location', latitude: 40.4, longitude: -3.7 });
    expect(sent.text).toBe('Heard: 40.4, -3.7.');
  });

  it('one of several things, tapped, typed, by number, by another word, or with a typing error', async () => {
    const options = [
      { id: 'long', label: { en: 'Long hair', es: 'Pelo largo' } },
      { id: 'short', label: { en: 'Short hair', es: 'Pelo corto' }, synonyms: ['bob'] },
    ];
    for (const words of ['Short hair', 'short hair please', '2', 'the second one', 'bob', 'shrot hair']) {
      const lena = (await asking({ type: 'choice', options })).customer('Lena');
      expect((await lena.says('hi')).choices).toEqual(['Long hair', 'Short hair']);
      expect((await lena.says(words)).text).toBe('Heard: Short hair.');
    }
    const lena = (await asking({ type: 'choice', options })).customer('Lena');
    await lena.says('hi');
    expect((await lena.taps('Long hair')).text).toBe('Heard: Long hair.');
  });
});

describe('an answer that is no use', () => {
  it.each([
    [
      'en',
      { type: 'number', min: 1, max: 10, isWhole: true },
      '40',
      'Please write a whole number from 1 to 10.',
    ],
    ['en', { type: 'number', min: 1 }, '0', 'Please write a number, 1 or more.'],
    ['en', { type: 'number' }, 'a few', 'Please write a number, 3 for example.'],
    ['en', { type: 'text', minLength: 10 }, 'ok', 'Please write a little more: at least 10 characters.'],
    [
      'en',
      { type: 'text', maxLength: 5 },
      'abcdefgh',
      'That is too long for me. Please write it in at most 5 characters.',
    ],
    [
      'en',
      { type: 'email' },
      'lena at example',
      'That does not look like an e-mail address. Please write it like name@example.com.',
    ],
    [
      'en',
      { type: 'phone' },
      '12',
      'Please write the phone number with its country code, like +44 20 7946 0000.',
    ],
    ['en', { type: 'date', fromDays: 1 }, 'today', 'Please write a day from tomorrow on.'],
    ['en', { type: 'date', untilDays: 7 }, '20 march', 'Please write a day until Mon 9 Mar.'],
    ['en', { type: 'date' }, 'qwertz', 'Please write a day: “tomorrow”, “Friday” or “Thu 5 Mar”.'],
    ['en', { type: 'place' }, 'here', 'Please write the whole address, or send the location.'],
    ['en', { type: 'yes-no' }, 'qwertz', 'Please answer “yes” or “no”.'],
    ['es', { type: 'yes-no' }, 'qwertz', 'Responde «sí» o «no», por favor.'],
    ['es', { type: 'number', min: 1, max: 10 }, '40', 'Escribe un número del 1 al 10.'],
    ['pt', { type: 'number', max: 10 }, '40', 'Escreva um número, 10 ou menos.'],
  ])('is answered in %s with what to write: %j, %s', async (language, answer, words, problem) => {
    const lena = (await asking(answer)).customer('Lena');
    const question = {
      en: ['hello', 'What is it?'],
      es: ['hola, buenas', '¿Qué es?'],
      pt: ['oi, bom dia', 'O que é?'],
    };
    const [hello = '', asked = ''] = question[language as 'en'];
    expect((await lena.says(hello)).text).toBe(asked);
    expect((await lena.says(words)).text).toBe(`${problem}\n\n${asked}`);
  });

  it('is not asked for ever', async () => {
    const lena = (await asking({ type: 'number' })).customer('Lena');
    await lena.says('hi');
    for (const words of ['a few', 'some'])
      expect((await lena.says(words)).text).toContain('Please write a number');
    expect((await lena.says('quite a lot')).text).toBe('Let us leave it.');
  });

  it('is asked as often as the flow says', async () => {
    const lena = (await asking({ type: 'number' }, { maxTries: 1 })).customer('Lena');
    await lena.says('hi');
    expect((await lena.says('some')).text).toBe('Let us leave it.');
  });

  it('is told once, and forgotten by the next question', async () => {
    const lena = (await asking({ type: 'number' })).customer('Lena');
    await lena.saysAll('hi', 'a few', 'some');
    expect((await lena.says('7')).text).toBe('Heard: 7.');
    await lena.says('hi');
    expect((await lena.says('a few')).text).toContain('Please write a number');
  });
});

describe('while a question is open', () => {
  it('the menu, a person and a way back are where they always are', async () => {
    const house = await openHouse(
      running(
        flowOf({
          first: {
            kind: 'ask',
            save: 'colour',
            text: { en: 'Which colour?' },
            answer: { type: 'text' },
            exits: { answered: 'second', 'too-many-tries': 'end' },
          },
          second: {
            kind: 'ask',
            save: 'size',
            text: { en: 'Which size for {colour}?' },
            answer: { type: 'number' },
            exits: { answered: 'heard', 'too-many-tries': 'end' },
          },
          heard: saying('{size} in {colour}.'),
        }),
      ),
    );
    const lena = house.customer('Lena');
    await lena.says('hi');
    expect((await lena.says('red')).text).toBe('Which size for red?');
    expect((await lena.says('back')).text).toBe('Which colour?');
    expect((await lena.says('blue')).text).toBe('Which size for blue?');
    expect((await lena.says('menu')).text).toBe('The menu.');
    expect((await lena.taps('Begin')).text).toBe('Which size for blue?');
    expect((await lena.says('I want to talk to a human')).text).toContain('I have told the team');
  });

  it('a long answer in free words may touch on anything', async () => {
    const lena = (await asking({ type: 'text' })).customer('Lena');
    await lena.says('hi');
    const words =
      'my hair is very dry, last time I had to cancel because the price of the mask was too high for me';
    expect((await lena.says(words)).text).toBe(`Heard: ${words}.`);
  });

  it('what was heard once is not asked again, until the flow takes it away', async () => {
    const house = await openHouse(
      running(
        flowOf({
          ask: {
            kind: 'ask',
            save: 'thing',
            text: { en: 'What is it?' },
            answer: { type: 'text' },
            exits: { answered: 'more', 'too-many-tries': 'end' },
          },
          more: {
            kind: 'menu',
            text: { en: 'So: {thing}.' },
            options: [
              { id: 'same', label: { en: 'Same' } },
              { id: 'other', label: { en: 'Other' } },
            ],
            exits: { same: 'ask', other: 'forget' },
          },
          forget: { kind: 'set', unset: ['thing'], exits: { next: 'ask' } },
        }),
      ),
    );
    const lena = house.customer('Lena');
    await lena.says('hi');
    expect((await lena.says('a cut')).text).toBe('So: a cut.');
    expect((await lena.taps('Same')).text).toBe('So: a cut.');
    expect((await lena.taps('Other')).text).toBe('What is it?');
  });
});

describe('the day of the booking', () => {
  const booking = flowOf(
    {
      service: {
        kind: 'choose-service',
        text: { en: 'Which service?' },
        exits: { chosen: 'day', none: 'end' },
      },
      day: {
        kind: 'ask',
        save: 'day',
        text: { en: 'Which day?' },
        answer: { type: 'date', fromDays: 0, isBookingDate: true },
        exits: { answered: 'slot', 'too-many-tries': 'end' },
      },
      slot: { kind: 'choose-slot', text: { en: 'Times:' }, exits: { chosen: 'held', none: 'end' } },
      held: saying('Held.'),
    },
    { routes: { menu: 'menu', book: 'service' } },
  );

  it('is used for the free times', async () => {
    const lena = (await openHouse(running(booking))).customer('Lena');
    expect((await lena.says('haircut')).text).toBe('Which day?');
    expect((await lena.says('on friday')).text).toBe('Free times for Haircut, Fri 6 Mar:');
  });

  it('is not asked of who has said it', async () => {
    const lena = (await openHouse(running(booking))).customer('Lena');
    expect((await lena.says('haircut on friday after 4')).text).toBe(
      'Free times for Haircut, Fri 6 Mar after 16:00:',
    );
  });
});

describe('several details', () => {
  const details = {
    kind: 'details',
    fields: [
      { save: 'who', text: { en: 'Your name?' }, answer: { type: 'name' } },
      { save: 'email', text: { en: 'Your e-mail, {who}?' }, answer: { type: 'email' } },
      { save: 'phone', text: { en: 'Your phone?' }, answer: { type: 'phone' } },
      {
        save: 'level',
        text: { en: 'How experienced?' },
        answer: {
          type: 'choice',
          options: [
            { id: 'new', label: { en: 'Beginner' } },
            { id: 'old', label: { en: 'Expert' } },
          ],
        },
      },
    ],
    exits: { answered: 'heard', 'too-many-tries': 'gave-up' },
  };
  const flow = flowOf({
    details,
    heard: saying('{who}, {email}, {phone}, {level}'),
    'gave-up': saying('Let us leave it.'),
  });

  it('are asked one after the other', async () => {
    const lena = (await openHouse(running(flow))).customer('Lena');
    expect((await lena.says('hi')).text).toBe('Your name?');
    expect((await lena.says('Lena')).text).toBe('Your e-mail, Lena?');
    expect((await lena.says('lena@example.com')).text).toBe('Your phone?');
    expect((await lena.says('611223344')).choices).toEqual(['Beginner', 'Expert']);
    expect((await lena.taps('Expert')).text).toBe('Lena, lena@example.com, 611223344, Expert');
  });

  it('are filled by one message, and only what is missing is asked', async () => {
    const lena = (await openHouse(running(flow))).customer('Lena');
    await lena.says('hi');
    expect((await lena.says('my name is Lena, lena@example.com, +34611223344')).text).toBe(
      'How experienced?',
    );
    expect((await lena.says('beginner')).text).toBe('Lena, lena@example.com, +34611223344, Beginner');
  });

  it('may come in another order than they are asked', async () => {
    const lena = (await openHouse(running(flow))).customer('Lena');
    await lena.says('hi');
    expect((await lena.says('lena@example.com')).text).toBe('Your name?');
    expect((await lena.says("I'm Lena")).text).toBe('Your phone?');
  });

  it('end where one of them is not to be had', async () => {
    const lena = (await openHouse(running(flow))).customer('Lena');
    await lena.saysAll('hi', 'Lena', 'no e-mail', 'none');
    expect((await lena.says('I have none')).text).toBe('Let us leave it.');
  });

  it('are gone back through one by one', async () => {
    const lena = (await openHouse(running(flow))).customer('Lena');
    await lena.saysAll('hi', 'Lena', 'lena@example.com');
    expect((await lena.says('back')).text).toBe('Your e-mail, Lena?');
    expect((await lena.says('back')).text).toBe('Your name?');
  });

  it('tapped in an older question are not taken for an answer to the newer', async () => {
    const options = [
      { id: 'a', label: { en: 'Apple' } },
      { id: 'b', label: { en: 'Banana' } },
    ];
    const two = {
      ...details,
      fields: ['first', 'second'].map((save) => ({
        save,
        text: { en: `The ${save}?` },
        answer: { type: 'choice', options },
      })),
    };
    const house = await openHouse(
      running(flowOf({ two, heard: saying('{first}, {second}'), 'gave-up': saying('no') })),
    );
    const lena = house.customer('Lena');
    const first = await lena.says('hi');
    await lena.taps('Apple', first);
    expect((await lena.taps('Banana', first)).text).toBe(
      'That was from earlier. Here is where we are now:\n\nThe second?',
    );
    expect((await lena.taps('Banana')).text).toBe('Apple, Banana');
  });
});
