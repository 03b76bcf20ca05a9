import { parseWebhook } from './parse-webhook.ts';
import { ana, change, message, parseOne, receivedAt, webhook } from './testing/webhooks.ts';

describe('who wrote', () => {
  const text = { type: 'text', text: { body: 'hi' } };
  const phone = { kind: 'phone', value: ana.phone };
  const bsuid = { kind: 'bsuid', value: ana.bsuid };

  it('is known by phone alone, as before BSUIDs', () => {
    const contacts = [{ profile: { name: 'Ana R' }, wa_id: ana.phone }];
    expect(parseOne({ ...text, from_user_id: undefined }, contacts)).toMatchObject({
      from: [phone],
      profileName: 'Ana R',
    });
  });

  it('is known by BSUID alone where the phone is withheld', () => {
    const contacts = [{ profile: { name: 'Ana R' }, user_id: ana.bsuid }];
    const { from } = parseOne({ ...text, from: undefined }, contacts);
    expect(from).toEqual([bsuid]);
  });

  it('never becomes an empty string', () => {
    expect(parseOne({ ...text, from: '' }, []).from).toEqual([bsuid]);
  });

  it('gets the key that only the contact beside the message carries', () => {
    expect(parseOne({ ...text, from_user_id: undefined }).from).toEqual([phone, bsuid]);
    expect(parseOne({ ...text, from: undefined }).from).toEqual([phone, bsuid]);
  });

  it('is found among the contacts by identity, whatever their order', () => {
    const people = ['1', '2', '3'].map((digit) => ({
      profile: { name: `Person ${digit}` },
      wa_id: `1555010000${digit}`,
      user_id: `US.${digit}`,
    }));
    const messages = [
      message({ ...text, id: 'wamid.3', from: '15550100003', from_user_id: undefined }),
      message({ ...text, id: 'wamid.1', from: undefined, from_user_id: 'US.1' }),
      message({ ...text, id: 'wamid.2', from: '15550100002', from_user_id: 'US.2' }),
    ];
    const { batches } = parseWebhook(webhook([change({ contacts: people, messages })]), receivedAt);
    expect(
      batches[0]?.messages.map(({ message: { profileName, from } }) => [profileName, from.length]),
    ).toEqual([
      ['Person 3', 2],
      ['Person 1', 2],
      ['Person 2', 2],
    ]);
  });

  it('is nobody of the contacts where none of their keys is the same, not even the only one', () => {
    const stranger = parseOne({ ...text, from: '15550100009', from_user_id: undefined });
    expect(stranger.from).toEqual([{ kind: 'phone', value: '15550100009' }]);
    expect(stranger).not.toHaveProperty('profileName');
  });

  it('keeps the phone that the message names, should the contact name another', () => {
    const contacts = [{ wa_id: '15550100008', user_id: ana.bsuid }];
    expect(parseOne(text, contacts).from).toEqual([phone, bsuid]);
  });

  it('has no name where the profile has none or a blank one', () => {
    for (const profile of [undefined, {}, { name: '  ' }, { name: 7 }]) {
      expect(parseOne(text, [{ wa_id: ana.phone, profile }])).not.toHaveProperty('profileName');
    }
  });

  it('keeps the case of a BSUID', () => {
    const { from } = parseOne({ ...text, from: undefined, from_user_id: 'ES.aBcD' }, []);
    expect(from).toEqual([{ kind: 'bsuid', value: 'ES.aBcD' }]);
  });
});
