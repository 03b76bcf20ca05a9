import { randomBytes } from 'node:crypto';
import { mkdir, realpath } from 'node:fs/promises';
import { dirname } from 'node:path';
import { findBinariesPackage, prepareBinaries, type Binaries } from './binaries.ts';
import { createCluster, replacePassword } from './cluster.ts';
import { embeddedFailure } from './failure.ts';
import { ownerUrl, passwordOf, waitUntilReady } from './login.ts';
import { choosePlace, type Place } from './place.ts';
import { identifyThisProcess, isRunning } from './process-identity.ts';
import { disarmPidFile, findRunningServer, type RunningServer } from './pid-file.ts';
import { startServer, stopServer } from './server.ts';
import { withStartLock } from './start-lock.ts';
import { readState, writeState, type EmbeddedState } from './state-file.ts';

/** The PostgreSQL that runs where no DATABASE_URL is given. */
export interface EmbeddedPostgres {
  /** The connection URL of the owner (a superuser), for migrations only; the runtime logins are made by them. */
  ownerUrl: string;
  port: number;
  dataFolder: string;
  /** This call created the data. */
  isNew: boolean;
  /** A server was running already. */
  isJoined: boolean;
  /**
   * Stops the server where this call keeps it: it started the server, or joined one whose keeper is dead. Otherwise
   * the server is left to its keeper.
   */
  stop(): Promise<void>;
}

/**
 * Starts PostgreSQL on the data of this DATA_DIR, which is created the first time, or joins the server that runs there.
 * The server is in a session of its own: neither Ctrl-C nor our death ends it, only `stop`.
 * @param options.settings added to PostgreSQL's, for tests (`fsync: 'off'`)
 * @throws TurnoError `invalid_configuration` that says what to do
 */
export async function startEmbeddedPostgres(options: {
  dataDir: string;
  report?: (line: string) => void;
  settings?: Record<string, string>;
}): Promise<EmbeddedPostgres> {
  const { report = quiet, settings = {} } = options;
  const dataDir = await createDataDir(options.dataDir);
  return withStartLock(dataDir, report, async () => {
    const saved = await readState(dataDir);
    const place = await choosePlace(dataDir, saved?.dataFolder);
    if (dirname(place.dataFolder) !== dataDir) {
      report(
        `the data is in ${place.dataFolder}: user ${place.user?.name}, whom PostgreSQL runs as, could not enter ${dataDir}`,
      );
    }
    const binaries = await prepareBinaries(await findBinariesPackage(), place);
    refuseOtherVersion(place, binaries);
    const context: Context = { dataDir, saved, place, binaries, report };
    const running = await findRunningServer(place.dataFolder);
    const isKept = running !== undefined && (await hasKeeper(running, saved));
    const state = running ? await join(context, running) : await start(context, settings);
    if (!isKept) await writeState(dataDir, { ...state, keeper: await identifyThisProcess() });
    return {
      ownerUrl: state.url,
      port: state.port,
      dataFolder: place.dataFolder,
      isNew: place.majorVersion === undefined,
      isJoined: running !== undefined,
      stop: async () => {
        if (!isKept) await stop(context, state);
      },
    };
  });
}

/** For other commands: the owner's connection URL of the server that runs for this DATA_DIR; undefined where none does. */
export async function findEmbeddedPostgres(dataDir: string): Promise<string | undefined> {
  const saved = await readState(dataDir);
  const running = saved && (await findRunningServer(saved.dataFolder));
  return running && ownerUrl(passwordOf(saved.url), running.port);
}

const quiet = () => undefined;

interface Context {
  /** Absolute, without symbolic links. */
  dataDir: string;
  /** What the last start wrote down. */
  saved: EmbeddedState | undefined;
  place: Place;
  binaries: Binaries;
  report: (line: string) => void;
}

type RunningState = EmbeddedState & RunningServer;

async function start(context: Context, settings: Record<string, string>): Promise<RunningState> {
  const { saved, place, binaries, report } = context;
  const isNew = place.majorVersion === undefined;
  const knownPassword = saved && !isNew ? passwordOf(saved.url) : undefined;
  const password = knownPassword ?? randomBytes(24).toString('hex');
  if (isNew) {
    report('creating the database (first start)…');
    await createCluster(place, binaries, { password, isDurable: settings.fsync !== 'off' });
  } else {
    await disarmPidFile(place.dataFolder);
    if (!knownPassword) await replacePassword(place, binaries, password);
  }
  const server = await startServer(place, binaries, { password, port: saved?.port, settings }, report);
  const url = ownerUrl(password, server.port);
  return { url, ...server, dataFolder: place.dataFolder, version: binaries.version };
}

async function join(context: Context, server: RunningServer): Promise<RunningState> {
  const { dataDir, saved, place, report } = context;
  if (!saved) {
    throw embeddedFailure(
      `PostgreSQL runs on the data in ${place.dataFolder}, but ${dataDir}/postgres.json, which holds its password, is ` +
        `missing or damaged. Stop it (kill -INT ${server.pid}) and start again: a new password is then set`,
    );
  }
  report(`joining the PostgreSQL that runs on port ${server.port}`);
  const password = passwordOf(saved.url);
  const hasEnded = async () => (await findRunningServer(place.dataFolder))?.pid !== server.pid;
  if (!(await waitUntilReady({ port: server.port, password, hasEnded }, report))) {
    throw embeddedFailure(
      `The PostgreSQL that ran on the data in ${place.dataFolder} has just ended. Start again`,
    );
  }
  return { ...saved, ...server, url: ownerUrl(password, server.port) };
}

async function stop({ dataDir, place, binaries }: Context, state: RunningState): Promise<void> {
  const { pid, url, port, dataFolder, version } = state;
  await withStartLock(dataDir, quiet, async () => {
    if ((await findRunningServer(dataFolder))?.pid !== pid) return; // it ended before, or another start followed it
    await stopServer(place, binaries, pid);
    await writeState(dataDir, { url, port, dataFolder, version });
  });
}

/** Whether the process that will stop this very server lives. */
async function hasKeeper(server: RunningServer, saved: EmbeddedState | undefined): Promise<boolean> {
  return saved?.pid === server.pid && saved.keeper !== undefined && (await isRunning(saved.keeper));
}

function refuseOtherVersion(place: Place, binaries: Binaries): void {
  const { majorVersion } = place;
  if (majorVersion === undefined || majorVersion === Number.parseInt(binaries.version, 10)) return;
  throw embeddedFailure(
    `The data in ${place.dataFolder} was written by PostgreSQL ${majorVersion} and these programs are ` +
      `${binaries.version}, which cannot read it. It was left untouched. Go back to the Turno that wrote it and export ` +
      'with pg_dump, or set another DATA_DIR to start empty',
  );
}

/** Open to others where we make it: the server may run as one of them, and what is secret in it is closed by itself. */
async function createDataDir(dataDir: string): Promise<string> {
  try {
    await mkdir(dataDir, { recursive: true });
    return await realpath(dataDir);
  } catch (cause) {
    throw embeddedFailure(`DATA_DIR ${dataDir} cannot be created`, { cause });
  }
}
