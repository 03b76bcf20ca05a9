import { configurationTables, tenantModel } from '../../src/conversation/sandbox/business-model.ts';
import type { FlowDocument } from '../../src/conversation/flows/flow-document.ts';
import {
  describeResults,
  listStories,
  parseStories,
  removeStory,
  requireStories,
  runStories,
  saveStories,
  type StoryResult,
} from '../../src/conversation/stories/index.ts';
import { ensureSandboxTenant } from '../../src/conversation/sandbox/sandbox-tenant.ts';
import { openStage, type House } from '../support/stage.ts';
import { shippedDocument } from './shipped/model.ts';

const { installation, openHouse } = await openStage();
const { doors } = installation;

async function play(house: House, source: string, document?: FlowDocument): Promise<StoryResult> {
  const [result] = await runStories(doors, house.tenant.tenantId, {
    stories: parseStories(source),
    ...(document ? { document } : {}),
  });
  if (!result) throw new Error('No story was played.');
  return result;
}

/** Where a story with these lines goes another way. */
async function failureOf(house: House, ...lines: string[]): Promise<StoryResult['failure']> {
  return (await play(house, ['# A story', ...lines].join('\n'))).failure;
}

describe('a story', () => {
  it('is played with the business as it is: its services, people and hours', async () => {
    const house = await openHouse();
    const story = `# Books
      \ncustomer: haircut tomorrow at 10 with ana
      \nbot: …Haircut…Ana…€25…1 Test Street… [Confirm booking] […]
      \ntap: Confirm booking
      \nbooking: Haircut · Tue 3 March 10:00 · Ana`.replaceAll('      ', '');
    expect(await play(house, story)).toEqual({ title: 'Books' });

    await house.query(`update app.resource set name = 'Anabel'`);
    await house.query('update app.weekly_hours set from_minute = 660');
    expect((await play(house, story)).failure).toMatchObject({
      line: 5,
      found: expect.stringContaining('is not free. Closest free times:'),
    });
  });

  it('is played with a draft in place of what is published', async () => {
    const house = await openHouse();
    const draft = structuredClone(shippedDocument('salon'));
    Object.assign(draft.steps['menu'] ?? {}, { text: { en: 'A new greeting' } });
    expect(await play(house, '# A\ncustomer: hi\nbot: A new greeting', draft)).toEqual({ title: 'A' });
    expect(await failureOf(house, 'customer: hi', 'bot: A new greeting')).toMatchObject({ line: 3 });
  });

  it('begins when and in the language it says, with nothing booked', async () => {
    const house = await openHouse();
    await house.customer('Omar').saysAll('haircut on Friday at 10', 'yes');
    const story =
      '# A\nlanguage es · now 2026-03-05 16:00\ncustomer: hola, un corte mañana a las 10\nbot: …viernes, 6 de marzo, 10:00…';
    expect(await play(house, story)).toEqual({ title: 'A' });
  });

  it('leaves nothing behind, and nobody hears of it', async () => {
    const house = await openHouse();
    const before = await rows();
    const result = await play(
      house,
      '# A\ncustomer: haircut tomorrow at 10\ntap: Confirm booking\nbooking: Haircut\ncustomer: human\nstaff sees: …Lena…\non 2026-03-02 20:00\nhandoff: none',
    );
    expect(result).toEqual({ title: 'A' });
    expect(await rows()).toEqual(before);
    await installation.sweep();
    expect(house.staff().phone.seen()).toEqual([]);

    /** How many rows each table has, of the business and of its sandbox. */
    async function rows() {
      const { tenantId } = house.tenant;
      const sandboxId = await ensureSandboxTenant(doors.platform, tenantId);
      const tables = (await tenantTables(house)).map(
        (table) => `(select count(*) from app.${table}) as ${table}`,
      );
      const count = { text: `select ${tables.join(', ')}` };
      return Promise.all(
        [tenantId, sandboxId].map((id) => doors.tenantTransaction(id, (tx) => tx.query(count))),
      );
    }
  });

  it('may be played by several at once', async () => {
    const house = await openHouse();
    const story =
      '# A\ncustomer: haircut tomorrow at 10\ntap: Confirm booking\nbooking: Haircut · 2026-03-03 10:00';
    const results = await Promise.all([1, 2, 3].map(() => play(house, story)));
    expect(results).toEqual([{ title: 'A' }, { title: 'A' }, { title: 'A' }]);
  });
});

describe('a story that goes another way says where and how:', () => {
  it.each<[string, string[], { line: number; wanted: string; found: string | RegExp }]>([
    [
      'other words',
      ['customer: hi', 'bot: Good day'],
      {
        line: 3,
        wanted: 'bot: Good day',
        found: /^the bot said “Hi! This is.*” \[Book\] \[My bookings\] \[Prices\]$/,
      },
    ],
    [
      'other choices',
      ['customer: hi', 'bot: … [Book]'],
      { line: 3, wanted: 'bot: … [Book]', found: /\[Prices\]$/ },
    ],
    [
      'a second message',
      ['customer: human', 'staff: Hello', 'staff: Anybody there?', 'bot: Hello', 'bot: …'],
      { line: 5, wanted: 'bot: Hello', found: 'the bot said “Anybody there?”' },
    ],
    [
      'no message',
      ['customer: human', 'customer: hello?', 'bot: …'],
      { line: 4, wanted: 'bot: …', found: 'the bot said nothing' },
    ],
    [
      'words where silence should be',
      ['customer: hi', 'silence'],
      { line: 3, wanted: 'silence', found: /^the bot said “Hi!/ },
    ],
    [
      'nothing to tap',
      ['customer: hi', 'tap: Buy'],
      { line: 3, wanted: 'tap: Buy', found: /^there is no \[Buy\] to tap; the bot said “Hi!.*\[Prices\]$/ },
    ],
    [
      'a tap on nothing',
      ['tap: Buy'],
      { line: 2, wanted: 'tap: Buy', found: /the bot has said nothing yet/ },
    ],
    [
      'no booking',
      ['customer: haircut tomorrow at 10', 'booking: Haircut'],
      { line: 3, wanted: 'booking: Haircut', found: 'nothing is booked' },
    ],
    [
      'another booking',
      ['customer: haircut tomorrow at 10', 'customer: yes', 'booking: Color · 2026-03-03 10:00'],
      {
        line: 4,
        wanted: 'booking: Color · 2026-03-03 10:00',
        found: 'booked is Haircut · 2026-03-03 10:00 · Ana',
      },
    ],
    [
      'another time',
      ['customer: haircut tomorrow at 10', 'customer: yes', 'booking: Haircut · Wednesday 10:00'],
      {
        line: 4,
        wanted: 'booking: Haircut · Wednesday 10:00',
        found: 'booked is Haircut · 2026-03-03 10:00 · Ana',
      },
    ],
    [
      'one booking more than told',
      ['customer: haircut tomorrow at 10', 'customer: yes', 'booking: none'],
      { line: 4, wanted: 'booking: none', found: 'booked is Haircut · 2026-03-03 10:00 · Ana' },
    ],
    [
      'nobody called',
      ['customer: hi', 'handoff: open'],
      { line: 3, wanted: 'handoff: open', found: 'nobody was called' },
    ],
    [
      'somebody called',
      ['customer: human', 'handoff: none'],
      { line: 3, wanted: 'handoff: none', found: 'a person was called (asked)' },
    ],
    [
      'staff who were told something else',
      ['customer: human', 'staff sees: …Omar…'],
      { line: 3, wanted: 'staff sees: …Omar…', found: /^staff were told “.*Lena/s },
    ],
    [
      'staff who were told nothing',
      ['customer: hi', 'staff sees: …'],
      { line: 3, wanted: 'staff sees: …', found: 'staff were told nothing' },
    ],
    [
      'staff whom nobody asked',
      ['customer: hi', 'staff: Hello'],
      { line: 3, wanted: 'staff: Hello', found: /nobody of the staff/ },
    ],
    [
      'too many messages',
      ['customer: hi', 'tap: Book', 'messages: at most 1'],
      { line: 4, wanted: 'messages: at most 1', found: 'the customer has sent 2' },
    ],
    [
      'a moment that is over',
      ['customer: hi', 'on 2026-03-01 09:00'],
      { line: 3, wanted: 'on 2026-03-01 09:00', found: 'that moment is over already' },
    ],
  ])('%s', async (_what, lines, { line, wanted, found }) => {
    const failure = await failureOf(await openHouse(), ...lines);
    expect(failure).toEqual({
      line,
      wanted,
      found: typeof found === 'string' ? found : expect.stringMatching(found),
    });
  });

  it('two messages where the story tells of one', async () => {
    const house = await openHouse();
    const failure = await failureOf(
      house,
      'customer: haircut tomorrow at 10',
      'customer: yes',
      'customer: color on Wednesday at 10',
      'customer: yes',
      'on 2026-03-03 23:00',
      'bot: Reminder: …',
    );
    expect(failure).toMatchObject({
      line: 7,
      found: expect.stringMatching(/^after that, the bot said “Reminder: /),
    });
  });

  it('an error inside', async () => {
    const house = await openHouse();
    const broken = structuredClone(shippedDocument('salon'));
    Object.assign(broken.steps['menu']?.exits ?? {}, { book: 'confirm' });
    const { failure } = await play(house, '# A\ncustomer: hi\ntap: Book\nbot: Which service…', broken);
    expect(failure?.found).toMatch(/^the bot said “Something went wrong.*\(something broke: .*\)$/s);
  });

  it('for people to read', async () => {
    const house = await openHouse();
    const results = [
      await play(house, '# Says hi\ncustomer: hi\nbot: …'),
      await play(house, '# Says good day\ncustomer: hi\nbot: Good day []'),
    ];
    expect(describeResults(results)).toMatch(
      /^✓ Says hi\n✗ Says good day\n {4}line 3 says {2}bot: Good day \[\]\n {4}but the bot said “Hi!.*\n1 of 2 stories went as told$/s,
    );
  });
});

describe('saved stories', () => {
  it('are all played when none are named, and forgotten when told', async () => {
    const house = await openHouse();
    const { tenantId } = house.tenant;
    const stories = parseStories('# B\ncustomer: hi\nbot: Hi!…\n# A\ncustomer: hi\nbot: Good day');
    await doors.tenantTransaction(tenantId, (tx) => saveStories(tx, stories, installation.now()));
    const mended = parseStories('# A\ncustomer: hi\nbot: Hi!…');
    expect((await runStories(doors, tenantId)).map(({ failure }) => failure?.wanted)).toEqual([
      'bot: Good day',
      undefined,
    ]);

    await doors.tenantTransaction(tenantId, (tx) => saveStories(tx, mended, installation.now()));
    expect(await runStories(doors, tenantId)).toEqual([{ title: 'A' }, { title: 'B' }]);

    await doors.tenantTransaction(tenantId, async (tx) => {
      expect(await removeStory(tx, 'A')).toBe(true);
      expect(await removeStory(tx, 'A')).toBe(false);
      expect((await listStories(tx)).map(({ title }) => title)).toEqual(['B']);
    });
  });

  it('keep a flow from being published that goes another way', async () => {
    const house = await openHouse();
    const { tenantId } = house.tenant;
    const salon = shippedDocument('salon');
    const stories = parseStories('# Is greeted\ncustomer: hi\nbot: Hi! This is the assistant…');
    await doors.tenantTransaction(tenantId, (tx) => saveStories(tx, stories, installation.now()));
    await requireStories(doors, tenantId, salon);
    await requireStories(doors, tenantId, { format: 'unknown' });
    const clinic = shippedDocument('clinic');
    await expect(requireStories(doors, tenantId, clinic)).rejects.toMatchObject({
      code: 'rule_violated',
      message: expect.stringContaining('✗ Is greeted'),
    });
  });

  it('are none at first', async () => {
    const house = await openHouse();
    expect(await runStories(doors, house.tenant.tenantId)).toEqual([]);
  });
});

describe('the sandbox', () => {
  it('knows of every tenant table whether it is copied or begins empty', async () => {
    const house = await openHouse();
    const known = [...configurationTables, ...anew, ...happenings];
    expect(known.sort()).toEqual(await tenantTables(house));
  });

  it('does not begin without a flow', async () => {
    const house = await openHouse({ publishFlow: async () => undefined });
    await expect(tenantModel(doors, house.tenant.tenantId)).rejects.toThrow('no published flow');
  });
});

/** Made anew in every sandbox. */
const anew = ['channel', 'flow', 'flow_version', 'session'];
/** What happens in a business, and what else a story does not begin with. */
const happenings = [
  'allocation',
  'audit_entry',
  'booking',
  'calendar_conflict',
  'calendar_feed',
  'calendar_source',
  'contact',
  'contact_identity',
  'conversation',
  'external_busy',
  'flow_draft',
  'handoff',
  'inbound_key',
  'lane_alias',
  'lane_event',
  'lane_head',
  'lane_tail',
  'outbox_message',
  'story',
  'timer',
  'usage_event',
  'waitlist_entry',
  'waitlist_offer',
  'webhook_call',
];

async function tenantTables(house: House): Promise<string[]> {
  const rows = await house.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'app'::regnamespace and relkind in ('r', 'p') order by relname`,
  );
  return rows.map(({ name }) => name);
}
