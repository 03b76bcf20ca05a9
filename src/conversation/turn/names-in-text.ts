/** Whether one of those names stands in the text in whole words, whatever their case and accents. */
export function isNamed(text: string, names: readonly string[]): boolean {
  const said = ` ${folded(text)} `;
  return names.some((name) => said.includes(` ${folded(name)} `));
}

function folded(text: string): string {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.match(/[\p{L}\p{N}]+/gu)?.join(' ') ?? '';
}
