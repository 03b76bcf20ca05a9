import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocalOpenAi, type LocalOpenAi } from '../../fakes/openai/index.ts';
import type { LocalGraph } from '../../fakes/whatsapp/index.ts';
import { demoEnvironment, startDemoGraph } from '../support/demo-graph.ts';
import { createEmptyDatabase, type EmptyDatabase } from '../support/empty-database.ts';
import { eventually } from '../support/eventually.ts';
import { startServer } from '../support/server-process.ts';

const LUNA = '100000000000001';
const PHONE = '34612009999';
let dataDir: string;
let database: EmptyDatabase;
let graph: LocalGraph;
let openAi: LocalOpenAi;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'turno-model-'));
  database = await createEmptyDatabase();
  graph = await startDemoGraph();
  Object.assign(graph.delivery, { retryMs: 100, maximumRetryMs: 400 });
  openAi = await startLocalOpenAi({ apiKey: 'key' });
});

afterAll(async () => {
  await Promise.all([graph.close(), openAi.close(), database.drop()]);
  await rm(dataDir, { recursive: true, force: true });
}, 60_000);

function answers(): string[] {
  return graph.phones
    .transcript(PHONE, LUNA)
    .filter(({ from }) => from === 'business')
    .map(({ content }) => JSON.stringify(content));
}

it('a process that is killed while a model is asked holds nobody up: the next one goes on, in order', async () => {
  const start = () =>
    startServer({
      ...database.env,
      ...demoEnvironment(graph),
      DATA_DIR: dataDir,
      OPENAI_API_KEY: 'key',
      OPENAI_BASE_URL: openAi.url,
    });
  const first = await start();
  graph.setWebhookUrl(`${first.url}/webhooks/whatsapp`);
  openAi.reply = () => ({ kind: 'silence' });
  graph.phones.send(PHONE, LUNA, { type: 'text', text: 'mi melena pide socorro' });
  graph.phones.send(PHONE, LUNA, { type: 'text', text: 'precios' });
  await eventually(() => expect(openAi.received).toHaveLength(1), 20_000);
  // The turn that asked has given its lane back by then, and waits.
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(answers()).toEqual([]);
  await first.kill();

  const second = await start();
  graph.setWebhookUrl(`${second.url}/webhooks/whatsapp`);
  await eventually(() => expect(answers()).toHaveLength(2), 60_000);
  expect(answers()[0]).toContain('Soy el asistente');
  expect(answers()[1]).toContain('Corte');
  expect(openAi.received).toHaveLength(1);
  expect(await second.interrupt()).toBe(0);
}, 180_000);
