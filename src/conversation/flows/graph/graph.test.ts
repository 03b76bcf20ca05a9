import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createMachine, type AnyStateMachine } from 'xstate';
import { projectRoot } from '../../../config/project-root.ts';
import { compileFlow } from '../compile-flow.ts';
import type { FlowDocument } from '../flow-document.ts';
import { outlineFlow } from './flow-outline.ts';
import { toMachineConfig, toMachineModule, type MachineConfig } from './machine-config.ts';
import { toMermaid } from './mermaid.ts';
import { parseFlowDocument } from '../parse-flow-document.ts';

const shipped = readdirSync(join(projectRoot, 'flows'))
  .filter((name) => name !== 'flow.schema.json')
  .map((name) => [name, parse(readFileSync(join(projectRoot, 'flows', name), 'utf8'))] as const);

function parse(text: string): FlowDocument {
  const parsed = parseFlowDocument(JSON.parse(text));
  if ('problems' in parsed) throw new Error('A shipped flow cannot be read.');
  return parsed.document;
}

function machineOf(document: FlowDocument): AnyStateMachine {
  return createMachine(toMachineConfig(outlineFlow(document)) as Parameters<typeof createMachine>[0]); // as people paste it
}

/** Where every event leads from every phase, by paths without the machine's own name. */
function ways(machine: AnyStateMachine): string[] {
  return Object.entries(machine.states).flatMap(([step, { states }]) =>
    Object.entries(states).flatMap(([phase, node]) =>
      [...node.transitions].map(([event, [transition]]) => {
        const target = transition?.target?.[0]?.path.join('.') ?? '';
        return `${step}.${phase} ${event} → ${target}`;
      }),
    ),
  );
}

describe.each(shipped)('the drawing of %s', (_name, document) => {
  it('is the machine that runs', () => {
    const drawn = machineOf(document);
    expect(ways(drawn)).toEqual(ways(compileFlow(document)));
    expect(Object.keys(drawn.states)).toEqual(Object.keys(document.steps));
  });

  it('says in words what steps and exits are', () => {
    const { states = {} } = toMachineConfig(outlineFlow(document, 'en'));
    expect(states['confirm']?.description).toContain('Shall I book it?');
    expect(states['confirm']?.states?.['confirming']?.on?.['booked']?.description).toBe('it is booked');
    expect(states['menu']?.states?.['asking']?.on?.['book']?.description).toMatch(/^“Book/);
    expect(states['end']?.states?.['ended']).toMatchObject({ type: 'final' });
  });

  it('is a module that says the same', () => {
    const config = toMachineConfig(outlineFlow(document));
    const [, json = ''] = /createMachine\((.*)\);\n$/s.exec(toMachineModule(config)) ?? [];
    expect(JSON.parse(json) as MachineConfig).toEqual(config);
  });

  it('is a chart with every step and exit', () => {
    const chart = toMermaid(outlineFlow(document, 'en'));
    for (const [id, { exits }] of Object.entries(document.steps)) {
      expect(chart).toContain(`<b>${id}</b>`);
      for (const target of Object.values(exits))
        expect(chart).toMatch(new RegExp(`^  ${node(id)} -->.* ${node(target)}$`, 'm'));
    }
  });
});

function node(id: string): string {
  return `${id.replaceAll('-', '_')}_`;
}

describe('a step may be called anything', () => {
  it.each(['flow', 'end', 'start'])('even "%s"', (id) => {
    const document = parse(
      JSON.stringify({
        format: 1,
        name: 'flow',
        start: id,
        routes: {},
        steps: { [id]: { kind: 'say', text: { en: 'Hi' }, exits: { next: 'last' } }, last: { kind: 'end' } },
      }),
    );
    expect(ways(compileFlow(document))).toContain(`${id}.saying said → last`);
    expect(ways(machineOf(document))).toContain(`${id}.saying said → last`);
  });
});
