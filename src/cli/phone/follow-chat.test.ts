import { eventData, typingAfter } from './follow-chat.ts';

async function batchesOf(...chunks: Uint8Array[]): Promise<string[][]> {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk);
      controller.close();
    },
  });
  const batches: string[][] = [];
  for await (const batch of eventData(body)) batches.push(batch);
  return batches;
}

const bytes = (text: string) => new TextEncoder().encode(text);

describe('server-sent events', () => {
  it('are taken together as they arrive together', async () => {
    const batches = await batchesOf(
      bytes('event: message\ndata: {"a":1}\n\nevent: status\ndata: {"b":2}\n\n'),
      bytes('data: 3\n\n'),
    );
    expect(batches).toEqual([['{"a":1}', '{"b":2}'], ['3']]);
  });

  it('may be cut anywhere, even inside a character', async () => {
    const whole = bytes('data: "año"\n\n');
    for (let cut = 1; cut < whole.length; cut += 1) {
      expect(await batchesOf(whole.slice(0, cut), whole.slice(cut))).toEqual([['"año"']]);
    }
  });

  it('leave out comments and what was never finished', async () => {
    expect(await batchesOf(bytes(': connected\n\ndata: 1\n\n: still here\n\ndata: 2'))).toEqual([['1']]);
  });
});

describe('typing', () => {
  const chat = { phoneNumberId: '1' };
  const typing = { ...chat, forMs: 25_000 };
  const theirs = { ...chat, message: { from: 'business' as const } };
  const own = { ...chat, message: { from: 'customer' as const } };

  it.each([
    ['begins with its event', [chat, typing], 25_000],
    ['ends with the answer, also where both arrive together', [chat, typing, theirs], 0],
    ['ends with the answer that arrives alone', [theirs], 0],
    ['goes on after an answer for what was written since', [theirs, own, typing], 25_000],
    ['is left alone by what the person writes and by ticks', [own, chat], undefined],
  ])('%s', (_, events, after) => {
    expect(typingAfter(events)).toBe(after);
  });
});
