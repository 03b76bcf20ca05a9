// Always over NOTIFY; over Redis too where it is named: REDIS_URL=redis://127.0.0.1:6379 npm test -- test/faults
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { LocalGraph } from '../../fakes/whatsapp/index.ts';
import { demoEnvironment, startDemoGraph } from '../support/demo-graph.ts';
import { createEmptyDatabase, type EmptyDatabase } from '../support/empty-database.ts';
import { eventually } from '../support/eventually.ts';
import { holdSweeps, type HeldSweeps } from '../support/held-sweeps.ts';
import { givePhone, type Phone } from '../support/phone.ts';
import { claimRedisDatabase, type RedisDatabase } from '../support/redis.ts';
import { startServer, type ServerProcess } from '../support/server-process.ts';

const LUNA = { address: '100000000000001' };
const redisUrl = process.env['REDIS_URL'];
const carriers = [
  { carrier: 'NOTIFY', claim: async () => undefined },
  ...(redisUrl ? [{ carrier: 'Redis', claim: () => claimRedisDatabase(redisUrl) }] : []),
];

describe.each(carriers)('web and worker as processes of their own, over $carrier', ({ claim }) => {
  let dataDir: string;
  let graph: LocalGraph;
  let database: EmptyDatabase;
  let redis: RedisDatabase | undefined;
  let owner: pg.Client;
  let web: ServerProcess | undefined;
  let worker: ServerProcess | undefined;
  const numbers: string[] = [];

  function start(role: 'web' | 'worker'): Promise<ServerProcess> {
    return startServer({
      ...database.env,
      ...(redis ? { REDIS_URL: redis.url } : {}),
      ROLE: role,
      DATA_DIR: join(dataDir, role),
      ...demoEnvironment(graph),
    });
  }

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'turno-split-'));
    [database, redis] = await Promise.all([createEmptyDatabase(), claim()]);
    owner = new pg.Client(database.ownerUrl);
    await owner.connect();
    graph = await startDemoGraph();
    Object.assign(graph.delivery, { sentAfterMs: 0, deliveredAfterMs: 0, retryMs: 50, maximumRetryMs: 400 });
    const started = await Promise.all([start('web'), start('worker')]);
    [web, worker] = started;
    graph.setWebhookUrl(`${started[0].url}/webhooks/whatsapp`);
  }, 120_000);

  afterAll(async () => {
    await worker?.interrupt();
    await web?.interrupt();
    await owner.end();
    await Promise.all([graph.close(), database.drop(), redis?.release()]);
    await rm(dataDir, { recursive: true, force: true });
  }, 60_000);

  /** Everybody who said something has an answer to it. */
  async function settled(): Promise<void> {
    await eventually(() => {
      for (const number of numbers) {
        expect(graph.phones.transcript(number, LUNA.address).at(-1)?.from).not.toBe('customer');
      }
    }, 60_000);
  }

  function customer(): Phone {
    const number = `3461200${String(numbers.length).padStart(4, '0')}`;
    numbers.push(number);
    return givePhone({ graph, settled }, LUNA, number);
  }

  /** Brings them to the summary, each with a time of their own. */
  async function choose(phone: Phone, place: number): Promise<void> {
    await phone.says('hello');
    await phone.taps('Book');
    const [times] = await phone.taps('Haircut');
    await phone.taps(times?.choices[place] ?? '');
  }

  const confirmations = (phone: Phone) => phone.seen().filter(({ text }) => text.includes('Booked ✅'));

  async function ask<Row extends pg.QueryResultRow>(text: string): Promise<Row[]> {
    return (await owner.query<Row>(text)).rows;
  }

  describe('while the sweeps stand still', () => {
    let sweeps: HeldSweeps | undefined;
    beforeAll(async () => {
      sweeps = await holdSweeps({ jobsUrl: database.jobsUrl, ...(redis ? { redisUrl: redis.url } : {}) });
    });
    afterAll(() => sweeps?.release());

    it('a customer books, each message answered by way of the doorbell alone', async () => {
      const lena = customer();
      await choose(lena, 0);
      await lena.taps('Confirm booking');
      expect(confirmations(lena)).toHaveLength(1);
      expect(lena.seen()).toHaveLength(5);
      await sweeps?.expectHeld();
    }, 120_000);
  });

  it('nothing is lost and nothing is doubled when the worker is killed and another one starts', async () => {
    const people = Array.from({ length: 6 }, customer);
    for (const [place, phone] of people.entries()) await choose(phone, place);
    const before = await ask(`select from app.booking where status = 'confirmed'`);

    const answered = Promise.all(people.map((phone) => phone.taps('Confirm booking')));
    await eventually(() => expect(people.some((phone) => confirmations(phone).length > 0)).toBe(true));
    await worker?.kill();
    // The web process goes on taking what comes, statuses of the last sends too.
    await graph.settled();
    await leasesRunOut();
    worker = await start('worker');
    await eventually(async () => {
      expect(await ask(`select from app.lane_event where state = 'ready'`)).toHaveLength(0);
      // Every status was taken, so what is unknown now never arrived.
      await aMinuteWithoutStatusPasses();
      const open = `select from app.outbox_message where state in ('pending', 'sending', 'unknown')`;
      expect(await ask(open)).toHaveLength(0);
    }, 60_000);
    await answered;
    for (const phone of people) expect(confirmations(phone)).toHaveLength(1);
    const after = await ask(`select from app.booking where status = 'confirmed'`);
    expect(after.length - before.length).toBe(people.length);
    expect(await ask(`select from app.lane_event where state = 'parked'`)).toHaveLength(0);
  }, 180_000);

  const past = "lease_until = clock_timestamp() - interval '1 second'";

  /** As if the time of every lease were over; only while no worker lives, as its leases are its own. */
  async function leasesRunOut(): Promise<void> {
    await owner.query(`update app.lane_head set ${past} where lease is not null`);
    await owner.query(`update app.outbox_message set ${past} where state = 'sending'`);
  }

  /** As if the wait for a status that may tell of a send were over. */
  async function aMinuteWithoutStatusPasses(): Promise<void> {
    await owner.query(`update app.outbox_message set ${past} where state = 'unknown'`);
  }
});
