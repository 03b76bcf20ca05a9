import { reservedRoutes, type ReservedRoute } from '../../flow-document.ts';
import type { Rule } from '../rule.ts';

/** What customers say at any moment; "menu" needs no route, it leads to the start. */
const said: Record<Exclude<ReservedRoute, 'menu'>, string> = {
  book: '“I want to book”',
  'my-bookings': '“my bookings”',
  reschedule: '“I need to move it”',
  cancel: '“cancel my booking”',
  prices: '“how much is it?”',
  hours: '“when are you open?”',
  location: '“where are you?”',
};

/** Only who can book has bookings to see, move and cancel. */
const aboutBookings: readonly ReservedRoute[] = ['book', 'my-bookings', 'reschedule', 'cancel'];

export const missingRoute: Rule = {
  code: 'missing-route',
  about: 'Words that customers say at any moment, for which the flow has no answer.',
  check({ document, steps }) {
    const canBook = steps.some(({ kind }) => kind.kind === 'confirm-booking');
    return reservedRoutes
      .filter((route) => route !== 'menu')
      .filter((route) => document.routes[route] === undefined)
      .filter((route) => canBook || !aboutBookings.includes(route))
      .map((route) => ({
        level: 'warning',
        field: `routes.${route}`,
        problem: `customers who write ${said[route]} are not understood`,
        fix: 'Name the step that answers it in "routes".',
      }));
  },
};
