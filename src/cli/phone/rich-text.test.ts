import { plainText, spansOf } from './rich-text.ts';

const plain = (text: string) => ({ kind: 'plain', text });

describe('WhatsApp markup', () => {
  it('is read around words', () => {
    expect(spansOf('*Haircut* at _10:00_, ~€30~ €25')).toEqual([
      { kind: 'bold', spans: [plain('Haircut')] },
      plain(' at '),
      { kind: 'italic', spans: [plain('10:00')] },
      plain(', '),
      { kind: 'strike', spans: [plain('€30')] },
      plain(' €25'),
    ]);
  });

  it('nests', () => {
    expect(spansOf('*very _important_*')).toEqual([
      { kind: 'bold', spans: [plain('very '), { kind: 'italic', spans: [plain('important')] }] },
    ]);
  });

  it.each(['2*3*4', 'snake_case_name', '* not bold *', 'a * b', '*two\nlines*', 'año_nuevo_'])(
    'leaves %j alone',
    (text) => {
      expect(spansOf(text)).toEqual([plain(text)]);
    },
  );

  it('keeps code as it is written', () => {
    expect(spansOf('Code `L_7_*K*`')).toEqual([plain('Code '), { kind: 'code', text: 'L_7_*K*' }]);
  });

  it('finds links without the sentence around them, and no markup inside', () => {
    expect(spansOf('See (https://luna.example/a_b_c?x=1).')).toEqual([
      plain('See ('),
      { kind: 'link', url: 'https://luna.example/a_b_c?x=1' },
      plain(').'),
    ]);
  });

  it('makes no link of other schemes', () => {
    expect(spansOf('javascript:alert(1)')).toEqual([plain('javascript:alert(1)')]);
  });

  it('comes off for places without styles', () => {
    expect(plainText('*Book _it_* at https://luna.example `now`')).toBe(
      'Book it at https://luna.example now',
    );
  });

  it('is read in reasonable time from a text that is all marks', () => {
    const startedAt = performance.now();
    spansOf('*a_~'.repeat(1_000));
    expect(performance.now() - startedAt).toBeLessThan(1_000);
  });
});
