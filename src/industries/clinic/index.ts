import type { Industry } from '../industry.ts';

export const clinic: Industry = {
  name: 'clinic',
  hasDiscreetReminders: true,
  hasPersonalService: true,
  isPerPerson: true,
  defaultFlow: 'clinic',
};
