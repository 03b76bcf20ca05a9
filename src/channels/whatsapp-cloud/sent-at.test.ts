import { parseOne, receivedAt, sentAtSeconds } from './testing/webhooks.ts';

describe('when it was sent', () => {
  const text = { type: 'text', text: { body: 'hi' } };

  it('may be a number too', () => {
    expect(parseOne({ ...text, timestamp: sentAtSeconds }).sentAt).toBe(sentAtSeconds * 1000);
  });

  it('may be a week ago: Meta repeats webhooks for so long', () => {
    const weekAgo = sentAtSeconds - 7 * 24 * 3600;
    expect(parseOne({ ...text, timestamp: String(weekAgo) }).sentAt).toBe(weekAgo * 1000);
  });

  it.each([
    ['absent', undefined],
    ['null', null],
    ['empty', ''],
    ['not a number', 'yesterday'],
    ['zero', '0'],
    ['negative', '-1790000000'],
    ['before WhatsApp', '1000000000'],
    ['after its receipt', String(sentAtSeconds + 3600)],
    ['in milliseconds', String(sentAtSeconds * 1000)],
    ['beyond all dates', '1e300'],
    ['an object that refuses to be a number', { valueOf: null, toString: null }],
  ])('is the time of receipt where the time stamp is %s', (_, timestamp) => {
    expect(parseOne({ ...text, timestamp }).sentAt).toBe(receivedAt);
  });
});
