import { lunaSalon } from '../../seeds/demo/luna-salon.ts';
import { naveCoworking } from '../../seeds/demo/nave-coworking.ts';
import { openStage } from '../support/stage.ts';

const { openHouse } = await openStage();

describe('what was understood is said with what was not', () => {
  it('at the services', async () => {
    const lena = (await openHouse()).customer('Lena');
    await lena.says('do you have something on friday?');
    expect(await lena.says('qwertz')).toMatchObject({
      text: 'I understood Fri 6 Mar, but not for which service.\n\nWhich service would you like?',
      choices: ['Haircut', 'Color'],
    });
  });

  it('at the times, which are made fewer', async () => {
    const lena = (await openHouse()).customer('Lena');
    await lena.says('haircut on friday with ana');
    expect(await lena.says('hmm what does the moon say')).toMatchObject({
      text: 'I understood Haircut, Fri 6 Mar with Ana, but not the time.\n\nMorning or afternoon?',
      choices: ['Morning', 'Afternoon', 'See all times'],
    });
    expect((await lena.taps('Morning')).text).toBe(
      'Free times for Haircut, Fri 6 Mar in the morning with Ana:',
    );
  });

  it('at the times in Spanish, with a way to all of them', async () => {
    const lena = (await openHouse({ business: lunaSalon.business })).customer('Lena');
    const list = await lena.says('un corte el viernes');
    expect(await lena.says('ffff')).toMatchObject({
      text: 'He entendido Corte, vie, 6 mar, pero no la hora.\n\n¿Por la mañana o por la tarde?',
      choices: ['Por la mañana', 'Por la tarde', 'Ver todas las horas'],
    });
    expect((await lena.taps('Ver todas las horas')).text).toBe(list.text);
  });

  it('at the summary', async () => {
    const lena = (await openHouse()).customer('Lena');
    const summary = await lena.says('haircut tomorrow at 11');
    expect((await lena.says('hmm')).text).toBe(`Sorry, was that a yes or a no?\n\n${summary.text}`);
  });
});

describe('a customer who is not understood three times', () => {
  it.each([
    ['en', {}, ['haircut on friday', 'qwertz', 'asdfgh', 'yxcvb']],
    ['es', { business: lunaSalon.business }, ['quiero un corte el viernes', 'qwertz', 'asdfgh', 'yxcvb']],
    ['pt', { business: naveCoworking.business }, ['quero uma sala na sexta', 'qwertz', 'asdfgh', 'yxcvb']],
  ])('gets another answer each time, and then a person: %s', async (_language, overrides, words) => {
    const house = await openHouse(overrides);
    const lena = house.customer('Lena');
    const answers: string[] = [];
    for (const text of words) answers.push((await lena.says(text)).text.split('\n')[0] ?? '');
    expect(new Set(answers).size).toBe(answers.length);
    expect(answers.at(-1)).toMatch(/team|equipo|equipe/);
  });

  it('leaves three lines to the person: what they want, where they stand, what they said', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    await house.staff().says('hello');
    await lena.saysAll(
      'color on thursday at 12',
      'yes',
      'haircut on friday with ana',
      'qwertz',
      'asdf',
      'yxcv',
    );
    const staff = house.staff().phone.last();
    expect(staff.text).toMatch(
      /understand\.\nWants: Haircut, Fri 6 Mar with Ana\nWas: choosing a time · Has: Color, Thursday 5 March, 12:00.*\nLast words: “yxcv”\n\n/,
    );
  });

  it('never hears the same words in a row, however often they get through in between', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    const misses: string[] = [];
    await lena.says('hi');
    for (const word of ['menu', 'menu', 'menu', 'menu']) {
      misses.push((await lena.says('qwertz')).text);
      await lena.says(word);
    }
    misses.forEach((text, place) => expect(text).not.toBe(misses[place - 1]));
  });
});

describe('words that are no answer, but say something', () => {
  it('a yes to a list asks which, and a no offers other days', async () => {
    const lena = (await openHouse()).customer('Lena');
    await lena.says('haircut on friday');
    expect((await lena.says('yes')).text).toBe('Good! Which of these?');
    expect(await lena.says('no')).toMatchObject({ text: expect.stringMatching(/^No problem\..*“cancel”/) });
    expect(lena.phone.last().choices.slice(0, 2)).toEqual(['Today', 'Tomorrow']);
  });

  it('a question for a person offers one at once', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    const greeting = await lena.says('do you take insurance?');
    expect(greeting.text).toMatch(/^That one I cannot answer.*This is the assistant/s);
    expect(greeting.choices).toEqual(['Book', 'My bookings', 'Prices', 'Talk to a person']);
    await lena.says('haircut on friday');
    expect((await lena.says('can I bring my dog?')).choices.at(-1)).toBe('Talk to a person');
    await lena.taps('Talk to a person');
    // What was asked, not the button that was tapped.
    expect(house.staff().phone.last().text).toContain('Last words: “can I bring my dog?”');
  });

  it('“??” is answered by who is there; a smile is no miss', async () => {
    const lena = (await openHouse()).customer('Lena');
    await lena.says('hi');
    expect((await lena.says('??')).text).toMatch(/^I am here!/);
    for (const smile of ['😀', '❤️', '💇‍♀️', '👍'])
      expect((await lena.says(smile)).choices).toEqual(['Book', 'My bookings', 'Prices']);
  });

  it('a voice note offers a person, and a third thing that cannot be read calls one', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    await lena.saysAll('hi', 'book');
    const answer = await lena.sends({ type: 'audio' });
    expect(answer.text).toMatch(/voice notes.*Which service/s);
    expect(answer.choices).toEqual(['Haircut', 'Color', 'Talk to a person']);
    await lena.sends({ type: 'image' });
    expect((await lena.sends({ type: 'audio' })).text).toContain('told the team');
  });
});

describe('when nothing is open any more', () => {
  it('“ok”, “no” and “bye” end the talk, and no greeting comes twice', async () => {
    const lena = (await openHouse()).customer('Lena');
    await lena.says('haircut tomorrow at 11');
    expect((await lena.taps('Cancel')).text).toBe(
      'Dropped. Nothing was booked.\n\nWhat would you like to do?',
    );
    expect(await lena.says('ok')).toMatchObject({ text: expect.stringContaining('Great!'), choices: [] });
    expect(await lena.says('bye')).toMatchObject({ text: 'See you soon!', choices: [] });
    expect((await lena.says('where are you?')).text).toMatch(
      /^You find us here.*\n\nWhat would you like to do\?$/,
    );
  });
});

describe('whoever says things one by one', () => {
  it.each([
    ['friday', 'at 5pm'],
    ['at 5pm', 'friday'],
  ])('keeps what was said before: “%s”, “%s”', async (first, second) => {
    const lena = (await openHouse()).customer('Lena');
    await lena.says(first);
    expect((await lena.says(second)).text).toBe('Fri 6 Mar at 17:00. Which service would you like?');
    expect((await lena.says('haircut')).text).toContain('Friday 6 March, 17:00');
  });
});

describe('two questions in one message', () => {
  it('get two answers: the price, and the times', async () => {
    const lena = (await openHouse()).customer('Lena');
    expect(
      (await lena.says('hi, how much is a color and do you have something on friday morning?')).text,
    ).toBe('Color: 1 h 30 min · €70\n\nFree times for Color, Fri 6 Mar in the morning:');
    expect((await lena.says('how much is it?')).text).toMatch(/^Color: 1 h 30 min · €70\n\nFree/);
  });
});
