import { BlockList, isIPv4, isIPv6 } from 'node:net';

/** Where no name server is: this host, link-local (and with it the credentials of the machine), multicast. */
const NEVER = blockList('ipv4', [
  ['0.0.0.0', 8],
  ['169.254.0.0', 16],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
]);
/** What is only meant among neighbours (RFC 6890). */
const PRIVATE = blockList('ipv4', [
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
]);
/** Of IPv6, all that the world routes is here (RFC 4291, section 2.4) ... */
const GLOBAL = blockList('ipv6', [['2000::', 3]]);
/** ... but for what leads on to IPv4 addresses, which may be any (RFC 4380, RFC 3056). */
const TUNNELS = blockList('ipv6', [
  ['2001::', 32],
  ['2002::', 16],
]);
const HOMES = blockList('ipv6', [
  ['::1', 128],
  ['fc00::', 7],
]);
/** The credentials of the machine again, among those. */
const METADATA = blockList('ipv6', [['fd00:ec2::', 32]]);

/**
 * Whether a server may be asked whose address was found in an answer. Anybody can write any address into a
 * zone; nobody may make us knock at the doors of our own network that way.
 */
export function mayBeAsked(address: string, allowPrivateServers: boolean): boolean {
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
