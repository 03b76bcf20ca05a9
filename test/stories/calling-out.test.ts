import { createHmac } from 'node:crypto';
import { webhookSecret } from '../../src/conversation/webhooks/signature.ts';
import { flowOf, running, saying } from '../support/flows.ts';
import { seal } from '../support/installation.ts';
import { openStage, type House } from '../support/stage.ts';
import { openWebServer, type Received, type WebServer } from '../support/web-server.ts';

const { installation, openHouse } = await openStage();
const servers: WebServer[] = [];
afterEach(() => Promise.all(servers.splice(0).map((server) => server.close())));

async function openServer(): Promise<WebServer> {
  const server = await openWebServer();
  servers.push(server);
  return server;
}

/** A house that asks for a number, has a server look it up, and tells what it said. */
function lookingUp(url: string, more: Record<string, unknown> = {}) {
  return openHouse(
    running(
      flowOf({
        number: {
          kind: 'ask',
          save: 'card',
          text: { en: 'Your card number?' },
          answer: { type: 'number' },
          exits: { answered: 'look-up', 'too-many-tries': 'end' },
        },
        'look-up': {
          kind: 'call-webhook',
          url,
          send: ['card'],
          save: { level: 'member.level', points: 'member.points', isGold: 'gold', missing: 'no.such' },
          exits: { answered: 'told', failed: 'no-luck', 'timed-out': 'too-late' },
          ...more,
        },
        told: saying('Level {level}, {points} points, gold: {isGold}{missing}.'),
        'no-luck': saying('That did not work.'),
        'too-late': saying('No answer came.'),
      }),
    ),
  );
}

const answer = { member: { level: 'silver', points: 120 }, gold: false };

const rows = (house: House) =>
  house.query<{ state: string; attempts: number; failure: string | null }>(
    'select state, attempts, failure from app.webhook_call order by created_at',
  );

describe('a flow asks a server of the business', () => {
  it('and goes on with what it answers', async () => {
    const server = await openServer();
    server.reply = () => ({ body: answer });
    const house = await lookingUp(`${server.url}/members`, { text: { en: 'Let me see…' } });
    const lena = house.customer('Lena');
    await lena.says('hi');
    const seen = await lena.phone.says('4711');
    expect(seen.map(({ text }) => text)).toEqual(['Let me see…', 'Level silver, 120 points, gold: No.']);
    expect(server.received).toHaveLength(1);
    expect(JSON.parse(server.received[0]?.body ?? '')).toMatchObject({
      business: 'Test Salon',
      contact: { name: 'Lena' },
      language: 'en',
      values: { card: 4711 },
    });
    expect(await rows(house)).toMatchObject([{ state: 'answered', attempts: 1 }]);
  });

  it('which can check that it was us', async () => {
    const server = await openServer();
    const house = await lookingUp(server.url);
    const lena = house.customer('Lena');
    await lena.saysAll('hi', '4711');
    const [received] = server.received;
    const { headers = {} as Received['headers'], body = '' } = received ?? {};
    const secret = webhookSecret(seal, house.tenant.tenantId);
    const expected = createHmac('sha256', Buffer.from(secret.replace('whsec_', ''), 'base64'))
      .update(`${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`)
      .digest('base64');
    expect(headers['webhook-signature']).toBe(`v1,${expected}`);
    expect(JSON.parse(body)).toMatchObject({ id: headers['webhook-id'] });
    const other = await openHouse();
    expect(webhookSecret(seal, other.tenant.tenantId)).not.toBe(secret);
  });

  it('and what it says in passing is no harm', async () => {
    const server = await openServer();
    server.reply = () => ({ body: { member: { level: 'a\u0000b\ud800', points: ['x'] }, gold: null } });
    const lena = (await lookingUp(server.url)).customer('Lena');
    expect((await lena.saysAll('hi', '4711')).text).toBe('Level a\ufffdb\ufffd,  points, gold: .');
    server.reply = () => ({ body: 'hello, I am no JSON' });
    expect((await lena.saysAll('hi', '4711')).text).toBe('Level ,  points, gold: .');
  });
});

describe('while the server thinks', () => {
  /** Lena has said her number, the server has heard it and does not answer before `resolve`. */
  async function whileItThinks() {
    const server = await openServer();
    const { promise, resolve } = withResolvers<{ body: unknown }>();
    server.reply = () => promise;
    const house = await lookingUp(server.url);
    const lena = house.customer('Lena');
    await lena.says('hi');
    const writes = (text: string) =>
      installation.graph.phones.send(lena.phone.number, house.tenant.address, { type: 'text', text });
    writes('4711');
    await untilCalled(server);
    return { server, house, lena, writes, resolve };
  }

  it('whoever writes is answered, and the answer comes in its turn', async () => {
    const { server, lena, writes, resolve } = await whileItThinks();
    writes('hello??');
    await untilSeen(() => lena.phone.last().text, /^One moment, please/);
    writes('5');
    await untilSeen(() => String(lena.phone.seen().length), /^3$/);
    resolve({ body: answer });
    await installation.settled();
    expect(lena.phone.last().text).toBe('Level silver, 120 points, gold: No.');
    expect(server.received).toHaveLength(1);
  });

  it('the menu leads out, and the late answer changes nothing', async () => {
    const { house, lena, writes, resolve } = await whileItThinks();
    writes('menu');
    await untilSeen(() => lena.phone.last().text, /^The menu\.$/);
    resolve({ body: answer });
    await installation.settled();
    expect(lena.phone.last().text).toBe('The menu.');
    expect(await rows(house)).toMatchObject([{ state: 'answered' }]);
  });
});

describe('a server that does not do its part', () => {
  it('is asked again where that can help, with the same id', async () => {
    const server = await openServer();
    server.reply = () => (server.received.length < 3 ? { status: 503 } : { body: answer });
    const house = await lookingUp(server.url, { timeoutSeconds: 600 });
    const lena = house.customer('Lena');
    await lena.says('hi');
    expect(await lena.phone.says('4711')).toEqual([]);
    await installation.pass(1);
    expect(await rows(house)).toMatchObject([
      { state: 'pending', attempts: 2, failure: 'the server answered 503' },
    ]);
    await installation.pass(1);
    expect(lena.phone.last().text).toBe('Level silver, 120 points, gold: No.');
    expect(new Set(server.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
  });

  it('is left alone where it refuses', async () => {
    const server = await openServer();
    server.reply = () => ({ status: 404 });
    const house = await lookingUp(server.url);
    const lena = house.customer('Lena');
    expect((await lena.saysAll('hi', '4711')).text).toBe('That did not work.');
    expect(await rows(house)).toMatchObject([
      { state: 'failed', attempts: 1, failure: 'the server answered 404' },
    ]);
  });

  it('is not waited for for ever', async () => {
    const server = await openServer();
    server.reply = () => ({ status: 500 });
    const house = await lookingUp(server.url, { timeoutSeconds: 30 });
    const lena = house.customer('Lena');
    await lena.says('hi');
    await lena.phone.says('4711');
    await installation.pass(1);
    expect(lena.phone.last().text).toBe('No answer came.');
    await installation.pass(5);
    expect(server.received).toHaveLength(1);
    expect(await rows(house)).toMatchObject([{ state: 'timed_out', attempts: 1 }]);
  });

  it('and is in our own network is never called', async () => {
    const house = await lookingUp('https://169.254.169.254/latest/meta-data');
    const lena = house.customer('Lena');
    expect((await lena.saysAll('hi', '4711')).text).toBe('That did not work.');
    expect(await rows(house)).toMatchObject([
      { state: 'failed', failure: expect.stringContaining('not on the public internet') },
    ]);
  });

  it('keeps its place when the process ends in the middle of a call', async () => {
    const server = await openServer();
    server.reply = () => ({ status: 503 });
    const house = await lookingUp(server.url, { timeoutSeconds: 600 });
    const lena = house.customer('Lena');
    await lena.says('hi');
    await lena.phone.says('4711');
    await house.query(`update app.webhook_call set state = 'calling', lease_until = '-infinity'`);
    server.reply = () => ({ body: answer });
    await installation.pass(1);
    expect(lena.phone.last().text).toBe('Level silver, 120 points, gold: No.');
  });
});

describe('while a person has the chat', () => {
  it('the answer waits for the bot to come back', async () => {
    const server = await openServer();
    server.reply = () => ({ status: 503 });
    const house = await lookingUp(server.url, { timeoutSeconds: 600 });
    const lena = house.customer('Lena');
    await lena.says('hi');
    await lena.phone.says('4711');
    expect((await lena.says('I want to talk to a human')).text).toContain('I have told the team');
    server.reply = () => ({ body: answer });
    const seen = lena.phone.seen().length;
    await installation.pass(1);
    expect(lena.phone.seen()).toHaveLength(seen);
  });
});

async function untilCalled(server: WebServer): Promise<void> {
  await untilSeen(() => String(server.received.length), /^1$/);
}

async function untilSeen(what: () => string, wanted: RegExp): Promise<void> {
  while (!wanted.test(what())) await new Promise((resolve) => setTimeout(resolve, 5));
}

function withResolvers<T>() {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((settle) => (resolve = settle));
  return { promise, resolve };
}
