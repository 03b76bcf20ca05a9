import { lookup } from 'node:dns/promises';
import { once } from 'node:events';
import { request as requestHttp, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP } from 'node:net';
import type { WebClient, WebFailure } from '../core/ports/web-client.ts';
import { isLoopback, isPublicAddress } from './public-address.ts';

export interface WebClientOptions {
  /** of one call, redirects and all */
  timeoutMs?: number;
  /** lets calls go to this machine, over http too: for the demo and for tests */
  isLoopbackPermitted?: boolean;
  /** every address of a host name; the system's resolver where it is not given */
  resolve?: (hostname: string) => Promise<readonly string[]>;
}

const USUAL_TIMEOUT_MS = 10_000;
const MOST_REDIRECTS = 3;
/** More than any answer that a conversation has use for. */
const LONGEST_ANSWER = 64 * 1024;

/** Thrown on the way to an address that may not be called; only `reach` catches it. */
class Refused extends Error {}

/**
 * Calls addresses that a tenant names, and none that lead into our own network.
 *
 * A host name is resolved once, every address it has must be public, and the connection is made to the very address that
 * was checked: a name that resolves to something else a moment later changes nothing. Each redirect is checked like the
 * first address; a call that brings something follows only those that keep it (307, 308).
 */
export function createWebClient(options: WebClientOptions = {}): WebClient {
  const { timeoutMs = USUAL_TIMEOUT_MS, isLoopbackPermitted = false, resolve = resolveBySystem } = options;

  const isPermitted = (address: string) =>
    isPublicAddress(address) || (isLoopbackPermitted && isLoopback(address));

  return {
    post: (url, { headers, body }, signal) =>
      reach(url, { method: 'POST', headers, body, redirects: [307, 308] }, signal, async (response) => {
        const { statusCode: status = 0 } = response;
        return { kind: 'answer' as const, status, body: (await readBody(response, LONGEST_ANSWER)).text };
      }),
    get: (url, { headers, mostBytes }, signal) =>
      reach(
        url,
        { method: 'GET', headers, redirects: [301, 302, 303, 307, 308] },
        signal,
        async (response) => {
          const { statusCode: status = 0 } = response;
          const { etag, 'last-modified': lastModified } = response.headers;
          const { text, isCut } = await readBody(response, mostBytes);
          if (isCut) return { kind: 'too-long' as const };
          const tags = { ...(etag ? { etag } : {}), ...(lastModified ? { lastModified } : {}) };
          return { kind: 'answer' as const, status, body: text, ...tags };
        },
      ),
  };

  async function reach<Answer>(
    url: string,
    call: Call,
    signal: AbortSignal | undefined,
    read: (response: IncomingMessage) => Promise<Answer>,
  ): Promise<Answer | WebFailure> {
    const timeout = AbortSignal.timeout(timeoutMs);
    const ends = signal ? AbortSignal.any([timeout, signal]) : timeout;
    try {
      return await read(await follow(url, call, ends));
    } catch (error) {
      if (error instanceof Refused) return { kind: 'refused', reason: error.message };
      const reason = timeout.aborted ? `no answer within ${timeoutMs} ms` : (error as Error).message; // network errors are errors
      return { kind: 'unreachable', reason };
    }
  }

  async function follow(first: string, call: Call, ends: AbortSignal): Promise<IncomingMessage> {
    let url = parse(first);
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
      const address = await settle(url, ends);
      const response = await send(url, address, call, ends);
      const { location } = response.headers;
      if (!call.redirects.includes(response.statusCode ?? 0) || !location) return response;
      response.destroy();
      url = parse(location, url);
    }
    throw new Refused(`it redirects more than ${MOST_REDIRECTS} times`);
  }

  /** The one address that the call goes to. */
  async function settle(url: URL, ends: AbortSignal): Promise<string> {
    const host = url.hostname.replace(/^\[|\]$/g, '');
    const addresses = isIP(host) ? [host] : await beforeEnd(resolve(host), ends);
    const [address] = addresses;
    if (address === undefined) throw new Error(`${host} has no address`);
    // One private address among public ones is a trap, not a mistake.
    if (!addresses.every(isPermitted))
      throw new Refused(`${host} leads to an address that is not on the public internet`);
    if (url.protocol === 'http:' && !isLoopback(address))
      throw new Refused('what is private to customers goes over https only; give an https address');
    return address;
  }
}

function parse(url: string, base?: URL): URL {
  if (!URL.canParse(url, base?.href)) throw new Refused(`${url} is no address`);
  const parsed = new URL(url, base);
  if (parsed.protocol !== 'https:' && parsed.protocol !== 'http:')
    throw new Refused(`${parsed.protocol} is not http or https`);
  if (parsed.username !== '' || parsed.password !== '')
    throw new Refused('an address with a user name in it is not called');
  return parsed;
}

async function resolveBySystem(hostname: string): Promise<string[]> {
  return (await lookup(hostname, { all: true, verbatim: true })).map(({ address }) => address);
}

/** A resolver cannot be told to stop, but nobody has to wait for it. */
async function beforeEnd<T>(task: Promise<T>, ends: AbortSignal): Promise<T> {
  ends.throwIfAborted();
  return Promise.race([
    task,
    once(ends, 'abort').then(() => {
      throw new Error('it took too long to find the address');
    }),
  ]);
}

/** How an address is called. */
interface Call {
  method: 'GET' | 'POST';
  headers: Readonly<Record<string, string>>;
  /** only with POST */
  body?: string;
  /** the statuses that lead on to another address */
  redirects: readonly number[];
}

/** Sends to that address and to no other, whatever the host name would resolve to now. */
async function send(
  url: URL,
  address: string,
  { method, headers, body }: Call,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const family = isIP(address);
  const outgoing = (url.protocol === 'https:' ? requestHttps : requestHttp)(url, {
    method,
    headers: body === undefined ? headers : { ...headers, 'content-length': String(Buffer.byteLength(body)) },
    signal,
    // A pooled connection could be to an address that was checked for something else.
    agent: false,
    lookup: (_hostname, { all }, done) =>
      all ? done(null, [{ address, family }]) : done(null, address, family),
  });
  // After the answer has begun, an error shows where the answer is read.
  outgoing.on('error', () => undefined);
  outgoing.end(body);
  const [response] = (await once(outgoing, 'response')) as [IncomingMessage]; // what the event carries
  return response;
}

/** The body as far as it is read; a longer one is cut. */
async function readBody(
  response: IncomingMessage,
  mostBytes: number,
): Promise<{ text: string; isCut: boolean }> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > mostBytes) break;
  }
  return {
    text: Buffer.concat(chunks).subarray(0, mostBytes).toString('utf8'),
    isCut: length > mostBytes,
  };
}
