import { isIPv6 } from 'node:net';

/** Groups of 16 bits: one subscriber is given a /64 at least, and changes within it as he likes. */
const GROUPS = 4;

/** What stands before an IPv4 address that is written as an IPv6 one: mapped, or translated by a network. */
const COATS = [
  [0, 0, 0, 0, 0, 0xff_ff],
  [0x64, 0xff_9b, 0, 0, 0, 0],
];

/**
 * What attempts from an address are counted by: an IPv6 address by its /64, any other text, IPv4 in an IPv6 coat too, as a
 * whole.
 */
export function addressBlock(address: string): string {
  const [bare = ''] = address.split('%');
  if (!isIPv6(bare)) return address;
  const [head = '', tail] = plain(bare).split('::');
  const front = head === '' ? [] : head.split(':');
  const back = tail === undefined || tail === '' ? [] : tail.split(':');
  const gap = tail === undefined ? 0 : 8 - front.length - back.length;
  const groups = [...front, ...Array.from({ length: gap }, () => '0'), ...back].map((group) =>
    Number.parseInt(group, 16),
  );
  if (COATS.some((coat) => coat.every((group, at) => group === groups[at])))
    return groups
      .slice(6)
      .flatMap((group) => [group >> 8, group & 0xff])
      .join('.');
  return `${groups
    .slice(0, GROUPS)
    .map((group) => group.toString(16))
    .join(':')}::/64`;
}

/** Without the decimal notation of the last 32 bits. */
function plain(address: string): string {
  return address.replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (_, ...bytes: string[]) => {
    const [a = 0, b = 0, c = 0, d = 0] = bytes.map(Number);
    return `${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`;
  });
}
