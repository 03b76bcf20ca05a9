import type { Industry } from '../industry.ts';
import { defaults } from './defaults.ts';
import { fields } from './fields.ts';
import { terminology } from './terminology.ts';

export const salon: Industry = {
  name: 'salon',
  hasDiscreetReminders: false,
  hasPersonalService: true,
  isPerPerson: true,
  forbidsFreeText: false,
  defaultFlow: 'salon',
  terminology,
  fields,
  defaults,
};
