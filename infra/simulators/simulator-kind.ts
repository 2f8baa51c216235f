import type { DnsCheckResult } from '../../shared/certificates/dns-check.ts';
import type { CertificateStatus } from '../../shared/certificates/status.ts';
import type { Instant } from '../../shared/certificates/instant.ts';
import type { Clock } from '../../shared/runtime/clock.ts';
import type { PublishedRecord } from './name-server/simulated-zones.ts';
import type { LoggedRequest } from './request-log.ts';

/** A provider that can be simulated, as the command line and the local run know it. */
export interface SimulatorKind {
  /** The vendor's name for people. */
  readonly title: string;
  /** Starts an account without certificates on the loopback interface. */
  start(options: SimulatorOptions): Promise<Simulator>;
}

export interface SimulatorOptions {
  /** The time of the account. */
  readonly clock: Clock;
  /** 0, the default, is any free port. */
  readonly port?: number;
  /** The secret part of the account's key; without one, a random one. */
  readonly key?: string;
  /** `false`: as many requests as come. Wanted where `clock` runs faster than real time. */
  readonly rateLimits?: false;
}

export interface Simulator {
  /** Where the interface is, for people. */
  readonly baseUrl: string;
  /** What the account says in a configuration, besides its provider and name: the base URL and more. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** What the account's secret holds, in the fields of the provider's descriptor. */
  readonly secret: Readonly<Record<string, string>>;
  readonly requests: readonly LoggedRequest[];
  /** Requests that are worth a try, for the command line. */
  readonly examples: readonly ExampleRequest[];
  /** The headers that a request of one's own needs. */
  readonly headers: Readonly<Record<string, string>>;
  /** Fills the account with one certificate of every sort. */
  seedAccount(now: Instant): void;
  /** Adds so many issued certificates, and so many that wait for a proof. */
  seedMany(now: Instant, count: { readonly issued: number; readonly pending: number }): void;
  /** Fills the account with certificates whose lives are worth watching, from `start` on. */
  seedLifeCycle(start: Instant): LifeCycle;
  stop(): Promise<void>;
}

/** A request below `baseUrl`: a GET, or a POST where there is a body. */
export interface ExampleRequest {
  readonly path: string;
  readonly body?: string;
}

/** What is going to happen in an account that was seeded with a life cycle. */
export interface LifeCycle {
  readonly stories: readonly Story[];
  /** Every instant after the start at which something happens, earliest first. */
  readonly moments: readonly Instant[];
}

/** The life of one certificate, as somebody should be told who looks often enough. */
export interface Story {
  /** The provider's id. */
  readonly id: string;
  readonly commonName: string;
  /** In a few words: `is never renewed, and expires`. */
  readonly plot: string;
  /** The statuses that it goes through, in order. */
  readonly statuses: readonly CertificateStatus[];
  /** The id of the certificate that takes its place. */
  readonly renewedBy?: string;
  /** Its end is warned of, once, before that. */
  readonly warnedFirst?: true;
  /** The provider does not tell what to publish for its proof. */
  readonly withoutRecord?: true;
  /** What somebody publishes for its proof, and when. */
  readonly records?: readonly PublishedRecord[];
  /** What name servers are found to say of that, one after the other, while the proof is owed. */
  readonly results?: readonly DnsCheckResult[];
}
