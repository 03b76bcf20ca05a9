import { createSeal } from './seal.ts';

const row = { tenantId: 'tenant-a', table: 'channel', rowId: 'row-1' };

describe('a sealed secret', () => {
  const seal = createSeal(Buffer.alloc(32, 1));

  it('opens in its own row', () => {
    expect(seal.open(seal.seal('EAAG…token', row), row)).toBe('EAAG…token');
  });

  it('looks different each time it is sealed, and never like the secret', () => {
    const [one, other] = [seal.seal('secret', row), seal.seal('secret', row)];
    expect(one.equals(other)).toBe(false);
    expect(one.includes('secret')).toBe(false);
  });

  it.each([
    ['another tenant', { ...row, tenantId: 'tenant-b' }],
    ['another row', { ...row, rowId: 'row-2' }],
    ['another table', { ...row, table: 'webhook' }],
  ])('does not open in %s', (_name, elsewhere) => {
    const sealed = seal.seal('secret', row);
    expect(() => seal.open(sealed, elsewhere)).toThrow();
  });

  it('does not open when a byte was changed, or with another key', () => {
    const sealed = seal.seal('secret', row);
    const changed = Buffer.from(sealed);
    changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
    expect(() => seal.open(changed, row)).toThrow();
    expect(() => createSeal(Buffer.alloc(32, 2)).open(sealed, row)).toThrow('MASTER_KEY');
  });

  it('does not open when it was cut short, even where nothing but its tag was', () => {
    const sealed = seal.seal('', row);
    for (const missing of [1, 12, sealed.length]) {
      expect(() => seal.open(sealed.subarray(0, sealed.length - missing), row)).toThrow();
    }
  });
});
