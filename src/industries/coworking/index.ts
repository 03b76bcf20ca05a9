import type { Industry } from '../industry.ts';
import { defaults } from './defaults.ts';
import { fields } from './fields.ts';
import { terminology } from './terminology.ts';

export const coworking: Industry = {
  name: 'coworking',
  hasDiscreetReminders: false,
  hasPersonalService: false,
  isPerPerson: false,
  forbidsFreeText: false,
  defaultFlow: 'coworking',
  terminology,
  fields,
  defaults,
};
