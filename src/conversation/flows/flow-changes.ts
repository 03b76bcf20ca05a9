import { isDeepStrictEqual } from 'node:util';
import type { FlowDocument } from './flow-document.ts';

type Json = unknown;
type JsonObject = Readonly<Record<string, Json>>;

/** What changed from one document to another, each change a sentence; none where they are the same. */
export function describeChanges(before: FlowDocument, after: FlowDocument): string[] {
  const { steps: oldSteps, $schema: _old, ...oldHead } = asObject(before);
  const { steps: newSteps, $schema: _new, ...newHead } = asObject(after);
  return [...changesOf('The flow', oldHead, newHead), ...stepChanges(asObject(oldSteps), asObject(newSteps))];
}

function stepChanges(before: JsonObject, after: JsonObject): string[] {
  return namesOf(before, after).flatMap((id) => {
    const [old, new_] = [before[id], after[id]];
    if (old === undefined) return [`Step "${id}" is new (${kindOf(new_)}).`];
    if (new_ === undefined) return [`Step "${id}" is gone (${kindOf(old)}).`];
    if (kindOf(old) !== kindOf(new_)) return [`Step "${id}" was ${kindOf(old)} and is now ${kindOf(new_)}.`];
    return changesOf(`Step "${id}"`, asObject(old), asObject(new_));
  });
}

/** @param subject whose field it is, as a sentence begins with it */
function changesOf(subject: string, before: Json, after: Json, path: readonly string[] = []): string[] {
  if (isDeepStrictEqual(before, after)) return [];
  const field = path.join('.');
  // Exits and routes are names too, and "no" may be one.
  const mayBeText = path[0] !== 'exits' && path[0] !== 'routes';
  if (mayBeText && isTextOrNothing(before) && isTextOrNothing(after))
    return textChanges(subject, field, before ?? {}, after ?? {});
  if (isObject(before) && isObject(after))
    return namesOf(before, after).flatMap((name) =>
      changesOf(subject, before[name], after[name], [...path, name]),
    );
  if (hasIds(before) && hasIds(after)) return itemChanges(subject, before, after, path);
  if (before === undefined) return [`${subject}: ${field} is new: ${show(after)}.`];
  if (after === undefined) return [`${subject}: ${field} is gone; it was ${show(before)}.`];
  return [`${subject}: ${field} was ${show(before)} and is now ${show(after)}.`];
}

function textChanges(subject: string, field: string, before: JsonObject, after: JsonObject): string[] {
  return namesOf(before, after).flatMap((language) => {
    const [old, new_] = [before[language], after[language]];
    const what = `the ${nameOfLanguage(language)} ${field}`;
    if (old === new_) return [];
    if (old === undefined) return [`${subject}: ${what} is new: ${show(new_)}.`];
    if (new_ === undefined) return [`${subject}: ${what} is gone; it was ${show(old)}.`];
    return [`${subject}: ${what} was ${show(old)} and is now ${show(new_)}.`];
  });
}

interface Item {
  id: string;
}

/** Items that have ids, options of a menu for example, are compared by id: an inserted one changes no other. */
function itemChanges(
  subject: string,
  before: readonly Item[],
  after: readonly Item[],
  path: readonly string[],
): string[] {
  const byId = (items: readonly Item[]) => Object.fromEntries(items.map((item) => [item.id, item]));
  const [old, new_] = [byId(before), byId(after)];
  const field = path.join('.');
  const changes = namesOf(old, new_).flatMap((id) => {
    if (!old[id]) return [`${subject}: ${field}.${id} is new.`];
    if (!new_[id]) return [`${subject}: ${field}.${id} is gone.`];
    return changesOf(subject, old[id], new_[id], [...path, id]);
  });
  const kept = (items: readonly Item[], others: Record<string, Item>) =>
    items.map(({ id }) => id).filter((id) => others[id]);
  const isReordered = !isDeepStrictEqual(kept(before, new_), kept(after, old));
  return isReordered ? [...changes, `${subject}: ${field} are in another order.`] : changes;
}

const languageNames = new Intl.DisplayNames('en', { type: 'language' });

function nameOfLanguage(code: string): string {
  return languageNames.of(code) ?? code;
}

/** A text by language: how documents hold whatever customers read. */
function isText(value: Json): value is JsonObject {
  if (!isObject(value)) return false;
  const entries = Object.entries(value);
  return (
    entries.length > 0 &&
    entries.every(([language, text]) => /^[a-z]{2}$/.test(language) && typeof text === 'string')
  );
}

function isTextOrNothing(value: Json): value is JsonObject | undefined {
  return value === undefined || isText(value);
}

function hasIds(value: Json): value is readonly Item[] {
  return Array.isArray(value) && value.every((item) => isObject(item) && typeof item.id === 'string');
}

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function asObject(value: Json): JsonObject {
  return isObject(value) ? value : {};
}

function kindOf(step: Json): string {
  return String(asObject(step).kind);
}

/** Names of both, in the order in which they are read. */
function namesOf(before: JsonObject, after: JsonObject): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])];
}

const MOST_SHOWN = 120;

function show(value: Json): string {
  const text = typeof value === 'string' ? value.replace(/\s*\n\s*/g, ' / ') : JSON.stringify(value);
  return `“${text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text}”`;
}
