import { parseWebhook } from './parse-webhook.ts';
import { ana, change, message, receivedAt, status, webhook } from './testing/webhooks.ts';

describe('JSON of a shape nobody knows', () => {
  it.each([
    null,
    true,
    42,
    'text',
    [],
    {},
    [webhook([change({ messages: [message({})] })])],
    { ...webhook([change({ messages: [message({})] })]), object: 'page' },
    { object: 'whatsapp_business_account' },
    { object: 'whatsapp_business_account', entry: {} },
    { object: 'whatsapp_business_account', entry: [] },
    { object: 'whatsapp_business_account', entry: [null, 7, { changes: 'none' }] },
    webhook([null]),
    webhook([{ field: 'messages', value: 'none' }]),
    webhook([change({ messages: 'none', statuses: { 0: status({}) } })]),
    webhook([change({ errors: [null, {}, { code: { toString: null } }] })]),
  ])('%j gives no batches and one ignored entry', (body) => {
    const { batches, ignored } = parseWebhook(body, receivedAt);
    expect(batches).toEqual([]);
    expect(ignored).toHaveLength(1);
  });

  it('never throws, whatever is put in whichever place', () => {
    const body = webhook([
      change({
        contacts: [ana.contact],
        messages: [
          message({ type: 'text', text: { body: 'hi' }, context: { id: 'wamid.OUT' } }),
          message({ type: 'location', location: { latitude: 1, longitude: 2, name: 'x' } }),
          message({
            type: 'interactive',
            interactive: { type: 'list_reply', list_reply: { id: '1', title: 'x' } },
          }),
        ],
        statuses: [status({ status: 'failed', errors: [{ code: 1, error_data: { details: 'x' } }] })],
        errors: [{ code: 1 }],
      }),
    ]);
    const intruders: unknown[] = [
      null,
      true,
      -1,
      '',
      '\ud800',
      [],
      [[]],
      {},
      { toString: null, valueOf: null },
      [null],
    ];
    const paths = pathsOf(body);
    expect(paths.length).toBeGreaterThan(50);
    for (const path of paths) {
      for (const intruder of intruders) {
        const changed = structuredClone(body);
        replaceAt(changed, path, intruder);
        expect(() => parseWebhook(changed, receivedAt)).not.toThrow();
      }
    }
  });
});

type Path = readonly (string | number)[];

/** The path of every value inside, inner ones included. */
function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [[...path, key], ...pathsOf(inner, [...path, key])]);
}

function replaceAt(root: unknown, path: Path, replacement: unknown): void {
  const [key = '', ...rest] = path;
  const parent = root as Record<string | number, unknown>; // the path was found in this very shape
  if (rest.length === 0) parent[key] = replacement;
  else replaceAt(parent[key], rest, replacement);
}
