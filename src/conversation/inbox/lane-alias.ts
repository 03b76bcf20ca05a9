import { createHash } from 'node:crypto';
import type { Alias } from '../../core/ports/channel.ts';

/**
 * The key under which a person's lane is found. A hash, so that the door that looks lanes up never sees a phone number.
 */
export function laneAlias(alias: Alias): Buffer {
  return createHash('sha256').update(`${alias.kind}:${alias.value}`).digest();
}

/** Delivery statuses of a channel have a lane of their own, so that they never delay a person. */
export const statusesAlias = createHash('sha256').update('statuses').digest();
