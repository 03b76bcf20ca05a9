import { startLocalOpenAi, type ChatReply } from '../../fakes/openai/index.ts';
import { createOpenAiModel } from '../../src/language-model/index.ts';
import { openStage } from '../support/stage.ts';

let breakerTime = 0;
const openAi = await startLocalOpenAi({ apiKey: 'test-key' });
const model = await createOpenAiModel({
  apiKey: 'test-key',
  baseUrl: openAi.url,
  model: 'test-model',
  breaker: { failures: 5, openMs: 30_000, now: () => breakerTime },
});
const { openHouse } = await openStage({ model });
afterAll(() => openAi.close());

const failures: Record<string, ChatReply> = {
  'too many requests': { kind: 'error', status: 429 },
  'a broken server': { kind: 'error', status: 500 },
  'no JSON': { kind: 'text', content: 'Sure, {"service": "haircut"' },
  'other JSON': { kind: 'text', content: '["haircut"]' },
  'a refusal': { kind: 'refusal' },
};

describe('a model that answers with', () => {
  it.each(Object.entries(failures))('%s changes nothing for the customer', async (_what, reply) => {
    const lena = (await openHouse()).customer('Lena');
    await lena.says('haircut on friday');
    openAi.reply = () => reply;
    expect((await lena.says('my mop needs taming')).text).toBe(
      'I understood Haircut, Fri 6 Mar, but not the time.\n\nMorning or afternoon?',
    );
  });
});

describe('a model that keeps failing', () => {
  it('is left alone, while customers are answered as ever, and asked again later', async () => {
    openAi.reply = () => ({ kind: 'answer', fields: {} });
    const house = await openHouse();
    await house.customer('Lena').says('my mop needs taming');
    openAi.reply = () => ({ kind: 'error', status: 503 });
    openAi.received = [];
    for (let place = 1; place <= 8; place += 1) {
      const answer = await house.customer(`Customer ${place}`).says('my mop needs taming');
      expect(answer.choices).toContain('Book');
    }
    expect(openAi.received).toHaveLength(5);
    openAi.reply = () => ({ kind: 'answer', fields: { service: 'haircut' } });
    breakerTime += 30_000;
    const answer = await house.customer('Omar').says('my mop needs taming');
    expect(answer.text).toBe('Next free times for Haircut:');
  });
});
