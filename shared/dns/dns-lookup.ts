import type { Answer, RecordType } from 'dns-packet';

/** A name server by its address. */
export interface DnsServer {
  readonly address: string;
  readonly port: number;
}

export interface DnsQuestion {
  /** Without a final dot. */
  readonly name: string;
  readonly type: RecordType;
  /** Whether the server is to ask others: resolvers are for that, a zone's own servers are not. */
  readonly recursive: boolean;
  /** A resolver is to pass on what it found even where its signatures do not hold (RFC 4035, section 3.2.2). */
  readonly unchecked?: boolean;
}

/** What a server said, whatever it said. */
export interface DnsAnswer {
  /** `NOERROR`, `NXDOMAIN`, `SERVFAIL`, `REFUSED`, ... */
  readonly code: string;
  /** The server says so of its own knowledge of the zone. */
  readonly authoritative: boolean;
  /** A resolver has checked the signatures of all of it (RFC 4035, section 3.2.3). */
  readonly authenticated: boolean;
  readonly answers: readonly Answer[];
  readonly authorities: readonly Answer[];
  readonly additionals: readonly Answer[];
}

/**
 * Asks one server one question. Answers `undefined` where nothing that can be trusted came back in time, and
 * never throws: a name server's silence is no fault of ours.
 */
export type DnsLookup = (
  server: DnsServer,
  question: DnsQuestion,
  signal: AbortSignal,
) => Promise<DnsAnswer | undefined>;
