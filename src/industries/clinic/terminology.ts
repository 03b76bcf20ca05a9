import type { Terminology } from '../terminology.ts';

export const terminology: Terminology = {
  en: {
    booking: {
      one: 'appointment',
      other: 'appointments',
      synonyms: ['booking', 'bookings', 'consultation', 'consultations', 'visit', 'visits', 'appt', 'appts'],
    },
    service: { one: 'kind of appointment', other: 'kinds of appointment', synonyms: ['service', 'services'] },
    staff: {
      one: 'doctor',
      other: 'doctors',
      synonyms: ['physician', 'nurse', 'nurses', 'specialist', 'dr'],
    },
    resource: { one: 'room', other: 'rooms', synonyms: ['surgery', 'consulting room'] },
    customer: { one: 'patient', other: 'patients' },
  },
  es: {
    booking: {
      one: 'cita',
      other: 'citas',
      gender: 'feminine',
      synonyms: ['consulta', 'consultas', 'turno', 'turnos', 'reserva', 'reservas', 'visita', 'visitas'],
    },
    service: {
      one: 'tipo de cita',
      other: 'tipos de cita',
      gender: 'masculine',
      synonyms: ['servicio', 'servicios'],
    },
    staff: {
      one: 'médico',
      other: 'médicos',
      gender: 'masculine',
      synonyms: [
        'médica',
        'médicas',
        'doctor',
        'doctora',
        'doctores',
        'enfermera',
        'enfermero',
        'especialista',
      ],
    },
    resource: { one: 'consultorio', other: 'consultorios', gender: 'masculine', synonyms: ['sala', 'salas'] },
    customer: { one: 'paciente', other: 'pacientes' },
  },
  pt: {
    booking: {
      one: 'consulta',
      other: 'consultas',
      gender: 'feminine',
      synonyms: [
        'reserva',
        'reservas',
        'agendamento',
        'agendamentos',
        'marcação',
        'marcações',
        'horário',
        'horários',
      ],
    },
    service: {
      one: 'tipo de consulta',
      other: 'tipos de consulta',
      gender: 'masculine',
      synonyms: ['serviço', 'serviços'],
    },
    staff: {
      one: 'médico',
      other: 'médicos',
      gender: 'masculine',
      synonyms: ['médica', 'médicas', 'doutor', 'doutora', 'enfermeira', 'enfermeiro', 'especialista'],
    },
    resource: { one: 'consultório', other: 'consultórios', gender: 'masculine', synonyms: ['sala', 'salas'] },
    customer: { one: 'paciente', other: 'pacientes' },
  },
};
