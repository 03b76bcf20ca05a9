import { createHmac } from 'node:crypto';
import { isSignedBy } from './signature.ts';

const body = Buffer.from('{"text":"Qu\\u00e9 tal \\ud83d\\udc87"}');

function sign(bytes: Buffer, secret: string): string {
  return `sha256=${createHmac('sha256', secret).update(bytes).digest('hex')}`;
}

describe('a webhook signature', () => {
  it('holds for the very bytes that were signed', () => {
    expect(isSignedBy(body, sign(body, 'secret'), ['secret'])).toBe(true);
  });

  it('agrees with an example computed elsewhere', () => {
    // RFC 4231, test case 2
    const header = 'sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843';
    expect(isSignedBy(Buffer.from('what do ya want for nothing?'), header, ['Jefe'])).toBe(true);
  });

  it('does not hold for the same JSON written another way', () => {
    const rewritten = Buffer.from(JSON.stringify(JSON.parse(body.toString())));
    expect(isSignedBy(rewritten, sign(body, 'secret'), ['secret'])).toBe(false);
  });

  it('does not hold after a change of one bit', () => {
    const changed = Buffer.from(body);
    changed[3] = (changed[3] ?? 0) ^ 1;
    expect(isSignedBy(changed, sign(body, 'secret'), ['secret'])).toBe(false);
  });

  it('may be made with any of the secrets while one replaces another', () => {
    const header = sign(body, 'old');
    expect(isSignedBy(body, header, ['new', 'old'])).toBe(true);
    expect(isSignedBy(body, header, ['old', 'new'])).toBe(true);
    expect(isSignedBy(body, header, ['new'])).toBe(false);
  });

  it('covers an empty body too', () => {
    const nothing = Buffer.alloc(0);
    expect(isSignedBy(nothing, sign(nothing, 'secret'), ['secret'])).toBe(true);
  });

  it.each([
    ['absent', undefined],
    ['empty', ''],
    ['without its algorithm', sign(body, 'secret').slice('sha256='.length)],
    ['of another algorithm', `sha1=${createHmac('sha1', 'secret').update(body).digest('hex')}`],
    ['cut short', sign(body, 'secret').slice(0, -1)],
    ['too long', `${sign(body, 'secret')}0`],
    ['not hexadecimal', `sha256=${'z'.repeat(64)}`],
  ])('is refused when the header is %s', (_, header) => {
    expect(isSignedBy(body, header, ['secret'])).toBe(false);
  });

  it('is refused where no secret is known, and never matches an empty one', () => {
    expect(isSignedBy(body, sign(body, 'secret'), [])).toBe(false);
    expect(isSignedBy(body, sign(body, ''), [''])).toBe(false);
  });
});
