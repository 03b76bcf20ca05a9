import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { refusalOf, type ChatRequest } from './chat-request.ts';

/** What the server answers to one request. */
export type ChatReply =
  /** JSON as the model fills in the schema, once `when` is over; fields left out are null */
  | { kind: 'answer'; fields: Record<string, unknown>; when?: Promise<void>; afterMs?: number }
  /** text in place of that JSON */
  | { kind: 'text'; content: string }
  | { kind: 'refusal' }
  /** an error of the API */
  | { kind: 'error'; status: number }
  /** no answer at all, until the caller hangs up */
  | { kind: 'silence' };

export interface ReceivedChat {
  authorization: string | undefined;
  request: ChatRequest;
  /** the last message, which holds the question, as JSON */
  question: Record<string, unknown>;
}

/** An OpenAI-compatible server on this machine: chat completions with a JSON schema, answered as its script says. */
export interface LocalOpenAi {
  /** to be used as OPENAI_BASE_URL */
  url: string;
  received: ReceivedChat[];
  /** What it answers from now on. */
  reply: (chat: ReceivedChat) => ChatReply;
  close(): Promise<void>;
}

/** What every answer costs. */
export const TOKENS = { prompt_tokens: 120, completion_tokens: 30, total_tokens: 150 };

export async function startLocalOpenAi(options: { apiKey: string; port?: number }): Promise<LocalOpenAi> {
  const server = createServer((request, response) => void answer(request, response));
  server.listen(options.port ?? 0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // a TCP server that listens has a port
  const openAi: LocalOpenAi = {
    url: `http://127.0.0.1:${port}/v1`,
    received: [],
    reply: () => ({ kind: 'answer', fields: {} }),
    async close() {
      server.close();
      server.closeAllConnections();
    },
  };

  async function answer(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming as AsyncIterable<Buffer>) chunks.push(chunk);
    const { authorization } = incoming.headers;
    if (authorization !== `Bearer ${options.apiKey}`) return sendError(response, 401, 'Incorrect API key');
    if (incoming.url === '/v1/models') return send(response, 200, { object: 'list', data: [] });
    if (incoming.url !== '/v1/chat/completions') return sendError(response, 404, 'Unknown request URL');
    const request = JSON.parse(Buffer.concat(chunks).toString('utf8')) as ChatRequest; // checked next
    const refusal = refusalOf(request);
    if (refusal) return sendError(response, 400, refusal);
    const question = JSON.parse(request.messages.at(-1)?.content ?? '{}') as Record<string, unknown>; // ours is an object
    const chat = { authorization, request, question };
    openAi.received.push(chat);
    await carryOut(openAi.reply(chat), request, response);
  }

  return openAi;
}

async function carryOut(reply: ChatReply, request: ChatRequest, response: ServerResponse): Promise<void> {
  switch (reply.kind) {
    case 'silence':
      return;
    case 'error':
      return sendError(response, reply.status, 'The server was told to fail');
    case 'refusal':
      return send(response, 200, completion(request, { content: null, refusal: 'I cannot help with that.' }));
    case 'text':
      return send(response, 200, completion(request, { content: reply.content, refusal: null }));
    case 'answer': {
      await reply.when;
      if (reply.afterMs) await new Promise((resolve) => setTimeout(resolve, reply.afterMs));
      const names = Object.keys(request.response_format.json_schema.schema.properties);
      const nothing = Object.fromEntries(names.map((name) => [name, null]));
      const content = JSON.stringify({ ...nothing, ...reply.fields });
      return send(response, 200, completion(request, { content, refusal: null }));
    }
  }
}

function completion(
  { model }: ChatRequest,
  said: { content: string | null; refusal: string | null },
): Record<string, unknown> {
  return {
    id: 'chatcmpl-local',
    object: 'chat.completion',
    created: 1_772_000_000,
    model,
    choices: [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', ...said } }],
    usage: TOKENS,
  };
}

function sendError(response: ServerResponse, status: number, message: string): void {
  send(response, status, { error: { message, type: 'invalid_request_error', param: null, code: null } });
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
