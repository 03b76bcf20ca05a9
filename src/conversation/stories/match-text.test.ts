import { matchesChoices, matchesText } from './match-text.ts';

describe('expected words', () => {
  it.each([
    ['Hello', 'Hello', true],
    ['Hello', 'Hello!', false],
    ['…Luna…', 'I am the assistant of Luna Salon', true],
    ['Hi…', 'Hi there', true],
    ['Hi…', 'Oh, Hi', false],
    ['…bye', 'Good bye', true],
    ['…bye', 'bye bye now', false],
    ['…a…b…', 'b a', false],
    ['…a…b…', 'x a y b z', true],
    ['ab…b', 'ab', false],
    ['Booked ... Code ...', 'Booked ✅\nCode *ABCDE*', true],
    ['25 €', '25\u00a0€', true],
    ['one\n two', 'one two', true],
    ['Más…', 'Más…', true],
    ['1.5 (a+b)', '1.5 (a+b)', true],
    ['1.5', '1x5', false],
  ])('“%s” for “%s”: %s', (pattern, text, isMatch) => {
    expect(matchesText(pattern, text)).toBe(isMatch);
  });
});

describe('expected choices', () => {
  const labels = ['Book', 'My bookings', 'Prices'];
  it.each([
    [['Book', 'My bookings', 'Prices'], true],
    [['Book', 'Prices'], false],
    [['My bookings', 'Book', 'Prices'], false],
    [['Book', '…'], true],
    [['…', 'My bookings', '…'], true],
    [['…', 'Prices'], true],
    [['…', 'Book'], false],
    [['…'], true],
    [['My …', '…'], false],
    [['…', 'My …', 'Prices'], true],
    [[], false],
  ])('%j', (patterns, isMatch) => {
    expect(matchesChoices(patterns, labels)).toBe(isMatch);
  });

  it('none at all', () => {
    expect(matchesChoices([], [])).toBe(true);
    expect(matchesChoices(['…'], [])).toBe(true);
    expect(matchesChoices(['Book'], [])).toBe(false);
  });
});
