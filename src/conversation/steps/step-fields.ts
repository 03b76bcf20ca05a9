import { z } from 'zod';

/** Fields that several kinds of step share. */
export const localText = z
  .record(z.string().regex(/^[a-z]{2}$/, 'a language is two letters'), z.string().min(1))
  .refine((text) => Object.keys(text).length > 0, 'write it in at least one language');

export const exits = z.record(z.string(), z.string());
