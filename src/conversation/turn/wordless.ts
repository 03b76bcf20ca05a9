/** A message without a word or number in it: only emoji, or only marks ("??"), by which people ask whether we are there. */
export function wordlessKind(text: string): 'emoji' | 'nudge' | undefined {
  if (/[\p{L}\p{N}]/u.test(text)) return undefined;
  return /\p{Extended_Pictographic}/u.test(text) ? 'emoji' : 'nudge';
}

/** A question that only a person can answer, where nothing else in it was understood. */
export function isQuestion(text: string): boolean {
  return wordlessKind(text) === undefined && /[?؟]/.test(text);
}
