import { TurnoError } from '../core/errors.ts';
import type { Instant } from '../core/time/index.ts';
import { keepSecrets, secretNames, type SecretName } from './secrets-file.ts';
import { readVariables, variables, type Environment, type Values, type VariableName } from './variables.ts';

const DEFAULT_HOST = '127.0.0.1';
const DEFAULT_DATA_DIR = './data';
/** Small and quick, and follows a schema. */
const DEFAULT_MODEL = 'gpt-4.1-mini';

export interface Config {
  isDemo: boolean;
  role: 'all' | 'web' | 'worker';
  logLevel: NonNullable<Values['LOG_LEVEL']>;
  /** generated secrets, the embedded database and the log are kept here */
  dataDir: string;
  http: {
    host: string;
    port: number;
    /** only a port that nobody asked for may move to the next free one */
    isPortGiven: boolean;
    /** without a slash at its end; undefined: the address that the server comes to listen on */
    publicUrl: string | undefined;
  };
  database: {
    /** may belong to the owner, who migrates; undefined: embedded */
    url: string | undefined;
    /** the login to serve with; undefined: made by migrating */
    appUrl: string | undefined;
  };
  /** undefined: jobs and wake-ups go through PostgreSQL */
  redisUrl: string | undefined;
  /** 32 bytes */
  masterKey: Buffer;
  whatsapp: {
    /** without a slash at its end; undefined: the demo's local Graph server */
    graphUrl: string | undefined;
    graphVersion: string;
    appSecret: string;
    verifyToken: string;
  };
  /** of a language model, the other voice in understanding; undefined: there is none */
  model: { apiKey: string; baseUrl: string | undefined; model: string } | undefined;
  /** only in the demo */
  demo: { ownerPassword: string; apiKey: string | undefined } | undefined;
  /** where the business clock starts; undefined: now */
  clockStartsAt: Instant | undefined;
  burstWindowMs: number;
}

const secretsOfEveryInstallation = ['MASTER_KEY', 'WHATSAPP_APP_SECRET', 'WHATSAPP_VERIFY_TOKEN'] as const;

/**
 * The configuration that an environment asks for. In the demo, absent secrets are made and kept in DATA_DIR.
 * @throws TurnoError `invalid_configuration` with one list of everything that is wrong or missing
 */
export function loadConfig(env: Environment): Config {
  const { values, unusable } = readVariables(env);
  const isAbsent = (name: VariableName) => values[name] === undefined && !unusable.includes(name);
  const isDemo = values.DEMO ? values.DEMO === 'on' : isTriedOut(values) && isAbsent('DATABASE_URL');

  const missing = isDemo ? [] : secretsOfEveryInstallation.filter(isAbsent);
  const problems = [
    ...unusable.map((name) => explain(name, 'is not usable')),
    ...missing.map((name) => explain(name, 'is missing')),
  ];
  if (values.ROLE && values.ROLE !== 'all' && isAbsent('DATABASE_URL')) {
    problems.push(explain('DATABASE_URL', `is missing, and ROLE=${values.ROLE} needs it`));
  }
  if (values.CLOCK !== undefined && !isDemo && values.NODE_ENV !== 'test') {
    problems.push('CLOCK is only for the demo and for tests: leave it out.');
  }
  if (problems.length > 0) throw invalidConfiguration(problems);

  const secrets = isDemo ? keptSecrets(values, secretNames.filter(isAbsent)) : {};
  return assemble({ ...values, ...secrets } as CompleteValues, isDemo); // every absent secret was refused or made
}

/** On somebody's own machine, with nothing set up. */
function isTriedOut(values: Values): boolean {
  return values.NODE_ENV !== 'production' && /^(localhost|127\..*|::1)$/.test(values.HOST ?? DEFAULT_HOST);
}

function explain(name: VariableName, problem: string): string {
  return `${name} ${problem}: give ${variables[name].accepts}. ${variables[name].purpose}`;
}

function invalidConfiguration(problems: readonly string[]): TurnoError {
  const list = problems.map((problem) => `  - ${problem}`).join('\n');
  return new TurnoError('invalid_configuration', `The configuration is not usable:\n${list}`);
}

function keptSecrets(values: Values, names: readonly SecretName[]): Values {
  if (names.length === 0) return {};
  const kept = readVariables(keepSecrets(values.DATA_DIR ?? DEFAULT_DATA_DIR, names));
  if (kept.unusable.length > 0) {
    throw invalidConfiguration(kept.unusable.map((name) => explain(name, 'in secrets.json is not usable')));
  }
  return kept.values;
}

type CompleteValues = Values & Required<Pick<Values, (typeof secretsOfEveryInstallation)[number]>>;

function assemble(values: CompleteValues, isDemo: boolean): Config {
  return {
    isDemo,
    role: values.ROLE ?? 'all',
    logLevel: values.LOG_LEVEL ?? 'info',
    dataDir: values.DATA_DIR ?? DEFAULT_DATA_DIR,
    http: {
      host: values.HOST ?? DEFAULT_HOST,
      port: values.PORT ?? 3000,
      isPortGiven: values.PORT !== undefined,
      publicUrl: values.PUBLIC_URL,
    },
    database: { url: values.DATABASE_URL, appUrl: values.DATABASE_APP_URL },
    redisUrl: values.REDIS_URL,
    masterKey: values.MASTER_KEY,
    whatsapp: {
      graphUrl: values.WHATSAPP_GRAPH_URL ?? (isDemo ? undefined : 'https://graph.facebook.com'),
      graphVersion: values.WHATSAPP_GRAPH_VERSION ?? 'v26.0',
      appSecret: values.WHATSAPP_APP_SECRET,
      verifyToken: values.WHATSAPP_VERIFY_TOKEN,
    },
    model: values.OPENAI_API_KEY
      ? {
          apiKey: values.OPENAI_API_KEY,
          baseUrl: values.OPENAI_BASE_URL,
          model: values.OPENAI_MODEL ?? DEFAULT_MODEL,
        }
      : undefined,
    demo:
      isDemo && values.DEMO_PASSWORD !== undefined
        ? { ownerPassword: values.DEMO_PASSWORD, apiKey: values.DEMO_API_KEY }
        : undefined,
    clockStartsAt: values.CLOCK,
    burstWindowMs: values.BURST_WINDOW_MS ?? 1200,
  };
}
