import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { startLocalGraph } from './local-graph.ts';

const HELP = `Runs the local Graph server by itself: Meta's WhatsApp Cloud API and the phones of simulated people.

  --numbers <file.json>   array of {phoneNumberId, businessAccountId, displayPhoneNumber, verifiedName, accessToken}
  --app-secret <secret>   signs the webhooks
  --verify-token <token>  sent with the webhook's GET verification
  --webhook-url <url>     where the product listens, for example http://127.0.0.1:3000/webhooks/whatsapp
  --port <port>           default: any free one
  --host <address>        default 127.0.0.1
  --state-file <file>     keeps chats, windows and templates across restarts
  --clock <instant>       starts the business clock there, for example 2026-03-02T09:00:00Z
  --no-pair-limit         no limit of messages to one person, for load runs
  --help

Prints one line {"url": …} on stdout when ready, what happens on stderr, and runs until SIGINT or SIGTERM.
`;

const numbersSchema = z.array(
  z.strictObject({
    phoneNumberId: z.string().regex(/^\d+$/),
    businessAccountId: z.string().regex(/^\d+$/),
    displayPhoneNumber: z.string().regex(/^\d+$/),
    verifiedName: z.string(),
    accessToken: z.string().min(1),
  }),
);

function required(name: string, value: string | undefined): string {
  if (value === undefined) throw new Error(`--${name} is missing; --help lists the options`);
  return value;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      numbers: { type: 'string' },
      'app-secret': { type: 'string' },
      'verify-token': { type: 'string' },
      'webhook-url': { type: 'string' },
      port: { type: 'string', default: '0' },
      host: { type: 'string', default: '127.0.0.1' },
      'state-file': { type: 'string' },
      clock: { type: 'string' },
      'no-pair-limit': { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  const startedAt = Date.now();
  const clockStart = values.clock === undefined ? startedAt : Date.parse(values.clock);
  if (Number.isNaN(clockStart))
    throw new Error('--clock is no instant; it should look like 2026-03-02T09:00:00Z');
  const graph = await startLocalGraph({
    clock: { now: () => clockStart + (Date.now() - startedAt) },
    numbers: numbersSchema.parse(JSON.parse(readFileSync(required('numbers', values.numbers), 'utf8'))),
    appSecret: required('app-secret', values['app-secret']),
    verifyToken: required('verify-token', values['verify-token']),
    port: Number(values.port),
    host: values.host,
    log: (line) => process.stderr.write(`${line}\n`),
    ...(values['webhook-url'] === undefined ? {} : { webhookUrl: values['webhook-url'] }),
    ...(values['state-file'] === undefined ? {} : { stateFile: values['state-file'] }),
  });
  if (values['no-pair-limit']) graph.policy.isPairLimited = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void graph.close());
  process.stdout.write(`${JSON.stringify({ url: graph.url })}\n`);
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
