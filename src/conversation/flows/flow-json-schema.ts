import { z } from 'zod';
import { stepKinds } from '../steps/index.ts';
import { flowShape } from './parse-flow-document.ts';

/**
 * The shape of flow documents for editors and other tools, made of the same schemas that the parser uses. What a shape
 * cannot say (a target that is no step, a text that cannot be read) only the parser and the lint find.
 */
export function flowJsonSchema(): object {
  const steps = z.union([...stepKinds.values()].map(({ schema }) => schema)).meta({ id: 'step' });
  return {
    title: 'Turno flow document',
    description: 'How a conversation goes. Made by "npm run flow -- schema --write"; do not edit.',
    ...z.toJSONSchema(flowShape(steps), { io: 'input' }),
  };
}
