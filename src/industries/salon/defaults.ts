import type { BusinessDefaults } from '../defaults.ts';

export const defaults: BusinessDefaults = {
  services: [
    {
      slug: 'haircut',
      names: { en: 'Haircut', es: 'Corte', pt: 'Corte de cabelo' },
      durationMinutes: 30,
      noticeMinutes: 60,
      isPaid: true,
    },
    {
      slug: 'color',
      names: { en: 'Color', es: 'Color', pt: 'Coloração' },
      durationMinutes: 90,
      intervalMinutes: 30,
      noticeMinutes: 60,
      isPaid: true,
    },
    {
      slug: 'beard-trim',
      names: { en: 'Beard trim', es: 'Arreglo de barba', pt: 'Barba' },
      durationMinutes: 20,
      intervalMinutes: 30,
      noticeMinutes: 60,
      isPaid: true,
    },
  ],
  resources: [
    {
      slug: 'stylist',
      kind: 'staff',
      names: { en: 'Stylist', es: 'Estilista', pt: 'Profissional' },
      hours: [{ days: [2, 3, 4, 5, 6], from: '10:00', until: '19:00' }],
    },
  ],
};
