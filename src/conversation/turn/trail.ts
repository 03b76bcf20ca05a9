/*
 * The steps that were asked, oldest first: what "back" goes back through.
 */

/** Nobody goes back farther. */
const LONGEST = 20;

/** The flow came to a step by itself: one that was asked before takes up its old place, so that "back" never circles. */
export function wentOn(trail: readonly string[], step: string): string[] {
  const place = trail.indexOf(step);
  return place === -1 ? added(trail, step) : trail.slice(0, place + 1);
}

/** A word led to a step from anywhere: "back" leads to where it was said. */
export function jumped(trail: readonly string[], step: string): string[] {
  return trail.at(-1) === step ? [...trail] : added(trail, step);
}

function added(trail: readonly string[], step: string): string[] {
  return [...trail, step].slice(-LONGEST);
}
