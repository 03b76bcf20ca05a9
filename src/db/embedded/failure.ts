import { TurnoError } from '../../core/errors.ts';

/** What PostgreSQL or the system prints when something is wrong, and what a person can do about it. */
const remedies: [pattern: RegExp, remedy: string][] = [
  [
    /no space left|ENOSPC|disk quota/i,
    'The disk is full: free some space (a new database needs about 60 MB)',
  ],
  [
    /pre-existing shared memory block/i,
    'A long query of a server that was killed is still at work: wait for it, or end its process',
  ],
  [
    /could not (?:create|map|resize|open|attach to) (?:anonymous )?shared memory|semget|could not create semaphores/i,
    'The machine gives PostgreSQL too little shared memory: raise its limit (in a container, --shm-size=256m)',
  ],
  [
    /could not look up effective user ID/i,
    'The user that runs this has a number but no name: run it as a user of /etc/passwd',
  ],
  [/EPERM/, 'The system forbids to start a program as another user: run this as a user other than root'],
  [/read-only file system|EROFS/i, 'The folder is read-only: set DATA_DIR to one that can be written'],
  [
    /permission denied|EACCES/i,
    'The folder belongs to another user: run this as that user, or set another DATA_DIR',
  ],
];

/** What went wrong is at the end, after the account of what went well. */
const printedLines = 12;

const otherwise = 'DATABASE_URL can name a PostgreSQL server (15 or newer) of your own instead.';

/** An error that says what failed, what can be done about it and what was printed meanwhile (if anything). */
export function embeddedFailure(
  what: string,
  options: { printed?: string; cause?: unknown } = {},
): TurnoError {
  const printed = options.printed ?? fieldOf(options.cause, 'message') ?? '';
  const remedy = remedies.find(([pattern]) => pattern.test(printed))?.[1];
  const sentences = [what, ...(remedy ? [remedy] : []), otherwise].join('. ');
  const lastLines = printed.trim().split('\n').slice(-printedLines);
  const detail = [sentences, ...lastLines].filter(Boolean).join('\n');
  return new TurnoError('invalid_configuration', detail, { cause: options.cause });
}

/** The code of a failed system call or statement, such as `ENOENT` or `28P01`. */
export function systemErrorCode(error: unknown): string | undefined {
  return fieldOf(error, 'code');
}

/** Not by `instanceof Error`: errors of Node's own modules come from another realm where tests run in a sandbox. */
function fieldOf(error: unknown, name: 'code' | 'message'): string | undefined {
  return typeof error === 'object' && error !== null && name in error
    ? String(Reflect.get(error, name))
    : undefined;
}
