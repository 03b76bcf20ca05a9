import type { Doorbell, Ring } from './ports/doorbell.ts';

/** A doorbell for one process: a ring is a call. */
export function createInProcessDoorbell(): Doorbell {
  const listeners: ((rings: readonly Ring[]) => void)[] = [];
  return {
    ring: (rings) => {
      if (rings.length > 0) for (const listener of listeners) listener(rings);
    },
    onRing: (listener) => void listeners.push(listener),
    close: async () => void listeners.splice(0),
  };
}
