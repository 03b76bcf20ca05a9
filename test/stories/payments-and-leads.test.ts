import { flowOf, running, saying } from '../support/flows.ts';
import { openStage } from '../support/stage.ts';

const { openHouse } = await openStage();

describe('a payment', () => {
  it('is made at the venue where the business takes none in the chat', async () => {
    const flow = flowOf(
      {
        service: { kind: 'choose-service', text: { en: 'Which?' }, exits: { chosen: 'slot', none: 'end' } },
        slot: { kind: 'choose-slot', text: { en: 'Times:' }, exits: { chosen: 'pay', none: 'end' } },
        pay: {
          kind: 'take-payment',
          text: { en: 'Please pay here: {link}' },
          exits: { paid: 'paid', failed: 'end', 'at-venue': 'venue' },
        },
        paid: saying('Paid.'),
        venue: saying('You pay when you come.'),
      },
      { routes: { menu: 'menu', book: 'service' } },
    );
    const lena = (await openHouse(running(flow))).customer('Lena');
    expect((await lena.says('haircut tomorrow at 10')).text).toBe('You pay when you come.');
  });
});

describe('somebody who may become a customer', () => {
  const flow = flowOf({
    about: {
      kind: 'details',
      fields: [
        { save: 'email', text: { en: 'Your e-mail?' }, answer: { type: 'email' } },
        { save: 'budget', text: { en: 'Your budget?' }, answer: { type: 'number' } },
      ],
      exits: { answered: 'lead', 'too-many-tries': 'end' },
    },
    lead: {
      kind: 'capture-lead',
      text: { en: 'May we write to {email} about it?', es: '¿Podemos escribir a {email}?' },
      keep: ['email', 'budget'],
      exits: { captured: 'more', refused: 'less', 'too-many-tries': 'end' },
    },
    more: {
      kind: 'menu',
      text: { en: 'Thanks!' },
      options: [{ id: 'on', label: { en: 'On' } }],
      exits: { on: 'end' },
    },
    less: {
      kind: 'menu',
      text: { en: 'Fine.' },
      options: [{ id: 'on', label: { en: 'On' } }],
      exits: { on: 'end' },
    },
  });

  it.each([
    ['yes please', 'Thanks!', true],
    ['no', 'Fine.', false],
  ])('is noted with the consent they gave: “%s”', async (words, answer, hasConsent) => {
    const house = await openHouse(running(flow));
    const lena = house.customer('Lena');
    await lena.saysAll('hi', 'lena@example.com');
    expect(await lena.says('250000')).toMatchObject({
      text: 'May we write to lena@example.com about it?',
      choices: ['Yes', 'No'],
    });
    expect((await lena.says(words)).text).toBe(answer);
    const [row] = await house.query<{ lead: unknown }>(
      `select answers -> 'lead' as lead from app.conversation`,
    );
    expect(row?.lead).toEqual({ values: { email: 'lena@example.com', budget: 250000 }, hasConsent });
  });

  it('is asked again where the answer is neither', async () => {
    const lena = (await openHouse(running(flow))).customer('Lena');
    await lena.saysAll('hi', 'lena@example.com', '250000');
    expect((await lena.says('perhaps blue')).text).toBe(
      'Please answer “yes” or “no”.\n\nMay we write to lena@example.com about it?',
    );
    expect((await lena.taps('No')).text).toBe('Fine.');
  });
});
