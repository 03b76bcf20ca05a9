import { readEmail, readName, readNumber, readPhone, type Language } from '../index.ts';

/** The value with the words it was read from. */
function found<Value>(text: string, read: { value: Value; span: readonly [number, number] } | undefined) {
  return read && [read.value, text.slice(...read.span)];
}

describe('one answer', () => {
  it.each([
    [
      'it is John.Smith+spa@Example.co.uk, thanks',
      ['john.smith+spa@example.co.uk', 'John.Smith+spa@Example.co.uk'],
    ],
    ['john at example', undefined],
    ['@john', undefined],
  ])('is an e-mail address: %s', (text, expected) => {
    expect(found(text, readEmail(text))).toEqual(expected);
  });

  it.each([
    ['+34 612 345 678', ['+34612345678', '+34 612 345 678']],
    ['my number is (020) 7946-0018 ok', ['02079460018', '(020) 7946-0018']],
    ['612345678', ['612345678', '612345678']],
    ['call 555-1234', ['5551234', '555-1234']],
    ['٠٥٠١٢٣٤٥٦٧', ['0501234567', '٠٥٠١٢٣٤٥٦٧']],
    ['at 5 on 12/03/2026', undefined],
    ['17:30', undefined],
    ['123', undefined],
    ['12345678901234567890', undefined],
  ])('is a telephone number: %s', (text, expected) => {
    expect(found(text, readPhone(text))).toEqual(expected);
  });

  it.each([
    ['en', '21', [21, '21']],
    ['en', 'about twenty one, I think', [21, 'twenty one']],
    ['es', 'somos veintidós', [22, 'veintidós']],
    ['de', 'einundzwanzig', [21, 'einundzwanzig']],
    ['fr', '2,5 heures', [2.5, '2,5']],
    ['ar', '٢١', [21, '٢١']],
    ['en', 'none at all', undefined],
  ] as [Language, string, unknown][])('is a number in %s: %s', (language, text, expected) => {
    expect(found(text, readNumber(text, language))).toEqual(expected);
  });

  it.each([
    ['en', "it's marta garcía", ['Marta García', 'marta garcía']],
    ['es', 'soy Marta', ['Marta', 'Marta']],
    ['pt', 'João da Silva', ['João da Silva', 'João da Silva']],
    ['de', 'ich heiße Jürgen Müller', ['Jürgen Müller', 'Jürgen Müller']],
    ['ar', 'اسمي محمد علي', ['محمد علي', 'محمد علي']],
    ['en', 'what do you need that for', undefined],
  ] as [Language, string, unknown][])('is a name in %s: %s', (language, text, expected) => {
    expect(found(text, readName(text, language))).toEqual(expected);
  });
});
