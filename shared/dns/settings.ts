import { isIPv4, isIPv6 } from 'node:net';
import * as z from 'zod/mini';
import type { DnsServer } from './dns-client.ts';

/** The address of a resolver, optionally with a port: `1.1.1.1`, `127.0.0.1:5300`, `[2620:fe::fe]:53`. */
export const ResolverAddress = z
  .string()
  .check(
    z.refine(
      (text) => readServer(text) !== undefined,
      'not the address of a resolver. Use an IP address with or without a port: 1.1.1.1, 127.0.0.1:5300, 2620:fe::fe, [2620:fe::fe]:53',
    ),
  );

/** The settings of the DNS check. */
export const DnsSettings = z.object({
  resolvers: z.array(ResolverAddress).check(z.minLength(1)),
  /**
   * Allows queries to name servers at private and loopback addresses. Only for private networks, because zone owners
   * can publish any address.
   */
  allowPrivateServers: z.optional(z.boolean()),
  /** The port of authoritative servers, if it is not 53. */
  port: z.optional(z.int().check(z.gte(1), z.lte(65_535))),
});
export type DnsSettings = z.infer<typeof DnsSettings>;

/** Resolvers of two operators, in case one of them fails. */
export const DEFAULT_RESOLVERS = ['1.1.1.1', '8.8.8.8'] as const;

export const DNS_PORT = 53;
/** `[IPv6]` or IPv4, optionally with a port. */
const WITH_PORT = /^(?:\[([^\]%]+)\]|([\d.]+))(?::([1-9]\d{0,4}))?$/;

/** Reads a `ResolverAddress`. */
export function readServer(text: string): DnsServer | undefined {
  if (isIPv6(text)) return { address: text, port: DNS_PORT };
  const [, six, four, digits] = WITH_PORT.exec(text) ?? [];
  const port = digits === undefined ? DNS_PORT : Number(digits);
  if (port > 65_535) return undefined;
  if (six !== undefined) return isIPv6(six) ? { address: six, port } : undefined;
  return four !== undefined && isIPv4(four) ? { address: four, port } : undefined;
}
