import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { loadConfig, type Config } from '../config/config.ts';
import { projectRoot } from '../config/project-root.ts';
import { describeError } from '../core/errors.ts';
import { findEmbeddedPostgres } from '../db/embedded/index.ts';
import { pendingMigrations } from '../db/schema-version.ts';
import { runCommand } from './command.ts';

const help = `npm run doctor

Looks at everything Turno needs and says what is wrong and what to do. Changes nothing.
`;

/** What a look found; a problem says what to do. */
type Finding = { ok: string } | { problem: string } | { note: string };

await runCommand({ help, options: {} }, async () => {
  let problems = 0;
  for await (const [name, finding] of looks()) {
    const [mark, text] =
      'ok' in finding ? ['✓', finding.ok] : 'note' in finding ? ['·', finding.note] : ['✗', finding.problem];
    if (mark === '✗') problems += 1;
    process.stdout.write(`${mark} ${name.padEnd(14)} ${text}\n`);
  }
  process.stdout.write(problems === 0 ? '\nNothing is wrong.\n' : `\n${problems} to mend.\n`);
  if (problems > 0) process.exitCode = 1;
});

async function* looks(): AsyncGenerator<[string, Finding]> {
  yield ['Node.js', node()];
  yield [
    'build',
    existsSync(join(projectRoot, 'dist/src/main.js'))
      ? { ok: 'dist/ is there' }
      : { problem: 'not built; run npm run build' },
  ];
  let config: Config;
  try {
    config = loadConfig(process.env);
    yield ['configuration', { ok: `${config.isDemo ? 'demo' : 'production'}, role ${config.role}` }];
  } catch (error) {
    yield ['configuration', { problem: (error as Error).message }];
    return;
  }
  yield ['database', await database(config)];
  yield ['Redis', await redis(config)];
  yield ['Graph API', await graphApi(config)];
  yield ['language model', await languageModel(config)];
  yield [
    'public address',
    config.http.publicUrl
      ? { ok: config.http.publicUrl }
      : { note: 'PUBLIC_URL is not set; Meta needs it to reach you' },
  ];
}

function node(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const isFit = major > 20 || (major === 20 && minor >= 19);
  return isFit
    ? { ok: process.versions.node }
    : { problem: `${process.versions.node} is too old; install 20.19 or newer` };
}

async function database({ database: { url }, dataDir }: Config): Promise<Finding> {
  const found = url ?? (await findEmbeddedPostgres(dataDir));
  if (!found) return { note: 'the embedded one is not running; npm start starts it' };
  try {
    const pending = await pendingMigrations(found);
    return pending.length === 0
      ? { ok: 'reachable, at the newest schema' }
      : { problem: `lacks ${pending.join(', ')}; run npm run migrate` };
  } catch (error) {
    return {
      problem: `not reachable (${describeError(error)}); check DATABASE_URL and that the server runs`,
    };
  }
}

async function redis({ redisUrl }: Config): Promise<Finding> {
  if (!redisUrl) return { note: 'not used; jobs run on PostgreSQL' };
  const client = new Redis(redisUrl, { lazyConnect: true, retryStrategy: () => null });
  client.on('error', () => undefined); // told by the call below
  try {
    await client.connect();
    await client.ping();
    return { ok: 'reachable' };
  } catch (error) {
    return { problem: `not reachable (${describeError(error)}); check REDIS_URL` };
  } finally {
    client.disconnect();
  }
}

async function graphApi({ whatsapp: { graphUrl } }: Config): Promise<Finding> {
  if (!graphUrl) return { note: 'the demo’s own, on this machine' };
  try {
    const { status } = await fetch(graphUrl, { signal: AbortSignal.timeout(5_000) });
    return { ok: `${graphUrl} answers (HTTP ${status})` };
  } catch (error) {
    return {
      problem: `${graphUrl} does not answer (${describeError(error)}); check the network and WHATSAPP_GRAPH_URL`,
    };
  }
}

async function languageModel({ model }: Config): Promise<Finding> {
  if (!model) return { note: 'not used; OPENAI_API_KEY is not set' };
  const { apiKey, baseUrl, model: name } = model;
  const url = baseUrl ?? 'https://api.openai.com/v1';
  try {
    const headers = { authorization: `Bearer ${apiKey}` };
    const { status } = await fetch(`${url}/models`, { headers, signal: AbortSignal.timeout(5_000) });
    if (status === 401 || status === 403) {
      return { problem: `${url} does not accept the key (HTTP ${status}); check OPENAI_API_KEY` };
    }
    return { ok: `${url} answers (HTTP ${status}), asked for ${name}` };
  } catch (error) {
    return {
      problem: `${url} does not answer (${describeError(error)}); check the network and OPENAI_BASE_URL`,
    };
  }
}
