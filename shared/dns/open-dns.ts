import { isIPv4, isIPv6 } from 'node:net';
import * as z from 'zod';
import { askServer } from './ask-server.ts';
import type { DnsServer } from './dns-lookup.ts';
import type { DnsWorld } from './dns-world.ts';

/** The address of a resolver, with its port if that is not 53: `1.1.1.1`, `127.0.0.1:5300`, `[2620:fe::fe]:53`. */
export const ResolverAddress = z
  .string()
  .refine(
    (text) => readServer(text) !== undefined,
    'not an address, with or without a port: 1.1.1.1, 127.0.0.1:5300, 2620:fe::fe, [2620:fe::fe]:53',
  );

/** Whom to ask about the records that are owed. */
export const DnsSettings = z.object({
  resolvers: z.array(ResolverAddress).min(1),
  /**
   * Also asks name servers at private and loopback addresses, if a zone names such ones. For networks of
   * one's own alone: anybody can write any address into a zone.
   */
  allowPrivateServers: z.boolean().optional(),
  /** The port of every name server that a zone names, if it is not 53. */
  port: z.int().min(1).max(65_535).optional(),
});
export type DnsSettings = z.infer<typeof DnsSettings>;

/** Resolvers of two operators: where one is ill, the other one is asked. */
export const DEFAULT_RESOLVERS = ['1.1.1.1', '8.8.8.8'] as const;

const DNS_PORT = 53;
/** `[IPv6]` or IPv4, with or without a port. */
const WITH_PORT = /^(?:\[([^\]%]+)\]|([\d.]+))(?::([1-9]\d{0,4}))?$/;

/** The real name servers, as the settings say. */
export function openDns({ resolvers, allowPrivateServers, port }: DnsSettings): DnsWorld {
  return {
    lookup: askServer,
    resolvers: resolvers.flatMap((one) => readServer(one) ?? []),
    port: port ?? DNS_PORT,
    allowPrivateServers: allowPrivateServers === true,
  };
}

function readServer(text: string): DnsServer | undefined {
  if (isIPv6(text)) return { address: text, port: DNS_PORT };
  const [, six, four, digits] = WITH_PORT.exec(text) ?? [];
  const port = digits === undefined ? DNS_PORT : Number(digits);
  if (port > 65_535) return undefined;
  if (six !== undefined) return isIPv6(six) ? { address: six, port } : undefined;
  return four !== undefined && isIPv4(four) ? { address: four, port } : undefined;
}
