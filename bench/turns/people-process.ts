import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { ClientRequest, IncomingMessage } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { startLocalGraph, type LocalGraph, type LocalNumber } from '../../fakes/whatsapp/index.ts';
import { answerCalls } from '../child-process.ts';
import { ownCpu, since, type CpuTime } from '../cpu.ts';
import { percentile } from '../percentile.ts';
import { beCustomer, type Experience } from './customer.ts';
import { customerPlans, type Crowd } from './load-shape.ts';

/* Meta and the people in one process: the local Graph server, and customers who talk to it without a network between. */

export interface PeopleOptions {
  numbers: LocalNumber[];
  appSecret: string;
  verifyToken: string;
  delivery: { batchSize: number; concurrency: number };
}

export interface Percentiles {
  p50: number;
  p99: number;
  most: number;
}

export interface LoadResult {
  /** from the first message until the last answer was read and every webhook acknowledged */
  seconds: number;
  /** messages that were answered */
  answered: number;
  lost: number;
  errors: [what: string, times: number][];
  replyMs: Percentiles;
  webhooks: number;
  /** webhooks that were not answered 200 */
  refused: number;
  acknowledgementMs: Percentiles;
  /** in percent */
  acknowledgedAfterASecond: number;
  /** of this process, while the load lasted */
  cpu: CpuTime;
}

let graph: LocalGraph | undefined;

const calls = {
  /** Starts the Graph server. */
  async open({ numbers, appSecret, verifyToken, delivery }: PeopleOptions): Promise<{ graphUrl: string }> {
    graph = await startLocalGraph({ clock: { now: Date.now }, appSecret, verifyToken, numbers });
    Object.assign(graph.delivery, delivery);
    // What is asked is how fast the product goes, not how often one person may be written to.
    graph.policy.isPairLimited = false;
    return { graphUrl: graph.url };
  },
  /** Lets all customers talk to the product that listens there. */
  async talk({ webhookUrl, crowd }: { webhookUrl: string; crowd: Crowd }): Promise<LoadResult> {
    if (!graph) throw new Error('The Graph server is not open.');
    graph.setWebhookUrl(webhookUrl);
    return talk(graph, crowd, new URL(webhookUrl).pathname);
  },
};

export type PeopleCalls = typeof calls;

answerCalls(calls);

async function talk(graph: LocalGraph, crowd: Crowd, webhookPath: string): Promise<LoadResult> {
  const acknowledgements = timeRequests(webhookPath);
  const seen: Experience = { replyMs: [], lost: 0, errors: new Map() };
  const cpuBefore = ownCpu();
  const startedAt = performance.now();
  await Promise.all(
    customerPlans(crowd).map(async (plan) => {
      await pause(plan.startsAfterMs);
      await beCustomer(graph, plan, seen);
    }),
  );
  await graph.settled();
  const seconds = (performance.now() - startedAt) / 1000;
  acknowledgements.stop();
  const timesMs = acknowledgements.times.map(({ ms }) => ms);
  const late = timesMs.filter((ms) => ms > 1000).length;
  return {
    seconds,
    answered: seen.replyMs.length,
    lost: seen.lost,
    errors: [...seen.errors],
    replyMs: percentilesOf(seen.replyMs),
    webhooks: timesMs.length,
    refused: acknowledgements.times.filter(({ status }) => status !== 200).length,
    acknowledgementMs: percentilesOf(timesMs),
    acknowledgedAfterASecond: (100 * late) / timesMs.length,
    cpu: since(cpuBefore, ownCpu()),
  };
}

interface RequestTimes {
  times: { ms: number; status: number }[];
  stop(): void;
}

/** The time of each request of this process to that path, as its sender sees it: until the answer's head is read. */
function timeRequests(path: string): RequestTimes {
  const times: RequestTimes['times'] = [];
  const startedAt = new WeakMap<ClientRequest, number>();
  const begun = (message: unknown) => {
    startedAt.set((message as { request: ClientRequest }).request, performance.now());
  };
  const answered = (message: unknown) => {
    const { request, response } = message as { request: ClientRequest; response: IncomingMessage };
    const since = startedAt.get(request);
    if (since !== undefined && request.path === path) {
      times.push({ ms: performance.now() - since, status: response.statusCode ?? 0 });
    }
  };
  subscribe('http.client.request.start', begun);
  subscribe('http.client.response.finish', answered);
  return {
    times,
    stop() {
      unsubscribe('http.client.request.start', begun);
      unsubscribe('http.client.response.finish', answered);
    },
  };
}

function percentilesOf(values: number[]): Percentiles {
  const sorted = values.toSorted((a, b) => a - b);
  return { p50: percentile(sorted, 0.5), p99: percentile(sorted, 0.99), most: percentile(sorted, 1) };
}
