import { publishFlow } from '../../src/conversation/flows/publish-flow.ts';
import { flowOf, running, saying } from '../support/flows.ts';
import { openStage } from '../support/stage.ts';

const { installation, openHouse } = await openStage();

/** A flow that says goodbye, waits, and asks how it was. */
function following(wait: Record<string, unknown>, exits: Record<string, string> = {}) {
  return running(
    flowOf({
      hello: saying('Wait for it.', 'wait'),
      wait: { kind: 'wait', ...wait, exits: { elapsed: 'how', ...exits } },
      how: {
        kind: 'ask',
        save: 'opinion',
        text: { en: 'How was it?' },
        answer: { type: 'text' },
        exits: { answered: 'thanks', 'too-many-tries': 'end' },
      },
      thanks: saying('Noted: {opinion}.'),
      early: saying('You came back early.'),
    }),
  );
}

describe('a flow waits', () => {
  it('and goes on by itself', async () => {
    const lena = (await openHouse(following({ until: { hours: 2 } }))).customer('Lena');
    expect((await lena.says('hi')).text).toBe('Wait for it.');
    await installation.pass(119);
    expect(lena.phone.seen()).toHaveLength(1);
    await installation.pass(2);
    expect(lena.phone.last().text).toBe('How was it?');
    expect((await lena.says('lovely')).text).toBe('Noted: lovely.');
  });

  it.each([
    ['until a time of day', { time: '11:00' }, 120],
    ['until a time that is over today', { time: '08:00' }, 23 * 60],
    ['until a time on a later day', { time: '10:00', inDays: 2 }, 49 * 60],
  ])('%s', async (_, until, minutes) => {
    const lena = (await openHouse(following({ until, template: 'booking_update' }))).customer('Lena');
    await lena.says('hi');
    await installation.pass(minutes - 1);
    expect(lena.phone.seen()).toHaveLength(1);
    await installation.pass(1);
    expect(lena.phone.seen()).toHaveLength(2);
    expect(lena.phone.last().text).toContain('How was it?');
  });

  it('until a day that the customer said; not at all where it is over', async () => {
    const flow = (days: Record<string, unknown>) =>
      running(
        flowOf({
          day: {
            kind: 'ask',
            save: 'day',
            text: { en: 'Which day?' },
            answer: { type: 'date', ...days },
            exits: { answered: 'wait', 'too-many-tries': 'end' },
          },
          wait: {
            kind: 'wait',
            until: { time: '08:00', dayOf: 'day' },
            template: 'booking_update',
            exits: { elapsed: 'done' },
          },
          done: saying('It is {day}.'),
        }),
      );
    const lena = (await openHouse(flow({}))).customer('Lena');
    await lena.says('hi');
    expect(await lena.phone.says('tomorrow')).toEqual([]);
    await installation.pass(23 * 60);
    expect(lena.phone.last().text).toContain('It is Today.');
    const mia = (await openHouse(flow({}))).customer('Mia');
    await mia.says('hi');
    expect((await mia.says('today')).text).toBe('It is Today.');
  });

  it('and goes on in the version that people were moved to meanwhile', async () => {
    const flow = (question: string) =>
      flowOf({
        wait: { kind: 'wait', until: { hours: 2 }, exits: { elapsed: 'how' } },
        how: saying(question),
      });
    const house = await openHouse(running(flow('How was it?')));
    const lena = house.customer('Lena');
    expect(await lena.phone.says('hi')).toEqual([]);
    const options = { actor: 'system:test', now: installation.now(), mode: 'migrate' } as const;
    await installation.doors.tenantTransaction(house.tenant.tenantId, (tx) =>
      publishFlow(tx, 'main', flow('How was your visit?'), options),
    );
    await installation.pass(121);
    expect(lena.phone.seen().map(({ text }) => text)).toEqual(['How was your visit?']);
  });

  it('and tells who writes meanwhile, without forgetting what it waits for', async () => {
    const meanwhile = { en: 'I will ask you tomorrow.' };
    const lena = (await openHouse(following({ until: { hours: 2 }, meanwhile }))).customer('Lena');
    await lena.says('hi');
    expect((await lena.says('asdfgh')).text).toBe('I will ask you tomorrow.');
    await installation.pass(121);
    expect(lena.phone.last().text).toBe('How was it?');
  });

  it('until the customer writes, where the flow says so', async () => {
    const wait = { until: { hours: 2 }, isInterruptible: true };
    const lena = (await openHouse(following(wait, { interrupted: 'early' }))).customer('Lena');
    await lena.says('hi');
    expect((await lena.says('I am back')).text).toBe('You came back early.');
    await installation.pass(121);
    expect(lena.phone.last().text).toBe('You came back early.');
  });

  it('no longer for whoever has gone elsewhere', async () => {
    const lena = (await openHouse(following({ until: { hours: 2 } }))).customer('Lena');
    await lena.says('hi');
    expect((await lena.says('menu')).text).toBe('The menu.');
    await installation.pass(121);
    expect(lena.phone.last().text).toBe('The menu.');
  });
});

describe('what is said after a wait', () => {
  it('goes by a template where the customer has not written for a day', async () => {
    const lena = (await openHouse(following({ until: { days: 2 }, template: 'booking_update' }))).customer(
      'Lena',
    );
    await lena.says('hi');
    await installation.pass(2 * 24 * 60);
    expect(lena.phone.last().text).toBe(
      'An update on your booking at Test Salon: How was it?\n\nReply to this message if you have a question.',
    );
  });

  it('is not published without one', async () => {
    await expect(openHouse(following({ until: { days: 2 } }))).rejects.toThrow('names no template');
  });

  it('is not sent to whoever opted out', async () => {
    const mia = (await openHouse(following({ until: { hours: 2 } }))).customer('Mia');
    await mia.says('hi');
    await mia.says('stop');
    const seen = mia.phone.seen().length;
    await installation.pass(121);
    expect(mia.phone.seen()).toHaveLength(seen);
  });

  it('is kept back while a person has the chat, and asked when the bot is back', async () => {
    const house = await openHouse(following({ until: { minutes: 10 } }));
    const lena = house.customer('Lena');
    await lena.says('hi');
    await lena.says('human please');
    await installation.pass(11);
    expect(lena.phone.last().text).toContain('I have told the team');
    await installation.pass(20);
    expect(lena.phone.last().text).toBe(
      'Nobody could answer yet, sorry. I am back, and your request stays with the team.\n\nHow was it?',
    );
  });
});
