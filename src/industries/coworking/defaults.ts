import type { BusinessDefaults } from '../defaults.ts';

const everyDayButSunday = [{ days: [1, 2, 3, 4, 5, 6], from: '08:00', until: '20:00' }];

export const defaults: BusinessDefaults = {
  services: [
    {
      slug: 'meeting-room',
      names: { en: 'Meeting room', es: 'Sala de reuniones', pt: 'Sala de reunião' },
      durationMinutes: 60,
      isPaid: true,
    },
    {
      slug: 'hot-desk',
      names: { en: 'Hot desk for a day', es: 'Mesa por un día', pt: 'Mesa por um dia' },
      durationMinutes: 720,
      isPaid: true,
    },
    {
      slug: 'tour',
      names: { en: 'Guided tour', es: 'Visita guiada', pt: 'Visita guiada' },
      durationMinutes: 20,
      intervalMinutes: 30,
      noticeMinutes: 60,
      isPaid: false,
    },
  ],
  resources: [
    {
      slug: 'meeting-room',
      kind: 'room',
      names: { en: 'Meeting room', es: 'Sala de reuniones', pt: 'Sala de reunião' },
      serves: ['meeting-room'],
      hours: everyDayButSunday,
    },
    {
      slug: 'desks',
      kind: 'desk',
      names: { en: 'Open space', es: 'Espacio abierto', pt: 'Salão' },
      units: 8,
      serves: ['hot-desk'],
      hours: everyDayButSunday,
    },
    {
      slug: 'host',
      kind: 'staff',
      names: { en: 'Host', es: 'Anfitrión', pt: 'Anfitrião' },
      serves: ['tour'],
      hours: [{ days: [1, 2, 3, 4, 5], from: '09:00', until: '18:00' }],
    },
  ],
};
