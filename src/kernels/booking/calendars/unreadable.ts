/** Something in an outside calendar that is not understood, said in words of ours: its own are nobody's business. */
export class Unreadable extends Error {}

/** Room for a name that somebody gave something. */
const LONGEST_NAME = 60;

export function quoted(name: string): string {
  return `“${name.replace(/[\p{Cc}\p{Cs}]/gu, ' ').slice(0, LONGEST_NAME)}”`;
}

export function reasonOf(error: unknown): string {
  return error instanceof Unreadable ? error.message : 'it has a form that cannot be read';
}
