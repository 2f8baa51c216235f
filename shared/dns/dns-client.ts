import type { Answer, RecordType } from 'dns-packet';

/** The address of a name server or resolver. */
export interface DnsServer {
  readonly address: string;
  readonly port: number;
}

export interface DnsQuestion {
  /** Without a trailing dot. */
  readonly name: string;
  readonly type: RecordType;
  /** `true` for resolvers, `false` for the authoritative servers of a zone. */
  readonly recursive: boolean;
  /** Disables the check of DNSSEC signatures at a resolver (CD, RFC 4035, section 3.2.2). */
  readonly unchecked?: boolean;
}

/** The answer of a server, errors included. */
export interface DnsAnswer {
  /** `NOERROR`, `NXDOMAIN`, `SERVFAIL`, `REFUSED`, ... */
  readonly code: string;
  /** The server serves the zone itself (AA). */
  readonly authoritative: boolean;
  /** A resolver has checked all signatures of the answer (AD, RFC 4035, section 3.2.3). */
  readonly authenticated: boolean;
  readonly answers: readonly Answer[];
  readonly authorities: readonly Answer[];
  readonly additionals: readonly Answer[];
}

/**
 * Sends one query to one server. `undefined` if no trustworthy answer arrives in time. Never throws, because a server
 * that does not answer is a normal result.
 */
export type DnsLookup = (
  server: DnsServer,
  question: DnsQuestion,
  signal: AbortSignal,
) => Promise<DnsAnswer | undefined>;

/** How resolvers and name servers are reached. */
export interface DnsClient {
  readonly lookup: DnsLookup;
  /** Public resolvers by default: they answer what most clients get. */
  readonly resolvers: readonly DnsServer[];
  /** The port of authoritative servers: 53, except in tests. */
  readonly port: number;
  /** Whether servers at private and loopback addresses can be queried. */
  readonly allowPrivateServers: boolean;
}
