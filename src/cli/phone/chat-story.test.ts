import { writeStory } from '../../conversation/stories/write-story.ts';
import { storyOfChat } from './chat-story.ts';
import type { ChatMessage } from './wire.ts';

const NINE = Date.parse('2026-03-02T08:00:20Z');
const MINUTE = 60_000;

/** A chat in which each message comes so many minutes after nine in Madrid. */
function chat(...messages: (Omit<ChatMessage, 'id' | 'at'> & { minutes?: number })[]): ChatMessage[] {
  return messages.map(({ minutes = 0, ...message }, place) => ({
    id: `m${place}`,
    at: NINE + minutes * MINUTE,
    ...message,
  }));
}
const words = (from: ChatMessage['from'], body: string) => ({
  from,
  content: { type: 'text', text: { body } },
});
const list = (body: string, ...titles: string[]) => ({
  from: 'business' as const,
  content: {
    type: 'interactive',
    interactive: {
      type: 'list',
      body: { text: body },
      action: {
        button: 'Open',
        sections: [{ rows: titles.map((title) => ({ id: `id of ${title}`, title })) }],
      },
    },
  },
});
const tap = (title: string, replyTo: string) => ({
  from: 'customer' as const,
  replyTo,
  content: {
    type: 'interactive',
    interactive: { type: 'list_reply', list_reply: { id: `id of ${title}`, title } },
  },
});

function storyFrom(messages: ChatMessage[]): string | undefined {
  const story = storyOfChat(messages, { title: 'A chat', name: 'Lena', zone: 'Europe/Madrid' });
  return story && writeStory(story);
}

describe('a chat as a story', () => {
  it('keeps what was said and tapped, of long lists what was tapped, and no booking codes', () => {
    const messages = chat(
      words('customer', 'a cut'),
      list('Free times:', '10:00', '11:00', '12:00', 'Another day'),
      tap('11:00', 'm1'),
      words('business', 'Booked ✅\\n\\nCode *K7XQ2*'.replaceAll('\\n', '\n')),
    );
    expect(storyFrom(messages)).toBe(`# A chat
now 2026-03-02 09:00 · name Lena

customer: a cut
bot: Free times: […] [11:00] […]
tap: 11:00
bot: Booked ✅
  Code *…*
`);
  });

  it('lets time pass where it did', () => {
    const messages = chat(
      words('customer', 'hi'),
      words('business', 'Hi!'),
      { ...words('customer', 'hello?'), minutes: 3 },
      { ...words('business', 'Still there?'), minutes: 33 },
    );
    expect(storyFrom(messages)?.split('\n').slice(3)).toEqual([
      'customer: hi',
      'bot: Hi!',
      'customer: hello?',
      'later 34 minutes',
      'bot: Still there?',
      '',
    ]);
  });

  it('begins with the customer, and tells of attachments and templates by their kind', () => {
    const template = {
      type: 'template',
      rendered: { body: 'Reminder', buttons: [{ id: 'x', text: 'Confirm' }] },
    };
    const messages = chat(
      words('business', 'Old news'),
      { from: 'customer', content: { type: 'audio' } },
      { from: 'business', content: template },
      { from: 'customer', content: { type: 'reaction' } },
    );
    expect(storyFrom(messages)?.split('\n').slice(3)).toEqual(['voice', 'bot: … [Confirm]', '']);
  });

  it('is none where the customer said nothing', () => {
    expect(storyFrom(chat(words('business', 'Hi')))).toBeUndefined();
  });
});
