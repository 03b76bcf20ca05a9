import { startLocalOpenAi, TOKENS, type LocalOpenAi } from '../../fakes/openai/index.ts';
import type { LanguageModel, ModelQuestion } from '../core/ports/language-model.ts';
import { createOpenAiModel } from './openai-model.ts';

let openAi: LocalOpenAi;
let model: LanguageModel;

beforeEach(async () => {
  openAi = await startLocalOpenAi({ apiKey: 'key' });
  model = await connect('key');
});
afterEach(() => openAi.close());

function connect(apiKey: string, baseUrl = openAi.url): Promise<LanguageModel> {
  const breaker = { failures: 2, openMs: 100 };
  return createOpenAiModel({ apiKey, baseUrl, model: 'test-model', breaker });
}

const question: ModelQuestion = {
  text: 'hmm',
  asked: 'service',
  choices: [
    { key: 'service:1', label: 'Haircut' },
    { key: 'service:2', label: 'Color' },
  ],
  services: [{ slug: 'haircut', names: ['Haircut'] }],
  staff: [],
  intents: ['book', 'human'],
  today: '2026-03-02',
  zone: 'Europe/Madrid',
  language: 'en',
};

const ask = (signal = AbortSignal.timeout(1_000)) => model.propose(question, signal);

const tokens = TOKENS.total_tokens;

describe('an answer', () => {
  it('is a proposal in our own words', async () => {
    const fields = { choice: '2', service: 'haircut', date: '2026-03-06', from: '17:00', intent: 'book' };
    openAi.reply = () => ({ kind: 'answer', fields });
    const proposal = { ...fields, choice: 'service:2' };
    expect(await ask()).toEqual({ kind: 'proposal', proposal, tokens });
  });

  it('loses the fields that hold something else', async () => {
    const fields = {
      choice: '3',
      service: 'massage',
      staff: 'ana',
      partySize: 0,
      yesNo: 'yes',
      mood: 'good',
    };
    openAi.reply = () => ({ kind: 'answer', fields });
    expect(await ask()).toEqual({ kind: 'proposal', proposal: { yesNo: 'yes' }, tokens });
  });

  it('loses all of a wished time of which a part is none', async () => {
    openAi.reply = () => ({ kind: 'answer', fields: { date: '2026-02-30', time: '10:00' } });
    expect(await ask()).toEqual({ kind: 'proposal', proposal: {}, tokens });
  });

  it.each(['', 'Sure! It is the haircut.', '[]', '"haircut"', '{"service": '])(
    'that is no such JSON is of no use: %s',
    async (content) => {
      openAi.reply = () => ({ kind: 'text', content });
      expect(await ask()).toEqual({ kind: 'unusable', tokens });
    },
  );

  it('may be refused', async () => {
    openAi.reply = () => ({ kind: 'refusal' });
    expect(await ask()).toEqual({ kind: 'declined', tokens });
    expect(model.isReady).toBe(true);
  });
});

describe('no answer', () => {
  it.each([
    [429, 'limited'],
    [400, 'rejected'],
    [500, 'unavailable'],
  ])('because of HTTP %d, which is not tried again', async (status, reason) => {
    openAi.reply = () => ({ kind: 'error', status });
    expect(await ask()).toEqual({ kind: 'failed', reason });
    expect(openAi.received).toHaveLength(1);
  });

  it('because the key is wrong', async () => {
    model = await connect('another');
    expect(await ask()).toEqual({ kind: 'failed', reason: 'rejected' });
  });

  it('because nobody is there', async () => {
    model = await connect('key', 'http://127.0.0.1:9/v1');
    expect(await ask()).toEqual({ kind: 'failed', reason: 'unavailable' });
  });

  it('in time', async () => {
    openAi.reply = () => ({ kind: 'silence' });
    expect(await ask(AbortSignal.timeout(50))).toEqual({ kind: 'failed', reason: 'timeout' });
  });
});

describe('a model that keeps failing', () => {
  it('is left alone for a while, and then tried again', async () => {
    openAi.reply = () => ({ kind: 'error', status: 500 });
    await ask();
    await ask();
    expect(model.isReady).toBe(false);
    expect(await ask()).toEqual({ kind: 'failed', reason: 'paused' });
    expect(openAi.received).toHaveLength(2);
    openAi.reply = () => ({ kind: 'answer', fields: {} });
    await new Promise((resolve) => setTimeout(resolve, 120));
    expect(await ask()).toMatchObject({ kind: 'proposal' });
    expect(model.isReady).toBe(true);
  });
});
