import { isLoopback, isPublicAddress } from './public-address.ts';

describe('an address on the public internet', () => {
  it.each([
    '8.8.8.8',
    '1.1.1.1',
    '172.15.0.1',
    '172.32.0.1',
    '100.63.255.255',
    '2606:4700::1111',
    '2a00:1450::1',
  ])('%s is one', (address) => expect(isPublicAddress(address)).toBe(true));

  it.each([
    ['this machine', '127.0.0.1'],
    ['this machine', '127.255.255.254'],
    ['this machine', '::1'],
    ['this machine', '0.0.0.0'],
    ['this machine', '::'],
    ['a private network', '10.1.2.3'],
    ['a private network', '172.16.0.1'],
    ['a private network', '172.31.255.255'],
    ['a private network', '192.168.1.1'],
    ['a private network', 'fd00::1'],
    ['the metadata of a cloud', '169.254.169.254'],
    ['the same link', 'fe80::1'],
    ['a provider’s own network', '100.64.0.1'],
    ['a test network', '198.18.0.1'],
    ['documentation', '203.0.113.7'],
    ['documentation', '2001:db8::1'],
    ['a group of machines', '224.0.0.1'],
    ['a group of machines', 'ff02::1'],
    ['everybody', '255.255.255.255'],
    ['an IPv4 address inside', '::ffff:127.0.0.1'],
    ['an IPv4 address inside', '::ffff:7f00:1'],
    ['an IPv4 address inside', '64:ff9b::7f00:1'],
    ['an IPv4 address inside', '2002:7f00:1::1'],
    ['an IPv4 address inside', '2001:0:7f00:1::1'],
    ['no address', 'localhost'],
    ['no address', ''],
  ])('is not %s: %s', (_, address) => expect(isPublicAddress(address)).toBe(false));
});

describe('this machine', () => {
  it.each(['127.0.0.1', '127.9.9.9', '::1'])('is %s', (address) => expect(isLoopback(address)).toBe(true));
  it.each(['10.0.0.1', '0.0.0.0', '::', 'localhost'])('is not %s', (address) =>
    expect(isLoopback(address)).toBe(false),
  );
});
