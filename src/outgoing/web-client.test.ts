import { openWebServer, type WebServer } from '../../test/support/web-server.ts';
import { createWebClient } from './index.ts';

const servers: WebServer[] = [];
afterEach(() => Promise.all(servers.splice(0).map((server) => server.close())));

async function open(options?: Parameters<typeof openWebServer>[0]): Promise<WebServer> {
  const server = await openWebServer(options);
  servers.push(server);
  return server;
}

const request = { headers: { 'content-type': 'application/json', 'x-mark': 'm' }, body: '{"ü":1}' };

describe('a call to an address that a tenant named', () => {
  it('brings the body and headers, and the answer back, whatever it says', async () => {
    const server = await open();
    server.reply = () => ({ status: 418, body: { tea: true } });
    const client = createWebClient({ isLoopbackPermitted: true });
    expect(await client.post(`${server.url}/hook?a=b`, request)).toEqual({
      kind: 'answer',
      status: 418,
      body: '{"tea":true}',
    });
    expect(server.received).toMatchObject([
      { path: '/hook?a=b', body: request.body, headers: { 'x-mark': 'm', 'content-length': '8' } },
    ]);
  });

  it.each([
    ['by number', () => 'http://127.0.0.1'],
    ['by an odd number', () => 'http://0x7f.1'],
    ['by one number', () => 'http://2130706433'],
    ['by an IPv6 number', () => 'http://[::ffff:127.0.0.1]'],
    ['by its name', () => 'http://localhost'],
    ['by its name, over https', () => 'https://localhost'],
  ])('is refused where it leads to this machine, %s', async (_, hostOf) => {
    const server = await open();
    const answer = await createWebClient().post(`${hostOf()}:${server.port}/`, request);
    expect(answer).toMatchObject({
      kind: 'refused',
      reason: expect.stringContaining('not on the public internet'),
    });
    expect(server.received).toEqual([]);
  });

  it.each([
    ['any address is private', ['93.184.216.34', '10.0.0.7']],
    ['the cloud’s metadata is meant', ['169.254.169.254']],
  ])('is refused where %s', async (_, addresses) => {
    const client = createWebClient({ resolve: async () => addresses });
    expect(await client.post('https://shop.example/', request)).toMatchObject({ kind: 'refused' });
  });

  it.each([
    ['ftp://example.com/', 'is not http or https'],
    ['https://user:secret@example.com/', 'user name'],
    ['nonsense', 'is no address'],
  ])('is refused for %s', async (url, reason) => {
    expect(
      await createWebClient({ resolve: async () => ['93.184.216.34'] }).post(url, request),
    ).toMatchObject({
      kind: 'refused',
      reason: expect.stringContaining(reason),
    });
  });

  it('is refused over http, but to this machine where that is permitted', async () => {
    const client = createWebClient({ isLoopbackPermitted: true, resolve: async () => ['93.184.216.34'] });
    expect(await client.post('http://shop.example/', request)).toMatchObject({
      kind: 'refused',
      reason: expect.stringContaining('https'),
    });
  });

  it('goes to the address that was checked, though the name leads elsewhere a moment later', async () => {
    const checked = await open({ host: '127.0.0.2' });
    const other = await open({ host: '127.0.0.1', port: checked.port });
    let asked = 0;
    const client = createWebClient({
      isLoopbackPermitted: true,
      resolve: async () => [['127.0.0.2'], ['127.0.0.1']][asked++] ?? [],
    });
    const answer = await client.post(`http://rebinding.example:${checked.port}/`, request);
    expect(answer).toMatchObject({ kind: 'answer', status: 200 });
    expect([asked, checked.received.length, other.received.length]).toEqual([1, 1, 0]);
    expect(checked.received[0]?.headers.host).toBe(`rebinding.example:${checked.port}`);
  });

  it('follows a redirect that keeps the method, and checks it like the first address', async () => {
    const [first, second] = [await open(), await open({ host: '127.0.0.2' })];
    first.reply = () => ({ status: 307, headers: { location: `${second.url}/there` } });
    const client = createWebClient({ isLoopbackPermitted: true });
    expect(await client.post(first.url, request)).toMatchObject({ kind: 'answer', status: 200 });
    expect(second.received).toMatchObject([{ path: '/there', body: request.body }]);
  });

  it('is refused where a redirect leads into our own network', async () => {
    const [outside, inside] = [await open({ host: '127.0.0.2' }), await open()];
    const names: Record<string, string[]> = { 'inside.example': ['10.0.0.7'] };
    const client = createWebClient({ isLoopbackPermitted: true, resolve: async (name) => names[name] ?? [] });
    for (const location of [
      'https://inside.example/',
      'http://169.254.169.254/latest',
      'http://[fd00::1]/',
    ]) {
      outside.reply = () => ({ status: 308, headers: { location } });
      expect(await client.post(outside.url, request)).toMatchObject({ kind: 'refused' });
    }
    expect(inside.received).toEqual([]);
  });

  it('is refused where redirects do not end', async () => {
    const server = await open();
    server.reply = () => ({ status: 307, headers: { location: server.url } });
    expect(await createWebClient({ isLoopbackPermitted: true }).post(server.url, request)).toMatchObject({
      kind: 'refused',
      reason: expect.stringContaining('redirects'),
    });
    expect(server.received).toHaveLength(4);
  });

  it('takes a redirect to a page for the answer that it is', async () => {
    const server = await open();
    server.reply = () => ({ status: 302, headers: { location: 'http://10.0.0.7/' } });
    expect(await createWebClient({ isLoopbackPermitted: true }).post(server.url, request)).toMatchObject({
      kind: 'answer',
      status: 302,
    });
  });

  it('has come to nothing where nobody answers, or not in time', async () => {
    const server = await open();
    const client = createWebClient({ isLoopbackPermitted: true, timeoutMs: 100 });
    server.reply = () => new Promise(() => undefined);
    expect(await client.post(server.url, request)).toEqual({
      kind: 'unreachable',
      reason: 'no answer within 100 ms',
    });
    await server.close();
    expect(await client.post(server.url, request)).toMatchObject({ kind: 'unreachable' });
    const lost = createWebClient({ resolve: () => Promise.reject(new Error('no such name')) });
    expect(await lost.post('https://nowhere.example/', request)).toEqual({
      kind: 'unreachable',
      reason: 'no such name',
    });
    const slow = createWebClient({ resolve: () => new Promise(() => undefined), timeoutMs: 100 });
    expect(await slow.post('https://slow.example/', request)).toMatchObject({ kind: 'unreachable' });
  });

  it('reads no more of an answer than anybody needs', async () => {
    const server = await open();
    server.reply = () => ({ body: 'x'.repeat(1_000_000) });
    const answer = await createWebClient({ isLoopbackPermitted: true }).post(server.url, request);
    expect(answer.kind === 'answer' && answer.body.length).toBe(65_536);
  });
});

describe('a document at an address that a tenant named', () => {
  const asked = { headers: { accept: 'text/calendar' }, mostBytes: 100 };

  it('comes with what tells whether it has changed', async () => {
    const server = await open();
    const headers = { etag: '"7"', 'last-modified': 'Mon, 02 Mar 2026 08:00:00 GMT' };
    server.reply = () => ({ body: 'ünïcode', headers });
    const client = createWebClient({ isLoopbackPermitted: true });
    expect(await client.get(`${server.url}/a.ics?key=1`, asked)).toEqual({
      kind: 'answer',
      status: 200,
      body: 'ünïcode',
      etag: '"7"',
      lastModified: 'Mon, 02 Mar 2026 08:00:00 GMT',
    });
    expect(server.received).toMatchObject([
      { path: '/a.ics?key=1', body: '', headers: { accept: 'text/calendar' } },
    ]);
  });

  it.each([301, 302, 303, 307, 308])('is found where it has moved (%i)', async (status) => {
    const server = await open();
    server.reply = ({ path }) =>
      path === '/old' ? { status, headers: { location: '/new' } } : { body: 'here' };
    const client = createWebClient({ isLoopbackPermitted: true });
    expect(await client.get(`${server.url}/old`, asked)).toMatchObject({ status: 200, body: 'here' });
  });

  it('is not looked for in our own network, by no way round', async () => {
    const server = await open();
    server.reply = () => ({ status: 302, headers: { location: 'https://169.254.169.254/latest/meta-data' } });
    const client = createWebClient({ isLoopbackPermitted: true });
    expect(await client.get(server.url, asked)).toMatchObject({ kind: 'refused' });
    expect(await createWebClient().get(server.url, asked)).toMatchObject({ kind: 'refused' });
  });

  it.each([
    [100, 'answer'],
    [101, 'too-long'],
  ])('of %i bytes, where 100 may come: %s', async (length, kind) => {
    const server = await open();
    server.reply = () => ({ body: 'x'.repeat(length) });
    const client = createWebClient({ isLoopbackPermitted: true });
    expect(await client.get(server.url, asked)).toMatchObject({ kind });
  });
});
