import { createServer } from 'node:http';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { startApp } from './app.ts';
import { loadConfig, type Config } from './config/config.ts';
import { projectRoot } from './config/project-root.ts';
import { createClock } from './core/clock.ts';
import { TurnoError } from './core/errors.ts';
import { createLogger } from './core/logger.ts';
import { prepareDatabase } from './db/prepare-database.ts';
import { registerDemoTemplates, seedDemoTenants, simulatorConfig, startDemoGraph } from './demo.ts';
import { listen } from './http/listen.ts';

/** Longer than any turn or send takes; after that the process ends and the next start takes up what is left. */
const STOP_WITHIN_MS = 25_000;

type Closer = { name: string; close(): Promise<void> };

async function main(): Promise<void> {
  const config = loadConfig(process.env);
  mkdirSync(config.dataDir, { recursive: true });
  const report = (line: string) => void process.stdout.write(`  ${line}\n`);
  process.stdout.write('\nTurno is starting\n');

  // Closed in the reverse of this order: whatever is used by something else goes after it, the database last.
  const closers: Closer[] = [];
  const stop = stopOnce(closers, report);
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  try {
    await start(config, closers, report);
  } catch (error) {
    await closeAll(closers);
    throw error;
  }
}

async function start(config: Config, closers: Closer[], report: (line: string) => void): Promise<void> {
  const clock = createClock(config.clockStartsAt);
  const logFile = join(config.dataDir, 'turno.log');
  const logger = createLogger({
    level: config.logLevel,
    // The demo's terminal is for its owner; elsewhere, logs are what standard output is for.
    ...(config.isDemo ? { destination: pino.destination({ dest: logFile, mkdir: true, sync: false }) } : {}),
  });

  const database = await prepareDatabase({ ...config.database, ...config, url: config.database.url, report });
  closers.push({ name: 'database', close: database.stop });
  report('database ready');

  const isSimulated = config.isDemo && config.whatsapp.graphUrl === undefined;
  const graph = isSimulated
    ? await startDemoGraph(config, clock, (line) => logger.debug({ reason: line }, 'local Graph'))
    : undefined;
  if (graph) {
    closers.push({ name: 'local WhatsApp', close: () => graph.close() });
    report(`local WhatsApp server on ${graph.url}`);
  }
  const graphUrl = config.whatsapp.graphUrl ?? graph?.url ?? '';

  // Links go to customers only where they lead somewhere: to the address that is configured, or in the demo to this machine.
  let publicUrl = config.http.publicUrl;
  const app = await startApp({
    config,
    database,
    graphUrl,
    clock,
    logger,
    publicUrl: () => publicUrl,
    ...(graph
      ? {
          simulator: {
            phoneRouter: graph.phoneRouter,
            config: () => simulatorConfig(clock),
            pageFolder: join(projectRoot, 'dist/dashboard'),
          },
        }
      : {}),
  });
  closers.push({ name: 'app', close: app.stop });

  if (config.isDemo) {
    await seedDemoTenants(config, app.doors, clock);
    report('four demo businesses ready');
  }
  if (graph) await registerDemoTemplates(config, graph.url);

  const server = createServer(app.handle);
  const address = await listen(server, config.http);
  closers.push({
    name: 'web server',
    close() {
      app.drain();
      return address.close();
    },
  });
  const shownUrl = config.http.publicUrl ?? address.url;
  if (config.isDemo) publicUrl ??= address.url;
  graph?.setWebhookUrl(`${address.url}/webhooks/whatsapp`);
  rememberAddress(config, shownUrl, closers);
  process.stdout.write(welcome(config, shownUrl, { isSimulated, logFile }));
}

/** Other commands (`npm run chat`) find the running server here. */
function rememberAddress(config: Config, url: string, closers: Closer[]): void {
  const file = join(config.dataDir, 'server.json');
  writeFileSync(file, JSON.stringify({ url, pid: process.pid }));
  closers.push({ name: 'address file', close: async () => rmSync(file, { force: true }) });
}

function welcome(
  config: Config,
  url: string,
  { isSimulated, logFile }: { isSimulated: boolean; logFile: string },
): string {
  const lines = isSimulated
    ? [
        `Simulator    ${url}/simulator   book as a customer, answer as staff`,
        `Terminal     npm run chat -- --tenant luna`,
        `WhatsApp     simulated on this machine; for a real number: npm run connect -- --help`,
        `Log          ${logFile}`,
      ]
    : [`Webhook      ${url}/webhooks/whatsapp`, `WhatsApp     connect a number: npm run connect -- --help`];
  if (config.http.publicUrl === undefined && !config.isDemo)
    lines.push('Set PUBLIC_URL to the address under which Meta reaches this server.');
  return `\nTurno is ready (Ctrl-C stops it)\n\n${lines.map((line) => `  ${line}\n`).join('')}\n`;
}

function stopOnce(closers: Closer[], report: (line: string) => void): () => void {
  let isStopping = false;
  return () => {
    if (isStopping) return;
    isStopping = true;
    process.stdout.write('\nTurno is stopping: finishing what is in hand\n');
    setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
    void closeAll(closers, report).then(() => process.stdout.write('Turno has stopped\n'));
  };
}

async function closeAll(closers: Closer[], report?: (line: string) => void): Promise<void> {
  for (let closer = closers.pop(); closer; closer = closers.pop()) {
    try {
      await closer.close();
    } catch (error) {
      report?.(`${closer.name} did not close cleanly: ${(error as Error).message}`);
    }
  }
}

main().catch((error: unknown) => {
  const text = error instanceof TurnoError ? error.message : (error as Error).stack;
  process.stderr.write(`\nTurno could not start.\n${text}\n`);
  process.exitCode = 1;
});
