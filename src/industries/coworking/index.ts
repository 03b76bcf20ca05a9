import type { Industry } from '../industry.ts';

export const coworking: Industry = {
  name: 'coworking',
  hasDiscreetReminders: false,
  hasPersonalService: false,
  isPerPerson: false,
  defaultFlow: 'coworking',
};
