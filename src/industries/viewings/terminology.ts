import type { Terminology } from '../terminology.ts';

export const terminology: Terminology = {
  en: {
    booking: {
      one: 'viewing',
      other: 'viewings',
      synonyms: [
        'visit',
        'visits',
        'tour',
        'tours',
        'showing',
        'showings',
        'house visit',
        'booking',
        'bookings',
      ],
    },
    service: {
      one: 'home',
      other: 'homes',
      synonyms: [
        'property',
        'properties',
        'house',
        'houses',
        'flat',
        'flats',
        'apartment',
        'apartments',
        'listing',
      ],
    },
    staff: { one: 'agent', other: 'agents', synonyms: ['estate agent', 'realtor', 'realtors', 'broker'] },
    resource: { one: 'agent', other: 'agents' },
    customer: { one: 'visitor', other: 'visitors', synonyms: ['buyer', 'tenant', 'client', 'clients'] },
  },
  es: {
    booking: {
      one: 'visita',
      other: 'visitas',
      gender: 'feminine',
      synonyms: ['cita', 'citas', 'reserva', 'reservas'],
    },
    service: {
      one: 'vivienda',
      other: 'viviendas',
      gender: 'feminine',
      synonyms: ['piso', 'pisos', 'casa', 'casas', 'inmueble', 'inmuebles', 'propiedad', 'propiedades'],
    },
    staff: {
      one: 'agente',
      other: 'agentes',
      synonyms: ['agente inmobiliario', 'agente inmobiliaria', 'comercial', 'asesor', 'asesora'],
    },
    resource: { one: 'agente', other: 'agentes' },
    customer: { one: 'visitante', other: 'visitantes', synonyms: ['interesado', 'interesada', 'cliente'] },
  },
  pt: {
    booking: {
      one: 'visita',
      other: 'visitas',
      gender: 'feminine',
      synonyms: ['reserva', 'reservas', 'agendamento', 'agendamentos', 'marcação', 'marcações'],
    },
    service: {
      one: 'imóvel',
      other: 'imóveis',
      gender: 'masculine',
      synonyms: ['casa', 'casas', 'apartamento', 'apartamentos', 'propriedade', 'propriedades'],
    },
    staff: { one: 'corretor', other: 'corretores', gender: 'masculine', synonyms: ['corretora', 'agente'] },
    resource: { one: 'corretor', other: 'corretores', gender: 'masculine' },
    customer: { one: 'visitante', other: 'visitantes', synonyms: ['interessado', 'interessada', 'cliente'] },
  },
};
