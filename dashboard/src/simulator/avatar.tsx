/** The first letters of a name in a circle whose colour follows from the name. */
export function Avatar({ name }: { name: string }) {
  const letters = name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => [...word][0] ?? '')
    .join('')
    .toUpperCase();
  return (
    <span className={`avatar avatar-${hueOf(name)}`} aria-hidden="true">
      {letters}
    </span>
  );
}

const HUES = 6;

function hueOf(name: string): number {
  return [...name].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % HUES;
}
