import { useCallback, useState } from 'react';

type SendTap = () => Promise<void>;

/** Two people, or two fingers, tapping at the same moment: taps are held back until all are let go together. */
export interface HeldTaps {
  isHolding: boolean;
  count: number;
  /** Starts holding, or stops and forgets what was held. */
  toggle: () => void;
  /** Sends now, or later if taps are being held. */
  pass: (send: SendTap) => void;
  /** Sends everything held, all at once. */
  release: () => void;
}

export function useHeldTaps(): HeldTaps {
  const [held, setHeld] = useState<readonly SendTap[]>();
  const isHolding = held !== undefined;
  const pass = useCallback(
    (send: SendTap) => {
      if (isHolding) setHeld((others = []) => [...others, send]);
      else void send();
    },
    [isHolding],
  );
  return {
    isHolding,
    count: held?.length ?? 0,
    toggle: () => setHeld(isHolding ? undefined : []),
    pass,
    release: () => {
      void Promise.all((held ?? []).map((send) => send()));
      setHeld(undefined);
    },
  };
}
