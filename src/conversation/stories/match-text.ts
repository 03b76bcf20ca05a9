/**
 * Whether a text is as a story expects it. `…` (or `...`) stands for any words, and how lines are broken and spaced says
 * nothing.
 */
export function matchesText(pattern: string, text: string): boolean {
  const words = flat(text);
  const [first = '', ...parts] = flat(pattern)
    .split(/…|\.\.\./)
    .map((part) => part.trim());
  const last = parts.pop();
  if (last === undefined) return words === first;
  if (!words.startsWith(first)) return false;
  let place = first.length;
  for (const part of parts) {
    const found = words.indexOf(part, place);
    if (found === -1) return false;
    place = found + part.length;
  }
  return words.endsWith(last) && words.length - last.length >= place;
}

/** Whether choices are these, in this order; `…` among them stands for any others. */
export function matchesChoices(patterns: readonly string[], labels: readonly string[]): boolean {
  const [pattern, ...rest] = patterns;
  if (pattern === undefined) return labels.length === 0;
  const [label, ...others] = labels;
  if (pattern === '…' || pattern === '...') {
    return matchesChoices(rest, labels) || (label !== undefined && matchesChoices(patterns, others));
  }
  return label !== undefined && matchesText(pattern, label) && matchesChoices(rest, others);
}

function flat(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}
