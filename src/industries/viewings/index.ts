import type { Industry } from '../industry.ts';
import { defaults } from './defaults.ts';
import { fields } from './fields.ts';
import { terminology } from './terminology.ts';

export const viewings: Industry = {
  name: 'viewings',
  hasDiscreetReminders: false,
  hasPersonalService: true,
  isPerPerson: false,
  forbidsFreeText: false,
  defaultFlow: 'viewings',
  terminology,
  fields,
  defaults,
};
