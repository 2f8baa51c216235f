import { BlockList, isIPv4 } from 'node:net';

/** Where no name server is: this host, link-local (and with it the credentials of the machine), multicast. */
const NEVER = blockList(['0.0.0.0', 8], ['169.254.0.0', 16], ['224.0.0.0', 4], ['240.0.0.0', 4]);
/** What is only meant among neighbours (RFC 6890). */
const PRIVATE = blockList(
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
);

/**
 * Whether a server may be asked whose address was found in an answer. Anybody can write any address into a
 * zone; nobody may make us knock at the doors of our own network that way.
 */
export function mayBeAsked(address: string, allowPrivateServers: boolean): boolean {
  if (!isIPv4(address) || NEVER.check(address)) return false;
  return allowPrivateServers || !PRIVATE.check(address);
}

function blockList(...subnets: readonly (readonly [string, number])[]): BlockList {
  const list = new BlockList();
  for (const [net, prefix] of subnets) list.addSubnet(net, prefix);
  return list;
}
