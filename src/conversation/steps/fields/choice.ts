import type { FieldType } from './field-type.ts';

export const choiceField: FieldType<'choice'> = {
  asked: 'any',
  choices: (scene, { options }, field) =>
    options.map(({ id, label, description, synonyms }) => ({
      key: `option:${field}:${id}`,
      label: scene.flowText(label),
      ...(description ? { description: scene.flowText(description) } : {}),
      ...(synonyms ? { synonyms } : {}),
    })),
  read(_scene, { options }, { choice }, field) {
    const chosen = options.find(({ id }) => choice === `option:${field}:${id}`);
    return chosen && { value: { type: 'choice', value: chosen.id, label: chosen.label } };
  },
  hint: ({ speech }) => speech.text('ask.choice'),
};
