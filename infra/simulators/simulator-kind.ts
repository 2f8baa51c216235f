import type { DnsCheckResult } from '../../shared/certificates/dns-check.ts';
import type { CertificateStatus } from '../../shared/certificates/status.ts';
import type { Instant } from '../../shared/certificates/instant.ts';
import type { Clock } from '../../shared/runtime/clock.ts';
import type { PublishedRecord } from './name-server/published-record.ts';
import type { LoggedRequest } from './request-log.ts';

/** A simulated provider, for the command line and the local run. */
export interface SimulatorKind {
  /** The display name of the vendor. */
  readonly title: string;
  /** Starts a simulator of an empty account on the loopback interface. */
  start(options: SimulatorOptions): Promise<Simulator>;
}

interface SimulatorOptions {
  /** The time of the account. */
  readonly clock: Clock;
  /** Default: 0, any free port. */
  readonly port?: number;
  /** The secret part of the API key. Default: random. */
  readonly key?: string;
  /** `false` disables the limits, for a `clock` that runs faster than real time. */
  readonly rateLimits?: false;
}

export interface Simulator {
  /** The address of the interface, to display. */
  readonly baseUrl: string;
  /** The configuration of the account except provider and name: the base URL and other settings. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** The content of the account's secret, in the fields of the provider's descriptor. */
  readonly secret: Readonly<Record<string, string>>;
  readonly requests: readonly LoggedRequest[];
  /** Example requests for the command line. */
  readonly examples: readonly ExampleRequest[];
  /** The headers that a manual request needs. */
  readonly headers: Readonly<Record<string, string>>;
  /** Adds one certificate of every type. */
  seedAccount(now: Instant): void;
  /** Adds issued certificates, and certificates with a pending validation. */
  seedMany(now: Instant, count: { readonly issued: number; readonly pending: number }): void;
  /** Adds certificates whose state changes several times after `start`. */
  seedLifeCycle(start: Instant): LifeCycle;
  stop(): Promise<void>;
}

/** A request below `baseUrl`: a POST if it has a body, otherwise a GET. */
interface ExampleRequest {
  readonly path: string;
  readonly body?: string;
}

/** The future changes in an account that was filled by `seedLifeCycle`. */
export interface LifeCycle {
  readonly stories: readonly Story[];
  /** Every instant after the start at which a document changes, earliest first. */
  readonly moments: readonly Instant[];
}

/** The expected changes of one certificate. */
export interface Story {
  /** The provider's id. */
  readonly id: string;
  readonly commonName: string;
  /** A short description: `is never renewed, and expires`. */
  readonly plot: string;
  /** The statuses of the certificate, in order. */
  readonly statuses: readonly CertificateStatus[];
  /** The ID of its successor. */
  readonly renewedBy?: string;
  /** An expiry alert is sent once before the successor is issued. */
  readonly warnedFirst?: true;
  /** The provider does not return the DNS record of the pending validation. */
  readonly withoutRecord?: true;
  /** The DNS records that are published for the validation, with their times. */
  readonly records?: readonly PublishedRecord[];
  /** The results of the DNS check while the validation is pending, in order. */
  readonly results?: readonly DnsCheckResult[];
}
