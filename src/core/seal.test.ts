import { randomBytes } from 'node:crypto';
import { newId, type ChannelId, type TenantId } from './ids.ts';
import { createSeal, type SealedPlace } from './seal.ts';

const masterKey = randomBytes(32);
const seal = createSeal(masterKey);
const place: SealedPlace = { tenantId: newId<TenantId>(), table: 'channel', rowId: newId<ChannelId>() };

describe('a sealed secret', () => {
  it.each(['EAAG-token', '', 'ünïcödé 🔑', 'x'.repeat(10_000)])('opens in its own row', (plain) => {
    expect(seal.open(seal.seal(plain, place), place)).toBe(plain);
    expect(createSeal(masterKey).open(seal.seal(plain, place), place)).toBe(plain);
  });

  it('does not show what it holds, nor whether two are the same', () => {
    const sealed = seal.seal('EAAG-token', place);
    expect(sealed.includes('EAAG')).toBe(false);
    expect(sealed.equals(seal.seal('EAAG-token', place))).toBe(false);
  });

  it.each<[string, Partial<SealedPlace>]>([
    ['another tenant', { tenantId: newId<TenantId>() }],
    ['another row', { rowId: newId<ChannelId>() }],
    ['another table', { table: 'mailbox' }],
  ])('does not open when it is copied to %s', (_, elsewhere) => {
    const sealed = seal.seal('EAAG-token', place);
    expect(() => seal.open(sealed, { ...place, ...elsewhere })).toThrow('sealed for another row');
  });

  it('does not open with another master key, and says so', () => {
    const sealed = seal.seal('EAAG-token', place);
    expect(() => createSeal(randomBytes(32)).open(sealed, place)).toThrow('sealed with another MASTER_KEY');
  });

  it('does not open when any of its bytes was changed', () => {
    const sealed = seal.seal('EAAG-token', place);
    for (let index = 0; index < sealed.length; index += 1) {
      const changed = Buffer.from(sealed);
      changed[index] = (changed[index] ?? 0) ^ 1;
      expect(() => seal.open(changed, place)).toThrow('The secret of channel');
    }
  });

  it('does not open when it was cut short', () => {
    const sealed = seal.seal('EAAG-token', place);
    for (const length of [0, 1, 32, sealed.length - 1]) {
      expect(() => seal.open(sealed.subarray(0, length), place)).toThrow('The secret of channel');
    }
  });
});
