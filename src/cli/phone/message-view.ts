import * as z from 'zod/mini';
import type { ChatMessage, MessageContent } from './wire.ts';

/** Something that can be tapped. */
export interface Choice {
  /** what the business finds in the tap */
  id: string;
  title: string;
  description: string;
}

export interface ChoiceSection {
  title: string;
  rows: Choice[];
}

export interface Link {
  label: string;
  url: string;
}

/** What a message shows, whatever Graph type it is. Absent parts are empty. */
export interface MessageView {
  header: string;
  text: string;
  footer: string;
  /** under the bubble, one tap each */
  buttons: Choice[];
  /** behind one button under the bubble */
  list?: { label: string; sections: ChoiceSection[] };
  /** buttons that open a web page */
  links: Link[];
  location?: { name: string; address: string };
  /** what else it is, where it is more than words; named as WhatsApp names it */
  kind: string;
}

const textSchema = z.object({ text: z.optional(z.string()) });
const choiceSchema = z.object({ id: z.string(), title: z.string(), description: z.optional(z.string()) });
const sectionSchema = z.object({ title: z.optional(z.string()), rows: z.array(choiceSchema) });

const interactiveSchema = z.object({
  header: z.optional(textSchema),
  body: z.optional(textSchema),
  footer: z.optional(textSchema),
  action: z.optional(
    z.object({
      buttons: z.optional(z.array(z.object({ reply: choiceSchema }))),
      button: z.optional(z.string()),
      sections: z.optional(z.array(sectionSchema)),
      parameters: z.optional(z.object({ display_text: z.optional(z.string()), url: z.optional(z.string()) })),
    }),
  ),
  button_reply: z.optional(choiceSchema),
  list_reply: z.optional(choiceSchema),
});

const contentSchema = z.object({
  type: z.string(),
  text: z.optional(z.object({ body: z.string() })),
  interactive: z.optional(interactiveSchema),
  button: z.optional(z.object({ text: z.string(), payload: z.string() })),
  rendered: z.optional(
    z.object({
      header: z.optional(z.string()),
      body: z.string(),
      footer: z.optional(z.string()),
      buttons: z.array(
        z.object({ text: z.string(), id: z.optional(z.string()), url: z.optional(z.string()) }),
      ),
    }),
  ),
  location: z.optional(z.object({ name: z.optional(z.string()), address: z.optional(z.string()) })),
});

type Content = z.infer<typeof contentSchema>;

/** Reads what a phone shows of a message. A type nobody knows yet still gives its name as `kind`. */
export function viewOf(content: MessageContent): MessageView {
  const parsed = contentSchema.safeParse(content);
  const view: MessageView = { header: '', text: '', footer: '', buttons: [], links: [], kind: content.type };
  return parsed.success ? { ...view, ...partsOf(parsed.data) } : view;
}

/** Everything tappable on a message, in reading order. */
export function choicesOf(message: ChatMessage): Choice[] {
  if (message.from !== 'business') return [];
  const { buttons, list } = viewOf(message.content);
  return [...buttons, ...(list?.sections.flatMap(({ rows }) => rows) ?? [])];
}

/** The choice a customer's message taps, or undefined where it is not a tap. */
export function tappedChoice(message: ChatMessage): { messageId: string; choiceId: string } | undefined {
  if (message.from !== 'customer' || message.replyTo === undefined) return undefined;
  const parsed = contentSchema.safeParse(message.content);
  if (!parsed.success) return undefined;
  const { interactive, button } = parsed.data;
  const choiceId = interactive?.button_reply?.id ?? interactive?.list_reply?.id ?? button?.payload;
  return choiceId === undefined ? undefined : { messageId: message.replyTo, choiceId };
}

function partsOf({ text, interactive, button, rendered, location }: Content): Partial<MessageView> {
  if (text) return { text: text.body };
  if (button) return { text: button.text };
  if (rendered) return renderedParts(rendered);
  if (location) return { location: { name: location.name ?? '', address: location.address ?? '' } };
  return interactive ? interactiveParts(interactive) : {};
}

/** A template as the phone shows it. Of its buttons, the ones with an id are quick replies. */
function renderedParts({
  header,
  body,
  footer,
  buttons,
}: NonNullable<Content['rendered']>): Partial<MessageView> {
  return {
    header: header ?? '',
    text: body,
    footer: footer ?? '',
    buttons: buttons.flatMap(({ id, text }) => (id === undefined ? [] : [choiceOf({ id, title: text })])),
    links: buttons.flatMap(({ url, text }) => linkTo(url, text)),
  };
}

function interactiveParts(interactive: z.infer<typeof interactiveSchema>): Partial<MessageView> {
  const reply = interactive.button_reply ?? interactive.list_reply;
  if (reply) return { text: reply.title, footer: reply.description ?? '' };
  const { buttons = [], button, sections, parameters } = interactive.action ?? {};
  return {
    header: interactive.header?.text ?? '',
    text: interactive.body?.text ?? '',
    footer: interactive.footer?.text ?? '',
    buttons: buttons.map((one) => choiceOf(one.reply)),
    ...(button !== undefined && sections && { list: { label: button, sections: sections.map(sectionOf) } }),
    links: linkTo(parameters?.url, parameters?.display_text),
  };
}

/** Only web addresses: a link in a message must not run code in the page. */
function linkTo(url: string | undefined, label: string | undefined): Link[] {
  return url !== undefined && /^https?:\/\//i.test(url) ? [{ label: label ?? url, url }] : [];
}

function sectionOf({ title, rows }: z.infer<typeof sectionSchema>): ChoiceSection {
  return { title: title ?? '', rows: rows.map(choiceOf) };
}

function choiceOf({ id, title, description }: z.infer<typeof choiceSchema>): Choice {
  return { id, title, description: description ?? '' };
}
