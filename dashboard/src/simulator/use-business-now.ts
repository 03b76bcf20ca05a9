import { useEffect, useState } from 'react';

const TICK_MS = 10_000;

/** The business clock, which may run apart from the real one; ticks often enough for a display of minutes. */
export function useBusinessNow(clockOffsetMs: number): number {
  const [realNow, setRealNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setRealNow(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return realNow + clockOffsetMs;
}
