import type { Industry } from '../industry.ts';
import { terminology } from './terminology.ts';

export const salon: Industry = {
  name: 'salon',
  hasDiscreetReminders: false,
  hasPersonalService: true,
  isPerPerson: true,
  defaultFlow: 'salon',
  terminology,
};
