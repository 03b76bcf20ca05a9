const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * The text in at most `maxLength` UTF-16 units. What does not fit ends in an ellipsis, between two characters as a
 * person sees them: no half of a family emoji or of an accented letter.
 */
export function cutText(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  let end = 0;
  for (const { index, segment } of graphemes.segment(text)) {
    if (index + segment.length > maxLength - 1) break;
    end = index + segment.length;
  }
  return `${text.slice(0, end).trimEnd()}…`;
}
