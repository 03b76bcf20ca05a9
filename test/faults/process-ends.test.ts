import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { LocalGraph } from '../../fakes/whatsapp/index.ts';
import { demoEnvironment, startDemoGraph } from '../support/demo-graph.ts';
import { eventually } from '../support/eventually.ts';
import { startServer } from '../support/server-process.ts';

const LUNA = '100000000000001';
let dataDir: string;
let graph: LocalGraph;
let env: Record<string, string>;

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'turno-faults-'));
  // Run by root, PostgreSQL is another user's, who must be able to enter.
  await chmod(dataDir, 0o755);
  graph = await startDemoGraph();
  Object.assign(graph.delivery, { retryMs: 100, maximumRetryMs: 400 });
  env = {
    DATA_DIR: dataDir,
    ...demoEnvironment(graph),
  };
});

afterEach(async () => {
  await graph.close();
  await rm(dataDir, { recursive: true, force: true });
});

const customers = Array.from({ length: 20 }, (_, place) => `3461100${String(place).padStart(4, '0')}`);

/** Everybody says hello and asks for the services, one right after the other. */
function everybodyWrites(): void {
  for (const phone of customers) {
    graph.phones.send(phone, LUNA, { type: 'text', text: 'hola' });
    graph.phones.send(phone, LUNA, { type: 'text', text: 'reservar' });
  }
}

function answersTo(phone: string): string[] {
  return graph.phones
    .transcript(phone, LUNA)
    .filter(({ from }) => from === 'business')
    .map(({ content }) => JSON.stringify(content));
}

/**
 * As if so long had passed that every lease and every wait in the database is over. While a process is at work, only
 * sends with an unknown outcome may age: what it holds is its own.
 */
async function timePasses(aged: { leases: boolean }): Promise<void> {
  const { url } = JSON.parse(await readFile(join(dataDir, 'postgres.json'), 'utf8')) as { url: string }; // the server's own file
  const owner = new pg.Client(url);
  // A test that failed stops the server while this still asks; the failure to tell of is the test's.
  owner.on('error', () => undefined);
  await owner.connect();
  const past = "lease_until = clock_timestamp() - interval '1 second'";
  if (aged.leases) {
    await owner.query(`update app.lane_head set ${past} where lease is not null`);
    await owner.query(`update app.outbox_message set ${past} where state = 'sending'`);
  }
  await owner.query(`update app.outbox_message set ${past} where state = 'unknown'`);
  await owner.end();
}

async function everybodyIsAnsweredOnce(): Promise<void> {
  await eventually(() => {
    for (const phone of customers) {
      const answers = answersTo(phone);
      expect(answers).toHaveLength(2);
      expect(answers[0]).toContain('Soy el asistente');
      expect(answers[1]).toContain('¿Qué servicio quieres?');
    }
  }, 90_000);
}

describe('nothing is lost and nothing is doubled', () => {
  it('when Ctrl-C comes in the middle of turns, and the server starts again', async () => {
    const first = await startServer(env);
    graph.setWebhookUrl(`${first.url}/webhooks/whatsapp`);
    everybodyWrites();
    await eventually(() => expect(customers.some((phone) => answersTo(phone).length > 0)).toBe(true));
    expect(await first.interrupt()).toBe(0);
    expect(first.output()).toContain('Turno has stopped');

    const second = await startServer(env);
    expect(second.output()).not.toContain('creating');
    graph.setWebhookUrl(`${second.url}/webhooks/whatsapp`);
    await everybodyIsAnsweredOnce();
    expect(await second.interrupt()).toBe(0);
  }, 120_000);

  it('when the process is killed, again and again', async () => {
    for (let life = 1; life <= 3; life += 1) {
      const server = await startServer(env);
      graph.setWebhookUrl(`${server.url}/webhooks/whatsapp`);
      if (life === 1) everybodyWrites();
      await new Promise((resolve) => setTimeout(resolve, 150 * life));
      await server.kill();
    }
    await timePasses({ leases: true });
    const last = await startServer(env);
    graph.setWebhookUrl(`${last.url}/webhooks/whatsapp`);
    await everybodyIsAnsweredOnceOrMarked();
    expect(await last.interrupt()).toBe(0);
  }, 240_000);
});

/**
 * A send that the kill cut off in the middle has an unknown outcome: it goes again after a minute without a status, so a
 * customer may read the same line twice, but never miss one or read them in the wrong order.
 */
async function everybodyIsAnsweredOnceOrMarked(): Promise<void> {
  await eventually(async () => {
    await timePasses({ leases: false });
    for (const phone of customers) {
      const answers = answersTo(phone);
      const distinct = answers.filter((answer, place) => answer !== answers[place - 1]);
      expect(distinct).toHaveLength(2);
      expect(answers.length - distinct.length).toBeLessThanOrEqual(1);
    }
  }, 150_000);
}
