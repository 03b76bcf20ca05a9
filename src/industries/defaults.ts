import type { Texts } from './custom-field.ts';

/** What a new business starts with, until its owner says otherwise. */
export interface BusinessDefaults {
  services: readonly DefaultService[];
  resources: readonly DefaultResource[];
}

export interface DefaultService {
  slug: string;
  names: Texts;
  durationMinutes: number;
  intervalMinutes?: number;
  bufferAfterMinutes?: number;
  noticeMinutes?: number;
  /** false: it costs nothing; otherwise the owner names the price, which nobody can guess */
  isPaid: boolean;
}

export interface DefaultResource {
  slug: string;
  kind: 'staff' | 'room' | 'desk' | 'equipment' | 'property';
  names: Texts;
  units?: number;
  /** slugs of services; left out: all */
  serves?: readonly string[];
  hours: readonly { days: readonly number[]; from: string; until: string }[];
}
