import express from 'express';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { type LocalGraph, startLocalGraph } from '../../../fakes/whatsapp/index.ts';
import { runChat } from './run.ts';

const PHONE_NUMBER_ID = '800000000000001';
const TENANT = {
  slug: 'echo',
  name: 'Echo House',
  phoneNumberId: PHONE_NUMBER_ID,
  language: 'en-GB',
  zone: 'Europe/Madrid',
  staff: [],
};
const SLOW_MS = 200;

/** A business of the simplest kind behind the real local Graph server: slowly repeats what it hears, with two buttons. */
async function startEchoHouse(): Promise<{ url: string; graph: LocalGraph; close: () => Promise<void> }> {
  const graph = await startLocalGraph({
    clock: { now: () => Date.parse('2026-03-02T09:00:00Z') },
    appSecret: 'secret',
    verifyToken: 'token',
    numbers: [
      {
        phoneNumberId: PHONE_NUMBER_ID,
        businessAccountId: '900000000000001',
        displayPhoneNumber: '34910000000',
        verifiedName: TENANT.name,
        accessToken: 'access',
      },
    ],
  });
  const answer = async (message: { from: string; [field: string]: unknown }) => {
    const heard = JSON.stringify(message['text'] ?? message['interactive'] ?? message['type']);
    const interactive = {
      type: 'button',
      body: { text: `*Heard* ${heard}` },
      action: {
        buttons: ['Yes', 'No'].map((title) => ({ type: 'reply', reply: { id: `id-${title}`, title } })),
      },
    };
    await fetch(`${graph.url}/v24.0/${PHONE_NUMBER_ID}/messages`, {
      method: 'POST',
      headers: { authorization: 'Bearer access', 'content-type': 'application/json' },
      body: JSON.stringify({
        messaging_product: 'whatsapp',
        to: message.from,
        type: 'interactive',
        interactive,
      }),
    });
  };
  const app = express();
  app.use('/simulator/api', graph.phoneRouter);
  app.get('/simulator/config.json', (_request, response) => {
    response.json({ tenants: [TENANT], now: Date.parse('2026-03-02T09:00:00Z') });
  });
  app.post('/webhooks/whatsapp', express.json(), ({ body }, response) => {
    response.sendStatus(200);
    const { messages = [] } = body.entry[0].changes[0].value;
    for (const message of messages) setTimeout(() => void answer(message), SLOW_MS);
  });
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // A TCP server that listens has an address of this kind.
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  graph.setWebhookUrl(`${url}/webhooks/whatsapp`);
  return {
    url,
    graph,
    async close() {
      server.closeAllConnections();
      server.close();
      await graph.close();
    },
  };
}

async function chat(lines: string[], args: string[], env: NodeJS.ProcessEnv = {}): Promise<string> {
  const output = new PassThrough();
  const input = Readable.from(lines.map((line) => `${line}\n`));
  await runChat(args, env, { input, output, isInteractive: false });
  return String(output.read() ?? '');
}

describe('the terminal chat with piped input', () => {
  let house: Awaited<ReturnType<typeof startEchoHouse>>;
  beforeAll(async () => {
    house = await startEchoHouse();
  });
  afterAll(() => house.close());

  it('sends each line once the one before it was answered, and prints a plain transcript', async () => {
    const transcript = await chat(['hello', 'no', '/voice'], ['--url', house.url, '--tenant', 'echo']);
    expect(transcript).toBe(`
› hello

Echo House 10:00
Heard {"body":"hello"}
   1  Yes
   2  No

› No

Echo House 10:00
Heard {"type":"button_reply","button_reply":{"id":"id-No","title":"No"}}
   1  Yes
   2  No

› /voice

Echo House 10:00
Heard "audio"
   1  Yes
   2  No
`);
  });

  it('keeps people with different numbers apart and reads what they get', async () => {
    const args = ['--url', house.url, '--phone', '+1 (555) 010-0200', '--name', 'Noor'];
    expect(await chat(['first'], args)).toContain('Heard {"body":"first"}');
    await house.graph.settled();
    const messages = house.graph.phones.transcript('15550100200', PHONE_NUMBER_ID);
    expect(messages.map(({ from, status }) => [from, status])).toEqual([
      ['customer', undefined],
      ['business', 'read'],
    ]);
  });

  it('does not repeat an earlier chat, and clears it when told', async () => {
    const args = ['--url', house.url, '--phone', '15550100300'];
    await chat(['old news'], args);
    const transcript = await chat(['/restart', 'new', '/dance'], args);
    expect(transcript).not.toContain('old news');
    expect(transcript).toContain('The chat is cleared.');
    expect(transcript).toContain('Heard {"body":"new"}');
    expect(transcript).toContain('/dance is no command here');
    expect(house.graph.phones.transcript('15550100300', PHONE_NUMBER_ID)).toHaveLength(2);
  });

  it('writes the chat as a story, at its end or when told', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'turno-chat-'));
    try {
      const [atEnd, midway] = [join(directory, 'says-no.story'), join(directory, 'greets.story')];
      const args = ['--url', house.url, '--phone', '15550100400', '--save', atEnd];
      await chat(['old news'], ['--url', house.url, '--phone', '15550100400']);
      expect(await chat(['hello', `/save ${midway}`, 'no', '/voice'], args)).toContain(
        `Saved as a story in ${atEnd}. Play it: npm run flow -- stories --tenant echo ${atEnd}`,
      );
      expect(await readFile(atEnd, 'utf8')).toBe(`# Says no
now 2026-03-02 10:00 · name Alex

customer: hello
bot: *Heard* {"body":"hello"} [Yes] [No]
tap: No
bot: *Heard* {"type":"button_reply","button_reply":{"id":"id-No","title":"No"}} [Yes] [No]
voice
bot: *Heard* "audio" [Yes] [No]
`);
      expect(await readFile(midway, 'utf8')).toMatch(/^# Greets\n.*\n\ncustomer: hello\nbot: .*\n$/);
      expect(await chat(['/save elsewhere'], args)).toContain('Nothing was said yet');
      expect(await chat(['hi', `/save ${directory}`], args)).toContain('Not saved: ');
    } finally {
      await rm(directory, { recursive: true });
    }
  });

  it('stops at /quit', async () => {
    expect(await chat(['/quit', 'never sent'], ['--url', house.url])).toBe('');
  });

  it('finds the server where the app wrote its address, and falls back when that is stale', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'turno-chat-'));
    try {
      const { port } = new URL(house.url);
      await writeFile(join(directory, 'server.json'), JSON.stringify({ url: house.url }));
      expect(await chat(['/quit'], [], { DATA_DIR: directory, PORT: '1' })).toBe('');
      await writeFile(join(directory, 'server.json'), JSON.stringify({ url: 'http://127.0.0.1:1' }));
      expect(await chat(['/quit'], [], { DATA_DIR: directory, PORT: port })).toBe('');
    } finally {
      await rm(directory, { recursive: true });
    }
  });

  it('says what to do where it cannot begin', async () => {
    await expect(chat([], ['--url', 'http://127.0.0.1:1'])).rejects.toThrow('start it with npm start');
    await expect(chat([], ['--url', `${house.url}/elsewhere`])).rejects.toThrow('only in the demo');
    await expect(chat([], ['--url', house.url, '--tenant', 'moon'])).rejects.toThrow('--tenant takes: echo');
    await expect(chat([], ['--phone', 'mum'])).rejects.toThrow('7 to 15 digits');
    expect(await chat([], ['--help'])).toContain('Usage: npm run chat');
  });
});
