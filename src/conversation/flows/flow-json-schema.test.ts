import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { projectRoot } from '../../config/project-root.ts';
import { stepKinds } from '../steps/index.ts';
import { flowJsonSchema } from './flow-json-schema.ts';

const folder = join(projectRoot, 'flows');
const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));
const shipped = readdirSync(folder).filter((name) => name !== 'flow.schema.json');

// A validator that has nothing to do with the schemas' maker.
const validate = new Ajv2020({ allErrors: true }).compile(flowJsonSchema());

/** The schema of one kind of step, as it stands in the file. */
function ofKind(kind: string): Record<string, Record<string, { properties?: object }>> {
  const { properties } = flowJsonSchema() as {
    properties: { steps: { additionalProperties: { anyOf: { properties: { kind: { const: string } } }[] } } };
  }; // made a few lines away, in this shape
  const found = properties.steps.additionalProperties.anyOf.find(
    ({ properties: { kind: named } }) => named.const === kind,
  );
  return found as unknown as ReturnType<typeof ofKind>;
}

describe('the JSON Schema of flow documents', () => {
  it('is published as it is now; if not, run: npm run flow -- schema --write', () => {
    expect(read('flow.schema.json')).toEqual(flowJsonSchema());
  });

  it.each(shipped)('takes %s, which names it', (name) => {
    const flow = read(name);
    validate(flow);
    expect(validate.errors).toBeNull();
    expect(flow).toMatchObject({ $schema: './flow.schema.json' });
  });

  it.each([
    ['a misspelt field', { kind: 'say', text: { en: 'Hi' }, exits: { next: 'end' }, colour: 'red' }],
    ['an unknown kind', { kind: 'dance', exits: {} }],
    ['an exit that there is not', { kind: 'say', text: { en: 'Hi' }, exits: { next: 'end', more: 'end' } }],
    ['an exit without a target', { kind: 'say', text: { en: 'Hi' }, exits: {} }],
    ['a text that has no language', { kind: 'say', text: 'Hi', exits: { next: 'end' } }],
    ['an unknown meaning', menuWith({ intent: 'dancing' })],
  ])('refuses %s', (_name, start) => {
    expect(validate(flowOf({ kind: 'say', text: { en: 'Hi' }, exits: { next: 'end' } }))).toBe(true);
    expect(validate(flowOf(start))).toBe(false);
  });

  it.each([...stepKinds.keys()])('explains %s and its fields to whoever writes a flow', (kind) => {
    expect(stepKinds.get(kind)?.schema.description).toMatch(/^[A-Z].+\.$/);
    expect(ofKind(kind)['properties']).toHaveProperty('exits.description');
  });
});

describe.each([...stepKinds.values()])('the exits of $kind', ({ kind, exits }) => {
  it('are the ones that its schema explains', () => {
    const { properties } = ofKind(kind)['properties']?.['exits'] ?? {};
    if (!properties) return; // depends on the document
    const step = { kind, exits: {} };
    expect(exits(step)).toEqual(Object.keys(properties));
  });
});

function flowOf(start: object): object {
  const steps = { start, end: { kind: 'end' } };
  return { format: 1, name: 'test', start: 'start', routes: {}, steps };
}

function menuWith(fields: object): object {
  const option = { id: 'on', label: { en: 'On' }, ...fields };
  return { kind: 'menu', text: { en: 'Hi' }, options: [option], exits: { on: 'end' } };
}
