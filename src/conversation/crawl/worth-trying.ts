import type { FlowDocument } from '../flows/flow-document.ts';
import { stepKinds } from '../steps/index.ts';
import type { Act } from './act.ts';
import type { Stand } from './stand.ts';

/** What is typed where a question offers nothing to tap: something for each kind of question. */
const answers = ['Alex Moreno', '2', 'alex@example.com', '+34 600 000 001', 'tomorrow', '10:00', 'yes'];

/** The words that lead along a flow's routes from anywhere. */
const routeWords: Readonly<Record<string, string>> = {
  menu: 'menu',
  book: 'book',
  'my-bookings': 'my bookings',
  reschedule: 'reschedule',
  cancel: 'cancel my booking',
  prices: 'prices',
  hours: 'opening hours',
  location: 'where are you',
};
const personWord = 'human';

/** Everything worth trying at a place. */
export function worthTrying(
  stand: Stand,
  { document, language, isGreeting }: { document: FlowDocument; language: string; isGreeting: boolean },
): Act[] {
  if (stand.owner === 'person') return [typing('menu'), ...stand.waits];
  return [
    ...stand.taps,
    ...wordsAt(stand, document, isGreeting).map(typing),
    ...(isGreeting ? questionsAnywhere(document, language).map(typing) : []),
    ...stand.waits,
  ];
}

function typing(text: string): Act {
  return { kind: 'text', text };
}

function wordsAt(stand: Stand, { routes }: FlowDocument, isGreeting: boolean): string[] {
  if (isGreeting || stand.isEnd)
    return [...Object.keys(routes).map((route) => routeWords[route] ?? route), personWord];
  return stand.taps.length === 0 ? answers : [];
}

/** What the flow answers wherever it is asked. */
function questionsAnywhere({ steps }: FlowDocument, language: string): string[] {
  return Object.values(steps).flatMap((step) => {
    const kind = stepKinds.get(step.kind);
    if (!kind?.isMetAnywhere?.(step)) return [];
    return (kind.choices?.(step) ?? []).flatMap(
      ({ label }) => label[language] ?? Object.values(label)[0] ?? [],
    );
  });
}
