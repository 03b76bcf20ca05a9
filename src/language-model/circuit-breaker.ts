/** Leaves a service alone that keeps failing, and tries it again after a while with one call. */
export interface CircuitBreaker {
  /** a call may be made now */
  readonly isClosed: boolean;
  /** Enters a call; false: it must not be made. Each entered call tells once how it ended. */
  enter(): boolean;
  /** `broken-off`: it was ended by ourselves and says nothing about the service */
  leave(how: 'worked' | 'failed' | 'broken-off'): void;
}

export interface CircuitBreakerOptions {
  /** failures in a row that open it */
  failures: number;
  /** how long it stays open before the next try */
  openMs: number;
  /** milliseconds of a clock that never jumps */
  now?: () => number;
}

export function createCircuitBreaker(options: CircuitBreakerOptions): CircuitBreaker {
  const { failures, openMs, now = () => performance.now() } = options;
  let inARow = 0;
  let openUntil: number | undefined;
  let isTrying = false;

  const isClosed = (): boolean => openUntil === undefined || (now() >= openUntil && !isTrying);

  return {
    get isClosed() {
      return isClosed();
    },
    enter() {
      if (!isClosed()) return false;
      isTrying = openUntil !== undefined;
      return true;
    },
    leave(how) {
      isTrying = false;
      if (how === 'broken-off') return;
      inARow = how === 'worked' ? 0 : inARow + 1;
      if (how === 'worked') openUntil = undefined;
      else if (inARow >= failures) openUntil = now() + openMs;
    },
  };
}
