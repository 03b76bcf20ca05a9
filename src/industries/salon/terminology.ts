import type { Terminology } from '../terminology.ts';

export const terminology: Terminology = {
  en: {
    booking: {
      one: 'booking',
      other: 'bookings',
      synonyms: [
        'appointment',
        'appointments',
        'reservation',
        'reservations',
        'visit',
        'visits',
        'appt',
        'appts',
      ],
    },
    service: { one: 'service', other: 'services', synonyms: ['treatment', 'treatments'] },
    staff: {
      one: 'stylist',
      other: 'stylists',
      synonyms: ['hairdresser', 'hairdressers', 'barber', 'barbers'],
    },
    resource: { one: 'chair', other: 'chairs', synonyms: ['seat', 'seats'] },
    customer: { one: 'client', other: 'clients', synonyms: ['customer', 'customers'] },
  },
  es: {
    booking: {
      one: 'cita',
      other: 'citas',
      gender: 'feminine',
      synonyms: ['reserva', 'reservas', 'turno', 'turnos', 'visita', 'visitas'],
    },
    service: {
      one: 'servicio',
      other: 'servicios',
      gender: 'masculine',
      synonyms: ['tratamiento', 'tratamientos'],
    },
    staff: {
      one: 'estilista',
      other: 'estilistas',
      synonyms: ['peluquera', 'peluquero', 'peluqueras', 'peluqueros', 'barbero', 'barberos'],
    },
    resource: { one: 'sillón', other: 'sillones', gender: 'masculine', synonyms: ['silla', 'sillas'] },
    customer: { one: 'cliente', other: 'clientes', synonyms: ['clienta', 'clientas'] },
  },
  pt: {
    booking: {
      one: 'horário',
      other: 'horários',
      gender: 'masculine',
      synonyms: [
        'reserva',
        'reservas',
        'agendamento',
        'agendamentos',
        'marcação',
        'marcações',
        'visita',
        'visitas',
      ],
    },
    service: {
      one: 'serviço',
      other: 'serviços',
      gender: 'masculine',
      synonyms: ['tratamento', 'tratamentos'],
    },
    staff: {
      one: 'profissional',
      other: 'profissionais',
      synonyms: ['cabeleireira', 'cabeleireiro', 'cabeleireiras', 'cabeleireiros', 'barbeiro', 'barbeiros'],
    },
    resource: { one: 'cadeira', other: 'cadeiras', gender: 'feminine' },
    customer: { one: 'cliente', other: 'clientes' },
  },
};
