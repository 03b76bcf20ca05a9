import { shownMessages } from './shown-messages.ts';
import type { ChatMessage } from './wire.ts';

let ids = 0;
const own = (content: ChatMessage['content'], id = `wamid.${(ids += 1)}`): ChatMessage => ({
  id,
  from: 'customer',
  at: 0,
  content,
});
const text = (body: string, id?: string) => own({ type: 'text', text: { body } }, id);
const edited = (id: string, body: string) =>
  own({ type: 'edit', edit: { original_message_id: id, message: { type: 'text', text: { body } } } });
const takenBack = (id: string) => own({ type: 'revoke', revoke: { original_message_id: id } });
const seen = (messages: readonly ChatMessage[]) =>
  shownMessages(messages).map(({ id, change, content }) => [id, change, content['text']]);

describe('a message on the phone', () => {
  it('that was edited reads as it does now, where it was', () => {
    const chat = [text('at 11', 'A'), text('please', 'B'), edited('A', 'at 10'), edited('A', 'at 9')];
    expect(seen(chat)).toEqual([
      ['A', 'edited', { body: 'at 9' }],
      ['B', undefined, { body: 'please' }],
    ]);
  });

  it('that was taken back says so, and stays so', () => {
    const chat = [text('at 11', 'A'), takenBack('A'), edited('A', 'at 10')];
    expect(seen(chat)).toEqual([['A', 'deleted', undefined]]);
  });

  it('that the chat does not hold leaves its change to be seen', () => {
    expect(shownMessages([takenBack('wamid.gone')])).toHaveLength(1);
  });

  it('of the business is no change, whatever it says', () => {
    const message: ChatMessage = { ...takenBack('A'), from: 'business' };
    expect(shownMessages([text('x', 'A'), message])).toHaveLength(2);
  });
});
