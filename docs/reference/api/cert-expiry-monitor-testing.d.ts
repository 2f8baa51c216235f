// The public API of cert-expiry-monitor/testing, version 0.2.0. Declarations of cert-expiry-monitor/events are left out.

// infra/testing/index.d.ts
/**
 * The entry point `cert-expiry-monitor/testing`, for the tests of subscribers: sample events, and simulated providers.
 *
 * @module
 */
export { SIMULATORS } from '../simulators/registry.ts';
export type { Simulator, SimulatorKind } from '../simulators/simulator-kind.ts';
export { sampleEvent } from './sample-events.ts';

// infra/simulators/name-server/published-record.d.ts
/** A record that is published in a simulated zone. */
export interface PublishedRecord {
    readonly record: DnsRecord;
    readonly from: Instant;
    /** When the record is removed. */
    readonly until?: Instant;
}

// infra/simulators/registry.d.ts
/** All simulators, by the provider's name in configurations. */
export declare const SIMULATORS: Readonly<Record<string, SimulatorKind>>;

// infra/simulators/request-log.d.ts
/** One request to a simulator, without headers and body, which contain credentials. */
export interface LoggedRequest {
    readonly method: string;
    readonly path: string;
    /** Decoded: `{ limit: '1000', sort: 'order_id' }`. Of a repeated name, the last value counts. */
    readonly query: Readonly<Record<string, string>>;
    /** The simulator's name of the route, or `undefined` for an unknown path. */
    readonly route: string | undefined;
    /** The status of the response, or 0 if the connection was closed. */
    readonly status: number;
}

// infra/simulators/simulator-kind.d.ts
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
    seedMany(now: Instant, count: {
        readonly issued: number;
        readonly pending: number;
    }): void;
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

// infra/testing/sample-events.d.ts
/**
 * An event of a monitor as a subscriber receives it, for its tests. Each call returns a new copy.
 *
 * @example
 * const event = sampleEvent('Certificate Expired');
 * event.detail.certificate.tags = { team: 'shop' };
 * await handler(event);
 */
export declare function sampleEvent<Name extends EventName>(name: Name): ReceivedEvent<Name>;

// shared/certificates/dns-check.d.ts
/**
 * The result of the DNS check of a validation record.
 *
 * - `record-missing`: no name server has the record
 * - `wrong-value`: a record of that name and type has other values
 * - `zone-appended-twice`: the record was created with the zone name appended twice
 * - `partially-published`: some of the authoritative servers have it, others do not
 * - `wrong-delegation`: the zone is delegated to other servers than the ones that have it, or that it names
 * - `caa-forbids`: a CAA record (RFC 8659) allows other authorities to issue, and not this one
 * - `cname-conflict`: a CNAME record at the name prevents the record (RFC 1034, section 3.6.2), or other records prevent a CNAME record
 * - `dnssec-failure`: resolvers that check the zone's signatures reject its answers (RFC 4035, section 5)
 * - `resolver-failure`: the authoritative servers have it, but resolvers cannot resolve the name
 * - `published`: the record resolves everywhere; the provider must check it
 * - `awaiting-provider-check`: the record resolves everywhere, and the provider has stopped its automatic checks
 */
export declare const DnsCheckResult: z.ZodMiniEnum<{
    "awaiting-provider-check": "awaiting-provider-check";
    "caa-forbids": "caa-forbids";
    "cname-conflict": "cname-conflict";
    "dnssec-failure": "dnssec-failure";
    "partially-published": "partially-published";
    published: "published";
    "record-missing": "record-missing";
    "resolver-failure": "resolver-failure";
    "wrong-delegation": "wrong-delegation";
    "wrong-value": "wrong-value";
    "zone-appended-twice": "zone-appended-twice";
}>;
export type DnsCheckResult = z.infer<typeof DnsCheckResult>;

// shared/certificates/status.d.ts
/**
 * The status of a certificate, in words that all providers share.
 *
 * - `awaiting-application`: bought, but not applied for yet
 * - `pending-validation`: waits for domain or organization validation
 * - `pending-review`: waits for a person, at the customer or at the certification authority
 * - `issued`: can be used
 * - `expired`: its notAfter has passed
 * - `revoking`, `revoked`: is being withdrawn, is withdrawn
 * - `rejected`, `cancelled`: will never be issued
 - `unknown`: the provider reported an undocumented status, which is kept as raw status
 */
export declare const CertificateStatus: z.ZodMiniEnum<{
    "awaiting-application": "awaiting-application";
    cancelled: "cancelled";
    expired: "expired";
    issued: "issued";
    "pending-review": "pending-review";
    "pending-validation": "pending-validation";
    rejected: "rejected";
    revoked: "revoked";
    revoking: "revoking";
    unknown: "unknown";
}>;
export type CertificateStatus = z.infer<typeof CertificateStatus>;

// shared/certificates/validation.d.ts
/** A DNS record to publish: `name` without trailing dot, `value` without quotes. */
export declare const DnsRecord: z.ZodMiniObject<{
    name: z.ZodMiniString<string>;
    type: z.ZodMiniEnum<{
        CNAME: "CNAME";
        TXT: "TXT";
    }>;
    value: z.ZodMiniString<string>;
}, z.core.$strip>;
export type DnsRecord = z.infer<typeof DnsRecord>;

// shared/runtime/clock.d.ts
/** Returns the current time. Passed in, so that tests and the local run can set it. */
export type Clock = () => Instant;
