import { z } from 'zod';

/** Text that is not blank and not longer than `maximum` UTF-16 units. */
export function textOfLength(label: string, maximum: number): z.ZodString {
  return z.string().refine((text) => text.trim() !== '' && text.length <= maximum, {
    error: `${label} length invalid. Min length: 1, Max length: ${maximum}`,
  });
}

/** A media object: an uploaded id or a link, never both, and the extra fields of its kind. */
export function mediaRule(extra: Readonly<Record<string, z.ZodType>> = {}) {
  return z
    .strictObject({ id: z.string().optional(), link: z.url({ protocol: /^https?$/ }).optional(), ...extra })
    .refine(({ id, link }) => (id === undefined) !== (link === undefined), {
      error: 'Media needs either an id or a link',
    });
}
