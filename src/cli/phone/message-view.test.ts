import { choicesOf, tappedChoice, viewOf } from './message-view.ts';
import type { ChatMessage, MessageContent } from './wire.ts';

const fromBusiness = (content: MessageContent): ChatMessage => ({
  id: 'B',
  from: 'business',
  at: 0,
  content,
});
const fromCustomer = (content: MessageContent): ChatMessage => ({
  id: 'C',
  from: 'customer',
  at: 0,
  content,
  replyTo: 'B',
});

const list = {
  type: 'interactive',
  interactive: {
    type: 'list',
    header: { type: 'text', text: 'Luna' },
    body: { text: 'Which service?' },
    action: {
      button: 'Services',
      sections: [
        { title: 'Hair', rows: [{ id: 's1', title: 'Haircut', description: '30 min' }] },
        { title: 'Nails', rows: [{ id: 's2', title: 'Manicure' }] },
      ],
    },
  },
};

describe('what a message shows', () => {
  it('reads buttons with what is around them', () => {
    const view = viewOf({
      type: 'interactive',
      interactive: {
        type: 'button',
        body: { text: 'Book it?' },
        footer: { text: 'Free to cancel' },
        action: { buttons: [{ type: 'reply', reply: { id: 'yes', title: 'Confirm' } }] },
      },
    });
    expect(view).toMatchObject({ header: '', text: 'Book it?', footer: 'Free to cancel' });
    expect(view.buttons).toEqual([{ id: 'yes', title: 'Confirm', description: '' }]);
  });

  it('reads a list with its sections', () => {
    expect(viewOf(list).list).toEqual({
      label: 'Services',
      sections: [
        { title: 'Hair', rows: [{ id: 's1', title: 'Haircut', description: '30 min' }] },
        { title: 'Nails', rows: [{ id: 's2', title: 'Manicure', description: '' }] },
      ],
    });
  });

  it('reads a template as it was rendered: quick replies tap, url buttons open', () => {
    const view = viewOf({
      type: 'template',
      template: { name: 'reminder', language: { code: 'en' } },
      rendered: {
        body: 'See you tomorrow at 10:00',
        buttons: [
          { type: 'quick_reply', id: 'confirm:1', text: 'Confirm' },
          { type: 'url', text: 'Directions', url: 'https://luna.example/map' },
        ],
      },
    });
    expect(view.text).toBe('See you tomorrow at 10:00');
    expect(view.buttons).toEqual([{ id: 'confirm:1', title: 'Confirm', description: '' }]);
    expect(view.links).toEqual([{ label: 'Directions', url: 'https://luna.example/map' }]);
  });

  it('offers web addresses only as links', () => {
    const withUrl = (url: string) =>
      viewOf({
        type: 'interactive',
        interactive: {
          type: 'cta_url',
          action: { name: 'cta_url', parameters: { display_text: 'Open', url } },
        },
      }).links;
    expect(withUrl('https://luna.example')).toHaveLength(1);
    expect(withUrl('javascript:alert(1)')).toEqual([]);
  });

  it.each([
    { type: 'hologram', hologram: { depth: 3 } },
    { type: 'interactive', interactive: { type: 'button', action: { buttons: 'none' } } },
    { type: 'text' },
  ])('still names the kind of a message that it cannot read: %j', (content) => {
    expect(viewOf(content)).toMatchObject({ kind: content.type, text: '', buttons: [] });
  });
});

describe('choices', () => {
  it('are everything tappable, in reading order', () => {
    expect(choicesOf(fromBusiness(list)).map(({ id }) => id)).toEqual(['s1', 's2']);
  });

  it('are never offered by the customer’s own messages', () => {
    expect(choicesOf(fromCustomer(list))).toEqual([]);
  });

  it.each([
    { type: 'interactive', interactive: { type: 'button_reply', button_reply: { id: 'x', title: 'X' } } },
    { type: 'interactive', interactive: { type: 'list_reply', list_reply: { id: 'x', title: 'X' } } },
    { type: 'button', button: { payload: 'x', text: 'X' } },
  ])('are found again in the tap that took them: %j', (content) => {
    expect(tappedChoice(fromCustomer(content))).toEqual({ messageId: 'B', choiceId: 'x' });
    expect(viewOf(content).text).toBe('X');
  });

  it('are not taken by words that quote a message', () => {
    expect(tappedChoice(fromCustomer({ type: 'text', text: { body: 'X' } }))).toBeUndefined();
  });
});
