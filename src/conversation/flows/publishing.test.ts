import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../../config/project-root.ts';
import type { FlowVersionId } from '../../core/ids.ts';
import { MINUTE_MS } from '../../core/time/index.ts';
import type { TenantTransaction } from '../../db/tenant-transaction.ts';
import { withTestDatabase } from '../../../test/support/database.ts';
import { createTenant, monday, type TestTenant } from '../../../test/support/factories.ts';
import { discardDraft, publishDraft, readDraft, saveDraft } from './flow-draft.ts';
import { compareVersions, flowHistory } from './flow-history.ts';
import { createFlowVersions } from './flow-versions.ts';
import { publishFlow, restoreFlow } from './publish-flow.ts';
import { unpublishFlow } from './unpublish-flow.ts';

const { doors } = await withTestDatabase();
const salon = await readFile(join(projectRoot, 'flows/salon.json'), 'utf8');
const marta = { actor: 'staff:marta', now: monday } as const;

/** The salon's flow with another question for the service. */
function asking(question: string): { steps: { service: { text: Record<string, string> } } } {
  const flow = JSON.parse(salon) as ReturnType<typeof asking>; // our own file
  flow.steps.service.text = { ...flow.steps.service.text, en: question };
  return flow;
}

const inTenant = <T>({ tenantId }: TestTenant, work: (tx: TenantTransaction) => Promise<T>) =>
  doors.tenantTransaction(tenantId, work);

const publish = (tenant: TestTenant, document: unknown) =>
  inTenant(tenant, (tx) => publishFlow(tx, 'main', document, marta));

const audited = (tenant: TestTenant) =>
  inTenant(tenant, (tx) =>
    tx.query<{ action: string; actor: string }>({
      text: `select action, actor from app.audit_entry where object_kind = 'flow' order by id`,
    }),
  );

describe('a draft', () => {
  it('begins as the published document, and is saved over the version its editor had', async () => {
    const tenant = await createTenant(doors);
    await publish(tenant, asking('One?'));
    await inTenant(tenant, async (tx) => {
      expect(await readDraft(tx, 'main')).toMatchObject({
        version: 0,
        document: asking('One?'),
        problems: [],
      });
      const draft = { document: asking('Two?'), expectedVersion: 0 };
      expect(await saveDraft(tx, 'main', draft, marta)).toMatchObject({
        version: 1,
        editedBy: 'staff:marta',
      });
      const next = { document: asking('Three?'), expectedVersion: 1 };
      await saveDraft(tx, 'main', next, { actor: 'staff:omar', now: monday + MINUTE_MS });
      expect(await readDraft(tx, 'main')).toMatchObject({
        version: 2,
        document: asking('Three?'),
        editedBy: 'staff:omar',
        editedAt: monday + MINUTE_MS,
      });
    });
    expect(await audited(tenant)).toEqual([
      { action: 'flow.published', actor: 'staff:marta' },
      { action: 'flow.draft_saved', actor: 'staff:marta' },
      { action: 'flow.draft_saved', actor: 'staff:omar' },
    ]);
  });

  it('of two editors at once is saved by one; the other is told what to do', async () => {
    const tenant = await createTenant(doors);
    const save = (question: string) =>
      inTenant(tenant, (tx) =>
        saveDraft(tx, 'main', { document: asking(question), expectedVersion: 0 }, marta),
      );
    const ends = await Promise.allSettled([save('One?'), save('Two?')]);
    expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(ends.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'state_changed', message: expect.stringContaining('Read it again') },
    });
  });

  it('may be wrong, and says in what; publishing it is refused with the same problems', async () => {
    const tenant = await createTenant(doors);
    const document = { ...asking('One?'), start: 'nowhere' };
    const { problems, version } = await inTenant(tenant, (tx) =>
      saveDraft(tx, 'main', { document, expectedVersion: 0 }, marta),
    );
    expect(problems).toMatchObject([{ level: 'error', problem: 'start: "nowhere" is no step' }]);
    await expect(
      inTenant(tenant, (tx) => publishDraft(tx, 'main', { ...marta, expectedVersion: version })),
    ).rejects.toMatchObject({ code: 'invalid_input', data: { problems } });
  });

  it('may hold any JSON, even what the database has no letters for', async () => {
    const tenant = await createTenant(doors);
    const document = { 'a\0': 'b\ud800', c: '\\u0000', d: 'é 👍' };
    const draft = await inTenant(tenant, (tx) =>
      saveDraft(tx, 'main', { document, expectedVersion: 0 }, marta),
    );
    expect(draft.document).toEqual({ 'a\uFFFD': 'b\uFFFD', c: '\\u0000', d: 'é 👍' });
  });

  it('is discarded as it was seen; the next begins as the published document, under a number of its own', async () => {
    const tenant = await createTenant(doors);
    await publish(tenant, asking('One?'));
    const save = (question: string, expectedVersion: number) =>
      inTenant(tenant, (tx) => saveDraft(tx, 'main', { document: asking(question), expectedVersion }, marta));
    const discard = (expectedVersion: number) =>
      inTenant(tenant, (tx) => discardDraft(tx, 'main', { ...marta, expectedVersion }));
    await save('Two?', 0);
    await save('Three?', 1);
    await expect(discard(1)).rejects.toMatchObject({ code: 'state_changed', data: { version: 2 } });
    expect(await discard(2)).toMatchObject({ version: 2, document: asking('Three?') });
    expect(await inTenant(tenant, (tx) => readDraft(tx, 'main'))).toMatchObject({
      version: 0,
      document: asking('One?'),
    });
    expect((await audited(tenant)).at(-1)).toEqual({ action: 'flow.draft_discarded', actor: 'staff:marta' });
    // Whoever still has the old one open would otherwise save over the new one.
    expect(await save('Four?', 0)).toMatchObject({ version: 3 });
    await expect(save('Five?', 2)).rejects.toMatchObject({ code: 'state_changed' });
  });

  it('that is not there cannot be discarded, and nothing happens', async () => {
    const tenant = await createTenant(doors);
    await publish(tenant, asking('One?'));
    await expect(
      inTenant(tenant, (tx) => discardDraft(tx, 'main', { ...marta, expectedVersion: 0 })),
    ).rejects.toMatchObject({
      code: 'not_found',
      message: 'There is no draft to discard; nothing was changed.',
    });
    expect(await audited(tenant)).toEqual([{ action: 'flow.published', actor: 'staff:marta' }]);
  });

  it('is published as it was seen, not as somebody saved it meanwhile', async () => {
    const tenant = await createTenant(doors);
    await inTenant(tenant, async (tx) => {
      await saveDraft(tx, 'main', { document: asking('One?'), expectedVersion: 0 }, marta);
      await saveDraft(tx, 'main', { document: asking('Two?'), expectedVersion: 1 }, marta);
    });
    const publishSeen = (expectedVersion: number) =>
      inTenant(tenant, (tx) => publishDraft(tx, 'main', { ...marta, expectedVersion }));
    await expect(publishSeen(1)).rejects.toMatchObject({ code: 'state_changed' });
    expect(await publishSeen(2)).toMatchObject({ number: 1, isUnchanged: false });
  });
});

describe('publishing', () => {
  it('keeps a history of numbers, authors, notes and choices', async () => {
    const tenant = await createTenant(doors);
    await publish(tenant, asking('One?'));
    await inTenant(tenant, (tx) =>
      publishFlow(tx, 'main', asking('Two?'), {
        actor: 'staff:omar',
        now: monday + MINUTE_MS,
        note: 'shorter',
        mode: 'end',
      }),
    );
    expect(await inTenant(tenant, (tx) => flowHistory(tx, 'main', monday))).toMatchObject([
      { number: 2, author: 'staff:omar', note: 'shorter', mode: 'end', isLive: true, inside: 0 },
      { number: 1, author: 'staff:marta', note: '', mode: 'keep', isLive: false, publishedAt: monday },
    ]);
  });

  it('of an unchanged document says so, and makes no version', async () => {
    const tenant = await createTenant(doors);
    const first = await publish(tenant, asking('One?'));
    // The same, written in another order.
    const { steps, ...head } = asking('One?');
    expect(await publish(tenant, { steps, ...head })).toMatchObject({
      versionId: first.versionId,
      number: 1,
      isUnchanged: true,
    });
    expect(await audited(tenant)).toHaveLength(1);
  });

  it('by many at once numbers them in order, each once', async () => {
    const tenant = await createTenant(doors);
    const questions = Array.from({ length: 8 }, (_, place) => `Question ${place}?`);
    const published = await Promise.all(questions.map((question) => publish(tenant, asking(question))));
    expect(published.map(({ number }) => number).sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    const [newest] = await inTenant(tenant, (tx) => flowHistory(tx, 'main', monday));
    expect(newest).toMatchObject({ number: 8, isLive: true });
  });

  it('refuses a step map that leads nowhere, or that nothing would use', async () => {
    const tenant = await createTenant(doors);
    await publish(tenant, asking('One?'));
    const withMap = (mode: 'keep' | 'migrate') =>
      inTenant(tenant, (tx) =>
        publishFlow(tx, 'main', asking('Two?'), { ...marta, mode, stepMap: { service: 'nowhere' } }),
      );
    await expect(withMap('migrate')).rejects.toMatchObject({ message: expect.stringContaining('"nowhere"') });
    await expect(withMap('keep')).rejects.toMatchObject({ code: 'invalid_input' });
  });

  it('never lets a kept version be taken for another, nor one tenant’s for another’s', async () => {
    const [ours, theirs] = [await createTenant(doors), await createTenant(doors)];
    const versions = createFlowVersions();
    const read = (tenant: TestTenant, id: FlowVersionId) => inTenant(tenant, (tx) => versions.get(tx, id));
    const first = await publish(ours, asking('One?'));
    expect((await read(ours, first.versionId)).document).toMatchObject(asking('One?'));
    const second = await publish(ours, asking('Two?'));
    expect((await read(ours, second.versionId)).document).toMatchObject(asking('Two?'));
    expect((await read(ours, first.versionId)).document).toMatchObject(asking('One?'));
    await expect(read(theirs, first.versionId)).rejects.toThrow('Expected one row');
  });
});

describe('an old version', () => {
  it('is restored as a new one', async () => {
    const tenant = await createTenant(doors);
    await publish(tenant, asking('One?'));
    await publish(tenant, asking('Two?'));
    const restored = await inTenant(tenant, (tx) => restoreFlow(tx, 'main', 1, marta));
    expect(restored).toMatchObject({ number: 3, isUnchanged: false });
    const history = await inTenant(tenant, (tx) => flowHistory(tx, 'main', monday));
    expect(history.map(({ number, restoredFrom }) => [number, restoredFrom])).toEqual([
      [3, 1],
      [2, null],
      [1, null],
    ]);
    expect(history[0]?.checksum).toBe(history[2]?.checksum);
    expect((await audited(tenant)).at(-1)?.action).toBe('flow.restored');
  });

  it('that never was is not found, and the answer says what there is', async () => {
    const tenant = await createTenant(doors);
    await publish(tenant, asking('One?'));
    await expect(inTenant(tenant, (tx) => restoreFlow(tx, 'main', 7, marta))).rejects.toMatchObject({
      code: 'not_found',
      message: 'There is no version 7. The newest is 1.',
    });
  });

  it('is compared with another in sentences', async () => {
    const tenant = await createTenant(doors);
    await publish(tenant, asking('One?'));
    await publish(tenant, asking('Two?'));
    expect(await inTenant(tenant, (tx) => compareVersions(tx, 'main', 1, 2))).toEqual([
      'Step "service": the English text was “One?” and is now “Two?”.',
    ]);
  });
});

describe('unpublishing', () => {
  it('is undone by publishing, also the same document', async () => {
    const tenant = await createTenant(doors);
    await publish(tenant, asking('One?'));
    const unpublish = () => inTenant(tenant, (tx) => unpublishFlow(tx, 'main', marta));
    const isLive = async () =>
      (await inTenant(tenant, (tx) => flowHistory(tx, 'main', monday))).map((version) => version.isLive);
    await unpublish();
    expect(await isLive()).toEqual([false]);
    await expect(unpublish()).rejects.toMatchObject({ code: 'state_changed' });
    expect(await publish(tenant, asking('One?'))).toMatchObject({ number: 1, isUnchanged: true });
    expect(await isLive()).toEqual([true]);
    expect((await audited(tenant)).map(({ action }) => action)).toEqual([
      'flow.published',
      'flow.unpublished',
      'flow.published',
    ]);
  });
});
