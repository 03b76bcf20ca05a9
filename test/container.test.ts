import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadConfig } from '../src/config/config.ts';
import { projectRoot } from '../src/config/project-root.ts';
import { variables } from '../src/config/variables.ts';

/** No container engine runs where these tests do: they read what an engine would. */
const read = (name: string) => readFileSync(join(projectRoot, name), 'utf8');

describe('Dockerfile', () => {
  const stages = read('Dockerfile')
    .replace(/\\\n\s*/g, '')
    .split(/^(?=FROM )/m)
    .slice(1);
  const final = stages.at(-1) ?? '';

  it('builds on the Node that is supported longest', () => {
    expect(stages.length).toBeGreaterThan(1);
    for (const stage of stages) expect(stage).toMatch(/^FROM node:24-/);
  });

  it('runs as a user without rights, watched, with signals going to the server', () => {
    expect(final).toMatch(/^USER node$/m);
    expect(final).toMatch(/^HEALTHCHECK .*CMD \[.*\/healthz/m);
    expect(final).toMatch(/^CMD \["node", "dist\/src\/main\.js"\]$/m);
  });

  it('takes over nothing from the build but what runs', () => {
    const taken = [...final.matchAll(/^COPY (--from=\w+ )?(\S+)/gm)].map(
      ([, from = '', path]) => from + path,
    );
    expect(taken).toEqual([
      '--from=dependencies /app/node_modules',
      '--from=build /app/dist',
      'package.json',
      'flows',
    ]);
    const dependencies = stages.find((stage) => stage.includes('AS dependencies')) ?? '';
    expect(dependencies).toMatch(/npm ci --omit=dev/);
  });

  it('copies only what there is', () => {
    const sources = stages.flatMap((stage) =>
      [...stage.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, paths = '']) => paths.split(' ')),
    );
    expect(sources.length).toBeGreaterThan(5);
    expect(sources.filter((path) => !existsSync(join(projectRoot, path)))).toEqual([]);
  });

  it('is not handed secrets, data, or what another machine installed', () => {
    expect(read('.dockerignore').split('\n')).toEqual(
      expect.arrayContaining(['.env', 'data', 'node_modules', 'dist', '.git']),
    );
  });
});

describe('compose.yaml', () => {
  const text = read('compose.yaml');

  /** A block's own lines: everything below its name that is indented further. */
  function block(name: string, within: string = text): string {
    const found = new RegExp(`^( *)${name}:.*\\n((?:\\1 +.*\\n|\\n)*)`, 'm').exec(within);
    return found?.[2] ?? '';
  }

  /** What an environment says, with `${NAME:?…}` and `${NAME:-default}` filled in from a file of secrets. */
  function environment(lines: string, secrets: Record<string, string>): Record<string, string> {
    const entries = [...lines.matchAll(/^ +([A-Z_]+): (.+)$/gm)].map(([, name = '', value = '']) => [
      name,
      value.replace(/\$\{(\w+):[?-]([^}]*)\}/g, (all, variable: string, otherwise: string) => {
        return secrets[variable] ?? (all.includes(':-') ? otherwise : '');
      }),
    ]);
    return Object.fromEntries(entries);
  }

  const secrets = {
    POSTGRES_PASSWORD: 'f00d',
    MASTER_KEY: Buffer.alloc(32, 7).toString('base64'),
    WHATSAPP_APP_SECRET: 'app-secret',
    WHATSAPP_VERIFY_TOKEN: 'verify-token',
  };
  const image = Object.fromEntries(
    [...(/^ENV (.+)$/m.exec(read('Dockerfile'))?.[1] ?? '').matchAll(/(\w+)=(\S+)/g)].map(
      ([, name, value]) => [name, value],
    ),
  );

  it('is indented by spaces, two at a time', () => {
    expect(text).not.toMatch(/\t/);
    expect(text.split('\n').filter((line) => /^( {2})* \S/.test(line))).toEqual([]);
  });

  it('has every service watched and started again', () => {
    const services = block('services');
    for (const name of ['postgres', 'redis']) {
      expect(block(name, services)).toMatch(/healthcheck:/);
      expect(block(name, services)).toMatch(/restart: unless-stopped/);
    }
    for (const name of ['web', 'worker']) expect(block(name, services)).toContain('<<: *turno');
    expect(block('x-turno')).toMatch(/restart: unless-stopped/);
    expect(block('x-turno').match(/condition: service_healthy/g)).toHaveLength(2);
  });

  it.each(['web', 'worker'])('starts a %s with a configuration that is accepted', (role) => {
    const own = environment(block(role), secrets);
    const given = { ...image, ...environment(block('x-environment'), secrets), ...own };
    expect(Object.keys(given).filter((name) => !(name in variables))).toEqual([]);
    expect(loadConfig(given)).toMatchObject({
      role,
      isDemo: false,
      http: { host: '0.0.0.0', port: 3000, publicUrl: undefined },
      database: { url: 'postgres://turno:f00d@postgres:5432/turno' },
      redisUrl: 'redis://redis:6379',
    });
  });

  it('has no secret written into it', () => {
    const written = [...text.matchAll(/(?:PASSWORD|SECRET|TOKEN|KEY): (.+)$/gm)].map(([, value]) => value);
    expect(written).toHaveLength(5);
    // What is optional may be left out; nothing stands here as itself.
    for (const value of written) expect(value).toMatch(/^\$\{\w+:(\?give it in \.env|-)\}$/);
  });
});
