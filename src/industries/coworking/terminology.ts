import type { Terminology } from '../terminology.ts';

export const terminology: Terminology = {
  en: {
    booking: {
      one: 'booking',
      other: 'bookings',
      synonyms: ['reservation', 'reservations', 'tour', 'tours', 'visit', 'visits'],
    },
    service: {
      one: 'desk or room',
      other: 'desks and rooms',
      synonyms: ['space', 'spaces', 'pass', 'passes'],
    },
    staff: { one: 'host', other: 'hosts', synonyms: ['community manager', 'guide'] },
    resource: { one: 'space', other: 'spaces', synonyms: ['desk', 'desks', 'room', 'rooms'] },
    customer: { one: 'member', other: 'members', synonyms: ['guest', 'guests', 'coworker', 'coworkers'] },
  },
  es: {
    booking: {
      one: 'reserva',
      other: 'reservas',
      gender: 'feminine',
      synonyms: ['cita', 'citas', 'visita', 'visitas'],
    },
    service: {
      one: 'mesa o sala',
      other: 'mesas y salas',
      gender: 'feminine',
      synonyms: ['espacio', 'espacios', 'pase', 'pases'],
    },
    staff: { one: 'anfitrión', other: 'anfitriones', gender: 'masculine', synonyms: ['anfitriona', 'guía'] },
    resource: {
      one: 'espacio',
      other: 'espacios',
      gender: 'masculine',
      synonyms: ['mesa', 'mesas', 'sala', 'salas'],
    },
    customer: { one: 'miembro', other: 'miembros', gender: 'masculine', synonyms: ['cliente', 'clientes'] },
  },
  pt: {
    booking: {
      one: 'reserva',
      other: 'reservas',
      gender: 'feminine',
      synonyms: ['agendamento', 'agendamentos', 'marcação', 'marcações', 'visita', 'visitas'],
    },
    service: {
      one: 'mesa ou sala',
      other: 'mesas e salas',
      gender: 'feminine',
      synonyms: ['espaço', 'espaços', 'passe', 'passes', 'diária', 'diárias'],
    },
    staff: { one: 'anfitrião', other: 'anfitriões', gender: 'masculine', synonyms: ['anfitriã', 'guia'] },
    resource: {
      one: 'espaço',
      other: 'espaços',
      gender: 'masculine',
      synonyms: ['mesa', 'mesas', 'sala', 'salas', 'estação', 'estações'],
    },
    customer: { one: 'membro', other: 'membros', gender: 'masculine', synonyms: ['cliente', 'clientes'] },
  },
};
