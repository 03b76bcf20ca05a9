import type { KeyboardEvent } from 'react';

/** Arrow keys walk through the elements and around the ends; Home and End jump. Also for tabs, hence both directions. */
export function moveFocus(event: KeyboardEvent, elements: readonly HTMLElement[]): void {
  const current = elements.findIndex((element) => element === document.activeElement);
  const targets: Record<string, number> = {
    ArrowDown: current + 1,
    ArrowRight: current + 1,
    ArrowUp: current - 1,
    ArrowLeft: current - 1,
    Home: 0,
    End: -1,
  };
  const target = targets[event.key];
  if (target === undefined || elements.length === 0) return;
  event.preventDefault();
  elements.at(target % elements.length)?.focus();
}
