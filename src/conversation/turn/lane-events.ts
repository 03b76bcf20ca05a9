import type { HandoffId, LaneId, TimerId } from '../../core/ids.ts';
import type { Alias, DeliveryStatus, InboundMessage, OutboundMessage } from '../../core/ports/channel.ts';
import type { Instant } from '../../core/time/index.ts';
import type { TenantTransaction } from '../../db/tenant-transaction.ts';
import type { Signal } from '../steps/step-kind.ts';

/** Everything that can happen in a lane. All of it is written by ourselves, so reading it back needs no checking. */
export type LaneEventBody =
  | { kind: 'message'; payload: InboundMessage }
  | { kind: 'timer'; payload: { timerId: TimerId; dueAt: Instant } }
  /** a member of staff answers this conversation */
  | { kind: 'staff-reply'; payload: { handoffId: HandoffId; text: string } }
  /** a member of staff gives this conversation back to the bot */
  | { kind: 'staff-done'; payload: { handoffId: HandoffId } }
  /** something to tell the owner of this lane, who is staff */
  | { kind: 'notify'; payload: { recipient: Alias; message: OutboundMessage; about: Record<string, string> } }
  /** something that a step of the flow waits for has happened outside */
  | { kind: 'signal'; payload: Signal }
  | { kind: 'statuses'; payload: DeliveryStatus[] };

export type LaneEvent = LaneEventBody & { seq: number; receivedAt: Instant };

/** Most events one turn looks at; a longer run goes on in the next turn. */
const RUN_LENGTH = 50;

/** The lane's next events, oldest first. */
export async function nextEvents(
  tx: TenantTransaction,
  laneId: LaneId,
  position: number,
): Promise<LaneEvent[]> {
  const rows = await tx.query<LaneEventBody & { seq: number; received_at: Instant }>({
    name: 'next-events',
    text: `select seq, kind, payload, received_at from app.lane_event
           where tenant_id = $1 and lane_id = $2 and seq > $3 order by seq limit ${RUN_LENGTH}`,
    values: [tx.tenantId, laneId, position],
  });
  return rows.map(({ received_at, ...event }) => ({ ...event, receivedAt: received_at }));
}
