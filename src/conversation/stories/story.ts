import { z } from 'zod';
import { tidy } from './tidy.ts';

/** Words in a story: lines trimmed, blank ones left out, so that a story reads back as it was written. */
const words = z.string().max(5_000).transform(tidy).pipe(z.string().min(1, 'say some words'));
const oneLine = words.refine((text) => !text.includes('\n'), 'keep it on one line');
const wallTime = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/, 'write a date and time as 2026-03-05 09:00');
/** where in the file it stands, for whoever has to mend it */
const line = z.number().int().positive().optional();

/** What a phone can send that is not words. */
export const attachments = ['photo', 'voice', 'video', 'document', 'sticker', 'location', 'contact'] as const;

const move = [
  z.strictObject({ kind: z.literal('customer'), text: words, line }),
  z.strictObject({ kind: z.literal('tap'), label: oneLine, line }),
  z.strictObject({ kind: z.enum(attachments), caption: words.optional(), line }),
  z.strictObject({ kind: z.literal('staff'), text: words, line }),
  z.strictObject({ kind: z.literal('later'), minutes: z.number().int().positive(), line }),
  z.strictObject({ kind: z.literal('on'), at: wallTime, line }),
] as const;

const expectation = [
  z.strictObject({ kind: z.literal('bot'), text: words, choices: z.array(oneLine).max(20).optional(), line }),
  z.strictObject({ kind: z.literal('silence'), line }),
  z.strictObject({ kind: z.literal('staff sees'), text: words, line }),
  z.strictObject({ kind: z.literal('booking'), booking: oneLine, line }),
  z.strictObject({ kind: z.literal('handoff'), is: z.enum(['open', 'none']), line }),
  z.strictObject({
    kind: z.literal('messages'),
    count: z.number().int().positive(),
    atMost: z.boolean(),
    line,
  }),
] as const;

export const actSchema = z.discriminatedUnion('kind', [...move, ...expectation]);

/** A story as machines write it; `parseStories` reads the form for people, `writeStory` writes it. */
export const storySchema = z.strictObject({
  title: oneLine,
  /** the language spoken where the customer's is not known */
  language: z
    .string()
    .regex(/^[a-z]{2}$/, 'write a language as its two letters: en, es, pt')
    .optional(),
  /** when it begins, on the wall of the business */
  now: wallTime.optional(),
  /** the customer's name on WhatsApp */
  name: oneLine.optional(),
  acts: z.array(actSchema).min(1, 'let somebody say something').max(300),
});

export type Story = z.infer<typeof storySchema>;
export type Act = Story['acts'][number];
export type ActOf<Kind extends Act['kind']> = Extract<Act, { kind: Kind }>;

/** A Monday morning on which nothing is booked yet. */
export const USUAL_NOW = '2026-03-02 09:00';
export const USUAL_NAME = 'Lena';
