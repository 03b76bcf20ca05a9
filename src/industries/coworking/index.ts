import type { Industry } from '../industry.ts';
import { terminology } from './terminology.ts';

export const coworking: Industry = {
  name: 'coworking',
  hasDiscreetReminders: false,
  hasPersonalService: false,
  isPerPerson: false,
  defaultFlow: 'coworking',
  terminology,
};
