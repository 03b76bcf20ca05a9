/** Reading JSON of unknown shape without throwing: what is missing or of another kind reads as absent. */

export type JsonObject = Readonly<Record<string, unknown>>;

const NOTHING: JsonObject = {};

/** A list counts too: it reads as an object without any of the fields asked for. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null;
}

/** The object, or an empty one. */
export function objectOf(value: unknown): JsonObject {
  return isObject(value) ? value : NOTHING;
}

/** The list, or an empty one. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** With the `u` flag a surrogate matches only where it stands alone. Postgres takes neither in text nor in jsonb. */
const UNSTORABLE = /[\0\uD800-\uDFFF]/gu;

/** Text as it may be stored: NUL and lone surrogates become U+FFFD. `undefined` where it is no string. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value.replace(UNSTORABLE, '\uFFFD') : undefined;
}

/** Longer than any id WhatsApp documents (a wamid has up to 128 characters), and short enough for an index. */
const MAX_IDENTIFIER_LENGTH = 512;

/** A key of the provider's. Never repaired: two broken keys must not become one. */
export function identifierOf(value: unknown): string | undefined {
  const text = textOf(value);
  return text && text === value && text.length <= MAX_IDENTIFIER_LENGTH ? text : undefined;
}
