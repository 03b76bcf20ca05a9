import type { Act, Story } from '../../conversation/stories/story.ts';
import { wallTimeOf } from '../../conversation/stories/wall-time.ts';
import { choicesOf, tappedChoice, viewOf } from './message-view.ts';
import type { ChatMessage, DemoTenant } from './wire.ts';

/** Pauses shorter than this are how people read and type; a story's clock stands still for them. */
const PAUSE_MS = 5 * 60_000;
const MINUTE_MS = 60_000;
/** With more choices than buttons, what is listed hangs on the calendar of that day. */
const MOST_BUTTONS = 3;

/** A chat as a story that must go the same way again; undefined where the customer said nothing. */
export function storyOfChat(
  messages: readonly ChatMessage[],
  { title, name, zone }: { title: string; name: string } & Pick<DemoTenant, 'zone'>,
): Story | undefined {
  const begin = messages.findIndex(({ from }) => from === 'customer');
  const said = begin === -1 ? [] : messages.slice(begin);
  const [first] = said;
  if (!first) return undefined;
  let clock = Math.floor(first.at / MINUTE_MS) * MINUTE_MS;
  const story: Story = { title, now: wallTimeOf(zone, clock), name, acts: [] };
  let lastAt = first.at;
  said.forEach((message, place) => {
    const act = actOf(message, said.slice(place + 1));
    if (!act) return;
    if (message.at - lastAt >= PAUSE_MS) {
      const minutes = Math.ceil((message.at - clock) / MINUTE_MS);
      story.acts.push({ kind: 'later', minutes });
      clock += minutes * MINUTE_MS;
    }
    lastAt = message.at;
    story.acts.push(act);
  });
  return story;
}

function actOf(message: ChatMessage, after: readonly ChatMessage[]): Act | undefined {
  const { text, kind } = viewOf(message.content);
  if (message.from === 'business') return botAct(message, after);
  if (tappedChoice(message)) return { kind: 'tap', label: text };
  if (kind === 'text') return { kind: 'customer', text };
  const attachment = attachmentNames[kind];
  return attachment && { kind: attachment };
}

const attachmentNames: Readonly<
  Record<string, 'photo' | 'voice' | 'video' | 'document' | 'sticker' | 'location' | 'contact'>
> = {
  image: 'photo',
  audio: 'voice',
  video: 'video',
  document: 'document',
  sticker: 'sticker',
  location: 'location',
  contacts: 'contact',
};

function botAct(message: ChatMessage, after: readonly ChatMessage[]): Act {
  const { text, kind } = viewOf(message.content);
  const labels = choicesOf(message).map(({ title }) => title);
  // A template's words are its own, and a story does without it.
  const words = kind === 'template' || text === '' ? '…' : withoutCodes(text);
  if (labels.length === 0) return { kind: 'bot', text: words };
  const choices = labels.length > MOST_BUTTONS ? tappedOnly(message, after) : labels;
  return { kind: 'bot', text: words, choices };
}

/** Of a long list, the choice that was tapped next. */
function tappedOnly(message: ChatMessage, after: readonly ChatMessage[]): string[] {
  const taps = after.flatMap((later) => tappedChoice(later) ?? []);
  const tapped = choicesOf(message).find(({ id }) =>
    taps.some(({ messageId, choiceId }) => messageId === message.id && choiceId === id),
  );
  return tapped ? ['…', tapped.title, '…'] : ['…'];
}

/** Every booking has another code: five capitals and digits. */
function withoutCodes(text: string): string {
  return text.replace(/\b[BCDFGHJKMNPQRSTWXZ][BCDFGHJKMNPQRSTWXZ2-9]{4}\b/g, '…');
}
