import type { LaneId, TenantId } from '../ids.ts';

export interface LaneKey {
  tenantId: TenantId;
  laneId: LaneId;
}

/** What there is to do in a lane: an event to take, or a message to send. */
export type Ring = LaneKey & { for: 'turn' | 'send' };

/**
 * Wakes whoever works on lanes. It may lose rings: rows in Postgres are the truth and a sweep finds what was missed.
 */
export interface Doorbell {
  ring(rings: readonly Ring[]): void;
  onRing(listener: (rings: readonly Ring[]) => void): void;
  close(): Promise<void>;
}
