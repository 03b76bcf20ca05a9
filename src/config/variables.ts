import { z } from 'zod';

interface Variable {
  /** reads the text of a variable that is there and not empty */
  schema: z.ZodType;
  /** what the schema takes, as a phrase after "give" */
  accepts: string;
  /** what it is for, as a sentence */
  purpose: string;
}

const httpUrl = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, ''));
const postgresUrl = z.url({ protocol: /^postgres(ql)?$/ });
const anyText = z.string();

function wholeNumber(least: number, most: number) {
  return z.string().regex(/^\d+$/).transform(Number).pipe(z.number().min(least).max(most));
}

/** 32 bytes, written as 64 hex digits or as base64 (either alphabet, with or without padding). */
const keyOf32Bytes = z
  .string()
  .regex(/^([0-9a-fA-F]{64}|[A-Za-z0-9+/_-]{43}=?)$/)
  .transform((written) => Buffer.from(written, written.length === 64 ? 'hex' : 'base64'));

/** Every environment variable that Turno reads. `.env.example` lists the same names; a test compares the two. */
export const variables = {
  NODE_ENV: {
    schema: z.enum(['production', 'development', 'test']),
    accepts: 'production, development or test',
    purpose: 'It keeps the demo off in production.',
  },
  DEMO: {
    schema: z.enum(['on', 'off']),
    accepts: 'on or off',
    purpose: 'It turns on the open simulator, the local WhatsApp server and the seeded businesses.',
  },
  ROLE: {
    schema: z.enum(['all', 'web', 'worker']),
    accepts: 'all, web or worker',
    purpose: 'It says which part of the work this process does.',
  },
  PORT: {
    schema: wholeNumber(0, 65_535),
    accepts: 'a whole number from 0 to 65535',
    purpose: 'The web server listens there.',
  },
  HOST: {
    schema: z.union([z.hostname(), z.ipv4(), z.ipv6()]),
    accepts: 'an address of this machine, 127.0.0.1 or 0.0.0.0 for example',
    purpose: 'The web server listens there.',
  },
  PUBLIC_URL: {
    schema: httpUrl,
    accepts: 'the http or https address under which people reach this installation',
    purpose: 'Links and cookies are made for it.',
  },
  DATA_DIR: {
    schema: anyText,
    accepts: 'a folder',
    purpose: 'Generated secrets, the embedded database and the log are kept there.',
  },
  DATABASE_URL: {
    schema: postgresUrl,
    accepts: 'postgres://user:password@host:5432/database',
    purpose: 'The PostgreSQL (15 or newer) to use instead of the embedded one.',
  },
  DATABASE_APP_URL: {
    schema: postgresUrl,
    accepts: 'postgres://user:password@host:5432/database',
    purpose: 'The login with which the application serves, where the owner may not create it.',
  },
  REDIS_URL: {
    schema: z.url({ protocol: /^rediss?$/ }),
    accepts: 'redis://host:6379 or rediss://…',
    purpose: 'The Redis for jobs and wake-ups, which otherwise go through PostgreSQL.',
  },
  MASTER_KEY: {
    schema: keyOf32Bytes,
    accepts: '32 random bytes as base64 or hex, made with: openssl rand -base64 32',
    purpose: 'It seals the secrets in the database; keep it as safe as the database, and apart from it.',
  },
  WHATSAPP_GRAPH_URL: {
    schema: httpUrl,
    accepts: 'an http or https address',
    purpose: 'The Graph API to send through.',
  },
  WHATSAPP_GRAPH_VERSION: {
    schema: z.string().regex(/^v\d+\.\d+$/),
    accepts: 'a version such as v26.0',
    purpose: 'The version of the Graph API to speak.',
  },
  WHATSAPP_APP_SECRET: {
    schema: anyText,
    accepts: 'the app secret from the Meta app’s basic settings',
    purpose: 'Webhooks are checked with it.',
  },
  WHATSAPP_VERIFY_TOKEN: {
    schema: anyText,
    accepts: 'any hard-to-guess text, the same as in the Meta app’s webhook settings',
    purpose: 'Meta shows it when the webhook is set up.',
  },
  OPENAI_API_KEY: {
    schema: anyText,
    accepts: 'the key of OpenAI or of a compatible server, any text where that needs none',
    purpose: 'With it, a language model is asked what a message means that was not understood.',
  },
  OPENAI_BASE_URL: {
    schema: httpUrl,
    accepts: 'an http or https address, such as https://api.openai.com/v1',
    purpose: 'The server that is asked; any that speaks OpenAI’s chat completions with a JSON schema.',
  },
  OPENAI_MODEL: {
    schema: anyText,
    accepts: 'a model that follows a JSON schema and answers within two seconds',
    purpose: 'The model that is asked.',
  },
  DEMO_PASSWORD: {
    schema: anyText,
    accepts: 'any text',
    purpose: 'The password of the demo’s owner.',
  },
  DEMO_API_KEY: {
    schema: z.string().min(32),
    accepts: 'a text of 32 characters or more',
    purpose: 'An API key of the demo’s Luna Salon that may do everything.',
  },
  CLOCK: {
    schema: z.iso.datetime({ offset: true }).transform((written) => Date.parse(written)),
    accepts: 'an instant such as 2026-03-02T09:00:00Z',
    purpose: 'The business clock starts there, in the demo and in tests.',
  },
  BURST_WINDOW_MS: {
    schema: wholeNumber(0, 60_000),
    accepts: 'milliseconds from 0 to 60000',
    purpose: 'A bare greeting or fragment waits so long for the rest of what the customer types.',
  },
  LOG_LEVEL: {
    schema: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']),
    accepts: 'fatal, error, warn, info, debug, trace or silent',
    purpose: 'Log lines below it are left out.',
  },
} as const satisfies Record<string, Variable>;

export type VariableName = keyof typeof variables;

/** What was given, read; absent and empty variables are undefined. */
export type Values = { [Name in VariableName]?: z.output<(typeof variables)[Name]['schema']> };

export type Environment = Readonly<Record<string, string | undefined>>;

/** Reads every known variable; names whose text is not usable come back in `unusable`. */
export function readVariables(env: Environment): { values: Values; unusable: VariableName[] } {
  const values: Record<string, unknown> = {};
  const unusable: VariableName[] = [];
  for (const name of Object.keys(variables) as VariableName[]) {
    const written = env[name]?.trim();
    // Compose files and shells hand on an unset variable as an empty one.
    if (!written) continue;
    const read = variables[name].schema.safeParse(written);
    if (read.success) values[name] = read.data;
    else unusable.push(name);
  }
  return { values: values as Values, unusable }; // each value is the output of its own name's schema
}
