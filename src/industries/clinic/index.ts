import type { Industry } from '../industry.ts';
import { defaults } from './defaults.ts';
import { fields } from './fields.ts';
import { terminology } from './terminology.ts';

export const clinic: Industry = {
  name: 'clinic',
  hasDiscreetReminders: true,
  hasPersonalService: true,
  isPerPerson: true,
  forbidsFreeText: true,
  defaultFlow: 'clinic',
  terminology,
  fields,
  defaults,
};
