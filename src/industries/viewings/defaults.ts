import type { BusinessDefaults } from '../defaults.ts';

export const defaults: BusinessDefaults = {
  services: [
    {
      slug: 'viewing',
      names: { en: 'First home', es: 'Primera vivienda', pt: 'Primeiro imóvel' },
      durationMinutes: 30,
      intervalMinutes: 15,
      bufferAfterMinutes: 15,
      noticeMinutes: 120,
      isPaid: false,
    },
  ],
  resources: [
    {
      slug: 'agent',
      kind: 'staff',
      names: { en: 'Agent', es: 'Agente', pt: 'Corretor' },
      hours: [{ days: [1, 2, 3, 4, 5, 6], from: '09:00', until: '18:00' }],
    },
  ],
};
