import type { ChatMessage } from '../phone/wire.ts';
import { readCommand } from './commands.ts';

const buttons = (id: string, ...titles: string[]): ChatMessage => ({
  id,
  from: 'business',
  at: 0,
  content: {
    type: 'interactive',
    interactive: {
      type: 'button',
      body: { text: '?' },
      action: { buttons: titles.map((title) => ({ type: 'reply', reply: { id: `id of ${title}`, title } })) },
    },
  },
});
const text = (id: string, from: ChatMessage['from'], body: string): ChatMessage => ({
  id,
  from,
  at: 0,
  content: { type: 'text', text: { body } },
});
const sent = (draft: object, shown: string) => ({ kind: 'send', draft, shown });

describe('a line typed into the terminal chat', () => {
  const greeting = [text('1', 'customer', 'hi'), buttons('2', 'Book', 'My bookings')];

  it.each(['2', ' my BOOKINGS ', 'My bookings'])('taps the choice that it names: %j', (line) => {
    const tap = { type: 'tap', messageId: '2', choiceId: 'id of My bookings' };
    expect(readCommand(line, greeting)).toEqual(sent(tap, 'My bookings'));
  });

  it.each(['3', '0', 'book it', 'the second', '2pm'])(
    'is sent as words where it names none exactly: %j',
    (line) => {
      expect(readCommand(line, greeting)).toEqual(sent({ type: 'text', text: line }, line));
    },
  );

  it('does not tap what was offered before the last answer', () => {
    const people = [
      ...greeting,
      text('3', 'customer', 'Book'),
      text('4', 'business', 'For how many people?'),
    ];
    expect(readCommand('2', people)).toEqual(sent({ type: 'text', text: '2' }, '2'));
  });

  it('quotes the last message of the business', () => {
    const draft = { type: 'text', text: 'on my way', replyTo: '2' };
    expect(readCommand('/reply on my way', greeting)).toEqual(sent(draft, 'on my way'));
    expect(readCommand('/reply on my way', [])).toEqual({ kind: 'unknown', name: '/reply' });
  });

  it('sends what is no text, restarts and leaves', () => {
    expect(readCommand('/voice', [])).toEqual(sent({ type: 'audio' }, '/voice'));
    expect(readCommand('/restart', [])).toEqual({ kind: 'restart' });
    expect(readCommand('/save my chat.story', [])).toEqual({ kind: 'save', file: 'my chat.story' });
    expect(readCommand('/save', [])).toEqual({ kind: 'unknown', name: '/save' });
    expect(readCommand('/quit', [])).toEqual({ kind: 'quit' });
    expect(readCommand('/dance now', [])).toEqual({ kind: 'unknown', name: '/dance' });
    expect(readCommand('  ', [])).toEqual({ kind: 'nothing' });
  });
});
