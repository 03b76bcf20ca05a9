import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Router } from 'express';
import supertest from 'supertest';
import { signatureOf } from '../../test/support/signed.ts';
import { TurnoError } from '../core/errors.ts';
import { createLogger } from '../core/logger.ts';
import { createHttpApp, type HttpAppOptions } from './app.ts';
import type { Checks } from './health.ts';
import { createMetrics } from './metrics.ts';

const REQUEST_ID = /^[0-9a-f-]{36}$/;

function serve(options: Partial<HttpAppOptions> = {}) {
  const logged: string[] = [];
  const logger = createLogger({ level: 'info', destination: { write: (line) => void logged.push(line) } });
  const app = createHttpApp({ logger, metrics: createMetrics(), checks: {}, ...options });
  return { server: supertest(app), logged };
}

/** A simulator whose phones do what the test says. */
function withPhones(phoneRouter: Router, pageFolder = '/nowhere') {
  return serve({ simulator: { phoneRouter, config: async () => ({ tenants: ['luna'] }), pageFolder } });
}

describe('health', () => {
  it('is up whatever the checks say', async () => {
    const { server } = serve({ checks: { database: async () => 'away' } });
    await server.get('/healthz').expect(200, { status: 'ok' });
  });

  it('is ready when every check says yes', async () => {
    const { server } = serve({ checks: { database: async () => true, draining: async () => true } });
    const { body } = await server.get('/readyz').expect(200);
    expect(body).toEqual({ status: 'ready', checks: { database: 'ok', draining: 'ok' } });
  });

  it.each<[string, Checks[string], string]>([
    ['says no', async () => 'the process is shutting down', 'the process is shutting down'],
    ['fails', () => Promise.reject(new Error('password for owner is wrong')), 'failed'],
    ['does not answer', () => new Promise(() => undefined), 'no answer in time'],
  ])('is not ready when a check %s', async (_, check, outcome) => {
    const { server } = serve({ checks: { one: check, other: async () => true } });
    const { body } = await server.get('/readyz').expect(503);
    expect(body).toEqual({ status: 'not ready', checks: { one: outcome, other: 'ok' } });
  });

  it('counts webhooks by their status, refused ones too', async () => {
    const whatsapp = { appSecret: 's', verifyToken: 'v', now: Date.now, storeInbound: async () => undefined };
    const { server } = serve({ whatsapp });
    const post = () => server.post('/webhooks/whatsapp').set('Content-Type', 'application/json');
    await post().send('{}').set('X-Hub-Signature-256', signatureOf('{}', 's')).expect(200);
    await post().send('{}').expect(401);
    await post()
      .send('x'.repeat(4 * 1024 * 1024 + 1))
      .expect(413);
    const { text } = await server
      .get('/metrics')
      .expect(200)
      .expect('Content-Type', /^text\/plain/);
    for (const status of [200, 401, 413]) {
      expect(text).toContain(`turno_webhook_seconds_count{status="${status}"} 1`);
    }
    expect(text).toContain('process_cpu_user_seconds_total');
  });
});

describe('a problem', () => {
  it('is told in the words of RFC 9457, with the id of the request', async () => {
    const { server } = serve();
    const response = await server.get('/api/v1/nothing?secret=1').expect(404);
    expect(response.type).toBe('application/problem+json');
    expect(response.headers['x-request-id']).toMatch(REQUEST_ID);
    expect(response.body).toEqual({
      type: 'https://turno.example/errors/not_found',
      title: 'There is nothing at this address',
      status: 404,
      detail: 'There is nothing at /api/v1/nothing.',
      instance: '/api/v1/nothing',
      error_type: 'resource_not_found',
      error_code: 'not_found',
      request_id: response.headers['x-request-id'],
      timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
      errors: [],
    });
  });

  it('lists what is wrong field by field, where that is known', async () => {
    const errors = [{ field: 'name', problem: 'is missing' }];
    const phones = Router().get('/', () => {
      throw new TurnoError('invalid_input', 'Correct the fields that are named.', { data: { errors } });
    });
    const { body } = await withPhones(phones).server.get('/simulator/api').expect(400);
    expect(body).toMatchObject({ error_code: 'invalid_input', errors });
  });

  it('of ours is logged and not explained', async () => {
    const phones = Router().get('/', async () => {
      throw new Error('relation "app.secret_table" is missing');
    });
    const { server, logged } = withPhones(phones);
    const { body, text } = await server.get('/simulator/api').expect(500);
    expect(body).toMatchObject({ error_code: 'internal', error_type: 'system_error' });
    expect(text).not.toContain('secret_table');
    expect(logged).toHaveLength(1);
    expect(JSON.parse(logged[0] ?? '')).toMatchObject({ level: 'error', requestId: body.request_id });
  });

  it('of the caller is not logged', async () => {
    const { server, logged } = serve();
    await server.get('/%ff').expect(404);
    await server.get('/nothing').expect(404);
    expect(logged).toEqual([]);
  });
});

describe('the simulator', () => {
  let pageFolder: string;
  beforeAll(() => {
    pageFolder = mkdtempSync(join(tmpdir(), 'turno-page-'));
    writeFileSync(join(pageFolder, 'index.html'), '<!doctype html><title>Simulator</title>');
  });
  afterAll(() => rmSync(pageFolder, { recursive: true }));

  it('is where the first look leads', async () => {
    const { server } = withPhones(Router(), pageFolder);
    await server.get('/').expect(302).expect('Location', '/simulator');
    const { text } = await server
      .get('/simulator/')
      .expect(200)
      .expect('Content-Type', /^text\/html/);
    expect(text).toContain('<title>Simulator</title>');
  });

  it('serves its configuration and its phones', async () => {
    const phones = Router().get('/numbers', (_request, response) => void response.json([1]));
    const { server } = withPhones(phones, pageFolder);
    await server.get('/simulator/config.json').expect(200, { tenants: ['luna'] });
    await server.get('/simulator/api/numbers').expect(200, [1]);
  });

  it('says what to do where its page is not built', async () => {
    const { text } = await withPhones(Router()).server.get('/simulator').expect(503);
    expect(text).toContain('npm run build');
  });

  it('does not exist outside the demo', async () => {
    const { server } = serve();
    await server.get('/simulator').expect(404);
    await server.get('/simulator/api/numbers').expect(404);
    const { body } = await server.get('/').expect(200);
    expect(body).toEqual({ name: 'Turno', health: '/readyz' });
  });

  it('runs own scripts only, in no frame of others, and without https too', async () => {
    const { headers } = await withPhones(Router(), pageFolder).server.get('/simulator/');
    const policy = headers['content-security-policy'];
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("frame-ancestors 'self'");
    expect(policy).not.toContain('upgrade-insecure-requests');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['x-powered-by']).toBeUndefined();
  });
});
