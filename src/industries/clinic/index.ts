import type { Industry } from '../industry.ts';
import { terminology } from './terminology.ts';

export const clinic: Industry = {
  name: 'clinic',
  hasDiscreetReminders: true,
  hasPersonalService: true,
  isPerPerson: true,
  defaultFlow: 'clinic',
  terminology,
};
