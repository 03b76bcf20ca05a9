import type { CustomField } from '../custom-field.ts';

export const fields: readonly CustomField[] = [
  {
    save: 'hairLength',
    label: { en: 'Hair length', es: 'Largo del pelo', pt: 'Comprimento do cabelo' },
    text: {
      en: 'How long is your hair?',
      es: '¿Cómo de largo tienes el pelo?',
      pt: 'Qual é o comprimento do seu cabelo?',
    },
    answer: {
      type: 'choice',
      options: [
        { id: 'short', label: { en: 'Short', es: 'Corto', pt: 'Curto' } },
        { id: 'medium', label: { en: 'Medium', es: 'Medio', pt: 'Médio' } },
        { id: 'long', label: { en: 'Long', es: 'Largo', pt: 'Longo' } },
      ],
    },
  },
];
