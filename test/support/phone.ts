import type { PhoneMessage } from '../../fakes/whatsapp/index.ts';
import type { Installation } from './installation.ts';
import type { TestTenant } from './factories.ts';

/** A message of the business as the person sees it. */
export interface Seen {
  id: string;
  text: string;
  /** labels of its buttons or list rows */
  choices: string[];
}

/** Somebody with a phone who talks to one business; each call waits for the answer. */
export interface Phone {
  number: string;
  says(text: string, options?: { replyTo?: string }): Promise<Seen[]>;
  /** Taps a button or row by its label, in the newest message that has it, or in the one given. */
  taps(label: string | RegExp, on?: Seen): Promise<Seen[]>;
  sends(message: PhoneMessage): Promise<Seen[]>;
  /** everything the business sent so far */
  seen(): Seen[];
  /** the newest message of the business */
  last(): Seen;
}

export function givePhone(
  installation: Pick<Installation, 'graph' | 'settled'>,
  tenant: Pick<TestTenant, 'address'>,
  number: string,
  name?: string,
): Phone {
  const { graph } = installation;
  const seen = (): Seen[] =>
    graph.phones
      .transcript(number, tenant.address)
      .filter(({ from }) => from === 'business')
      .map(({ id, content }) => ({ id, ...read(content as GraphMessage) })); // the shapes we send

  const sends = async (message: PhoneMessage): Promise<Seen[]> => {
    const before = seen().length;
    graph.phones.send(number, tenant.address, { ...message, ...(name ? { name } : {}) });
    await installation.settled();
    return seen().slice(before);
  };

  const phone: Phone = {
    number,
    sends,
    seen,
    last: () => {
      const newest = seen().at(-1);
      if (!newest) throw new Error(`${number} has seen nothing yet.`);
      return newest;
    },
    says: (text, { replyTo } = {}) => sends({ type: 'text', text, ...(replyTo ? { replyTo } : {}) }),
    taps: async (label, on) => {
      const matches = (choice: { label: string }) =>
        typeof label === 'string' ? choice.label === label : label.test(choice.label);
      const messages = graph.phones
        .transcript(number, tenant.address)
        .filter(({ from }) => from === 'business');
      for (const { id, content } of messages.reverse()) {
        const choice = (!on || on.id === id) && choicesOf(content as GraphMessage).find(matches);
        if (choice) return sends({ type: 'tap', messageId: id, choiceId: choice.id });
      }
      throw new Error(`There is no "${label}" to tap; the last message was: ${JSON.stringify(phone.last())}`);
    },
  };
  return phone;
}

interface GraphMessage {
  text?: { body: string };
  interactive?: {
    body: { text: string };
    action: {
      buttons?: { reply: { id: string; title: string } }[];
      sections?: { rows: { id: string; title: string; description?: string }[] }[];
    };
  };
  rendered?: { body: string; buttons: { id: string; text: string }[] };
}

function choicesOf({ interactive, rendered }: GraphMessage): { id: string; label: string }[] {
  const buttons =
    interactive?.action.buttons?.map(({ reply }) => ({ id: reply.id, label: reply.title })) ?? [];
  const rows =
    interactive?.action.sections?.flatMap(({ rows: all }) =>
      all.map(({ id, title }) => ({ id, label: title })),
    ) ?? [];
  const replies = rendered?.buttons.map(({ id, text }) => ({ id, label: text })) ?? [];
  return [...buttons, ...rows, ...replies];
}

function read(message: GraphMessage): { text: string; choices: string[] } {
  const text = message.text?.body ?? message.interactive?.body.text ?? message.rendered?.body ?? '';
  return { text, choices: choicesOf(message).map(({ label }) => label) };
}
