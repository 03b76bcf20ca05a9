import type { CustomField } from '../custom-field.ts';

export const fields: readonly CustomField[] = [
  {
    save: 'company',
    label: { en: 'Company', es: 'Empresa', pt: 'Empresa' },
    text: { en: 'Which company is it for?', es: '¿Para qué empresa es?', pt: 'Para qual empresa é?' },
    answer: { type: 'text', maxLength: 80 },
  },
  {
    save: 'people',
    label: { en: 'People', es: 'Personas', pt: 'Pessoas' },
    text: { en: 'How many people will come?', es: '¿Cuántas personas vendrán?', pt: 'Quantas pessoas vêm?' },
    answer: { type: 'number', min: 1, max: 200, isWhole: true },
  },
];
