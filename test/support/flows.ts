import type { TenantOverrides } from './factories.ts';
import { monday } from './factories.ts';
import { publishFlow } from '../../src/conversation/flows/publish-flow.ts';

type Steps = Record<string, { kind: string; [field: string]: unknown }>;

/** A flow document around some steps: it begins at the first of them and ends at "end"; the menu is there for "menu". */
export function flowOf(steps: Steps, more: Record<string, unknown> = {}): Record<string, unknown> {
  const [start] = Object.keys(steps);
  return {
    format: 1,
    name: 'test',
    start,
    routes: { menu: 'menu' },
    ...more,
    steps: {
      ...steps,
      menu: {
        kind: 'menu',
        text: { en: 'The menu.', es: 'El menú.' },
        options: [{ id: 'begin', label: { en: 'Begin', es: 'Empezar' } }],
        exits: { begin: start },
      },
      end: { kind: 'end', exits: {} },
    },
  };
}

/** Has a house of the stage run this flow instead of its industry's. */
export function running(document: unknown): Pick<TenantOverrides, 'publishFlow'> {
  return {
    publishFlow: async (tx) =>
      void (await publishFlow(tx, 'main', document, { actor: 'system:test', now: monday })),
  };
}

/** Says something in the end, with the flow's variables. */
export function saying(text: string, next = 'end'): Steps[string] {
  return { kind: 'say', text: { en: text, es: text, pt: text }, exits: { next } };
}
