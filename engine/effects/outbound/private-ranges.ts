import { BlockList, isIP } from 'node:net';

/** Networks that are not the public internet, or reach others in disguise. */
const PRIVATE_4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
];
/** Of version 6 only `2000::/3` is public at all; these are the exceptions in it: Teredo, documentation, 6to4 … */
const PRIVATE_6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'];
const PUBLIC_6 = ['2000::/3'];

const privateRanges = ranges([...PRIVATE_4, ...PRIVATE_6]);
const publicRanges = ranges(PUBLIC_6);

/** A list of networks, each "10.0.0.0/8". Throws for a text that is none. */
export function ranges(networks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', bits = ''] = network.split('/');
    list.addSubnet(address, Number(bits), family(address));
  }
  return list;
}

/** True when an address belongs to no machine of the public internet; IPv4 in IPv6, NAT64 and 6to4 count as private. */
export function isPrivate(address: string): boolean {
  const version = isIP(address);
  if (version === 0) return true;
  if (version === 6 && (address.includes('%') || !publicRanges.check(address, 'ipv6'))) return true;
  return privateRanges.check(address, family(address));
}

export function family(address: string): 'ipv4' | 'ipv6' {
  return isIP(address) === 6 ? 'ipv6' : 'ipv4';
}
