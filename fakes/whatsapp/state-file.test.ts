import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ANA, openStage, SALON, until, type Stage } from './testing/stage.ts';

const { phoneNumberId, businessAccountId } = SALON;
const folder = mkdtempSync(join(tmpdir(), 'local-graph-'));
afterAll(() => rmSync(folder, { recursive: true }));

const template = {
  name: 'hello',
  language: 'en',
  category: 'UTILITY',
  components: [{ type: 'BODY', text: 'Hello.' }],
};

const buttons = {
  type: 'interactive',
  interactive: {
    type: 'button',
    body: { text: 'Sure?' },
    action: { buttons: [{ type: 'reply', reply: { id: 'yes', title: 'Yes' } }] },
  },
};

const stages: Stage[] = [];
async function open(stateFile: string): Promise<Stage> {
  const stage = await openStage({ stateFile });
  stages.push(stage);
  return stage;
}
afterEach(async () => {
  for (const stage of stages.splice(0)) await stage.close();
});

describe('a state file', () => {
  it('brings back chats, people, windows and templates', async () => {
    const stateFile = join(folder, 'state.json');
    const before = await open(stateFile);
    before.graph.phones.send(ANA, phoneNumberId, {
      type: 'text',
      text: 'hola',
      name: 'Ana R',
      identity: 'bsuid',
    });
    const messageId = await before.accepted(buttons);
    await before.call('POST', `${businessAccountId}/message_templates`, template);
    await before.graph.settled();
    const transcript = before.graph.phones.transcript(ANA, phoneNumberId);
    const userId = before.product.messages()[0]?.['from_user_id'];
    stages.pop();
    await before.close();

    const after = await open(stateFile);
    expect(after.graph.phones.transcript(ANA, phoneNumberId)).toEqual(transcript);
    expect(after.graph.phones.isWindowOpen(ANA, phoneNumberId)).toBe(true);
    await until(() => after.graph.templates.all()[0]?.status === 'APPROVED');
    const hello = { type: 'template', template: { name: 'hello', language: { code: 'en' } } };
    expect(await after.send(hello)).toMatchObject({ status: 200 });
    const byUserId = { type: 'text', text: { body: 'x' }, to: undefined, recipient: userId };
    expect(await after.send(byUserId)).toMatchObject({ status: 200 });
    await after.graph.settled();
    after.graph.phones.send(ANA, phoneNumberId, { type: 'tap', messageId, choiceId: 'yes' });
    await after.graph.settled();
    const value = after.product.deliveries.at(-1)?.entries[0]?.changes[0]?.value;
    expect(value?.contacts).toEqual([{ profile: { name: 'Ana R' }, user_id: userId }]);
    expect(value?.messages).toMatchObject([{ interactive: { button_reply: { id: 'yes' } } }]);
  });

  it('is written while the server runs', async () => {
    const stage = await open(join(folder, 'running.json'));
    await stage.openWindow();
    await until(() => readdirSync(folder).includes('running.json'));
  });

  it('that cannot be read is set aside instead of stopping the start', async () => {
    const stateFile = join(folder, 'broken.json');
    writeFileSync(stateFile, '{"version":1,');
    const stage = await open(stateFile);
    expect(stage.graph.phones.transcript(ANA, phoneNumberId)).toEqual([]);
    expect(readdirSync(folder)).toContain('broken.json.unreadable');
  });
});
