import { storyOfChat } from '../../../src/cli/phone/chat-story.ts';
import type { ChatMessage, DemoTenant } from '../../../src/cli/phone/wire.ts';
import { writeStory } from '../../../src/conversation/stories/write-story.ts';
import type { Person } from './people.ts';
import { texts } from './texts.ts';

/** Downloads a chat as a story, ready to be played with `npm run flow -- stories`. */
export function saveStory(messages: readonly ChatMessage[], person: Person, tenant: DemoTenant): void {
  const story = storyOfChat(messages, {
    title: texts.storyTitle(person.name, tenant.name),
    name: person.name,
    zone: tenant.zone,
  });
  if (!story) return;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([writeStory(story)], { type: 'text/plain' }));
  link.download = `${tenant.slug}-${fileName(person.name)}.story`;
  link.click();
  // The download has begun by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

function fileName(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');
}
