import type { CustomField } from '../custom-field.ts';

export const fields: readonly CustomField[] = [
  {
    save: 'budget',
    label: { en: 'Budget', es: 'Presupuesto', pt: 'Orçamento' },
    text: {
      en: 'What is your budget? A number is enough.',
      es: '¿Cuál es tu presupuesto? Basta con un número.',
      pt: 'Qual é o seu orçamento? Basta um número.',
    },
    answer: { type: 'number', min: 0 },
  },
  {
    save: 'movesInOn',
    label: { en: 'Move-in date', es: 'Fecha de entrada', pt: 'Data da mudança' },
    text: {
      en: 'When would you like to move in?',
      es: '¿Cuándo te gustaría entrar a vivir?',
      pt: 'Quando você gostaria de se mudar?',
    },
    answer: { type: 'date', fromDays: 0, untilDays: 730 },
  },
];
