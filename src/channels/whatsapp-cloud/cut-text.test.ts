import { cutText } from './cut-text.ts';

describe('cutting a text', () => {
  it('leaves alone what fits', () => {
    expect(cutText('Haircut', 7)).toBe('Haircut');
    expect(cutText('', 7)).toBe('');
  });

  it('ends what does not fit in an ellipsis, within the limit and without a space before it', () => {
    expect(cutText('Haircuts', 7)).toBe('Haircu…');
    expect(cutText('Hair cut', 6)).toBe('Hair…');
  });

  it.each([
    ['a pair of surrogates', 'ab💇', 4, 'ab💇'],
    ['a pair of surrogates', 'ab💇c', 4, 'ab…'],
    ['an accented letter', 'cafe\u0301s', 5, 'caf…'],
    ['a family', '👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 20, '👩‍👩‍👧‍👦…'],
    ['a flag', 'ab🇪🇸🇧🇷', 9, 'ab🇪🇸…'],
  ])('never halves %s', (_, text, maxLength, cut) => {
    expect(cutText(text, maxLength)).toBe(cut);
  });

  it('leaves only the ellipsis of a character that is longer than the limit', () => {
    expect(cutText(`e${'\u0301'.repeat(50)}`, 20)).toBe('…');
  });
});
