import { MINUTE_MS } from '../../core/time/index.ts';
import type { Delivered, Sandbox } from '../sandbox/sandbox.ts';
import type { Situation } from './situations.ts';

/** A number that nobody has. */
export const PHONE = '15550100101';

/** Something a customer does, or that happens meanwhile. */
export type Act =
  | { kind: 'text'; text: string }
  /** told by its place among the choices: what is behind them is new each time */
  | { kind: 'tap'; place: number; label: string }
  | { kind: 'wait'; minutes: number }
  | { kind: 'meanwhile'; situation: Situation };

export async function perform(sandbox: Sandbox, act: Act): Promise<void> {
  switch (act.kind) {
    case 'text':
      return sandbox.receive(PHONE, { kind: 'text', text: act.text }, { name: 'Alex' });
    case 'tap': {
      const choice = lastAnswer(sandbox)?.choices[act.place];
      if (!choice) throw new Error(`[${act.label}] is gone; a conversation did not go the same way twice.`);
      return sandbox.receive(PHONE, { kind: 'tap', id: choice.id, title: choice.label }, { name: 'Alex' });
    }
    case 'wait':
      return sandbox.passTo(sandbox.now() + act.minutes * MINUTE_MS);
    case 'meanwhile':
      return act.situation.begin(sandbox);
  }
}

/** The last message that reached the customer. */
export function lastAnswer(sandbox: Sandbox): Delivered | undefined {
  return sandbox.delivered().findLast(({ to }) => to === PHONE);
}

/** `“hi” → [Book] → (2 h 0 min pass)` */
export function describeActs(acts: readonly Act[]): string {
  return acts.map(describeAct).join(' → ');
}

function describeAct(act: Act): string {
  switch (act.kind) {
    case 'text':
      return `“${act.text}”`;
    case 'tap':
      return `[${act.label}]`;
    case 'wait':
      return `(${Math.floor(act.minutes / 60)} h ${act.minutes % 60} min pass)`;
    case 'meanwhile':
      return `(${act.situation.about})`;
  }
}
