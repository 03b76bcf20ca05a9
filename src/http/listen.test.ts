import {
  createServer,
  get,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import { eventually } from '../../test/support/eventually.ts';
import { listen } from './listen.ts';

const onAnyPort = { host: '127.0.0.1', port: 0, isPortGiven: true };
const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

function serve(handle: RequestListener = (_request, response) => void response.end('hello')): Server {
  const server = createServer(handle);
  servers.push(server);
  return server;
}

/** The answer as soon as it begins, over a connection that is kept alive. */
function ask(url: string): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { Connection: 'keep-alive' } }, resolve).on('error', reject);
  });
}

describe('listening', () => {
  it('says where', async () => {
    const { url, port } = await listen(serve(), onAnyPort);
    expect(url).toBe(`http://127.0.0.1:${port}`);
    expect((await fetch(url)).status).toBe(200);
  });

  it('names an address that a browser can open', async () => {
    expect((await listen(serve(), { ...onAnyPort, host: '0.0.0.0' })).url).toMatch(
      /^http:\/\/localhost:\d+$/,
    );
    expect((await listen(serve(), { ...onAnyPort, host: '::1' })).url).toMatch(/^http:\/\/\[::1\]:\d+$/);
  });

  it('moves to the next free port where nobody asked for one', async () => {
    const { port } = await listen(serve(), onAnyPort);
    const moved = await listen(serve(), { ...onAnyPort, port, isPortGiven: false });
    expect(moved.port).toBeGreaterThan(port);
    expect(moved.port).toBeLessThanOrEqual(port + 20);
  });

  it('does not move where somebody did', async () => {
    const { port } = await listen(serve(), onAnyPort);
    await expect(listen(serve(), { ...onAnyPort, port })).rejects.toMatchObject({
      code: 'invalid_configuration',
      message: `Port ${port} is in use on 127.0.0.1. Stop what listens there, or set PORT to another.`,
    });
  });
});

describe('closing', () => {
  it('lets a request in hand be answered, and takes no more', async () => {
    const held: ServerResponse[] = [];
    const { url, close } = await listen(
      serve((_request, response) => void held.push(response)),
      onAnyPort,
    );
    const answered = fetch(url).then((response) => response.text());
    await eventually(() => expect(held).toHaveLength(1));
    const closed = close();
    await expect(fetch(url)).rejects.toThrow();
    held[0]?.end('late but whole');
    expect(await answered).toBe('late but whole');
    await closed;
  });

  it('ends streams at once', async () => {
    const server = serve((_request, response) => {
      response.writeHead(200, { 'Content-Type': 'text/event-stream' });
      response.write(': connected\n\n');
    });
    const { url, close } = await listen(server, onAnyPort);
    const stream = await ask(url);
    const ended = new Promise((resolve) => stream.once('close', resolve));
    stream.on('error', () => undefined).resume();
    const startedAt = performance.now();
    await close();
    await ended;
    expect(performance.now() - startedAt).toBeLessThan(1_000);
  });

  it('does not wait for connections that are kept alive', async () => {
    const { url, close } = await listen(serve(), onAnyPort);
    await (await fetch(url)).text();
    const startedAt = performance.now();
    await close();
    expect(performance.now() - startedAt).toBeLessThan(1_000);
  });
});
