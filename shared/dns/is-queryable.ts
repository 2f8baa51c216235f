import { BlockList, isIPv4, isIPv6 } from 'node:net';

/** Never a name server: this host, link-local (where cloud machines offer their credentials), multicast, reserved. */
const NEVER = blockList('ipv4', [
  ['0.0.0.0', 8],
  ['169.254.0.0', 16],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
]);
/** Private and special-purpose addresses (RFC 6890). */
const PRIVATE = blockList('ipv4', [
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
]);
/** All global unicast addresses of IPv6 are in this block (https://www.iana.org/assignments/ipv6-address-space/). */
const GLOBAL = blockList('ipv6', [['2000::', 3]]);
/** Except tunnels, which can lead to any IPv4 address (Teredo, RFC 4380; 6to4, RFC 3056). */
const TUNNELS = blockList('ipv6', [
  ['2001::', 32],
  ['2002::', 16],
]);
const HOMES = blockList('ipv6', [
  ['::1', 128],
  ['fc00::', 7],
]);
/** The metadata service of Amazon EC2, which offers credentials. */
const METADATA = blockList('ipv6', [['fd00:ec2::', 32]]);

/**
 * Whether a server address from a DNS answer can be queried. Zone owners can publish any address, so this prevents
 * queries into the monitor's own network (SSRF).
 */
export function isQueryable(address: string, allowPrivateServers: boolean): boolean {
  if (isIPv4(address)) {
    if (NEVER.check(address)) return false;
    return allowPrivateServers || !PRIVATE.check(address);
  }
  if (!isIPv6(address) || METADATA.check(address, 'ipv6')) return false;
  if (HOMES.check(address, 'ipv6')) return allowPrivateServers;
  return GLOBAL.check(address, 'ipv6') && !TUNNELS.check(address, 'ipv6');
}

function blockList(
  family: 'ipv4' | 'ipv6',
  subnets: readonly (readonly [string, number])[],
): BlockList {
  const list = new BlockList();
  for (const [net, prefix] of subnets) list.addSubnet(net, prefix, family);
  return list;
}
