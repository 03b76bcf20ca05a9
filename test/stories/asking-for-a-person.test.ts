import { openStage } from '../support/stage.ts';

const { installation, openHouse } = await openStage();

describe('asking for a person', () => {
  it('tells staff with a summary; the bot falls silent; words go both ways; “done” gives the chat back', async () => {
    const house = await openHouse();
    const [lena, sam] = [house.customer('Lena'), house.staff()];
    await sam.says('hi');
    await lena.saysAll('haircut with Ana tomorrow');
    const question = lena.phone.last();

    expect((await lena.says('can I talk to a person?')).text).toMatch(/told the team at Test Salon/);
    const notice = sam.phone.last();
    expect(notice.text).toMatch(/Lena \(3461100\d+\) needs a person: asked for one/);
    expect(notice.text).toMatch(
      /Wants: Haircut, tomorrow with Ana\nWas: choosing a time\nLast words: “can I talk to a person\?”/,
    );

    expect(await lena.phone.says('I have a question about my hair')).toEqual([]);
    expect(sam.phone.last().text).toBe('💬 Lena: I have a question about my hair');

    expect((await sam.says('Sure, ask away!', { replyTo: notice.id })).text).toMatch(/Sent to Lena/);
    expect(lena.phone.last().text).toBe('Sure, ask away!');
    expect(await lena.phone.taps('Tomorrow 10:00')).toEqual([]);
    expect(sam.phone.last().text).toBe('💬 Lena: Tomorrow 10:00');
    // Only the first answer is acknowledged.
    expect(await sam.phone.says('Shall I book 10:00?', { replyTo: notice.id })).toEqual([]);
    expect(lena.phone.last().text).toBe('Shall I book 10:00?');

    expect((await sam.says('done', { replyTo: notice.id })).text).toContain('Lena is with the bot again');
    expect(lena.phone.last()).toMatchObject({
      text: `You are with the assistant again.\n\n${question.text}`,
      choices: question.choices,
    });
    expect((await lena.taps('Tomorrow 10:00')).text).toContain('Shall I book it?');
  });

  it('reaches staff who never wrote, by template', async () => {
    const house = await openHouse();
    const [lena, sam] = [house.customer('Lena'), house.staff()];
    await lena.saysAll('hi', 'human');
    const notice = sam.phone.last();
    expect(notice.text).toMatch(/^A customer is waiting for an answer from a person: Lena\./);
    await lena.phone.says('are you there?');
    expect(sam.phone.last().text).toMatch(/Lena\.\n\nSummary: are you there\?/);
    await sam.says('Hello Lena, how can I help?', { replyTo: notice.id });
    expect(lena.phone.last().text).toBe('Hello Lena, how can I help?');
  });

  it('is the customer’s first word', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    expect((await lena.says('I want to speak to a human')).text).toContain('told the team');
    expect(house.staff().phone.seen()).toHaveLength(1);
  });

  it('shows WhatsApp’s own testers the way to a person', async () => {
    const house = await openHouse();
    const tester = house.customer('Meta');
    const probe =
      'Hello, this message is from WhatsApp – we are initiating this conversation to understand the quality of your bot experience';
    const shown = {
      text: 'You can talk to a person at Test Salon at any time: tap “Talk to a person”, or write “human”.',
      choices: ['Talk to a person'],
    };
    expect(await tester.says(probe)).toMatchObject(shown);
    await tester.says('haircut tomorrow at 10');
    expect(await tester.says(probe)).toMatchObject(shown);
    await tester.says('yes');
    expect(await house.bookings()).toHaveLength(1);
    expect(await tester.says(probe)).toMatchObject(shown);
    // Nobody waits for a person yet.
    expect(await house.query('select from app.handoff')).toEqual([]);
    expect(house.staff().phone.seen()).toEqual([]);
    expect((await tester.taps('Talk to a person')).text).toContain('A person will answer you here');
    expect(house.staff().phone.seen()).toHaveLength(1);
  });

  it('nobody answers: the bot is back after a while, says so and asks again', async () => {
    const house = await openHouse({ business: { handoffReturnMinutes: 30 } });
    const lena = house.customer('Lena');
    await lena.saysAll('book', 'haircut', 'human');
    await installation.pass(29);
    expect(lena.phone.last().text).toContain('told the team');
    await installation.pass(1);
    expect(lena.phone.last().text).toBe(
      'Nobody could answer yet, sorry. I am back, and your request stays with the team.\n\nNext free times for Haircut:',
    );
    expect((await lena.says('1')).text).toContain('Shall I book it?');
  });

  it('a late answer still reaches the customer, and takes the chat over again', async () => {
    const house = await openHouse({ business: { handoffReturnMinutes: 30 } });
    const [lena, sam] = [house.customer('Lena'), house.staff()];
    await lena.saysAll('hi', 'human');
    const notice = sam.phone.last();
    await installation.pass(45);
    await sam.says('Sorry, I was busy. Still there?', { replyTo: notice.id });
    expect(lena.phone.last().text).toBe('Sorry, I was busy. Still there?');
    expect(await lena.phone.says('yes!')).toEqual([]);
    expect(sam.phone.last().text).toBe('💬 Lena: yes!');
  });

  it('an answer the next day reaches a customer whose 24 hours are over', async () => {
    const house = await openHouse();
    const [lena, sam] = [house.customer('Lena'), house.staff()];
    await lena.saysAll('hi', 'human');
    const notice = sam.phone.last();
    await installation.pass(26 * 60);
    await sam.says('Yes, dogs are welcome.', { replyTo: notice.id });
    expect(lena.phone.last().text).toMatch(/This is the answer: Yes, dogs are welcome\./);
  });

  it('the customer goes back to the bot with “menu”, and staff are told', async () => {
    const house = await openHouse();
    const [lena, sam] = [house.customer('Lena'), house.staff()];
    await sam.says('hi');
    await lena.saysAll('hi', 'human');
    expect(await lena.phone.says('what is on the menu today?')).toEqual([]);
    expect((await lena.says('menu')).choices).toContain('Book');
    expect(sam.phone.last().text).toMatch(/Lena went back to the bot/);
    expect((await lena.says('haircut tomorrow at 11')).text).toContain('Shall I book it?');
  });

  it('staff who have not written for a day are told by template that a customer went back to the bot', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    await lena.saysAll('hi', 'human');
    await lena.says('menu');
    expect(house.staff().phone.last().text).toMatch(/^The customer Lena went back to the assistant/);
  });

  it('“stop” counts while a person answers, too', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    await lena.saysAll('hi', 'human');
    expect((await lena.says('stop')).text).toContain('no more reminders');
  });

  it('pictures and voice notes are told to staff by their kind', async () => {
    const house = await openHouse();
    const [lena, sam] = [house.customer('Lena'), house.staff()];
    await sam.says('hi');
    await lena.saysAll('hi', 'human');
    await lena.phone.sends({ type: 'audio' });
    expect(sam.phone.last().text).toBe('💬 Lena sent: audio');
    await lena.phone.sends({ type: 'image', caption: 'this colour?' });
    expect(sam.phone.last().text).toBe('💬 Lena: this colour?');
  });
});

describe('when the bot does not understand', () => {
  it('it never says the same twice, and calls a person the third time', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    await lena.saysAll('hi', 'book');
    const first = await lena.says('qwertz');
    const second = await lena.says('asdf');
    const third = await lena.says('yxcv');
    expect(first.text).toContain('Which service');
    expect(second.text).not.toBe(first.text);
    expect(second.choices).toEqual(['Haircut', 'Color', 'Talk to a person']);
    expect(third.text).toContain('told the team');
    expect(house.staff().phone.last().text).toMatch(/did not understand|waiting/);
  });

  it('an answer in between starts the count again', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    const last = await lena.saysAll('hi', 'book', 'qwertz', 'asdf', 'haircut', 'yxcv');
    expect(last.text).toBe('Haircut: only the time is missing.\n\nMorning or afternoon?');
  });

  it('a person is offered once, also where the question does so itself', async () => {
    const lena = (await openHouse()).customer('Lena');
    const menu = await lena.saysAll('my bookings', 'qwertz', 'asdf');
    expect(menu.choices).toEqual(['Book', 'My bookings', 'Talk to a person']);
    expect((await lena.taps('Talk to a person')).text).toContain('told the team');
  });

  it('[Talk to a person] does what it says', async () => {
    const house = await openHouse();
    const lena = house.customer('Lena');
    await lena.saysAll('hi', 'qwertz', 'asdf');
    expect((await lena.taps('Talk to a person')).text).toContain('told the team');
  });
});

describe('a member of staff', () => {
  it('tries the bot like any customer', async () => {
    const house = await openHouse();
    const sam = house.staff();
    expect((await sam.says('hi')).choices).toContain('Book');
    await sam.saysAll('haircut tomorrow at 10', 'yes');
    expect(await house.bookings()).toEqual(['haircut with ana, 2026-03-03 10:00']);
  });

  it('tries asking for a person, and is not waiting for themselves', async () => {
    const house = await openHouse();
    const sam = house.staff();
    await sam.says('hi');
    await sam.phone.says('human');
    expect(sam.phone.seen().some(({ text }) => text.includes('told the team'))).toBe(true);
    expect((await sam.phone.says('menu')).some(({ choices }) => choices.includes('Book'))).toBe(true);
  });

  it('answers without quoting when one customer waits', async () => {
    const house = await openHouse();
    const [lena, sam] = [house.customer('Lena'), house.staff()];
    await lena.saysAll('hi', 'human');
    await sam.says('Hi, how can I help?');
    expect(lena.phone.last().text).toBe('Hi, how can I help?');
  });

  it('is asked whom they mean when two wait', async () => {
    const house = await openHouse();
    const [lena, omar, sam] = [house.customer('Lena'), house.customer('Omar'), house.staff()];
    await lena.saysAll('hi', 'human');
    const aboutLena = sam.phone.last();
    await omar.saysAll('hi', 'human');
    expect((await sam.says('Hi, how can I help?')).text).toBe(
      'Lena, Omar are waiting. Please answer by replying to the message of the one you mean.',
    );
    expect(lena.phone.last().text).toContain('told the team');
    await sam.says('Hi Lena!', { replyTo: aboutLena.id });
    expect(lena.phone.last().text).toBe('Hi Lena!');
    expect(omar.phone.last().text).toContain('told the team');
  });

  it('answers the bot by quoting it while a customer waits', async () => {
    const house = await openHouse();
    const [lena, sam] = [house.customer('Lena'), house.staff()];
    const menu = await sam.says('hi');
    await lena.saysAll('hi', 'human');
    expect((await sam.says('book', { replyTo: menu.id })).text).toContain('Which service');
    expect(lena.phone.last().text).toContain('told the team');
  });

  it('uses the bot by tapping while a customer waits', async () => {
    const house = await openHouse();
    const [lena, sam] = [house.customer('Lena'), house.staff()];
    await sam.says('hi');
    await lena.saysAll('hi', 'human');
    expect((await sam.taps('Book')).text).toContain('Which service');
    expect(lena.phone.last().text).toContain('told the team');
  });
});
