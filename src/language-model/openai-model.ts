import { z } from 'zod';
import type { LanguageModel, ModelAnswer, ModelQuestion } from '../core/ports/language-model.ts';
import { answerSchema, readAnswer } from './answer-format.ts';
import { createCircuitBreaker, type CircuitBreakerOptions } from './circuit-breaker.ts';
import { instructions, questionText } from './instructions.ts';

export interface OpenAiModelOptions {
  apiKey: string;
  /** of any server that speaks the chat completions of OpenAI, `/v1` included; undefined: OpenAI's own */
  baseUrl: string | undefined;
  model: string;
  breaker?: CircuitBreakerOptions;
}

/** So many failures in a row are no accident; after the pause one message finds out whether it is over. */
const BREAKER: CircuitBreakerOptions = { failures: 5, openMs: 30_000 };

/** Longer than anybody waits; the caller's signal comes first. */
const TIMEOUT_MS = 10_000;

/** A language model behind an OpenAI-compatible server. The client is only loaded where one is configured. */
export async function createOpenAiModel(options: OpenAiModelOptions): Promise<LanguageModel> {
  const { OpenAI: Client, APIError: ApiError } = await import('openai');
  const client = new Client({
    apiKey: options.apiKey,
    baseURL: options.baseUrl ?? 'https://api.openai.com/v1',
    // What the environment may name beside our own variables is not for us.
    organization: null,
    project: null,
    maxRetries: 0,
    timeout: TIMEOUT_MS,
    // It would log what customers wrote.
    logLevel: 'off',
  });
  const breaker = createCircuitBreaker(options.breaker ?? BREAKER);

  async function ask(question: ModelQuestion, signal: AbortSignal): Promise<ModelAnswer> {
    // Only what every server knows: some refuse fields that others have made up.
    const completion = await client.chat.completions.create(
      {
        model: options.model,
        messages: [
          { role: 'system', content: instructions },
          { role: 'user', content: questionText(question) },
        ],
        response_format: {
          type: 'json_schema',
          json_schema: { name: 'reading', strict: true, schema: answerSchema(question) },
        },
      },
      { signal },
    );
    return answerOf(question, completion);
  }

  return {
    get isReady() {
      return breaker.isClosed;
    },
    async propose(question, signal) {
      if (!breaker.enter()) return { kind: 'failed', reason: 'paused' };
      try {
        const answer = await ask(question, signal);
        breaker.leave(answer.kind === 'unusable' ? 'failed' : 'worked');
        return answer;
      } catch (error) {
        const isBrokenOff = signal.aborted && !isTimeout(signal.reason);
        breaker.leave(isBrokenOff ? 'broken-off' : 'failed');
        const status = error instanceof ApiError ? (error as { status?: number }).status : undefined; // none where nobody answered
        return { kind: 'failed', reason: isTimeout(signal.reason) ? 'timeout' : reasonOf(status) };
      }
    },
  };
}

/** What we read of a completion: compatible servers are only roughly so. */
const completed = z.object({
  choices: z.tuple(
    [z.object({ message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }) })],
    z.unknown(),
  ),
  usage: z.object({ total_tokens: z.int32().nonnegative() }).optional().catch(undefined),
});

function answerOf(question: ModelQuestion, completion: unknown): ModelAnswer {
  const read = completed.safeParse(completion).data;
  if (!read) return { kind: 'unusable', tokens: 0 };
  const [{ message }] = read.choices;
  const tokens = read.usage?.total_tokens ?? 0;
  if (message.refusal) return { kind: 'declined', tokens };
  const proposal = readAnswer(question, message.content ?? '');
  return proposal ? { kind: 'proposal', proposal, tokens } : { kind: 'unusable', tokens };
}

function isTimeout(reason: unknown): boolean {
  return reason instanceof DOMException && reason.name === 'TimeoutError';
}

function reasonOf(status: number | undefined): 'limited' | 'rejected' | 'unavailable' {
  if (status === 429) return 'limited';
  return status !== undefined && status >= 400 && status < 500 ? 'rejected' : 'unavailable';
}
