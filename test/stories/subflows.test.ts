import { flowOf, running, saying } from '../support/flows.ts';
import { publishFlow } from '../../src/conversation/flows/publish-flow.ts';
import type { PublishMode } from '../../src/conversation/flows/flow-moves.ts';
import { openStage, type House } from '../support/stage.ts';

const { installation, openHouse } = await openStage();

const question = (save: string, next: string, more: Record<string, unknown> = {}) => ({
  kind: 'ask',
  save,
  text: { en: `Your ${save}?` },
  answer: { type: 'text' },
  exits: { answered: next, 'too-many-tries': '@gave-up' },
  ...more,
});

const contact = {
  start: 'town',
  exits: ['done', 'gave-up'],
  steps: { town: question('town', 'street'), street: question('street', '@done') },
};

async function publish(house: House, document: unknown, mode: PublishMode) {
  const options = { actor: 'system:test', now: installation.now(), mode } as const;
  const { impact } = await installation.doors.tenantTransaction(house.tenant.tenantId, (tx) =>
    publishFlow(tx, 'main', document, options),
  );
  return impact;
}

const through = (group: string, done: string) => ({
  kind: 'subflow',
  group,
  exits: { done, 'gave-up': 'end' },
});

describe('a group of steps', () => {
  const flow = (groups: Record<string, unknown>, known = ['street', 'town']) => {
    const said = known.map((name) => `{${name}}`).join(', ');
    return flowOf(
      {
        first: through('contact', 'forget'),
        forget: saying(`Once: ${said}.`, 'unset'),
        unset: { kind: 'set', unset: known, exits: { next: 'second' } },
        second: through('contact', 'told'),
        told: saying(`Twice: ${said}.`),
      },
      { groups },
    );
  };

  it('is gone through wherever the flow says, and leads on from there', async () => {
    const lena = (await openHouse(running(flow({ contact })))).customer('Lena');
    expect((await lena.says('hi')).text).toBe('Your town?');
    expect((await lena.says('Cádiz')).text).toBe('Your street?');
    expect((await lena.says('Calle Luna')).text).toBe('Once: Calle Luna, Cádiz.\n\nYour town?');
    expect((await lena.says('back')).text).toBe('Your street?');
    await lena.says('Calle Sol');
    expect((await lena.says('Madrid')).text).toContain('Your street?');
    expect((await lena.says('Gran Vía')).text).toBe('Twice: Gran Vía, Madrid.');
  });

  it('is a place where people go on when a new version is published', async () => {
    const house = await openHouse(running(flow({ contact })));
    const lena = house.customer('Lena');
    await lena.saysAll('hi', 'Cádiz');
    const other = {
      ...contact,
      steps: { ...contact.steps, street: question('street', '@done', { text: { en: 'Street?' } }) },
    };
    const impact = await publish(house, flow({ contact: other }), 'migrate');
    expect(impact).toMatchObject({ inside: 1, continuing: 1, lost: 0 });
    // A street of another language changes nobody's own.
    expect((await lena.says('Calle Luna')).text).toMatch(/just updated.*Street\?$/s);
    expect((await lena.says('Calle Luna')).text).toContain('Once: Calle Luna, Cádiz.');
    const without = { ...contact, steps: { town: question('town', '@done') } };
    await lena.says('Madrid');
    await expect(publish(house, flow({ contact: without }, ['town']), 'migrate')).rejects.toThrow(
      'second/street',
    );
  });

  it('may hold another', async () => {
    const outer = {
      start: 'inner',
      exits: ['done', 'gave-up'],
      steps: {
        inner: { kind: 'subflow', group: 'contact', exits: { done: 'more', 'gave-up': '@gave-up' } },
        more: question('floor', '@done'),
      },
    };
    const nested = flowOf(
      { all: through('outer', 'told'), told: saying('{street}, {floor}, {town}.') },
      { groups: { contact, outer } },
    );
    const lena = (await openHouse(running(nested))).customer('Lena');
    await lena.saysAll('hi', 'Cádiz', 'Calle Luna');
    expect((await lena.says('third')).text).toBe('Calle Luna, third, Cádiz.');
  });

  it.each([
    ['does not exist', {}, 'group "contact" does not exist'],
    [
      'leads to a step that is none of its own',
      { contact: { ...contact, steps: { ...contact.steps, street: question('street', 'told') } } },
      '"first/told" is no step',
    ],
    [
      'leaves by no exit of its own',
      { contact: { ...contact, exits: ['done'] } },
      'leaves by "@gave-up", which is none of its exits',
    ],
    [
      'has an exit that leads nowhere',
      { contact: { ...contact, exits: ['done', 'gave-up', 'late'] } },
      'exit "late" leads nowhere',
    ],
    [
      'goes through itself',
      {
        contact: {
          ...contact,
          steps: {
            ...contact.steps,
            again: { kind: 'subflow', group: 'contact', exits: { done: '@done', 'gave-up': '@gave-up' } },
          },
        },
      },
      'group "contact" goes through itself',
    ],
    [
      'ends the conversation',
      { contact: { ...contact, steps: { ...contact.steps, over: { kind: 'end', exits: {} } } } },
      'let it leave by an exit instead',
    ],
    [
      'has a step that is wrong',
      { contact: { ...contact, steps: { ...contact.steps, street: { kind: 'ask', exits: {} } } } },
      'step "contact/street": save',
    ],
    ['begins nowhere', { contact: { ...contact, start: 'nowhere' } }, '"first/nowhere" is no step'],
  ])('that %s is not published', async (_, groups, problem) => {
    await expect(openHouse(running(flow(groups)))).rejects.toThrow(problem);
  });
});
