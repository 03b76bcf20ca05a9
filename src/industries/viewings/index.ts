import type { Industry } from '../industry.ts';

export const viewings: Industry = {
  name: 'viewings',
  hasDiscreetReminders: false,
  hasPersonalService: true,
  isPerPerson: false,
  defaultFlow: 'viewings',
};
