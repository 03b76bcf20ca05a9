import { chmod, mkdir, readFile, stat } from 'node:fs/promises';
import { embeddedFailure } from './failure.ts';
import { runTool, type ServerUser } from './run-tool.ts';

/** PostgreSQL refuses to run as root, who must then lend it to somebody else. */
export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** Whom root runs a new server as: the owner of DATA_DIR (a volume from outside, a person's checkout), else a system user. */
export async function chooseServerUser(dataDir: string): Promise<ServerUser> {
  const users = await readUsers();
  const owner = (await stat(dataDir)).uid;
  const user =
    users.find(({ uid }) => uid === owner && uid !== 0) ??
    users.find(({ name }) => name === 'postgres') ??
    users.find(({ name }) => name === 'nobody');
  if (user) return user;
  throw embeddedFailure(
    'PostgreSQL does not run as root, and there is no user "postgres" or "nobody" to run it as',
  );
}

/** Whom the server of an existing data folder must run as: PostgreSQL accepts nobody but the owner. */
export async function ownerOf(dataFolder: string): Promise<ServerUser> {
  const { uid, gid } = await stat(dataFolder);
  if (uid === 0) {
    throw embeddedFailure(
      `The data in ${dataFolder} belongs to root, whom PostgreSQL refuses. Give it to the user that it belonged to ` +
        `before it was copied (chown -R postgres ${dataFolder})`,
    );
  }
  const name = (await readUsers()).find((user) => user.uid === uid)?.name ?? String(uid);
  return { name, uid, gid };
}

/** Tried rather than worked out from modes: access lists and mounts have a say too. */
export async function canEnter(folder: string, user: ServerUser): Promise<boolean> {
  const attempt = await runTool('/bin/sh', ['-c', 'cd "$0"', folder], { user }).catch((cause: unknown) => {
    throw embeddedFailure(`PostgreSQL does not run as root, and nothing can be run as user ${user.name}`, {
      cause,
    });
  });
  return attempt.isSuccess;
}

/** A folder that everybody may enter and only we may write, whatever the umask. */
export async function createSharedFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    await chmod(folder, 0o755);
  } catch (cause) {
    throw embeddedFailure(
      `The user that PostgreSQL runs as cannot enter DATA_DIR or the programs, and ${folder} cannot be created for it`,
      { cause },
    );
  }
}

async function readUsers(): Promise<ServerUser[]> {
  const lines = (await readFile('/etc/passwd', 'utf8')).split('\n');
  return lines
    .map((line) => line.split(':'))
    .filter((fields) => fields.length >= 7)
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));
}
