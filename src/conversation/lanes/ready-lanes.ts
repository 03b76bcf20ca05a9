import type { LaneKey } from '../../core/ports/doorbell.ts';

/** Lanes waiting for a turn, each once, handed out tenant by tenant: one tenant's flood waits behind its own queue. */
export interface ReadyLanes {
  add(lane: LaneKey): void;
  /** up to `count` lanes, one per tenant in turn */
  take(count: number): LaneKey[];
  readonly size: number;
}

export function createReadyLanes(): ReadyLanes {
  // A Map iterates in insertion order, so deleting and setting again moves a tenant to the end of the queue.
  const byTenant = new Map<string, Map<string, LaneKey>>();
  let size = 0;

  return {
    add(lane) {
      const lanes = byTenant.get(lane.tenantId) ?? new Map<string, LaneKey>();
      if (lanes.has(lane.laneId)) return;
      lanes.set(lane.laneId, lane);
      size += 1;
      byTenant.set(lane.tenantId, lanes);
    },
    take(count) {
      const taken: LaneKey[] = [];
      while (taken.length < count) {
        const [next] = byTenant;
        if (!next) break;
        const [tenantId, lanes] = next;
        byTenant.delete(tenantId);
        const [lane] = lanes.values();
        if (!lane) continue;
        lanes.delete(lane.laneId);
        size -= 1;
        taken.push(lane);
        if (lanes.size > 0) byTenant.set(tenantId, lanes);
      }
      return taken;
    },
    get size() {
      return size;
    },
  };
}
