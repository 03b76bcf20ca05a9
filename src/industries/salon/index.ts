import type { Industry } from '../industry.ts';

export const salon: Industry = {
  name: 'salon',
  hasDiscreetReminders: false,
  hasPersonalService: true,
  isPerPerson: true,
  defaultFlow: 'salon',
};
