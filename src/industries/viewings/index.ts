import type { Industry } from '../industry.ts';
import { terminology } from './terminology.ts';

export const viewings: Industry = {
  name: 'viewings',
  hasDiscreetReminders: false,
  hasPersonalService: true,
  isPerPerson: false,
  defaultFlow: 'viewings',
  terminology,
};
