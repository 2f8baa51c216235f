import * as z from 'zod';
import { askServer } from './ask-server.ts';
import type { DnsServer } from './dns-lookup.ts';
import type { DnsWorld } from './dns-world.ts';

/** The address of a resolver, with its port if that is not 53: `1.1.1.1`, `127.0.0.1:5300`. */
export const ResolverAddress = z
  .string()
  .regex(
    /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$|:)|(?=$|:))){4}(?::[1-9]\d{0,4})?$/,
    'not an IPv4 address, with or without a port',
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

/** The real name servers, as the settings say. */
export function openDns({ resolvers, allowPrivateServers, port }: DnsSettings): DnsWorld {
  return {
    lookup: askServer,
    resolvers: resolvers.map(readServer),
    port: port ?? DNS_PORT,
    allowPrivateServers: allowPrivateServers === true,
  };
}

function readServer(text: string): DnsServer {
  const [address = '', port] = text.split(':');
  return { address, port: port === undefined ? DNS_PORT : Number(port) };
}
