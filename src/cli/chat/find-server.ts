import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fetchConfig, PhoneRequestError } from '../phone/client.ts';
import type { SimulatorConfig } from '../phone/wire.ts';

export interface FoundServer {
  url: string;
  config: SimulatorConfig;
}

/**
 * The running server: where the user says, else where the app wrote that it listens, else where it listens by default.
 *
 * @throws Error that says what to do, where none answers
 */
export async function findServer(givenUrl: string | undefined, env: NodeJS.ProcessEnv): Promise<FoundServer> {
  const candidates = givenUrl === undefined ? await likelyUrls(env) : [givenUrl];
  for (const url of candidates) {
    try {
      return { url, config: await fetchConfig(url) };
    } catch (error) {
      // A server that answers but is no demo is the answer; one that is not there lets the next be tried.
      if (!(error instanceof PhoneRequestError) || error.status !== 0) {
        throw new Error(`The server at ${url} has no simulator: it exists only in the demo (DEMO=on).`, {
          cause: error,
        });
      }
    }
  }
  throw new Error(`No server runs at ${candidates.join(' or ')}: start it with npm start.`);
}

async function likelyUrls(env: NodeJS.ProcessEnv): Promise<string[]> {
  const written = await writtenUrl(join(env['DATA_DIR'] ?? 'data', 'server.json'));
  const byDefault = `http://127.0.0.1:${env['PORT'] ?? 3000}`;
  return written === undefined || written === byDefault ? [byDefault] : [written, byDefault];
}

/** The app leaves its address here while it runs; the file may be absent, or left over from a crash. */
async function writtenUrl(path: string): Promise<string | undefined> {
  try {
    const content: unknown = JSON.parse(await readFile(path, 'utf8'));
    const hasUrl = typeof content === 'object' && content !== null && 'url' in content;
    return hasUrl && typeof content.url === 'string' ? content.url : undefined;
  } catch {
    return undefined;
  }
}
