import { randomBytes } from 'node:crypto';
import { setImmediate as nextTick, setTimeout as pause } from 'node:timers/promises';
import { parseId, type LaneId, type TenantId } from './ids.ts';
import { createInProcessDoorbell } from './in-process-doorbell.ts';
import type { OutageLog } from './outage-log.ts';
import type { Doorbell, Ring } from './ports/doorbell.ts';

/** PostgreSQL's NOTIFY carries less than 8000 bytes. */
const MOST_BYTES = 7_900;
/** How long the last rings of a process that stops may take to be gone. */
const LAST_RINGS_MS = 1_000;

/** Carries short texts to all processes, this one included. It may lose some. */
export interface Broadcast {
  /** Fails within seconds where it cannot. */
  publish(texts: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

/**
 * A doorbell for several processes. This process hears a ring at once, by a call; the others hear it by one broadcast of
 * everything that rang in the same tick, or while the broadcast before it was under way.
 */
export async function createBroadcastDoorbell(
  open: (hear: (text: string) => void) => Promise<Broadcast>,
  outage: OutageLog,
): Promise<Doorbell> {
  const here = createInProcessDoorbell();
  const sender = randomBytes(8).toString('hex');
  const waiting = new Set<string>();
  let publishing: Promise<void> | undefined;
  let isClosed = false;

  const broadcast = await open((text) => {
    const [from, ...lines] = text.split('\n');
    if (from !== sender) here.ring(lines.flatMap(readRing));
  });

  async function publishWaiting(): Promise<void> {
    while (waiting.size > 0) {
      await nextTick();
      const texts = packLines(sender, waiting);
      waiting.clear();
      try {
        await broadcast.publish(texts);
        outage.worked();
      } catch (error) {
        if (isClosed) return;
        // The rings are lost, and nothing with them: a sweep finds the rows that they told of.
        outage.failed(error);
      }
    }
    publishing = undefined;
  }

  return {
    ring(rings) {
      here.ring(rings);
      for (const ring of rings) waiting.add(writeRing(ring));
      if (waiting.size > 0) publishing ??= publishWaiting();
    },
    onRing: here.onRing,
    async close() {
      await Promise.race([publishing, pause(LAST_RINGS_MS, undefined, { ref: false })]);
      isClosed = true;
      await broadcast.close();
      await here.close();
    },
  };
}

function writeRing(ring: Ring): string {
  return `${ring.for} ${ring.tenantId} ${ring.laneId}`;
}

/** Nothing where the line is none of ours: another version of Turno may be on the same server. */
function readRing(line: string): Ring[] {
  const [purpose, tenant = '', lane = ''] = line.split(' ');
  const tenantId = parseId<TenantId>(tenant);
  const laneId = parseId<LaneId>(lane);
  if ((purpose !== 'turn' && purpose !== 'send') || !tenantId || !laneId) return [];
  return [{ for: purpose, tenantId, laneId }];
}

/** Puts the lines, all of them ASCII, into as few texts as can hold them. */
function packLines(sender: string, lines: Iterable<string>): string[] {
  const texts: string[] = [];
  let text = sender;
  for (const line of lines) {
    if (text.length + 1 + line.length > MOST_BYTES) {
      texts.push(text);
      text = sender;
    }
    text += `\n${line}`;
  }
  return [...texts, text];
}
