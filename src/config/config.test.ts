import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TurnoError } from '../core/errors.ts';
import { loadConfig } from './config.ts';
import { variables, type Environment } from './variables.ts';

const production: Environment = {
  NODE_ENV: 'production',
  HOST: '0.0.0.0',
  DATABASE_URL: 'postgres://owner:secret@db.internal:5432/turno',
  MASTER_KEY: Buffer.alloc(32, 7).toString('base64'),
  WHATSAPP_APP_SECRET: 'app-secret',
  WHATSAPP_VERIFY_TOKEN: 'verify-token',
};

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'turno-config-'));
});
afterEach(() => rmSync(dataDir, { recursive: true }));

function problemsOf(env: Environment): string {
  try {
    loadConfig({ DATA_DIR: dataDir, ...env });
  } catch (error) {
    if (error instanceof TurnoError && error.code === 'invalid_configuration') return error.message;
    throw error;
  }
  throw new Error('It was accepted.');
}

describe('an environment that says nothing', () => {
  it('is a demo on this machine with secrets of its own', () => {
    const config = loadConfig({ DATA_DIR: dataDir });
    expect(config).toMatchObject({
      isDemo: true,
      role: 'all',
      http: { host: '127.0.0.1', port: 3000, isPortGiven: false, publicUrl: undefined },
      database: { url: undefined, appUrl: undefined },
      redisUrl: undefined,
      whatsapp: { graphUrl: undefined, graphVersion: 'v26.0' },
      clockStartsAt: undefined,
      burstWindowMs: 1200,
    });
    expect(config.masterKey).toHaveLength(32);
    expect(config.demo?.ownerPassword).toMatch(/^[0-9a-f]{16}$/);
  });

  it('finds the same secrets at the next start, in a file that only its owner reads', () => {
    const first = loadConfig({ DATA_DIR: dataDir });
    expect(loadConfig({ DATA_DIR: dataDir })).toEqual(first);
    expect(statSync(join(dataDir, 'secrets.json')).mode & 0o777).toBe(0o600);
  });

  it('makes different secrets in another folder', () => {
    const first = loadConfig({ DATA_DIR: dataDir });
    const second = loadConfig({ DATA_DIR: join(dataDir, 'another') });
    expect(second.masterKey).not.toEqual(first.masterKey);
    expect(second.whatsapp.appSecret).not.toBe(first.whatsapp.appSecret);
  });

  it('takes empty variables for absent ones', () => {
    const config = loadConfig({ DATA_DIR: dataDir, PORT: '', REDIS_URL: ' ', DATABASE_URL: '' });
    expect(config.http.isPortGiven).toBe(false);
    expect(config.redisUrl).toBeUndefined();
    expect(config.isDemo).toBe(true);
  });
});

describe('the demo', () => {
  it.each([
    ['NODE_ENV is production', { NODE_ENV: 'production' }],
    ['the host is reachable from outside', { HOST: '0.0.0.0' }],
    ['there is a database', { DATABASE_URL: production['DATABASE_URL'] }],
    ['DEMO is off', { DEMO: 'off' }],
  ])('is off where %s', (_reason, env) => {
    const secrets = {
      MASTER_KEY: production['MASTER_KEY'],
      WHATSAPP_APP_SECRET: 'a',
      WHATSAPP_VERIFY_TOKEN: 'b',
    };
    const config = loadConfig({ DATA_DIR: dataDir, ...secrets, ...env });
    expect(config.isDemo).toBe(false);
    expect(config.demo).toBeUndefined();
    expect(config.whatsapp.graphUrl).toBe('https://graph.facebook.com');
  });

  it.each(['localhost', '127.0.0.1', '127.8.8.8', '::1'])('is on at the loopback address %s', (HOST) => {
    expect(loadConfig({ DATA_DIR: dataDir, HOST }).isDemo).toBe(true);
  });

  it('is on wherever DEMO says so', () => {
    expect(loadConfig({ ...production, DEMO: 'on', DATA_DIR: dataDir }).isDemo).toBe(true);
  });

  it('uses given secrets as they are and makes only the absent ones', () => {
    const key = Buffer.alloc(32, 9);
    const config = loadConfig({
      DATA_DIR: dataDir,
      MASTER_KEY: key.toString('hex'),
      WHATSAPP_APP_SECRET: 'mine',
      DEMO_PASSWORD: 'p',
      DEMO_API_KEY: 'k'.repeat(32),
    });
    expect(config.masterKey).toEqual(key);
    expect(config.whatsapp.appSecret).toBe('mine');
    expect(config.demo).toEqual({ ownerPassword: 'p', apiKey: 'k'.repeat(32) });
    const kept = JSON.parse(readFileSync(join(dataDir, 'secrets.json'), 'utf8'));
    expect(Object.keys(kept)).toEqual(['WHATSAPP_VERIFY_TOKEN']);
  });

  it('adds to its file what a later start lacks', () => {
    const first = loadConfig({ DATA_DIR: dataDir, DEMO_PASSWORD: 'given once' });
    const second = loadConfig({ DATA_DIR: dataDir });
    expect(second.masterKey).toEqual(first.masterKey);
    expect(second.demo?.ownerPassword).toMatch(/^[0-9a-f]{16}$/);
    expect(loadConfig({ DATA_DIR: dataDir })).toEqual(second);
  });

  it('says what to do about a broken secrets file, and leaves it alone', () => {
    const path = join(dataDir, 'secrets.json');
    writeFileSync(path, '{"MASTER_KEY": ');
    expect(problemsOf({})).toContain('secrets.json, which cannot be used: it is not a JSON object of texts');
    expect(readFileSync(path, 'utf8')).toBe('{"MASTER_KEY": ');
    writeFileSync(path, '{"MASTER_KEY": "short"}');
    expect(problemsOf({})).toContain('MASTER_KEY in secrets.json is not usable: give 32 random bytes');
  });

  it('says what to do where its folder cannot be written', () => {
    writeFileSync(join(dataDir, 'file'), '');
    expect(problemsOf({ DATA_DIR: join(dataDir, 'file') })).toContain(
      'Make DATA_DIR a folder that this user may write',
    );
  });
});

describe('an installation', () => {
  it('is read into one object', () => {
    const config = loadConfig({
      ...production,
      PORT: '8080',
      PUBLIC_URL: 'https://book.example.com/',
      ROLE: 'worker',
      DATABASE_APP_URL: 'postgresql://app@db/turno',
      REDIS_URL: 'rediss://cache.internal:6380/2',
      WHATSAPP_GRAPH_VERSION: 'v25.0',
      BURST_WINDOW_MS: '0',
      LOG_LEVEL: 'warn',
    });
    expect(config).toEqual({
      isDemo: false,
      role: 'worker',
      logLevel: 'warn',
      dataDir: './data',
      http: { host: '0.0.0.0', port: 8080, isPortGiven: true, publicUrl: 'https://book.example.com' },
      database: { url: production['DATABASE_URL'], appUrl: 'postgresql://app@db/turno' },
      redisUrl: 'rediss://cache.internal:6380/2',
      masterKey: Buffer.alloc(32, 7),
      whatsapp: {
        graphUrl: 'https://graph.facebook.com',
        graphVersion: 'v25.0',
        appSecret: 'app-secret',
        verifyToken: 'verify-token',
      },
      demo: undefined,
      clockStartsAt: undefined,
      burstWindowMs: 0,
    });
  });

  it('hears of everything that is wrong or missing at once, and never sees a value repeated', () => {
    const message = problemsOf({
      ...production,
      MASTER_KEY: undefined,
      PORT: '99999',
      REDIS_URL: 'http://user:hush@x',
      LOG_LEVEL: 'loud',
    });
    expect(message).toBe(
      [
        'The configuration is not usable:',
        '  - PORT is not usable: give a whole number from 0 to 65535. The web server listens there.',
        '  - REDIS_URL is not usable: give redis://host:6379 or rediss://…. The Redis for jobs and wake-ups, which otherwise go through PostgreSQL.',
        '  - LOG_LEVEL is not usable: give fatal, error, warn, info, debug, trace or silent. Log lines below it are left out.',
        '  - MASTER_KEY is missing: give 32 random bytes as base64 or hex, made with: openssl rand -base64 32. It seals the secrets in the database; keep it as safe as the database, and apart from it.',
      ].join('\n'),
    );
  });

  it.each(['web', 'worker'])('needs a database that ROLE=%s can share', (ROLE) => {
    expect(problemsOf({ ROLE })).toContain(`DATABASE_URL is missing, and ROLE=${ROLE} needs it`);
  });

  it.each([
    ['PORT', '-1'],
    ['PORT', '3000.5'],
    ['PORT', '99999999999999999999'],
    ['HOST', 'not a host'],
    ['PUBLIC_URL', 'book.example.com'],
    ['DATABASE_URL', 'mysql://db/turno'],
    ['MASTER_KEY', 'c2hvcnQ='],
    ['MASTER_KEY', 'g'.repeat(64)],
    ['WHATSAPP_GRAPH_VERSION', '26'],
    ['DEMO_API_KEY', 'k'.repeat(31)],
    ['CLOCK', '2026-03-02 09:00'],
    ['CLOCK', '2026-02-30T09:00:00Z'],
    ['BURST_WINDOW_MS', '60001'],
    ['NODE_ENV', 'prod'],
    ['DEMO', 'yes'],
    ['ROLE', 'api'],
  ])('refuses %s=%s', (name, value) => {
    expect(problemsOf({ ...production, [name]: value })).toContain(`- ${name} is not usable: give `);
  });
});

describe('CLOCK', () => {
  const CLOCK = '2026-03-02T10:00:00+01:00';

  it('starts the business clock in the demo and in tests', () => {
    expect(loadConfig({ DATA_DIR: dataDir, CLOCK }).clockStartsAt).toBe(Date.UTC(2026, 2, 2, 9));
    expect(loadConfig({ ...production, NODE_ENV: 'test', CLOCK }).clockStartsAt).toBe(
      Date.UTC(2026, 2, 2, 9),
    );
  });

  it('is refused elsewhere', () => {
    expect(problemsOf({ ...production, CLOCK })).toContain('CLOCK is only for the demo and for tests');
  });
});

describe('.env.example', () => {
  const example = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8');

  it('lists exactly the variables that are read', () => {
    const listed = [...example.matchAll(/^#?([A-Z][A-Z_]+)=/gm)].map(([, name]) => name);
    expect(listed.sort()).toEqual(Object.keys(variables).sort());
  });

  it('is a demo when it is copied as it is', () => {
    const given = example.split('\n').filter((line) => /^[A-Z]/.test(line));
    expect(given).toEqual([]);
  });
});
