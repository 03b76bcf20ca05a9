import type { CustomField } from '../custom-field.ts';

/** Nothing here asks how somebody is: symptoms are for the doctor, not for a chat that is kept. */
export const fields: readonly CustomField[] = [
  {
    save: 'isNewPatient',
    label: { en: 'New patient', es: 'Paciente nuevo', pt: 'Paciente novo' },
    text: {
      en: 'Is this your first visit with us?',
      es: '¿Es tu primera visita aquí?',
      pt: 'É a sua primeira consulta aqui?',
    },
    answer: { type: 'yes-no' },
  },
  {
    save: 'insurer',
    label: { en: 'Insurer', es: 'Aseguradora', pt: 'Convênio' },
    text: {
      en: 'Who is your insurer? Only its name, please; write “none” if you pay yourself.',
      es: '¿Cuál es tu aseguradora? Solo el nombre, por favor; escribe «ninguna» si pagas tú.',
      pt: 'Qual é o seu convênio? Só o nome, por favor; escreva “nenhum” se for particular.',
    },
    answer: { type: 'text', maxLength: 60 },
  },
];
