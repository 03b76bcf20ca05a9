/** Work that is put off, and that nobody waits for any more once all of it is called off. */
export interface Pauses {
  /** Does it later, unless it is called off. */
  after(ms: number, work: () => void): void;
  callOff(): void;
}

export function createPauses(): Pauses {
  const pending = new Set<NodeJS.Timeout>();
  return {
    after(ms, work) {
      const timer = setTimeout(() => {
        pending.delete(timer);
        work();
      }, ms);
      pending.add(timer);
    },
    callOff() {
      for (const timer of pending) clearTimeout(timer);
    },
  };
}
