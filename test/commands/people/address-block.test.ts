import { expect } from 'chai';
import * as fc from 'fast-check';
import { addressBlock } from '../../../engine/commands/people/address-block.ts';

const group = fc.integer({ min: 1, max: 0xff_ff });
const hex = (groups: readonly number[]): string => groups.map((each) => each.toString(16)).join(':');

describe('what attempts from an address are counted by', () => {
  const cases: readonly (readonly [address: string, counted: string])[] = [
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002::1', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['1::', '1:0:0:0::/64'],
    ['64:ff9b::192.0.2.7', '192.0.2.7'],
    ['64:ff9b:1::192.0.2.7', '64:ff9b:1:0::/64'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['::ffff:c000:207', '192.0.2.7'],
  ];
  for (const [address, counted] of cases) {
    it(`is ${counted} for ${address}`, () => {
      expect(addressBlock(address)).to.equal(counted);
    });
  }

  it('is the whole of an IPv4 address, and of what is no address at all', () => {
    for (const address of ['192.0.2.7', '', 'somewhere', '1:2:3', '2001:db8::1::2']) {
      expect(addressBlock(address)).to.equal(address);
    }
  });

  it('is the same within one /64, however it is written, and never that of another', () => {
    const four = fc.tuple(group, group, group, group);
    fc.assert(
      fc.property(four, four, four, four, (front, other, one, two) => {
        expect(addressBlock(hex([...front, ...one]))).to.equal(addressBlock(hex([...front, ...two])));
        expect(addressBlock(`${hex(front)}::${hex(one.slice(2))}`)).to.equal(addressBlock(hex([...front, ...two])));
        fc.pre(hex(front) !== hex(other));
        expect(addressBlock(hex([...front, ...one]))).not.to.equal(addressBlock(hex([...other, ...one])));
      }),
    );
  });
});
