import type { BusinessDefaults } from '../defaults.ts';

export const defaults: BusinessDefaults = {
  services: [
    {
      slug: 'consultation',
      names: { en: 'Consultation', es: 'Consulta', pt: 'Consulta' },
      durationMinutes: 20,
      intervalMinutes: 30,
      bufferAfterMinutes: 10,
      noticeMinutes: 120,
      isPaid: true,
    },
    {
      slug: 'follow-up',
      names: { en: 'Follow-up', es: 'Revisión', pt: 'Retorno' },
      durationMinutes: 15,
      intervalMinutes: 30,
      noticeMinutes: 120,
      isPaid: true,
    },
  ],
  resources: [
    {
      slug: 'doctor',
      kind: 'staff',
      names: { en: 'Doctor', es: 'Médico', pt: 'Médico' },
      hours: [
        { days: [1, 2, 3, 4, 5], from: '09:00', until: '13:00' },
        { days: [1, 2, 3, 4, 5], from: '14:00', until: '17:00' },
      ],
    },
  ],
};
