const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * The text in at most `maxLength` UTF-16 units. What does not fit ends in an ellipsis, between two characters as a
 * person sees them: no half of a family emoji or of an accented letter.
 */
export function cutText(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  const firstCut = graphemes.segment(text).containing(maxLength - 1);
  return `${text.slice(0, firstCut?.index ?? 0).trimEnd()}…`;
}
