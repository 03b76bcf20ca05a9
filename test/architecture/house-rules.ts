import type { Module } from './modules.ts';

/** Which rooms of `src` each room may import; the table in docs/ARCHITECTURE.md says the same. */
export const mayImport: Readonly<Record<string, readonly string[] | 'all'>> = {
  cli: 'all',
  config: ['core'],
  core: [],
  db: ['core'],
  effects: ['core', 'db'],
  jobs: ['core', 'db'],
  kernels: ['core', 'db', 'effects'],
  industries: ['core'],
  conversation: ['kernels', 'effects', 'industries', 'core', 'db'],
  channels: ['core'],
  outgoing: ['core'],
  'language-model': ['core'],
  http: 'all',
};

/** Rooms whose folders are strangers to each other. */
const roomsOfStrangers = ['channels', 'kernels'];

/** Packages that compute only. Core has no others, so nothing in it can reach a file, a socket or a process. */
const packagesOfCore = ['node:crypto', 'node:timers/promises', 'pino', 'uuid', 'zod'];

/** Libraries that one room hides from all others. */
const homeOf: Readonly<Record<string, readonly string[]>> = {
  bullmq: ['jobs'],
  express: ['http'],
  helmet: ['http'],
  'prom-client': ['http'],
  knex: ['db'],
  openai: ['language-model'],
  pg: ['db', 'jobs'],
  xstate: ['conversation'],
};

/** Every breach of the house's rules, each as a sentence; none where the house is in order. */
export function breaches(modules: readonly Module[]): string[] {
  return [...modules.flatMap(breachesOf), ...findCycles(modules)];
}

function breachesOf(module: Module): string[] {
  const { path, imports, hasDefaultExport } = module;
  const room = roomOf(path);
  const found: string[] = [];
  if (room !== ENTRY && !(room in mayImport))
    found.push(`${path} is in a room that the table does not know.`);
  if (hasDefaultExport) found.push(`${path} has a default export; give it a name.`);
  for (const imported of imports) {
    const reason = imported.startsWith('src/') ? wrongRoom(path, imported) : wrongPackage(room, imported);
    if (reason) found.push(`${path} imports ${imported}: ${reason}.`);
  }
  return found;
}

/** `src/main.ts` and its neighbours, which belong to no room. */
const ENTRY = 'the entry';

function roomOf(path: string): string {
  const [, room = '', ...rest] = path.split('/');
  return rest.length > 0 ? room : ENTRY;
}

function wrongRoom(path: string, imported: string): string | undefined {
  const [from, to] = [roomOf(path), roomOf(imported)];
  if (imported === 'src/main.ts') return 'nothing imports main';
  if (to === 'cli' && from !== 'cli') return 'nothing imports commands';
  if (to === ENTRY) {
    return from === ENTRY || from === 'cli' ? undefined : 'a room does not know what it is composed into';
  }
  if (from === to) {
    const [folder, otherFolder] = [path.split('/')[2], imported.split('/')[2]];
    const areStrangers = roomsOfStrangers.includes(from) && folder !== otherFolder;
    return areStrangers ? `${from} do not know each other` : undefined;
  }
  const allowed = from === ENTRY ? 'all' : (mayImport[from] ?? []);
  if (allowed === 'all' || allowed.includes(to)) return undefined;
  return `${from} may import ${allowed.length > 0 ? allowed.join(', ') : 'no other room'}`;
}

function wrongPackage(room: string, imported: string): string | undefined {
  if (room === 'core' && !packagesOfCore.includes(imported)) return 'core does no I/O';
  const home = homeOf[imported];
  return home && !home.includes(room) ? `only ${home.join(' and ')} may` : undefined;
}

/**
 * One sentence for each import that closes a circle. At run time files would meet each other half loaded; where only types
 * go in a circle, none of its files can be read, or moved, without all the others.
 */
function findCycles(modules: readonly Module[]): string[] {
  const importsOf = new Map(modules.map(({ path, imports }) => [path, imports]));
  const finished = new Set<string>();
  const cycles: string[] = [];

  function visit(path: string, way: readonly string[]): void {
    const start = way.indexOf(path);
    if (start >= 0) {
      cycles.push(`Imports go in a circle: ${[...way.slice(start), path].join(' → ')}.`);
      return;
    }
    if (finished.has(path)) return;
    for (const imported of importsOf.get(path) ?? []) visit(imported, [...way, path]);
    finished.add(path);
  }

  for (const { path } of modules) visit(path, []);
  return cycles;
}
