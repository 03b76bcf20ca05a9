// Always on PostgreSQL; on Redis too where it is named: REDIS_URL=redis://127.0.0.1:6379 npm test -- src/jobs
import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Redis } from 'ioredis';
import pg from 'pg';
import { withTestDatabase } from '../../test/support/database.ts';
import { eventually } from '../../test/support/eventually.ts';
import { createFaultProxy, type FaultProxy } from '../../test/support/fault-proxy.ts';
import { quietLogger } from '../../test/support/quiet-logger.ts';
import { createRecordingLogger } from '../../test/support/recording-logger.ts';
import { killConnections } from '../../test/support/redis.ts';
import { newId } from '../core/ids.ts';
import type { Logger } from '../core/logger.ts';
import type { Doorbell, Ring } from '../core/ports/doorbell.ts';
import { createNotifyDoorbell } from '../db/notify-doorbell.ts';
import { createRedisDoorbell } from './redis-doorbell.ts';

const { jobsUrl } = await withTestDatabase();

/** A server that carries rings, seen from outside. */
interface Carrier {
  url: string;
  port: number;
  open(url: string, logger: Logger): Promise<Doorbell>;
  /** Listens in on what goes by; returns the texts so far. */
  listenIn(): Promise<readonly string[]>;
  say(text: string): Promise<unknown>;
  cutConnections(): Promise<unknown>;
  close(): Promise<unknown>;
}

async function throughPostgres(): Promise<Carrier> {
  const client = new pg.Client({ connectionString: jobsUrl, application_name: 'listening in' });
  await client.connect();
  return {
    url: jobsUrl,
    port: 5432,
    open: (url, logger) => createNotifyDoorbell({ url, logger }),
    async listenIn() {
      const texts: string[] = [];
      client.on('notification', ({ payload = '' }) => texts.push(payload));
      await client.query('listen turno_ring');
      return texts;
    },
    say: (text) => client.query("select pg_notify('turno_ring', $1)", [text]),
    cutConnections: () =>
      client.query(`select pg_terminate_backend(pid) from pg_stat_activity
                    where application_name = 'turno doorbell' and datname = current_database()`),
    close: () => client.end(),
  };
}

async function throughRedis(url: string): Promise<Carrier> {
  const channel = `turno-test-${randomBytes(4).toString('hex')}`;
  const [client, listener] = [new Redis(url), new Redis(url)];
  return {
    url,
    port: 6379,
    open: (at, logger) => createRedisDoorbell({ url: at, logger, channel }),
    async listenIn() {
      const texts: string[] = [];
      listener.on('message', (_channel, text) => texts.push(text));
      await listener.subscribe(channel);
      return texts;
    },
    say: (text) => client.publish(channel, text),
    cutConnections: () => killConnections(client, channel),
    close: async () => [client, listener].map((connection) => connection.disconnect()),
  };
}

const redisUrl = process.env['REDIS_URL'];
const servers = [
  { name: 'PostgreSQL', openCarrier: throughPostgres },
  ...(redisUrl ? [{ name: 'Redis', openCarrier: () => throughRedis(redisUrl) }] : []),
];

describe.each(servers)('a doorbell through $name', ({ openCarrier }) => {
  let carrier: Carrier;
  const open: Doorbell[] = [];
  const proxies: FaultProxy[] = [];

  /** The doorbell of one process, and all that it has heard. */
  async function openDoorbell(url = carrier.url, logger = quietLogger) {
    const doorbell = await carrier.open(url, logger);
    open.push(doorbell);
    const heard: Ring[] = [];
    doorbell.onRing((rings) => heard.push(...rings));
    return { doorbell, heard };
  }

  async function startProxy(): Promise<FaultProxy> {
    const proxy = await createFaultProxy(carrier.url, carrier.port);
    proxies.push(proxy);
    return proxy;
  }

  const newRing = (): Ring => ({ for: 'turn', tenantId: newId(), laneId: newId() });

  /** Rings at one until the other hears it: what rings while a line is cut is lost, as it may be. */
  const carries = (one: { doorbell: Doorbell }, other: { heard: Ring[] }) => {
    const ring = newRing();
    return eventually(async () => {
      one.doorbell.ring([ring]);
      await pause(100);
      expect(other.heard).toContainEqual(ring);
    }, 20_000);
  };

  let passing: readonly string[];
  beforeAll(async () => {
    carrier = await openCarrier();
    passing = await carrier.listenIn();
  });
  afterEach(async () => {
    await Promise.all(open.splice(0).map((doorbell) => doorbell.close()));
    await Promise.all(proxies.splice(0).map((proxy) => proxy.close()));
  });
  afterAll(() => carrier.close());

  it('is heard at once where it rings, and by every other process, once', async () => {
    const [here, there, elsewhere] = [await openDoorbell(), await openDoorbell(), await openDoorbell()];
    const rings: Ring[] = [newRing(), { ...newRing(), for: 'send' }];
    here.doorbell.ring([]);
    here.doorbell.ring(rings);
    expect(here.heard).toEqual(rings);
    await eventually(() => expect([there.heard, elsewhere.heard]).toEqual([rings, rings]));
    await pause(200);
    expect([here.heard, there.heard, elsewhere.heard]).toEqual([rings, rings, rings]);
  });

  it('carries a thousand rings of one moment in a few messages, each small enough for NOTIFY', async () => {
    const [here, there] = [await openDoorbell(), await openDoorbell()];
    const before = passing.length;
    const rings = Array.from({ length: 1_000 }, newRing);
    for (const ring of rings) here.doorbell.ring([ring]);
    await eventually(() => expect(there.heard).toEqual(rings));
    const texts = passing.slice(before);
    expect(texts.length).toBeLessThanOrEqual(12);
    expect(Math.max(...texts.map((text) => Buffer.byteLength(text)))).toBeLessThan(8_000);
  });

  it('carries a lane that rings a thousand times in one moment once', async () => {
    const [here, there] = [await openDoorbell(), await openDoorbell()];
    const before = passing.length;
    const ring = newRing();
    for (let count = 0; count < 1_000; count += 1) here.doorbell.ring([ring]);
    await eventually(() => expect(there.heard).toEqual([ring]));
    await carries(here, there);
    expect(there.heard.filter(({ laneId }) => laneId === ring.laneId)).toHaveLength(1);
    expect(passing.slice(before).filter((text) => text.includes(ring.laneId))).toHaveLength(1);
  });

  it('lets pass what it does not understand', async () => {
    const there = await openDoorbell();
    for (const text of ['', 'x', 'x\nturn\nsend 1 2\n\nnudge', `x\nturn ${newId()}`]) await carrier.say(text);
    await carries(await openDoorbell(), there);
    expect(there.heard).toHaveLength(1);
  });

  it('is heard again after its connections were ended', async () => {
    const [here, there] = [await openDoorbell(), await openDoorbell()];
    for (let round = 0; round < 2; round += 1) {
      await carrier.cutConnections();
      const ring = newRing();
      here.doorbell.ring([ring]);
      expect(here.heard).toContainEqual(ring);
      await carries(here, there);
      await carries(there, here);
    }
  });

  it('opens while the server is away, rings here, and beyond as soon as it is back', async () => {
    const { logger, lines } = createRecordingLogger();
    const proxy = await startProxy();
    await proxy.goAway();
    const [here, there] = [await openDoorbell(proxy.url, logger), await openDoorbell()];
    const rings = Array.from({ length: 50 }, newRing);
    for (const ring of rings) {
      here.doorbell.ring([ring]);
      await pause(2);
    }
    expect(here.heard).toEqual(rings);
    await proxy.comeBack();
    await carries(here, there);
    await carries(there, here);
    expect(lines.map(({ level }) => level)).toEqual(['error', 'info']);
    expect(there.heard).not.toContainEqual(rings[0]);
  });

  it.each(['refuses connections', 'does not answer'] as const)(
    'closes while the server %s',
    async (fault) => {
      const proxy = await startProxy();
      const [ringing, silent] = [await openDoorbell(proxy.url), await openDoorbell(proxy.url)];
      if (fault === 'does not answer') proxy.hang();
      else await proxy.goAway();
      ringing.doorbell.ring([newRing()]);
      const closedAt = Date.now();
      await Promise.all([ringing.doorbell.close(), silent.doorbell.close()]);
      expect(Date.now() - closedAt).toBeLessThan(3_000);
    },
  );

  it('is heard no more once it is closed', async () => {
    const [here, there] = [await openDoorbell(), await openDoorbell()];
    await there.doorbell.close();
    here.doorbell.ring([newRing()]);
    await carries(here, await openDoorbell());
    expect(there.heard).toEqual([]);
  });
});
