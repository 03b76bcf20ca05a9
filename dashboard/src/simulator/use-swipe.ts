import { type PointerEvent, useRef, useState } from 'react';

/** How far a finger pulls a message before letting go means “reply”, in CSS pixels. */
const TRIGGER_DISTANCE = 56;
const MAXIMUM_DISTANCE = 80;

/** Pulling a message sideways with a finger. The element needs `touch-action: pan-y`, or scrolling takes the gesture. */
export function useSwipe(onSwipe: () => void) {
  const startX = useRef<number>(undefined);
  const [distance, setDistance] = useState(0);

  const end = (isMeant: boolean) => {
    if (isMeant && distance >= TRIGGER_DISTANCE) onSwipe();
    startX.current = undefined;
    setDistance(0);
  };

  return {
    distance,
    handlers: {
      onPointerDown: (event: PointerEvent) => {
        if (event.pointerType === 'touch') startX.current = event.clientX;
      },
      onPointerMove: (event: PointerEvent) => {
        if (startX.current === undefined) return;
        setDistance(Math.max(0, Math.min(MAXIMUM_DISTANCE, event.clientX - startX.current)));
      },
      onPointerUp: () => end(true),
      onPointerCancel: () => end(false),
    },
  };
}
