// The public API of cert-expiry-monitor/testing, version 0.2.0

// infra/testing/index.d.ts
/**
 * The entry point `cert-expiry-monitor/testing`, for the tests of subscribers: sample events, and simulated providers.
 *
 * @module
 */
export { SIMULATORS } from '../simulators/registry.ts';
export type { Simulator, SimulatorKind } from '../simulators/simulator-kind.ts';
export { sampleEvent } from './sample-events.ts';
export type { SampleEvent } from './sample-events.ts';

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
type Definition<Name extends EventName> = Extract<(typeof EVENT_CATALOGUE)[number], {
    readonly detailType: Name;
}>;
/** An event as EventBridge passes it to a Lambda function. */
export interface SampleEvent<Name extends EventName> {
    readonly version: string;
    readonly id: string;
    readonly 'detail-type': Name;
    readonly source: 'cert-expiry-monitor';
    readonly account: string;
    readonly time: string;
    readonly region: string;
    readonly resources: string[];
    readonly detail: z.infer<Definition<Name>['detail']>;
}
/**
 * An event of a monitor, for the test of a subscriber. Each call returns a new copy.
 *
 * @example
 * const event = sampleEvent('Certificate Expired');
 * event.detail.certificate.tags = { team: 'shop' };
 * await handler(event);
 */
export declare function sampleEvent<Name extends EventName>(name: Name): SampleEvent<Name>;

// shared/certificates/account-state.d.ts
/** The state of a provider account. One item per account, written once per sync. */
export declare const AccountState: z.ZodObject<{
    version: z.ZodLiteral<1>;
    revision: z.ZodInt;
    account: z.ZodObject<{
        provider: z.ZodString;
        account: z.ZodString;
    }, z.core.$strip>;
    tags: z.ZodRecord<z.ZodString, z.ZodString>;
    changedAt: z.core.$ZodBranded<z.ZodPipe<z.ZodString, z.ZodTransform<Instant, string>>, "Instant", "out">;
    health: z.ZodDiscriminatedUnion<[z.ZodObject<{
        status: z.ZodLiteral<"new">;
        since: z.core.$ZodBranded<z.ZodPipe<z.ZodString, z.ZodTransform<Instant, string>>, "Instant", "out">;
    }, z.core.$strip>, z.ZodObject<{
        status: z.ZodLiteral<"reachable">;
        since: z.core.$ZodBranded<z.ZodPipe<z.ZodString, z.ZodTransform<Instant, string>>, "Instant", "out">;
    }, z.core.$strip>, z.ZodObject<{
        status: z.ZodLiteral<"unreachable">;
        since: z.core.$ZodBranded<z.ZodPipe<z.ZodString, z.ZodTransform<Instant, string>>, "Instant", "out">;
        failure: z.ZodObject<{
            kind: z.ZodEnum<{
                authentication: "authentication";
                configuration: "configuration";
                "damaged-state": "damaged-state";
                forbidden: "forbidden";
                "invalid-response": "invalid-response";
                "not-found": "not-found";
                "queue-blocked": "queue-blocked";
                "rate-limited": "rate-limited";
                stale: "stale";
                "state-too-large": "state-too-large";
                unavailable: "unavailable";
                "unexpected-removals": "unexpected-removals";
            }>;
            message: z.ZodString;
            scope: z.ZodEnum<{
                account: "account";
                certificates: "certificates";
                messages: "messages";
                removals: "removals";
            }>;
            affected: z.ZodOptional<z.ZodInt>;
            certificates: z.ZodOptional<z.ZodArray<z.ZodString>>;
        }, z.core.$strip>;
    }, z.core.$strip>], "status">;
    failures: z.ZodOptional<z.ZodObject<{
        count: z.ZodInt;
        last: z.ZodObject<{
            kind: z.ZodEnum<{
                authentication: "authentication";
                configuration: "configuration";
                "damaged-state": "damaged-state";
                forbidden: "forbidden";
                "invalid-response": "invalid-response";
                "not-found": "not-found";
                "queue-blocked": "queue-blocked";
                "rate-limited": "rate-limited";
                stale: "stale";
                "state-too-large": "state-too-large";
                unavailable: "unavailable";
                "unexpected-removals": "unexpected-removals";
            }>;
            message: z.ZodString;
            scope: z.ZodEnum<{
                account: "account";
                certificates: "certificates";
                messages: "messages";
                removals: "removals";
            }>;
            affected: z.ZodOptional<z.ZodInt>;
            certificates: z.ZodOptional<z.ZodArray<z.ZodString>>;
        }, z.core.$strip>;
    }, z.core.$strip>>;
    unreadable: z.ZodOptional<z.ZodObject<{
        health: z.ZodDiscriminatedUnion<[z.ZodObject<{
            status: z.ZodLiteral<"new">;
            since: z.core.$ZodBranded<z.ZodPipe<z.ZodString, z.ZodTransform<Instant, string>>, "Instant", "out">;
        }, z.core.$strip>, z.ZodObject<{
            status: z.ZodLiteral<"reachable">;
            since: z.core.$ZodBranded<z.ZodPipe<z.ZodString, z.ZodTransform<Instant, string>>, "Instant", "out">;
        }, z.core.$strip>, z.ZodObject<{
            status: z.ZodLiteral<"unreachable">;
            since: z.core.$ZodBranded<z.ZodPipe<z.ZodString, z.ZodTransform<Instant, string>>, "Instant", "out">;
            failure: z.ZodObject<{
                kind: z.ZodEnum<{
                    authentication: "authentication";
                    configuration: "configuration";
                    "damaged-state": "damaged-state";
                    forbidden: "forbidden";
                    "invalid-response": "invalid-response";
                    "not-found": "not-found";
                    "queue-blocked": "queue-blocked";
                    "rate-limited": "rate-limited";
                    stale: "stale";
                    "state-too-large": "state-too-large";
                    unavailable: "unavailable";
                    "unexpected-removals": "unexpected-removals";
                }>;
                message: z.ZodString;
                scope: z.ZodEnum<{
                    account: "account";
                    certificates: "certificates";
                    messages: "messages";
                    removals: "removals";
                }>;
                affected: z.ZodOptional<z.ZodInt>;
                certificates: z.ZodOptional<z.ZodArray<z.ZodString>>;
            }, z.core.$strip>;
        }, z.core.$strip>], "status">;
        failures: z.ZodOptional<z.ZodObject<{
            count: z.ZodInt;
            last: z.ZodObject<{
                kind: z.ZodEnum<{
                    authentication: "authentication";
                    configuration: "configuration";
                    "damaged-state": "damaged-state";
                    forbidden: "forbidden";
                    "invalid-response": "invalid-response";
                    "not-found": "not-found";
                    "queue-blocked": "queue-blocked";
                    "rate-limited": "rate-limited";
                    stale: "stale";
                    "state-too-large": "state-too-large";
                    unavailable: "unavailable";
                    "unexpected-removals": "unexpected-removals";
                }>;
                message: z.ZodString;
                scope: z.ZodEnum<{
                    account: "account";
                    certificates: "certificates";
                    messages: "messages";
                    removals: "removals";
                }>;
                affected: z.ZodOptional<z.ZodInt>;
                certificates: z.ZodOptional<z.ZodArray<z.ZodString>>;
            }, z.core.$strip>;
        }, z.core.$strip>>;
    }, z.core.$strip>>;
    unexpectedRemovals: z.ZodOptional<z.ZodObject<{
        health: z.ZodDiscriminatedUnion<[z.ZodObject<{
            status: z.ZodLiteral<"new">;
            since: z.core.$ZodBranded<z.ZodPipe<z.ZodString, z.ZodTransform<Instant, string>>, "Instant", "out">;
        }, z.core.$strip>, z.ZodObject<{
            status: z.ZodLiteral<"reachable">;
            since: z.core.$ZodBranded<z.ZodPipe<z.ZodString, z.ZodTransform<Instant, string>>, "Instant", "out">;
        }, z.core.$strip>, z.ZodObject<{
            status: z.ZodLiteral<"unreachable">;
            since: z.core.$ZodBranded<z.ZodPipe<z.ZodString, z.ZodTransform<Instant, string>>, "Instant", "out">;
            failure: z.ZodObject<{
                kind: z.ZodEnum<{
                    authentication: "authentication";
                    configuration: "configuration";
                    "damaged-state": "damaged-state";
                    forbidden: "forbidden";
                    "invalid-response": "invalid-response";
                    "not-found": "not-found";
                    "queue-blocked": "queue-blocked";
                    "rate-limited": "rate-limited";
                    stale: "stale";
                    "state-too-large": "state-too-large";
                    unavailable: "unavailable";
                    "unexpected-removals": "unexpected-removals";
                }>;
                message: z.ZodString;
                scope: z.ZodEnum<{
                    account: "account";
                    certificates: "certificates";
                    messages: "messages";
                    removals: "removals";
                }>;
                affected: z.ZodOptional<z.ZodInt>;
                certificates: z.ZodOptional<z.ZodArray<z.ZodString>>;
            }, z.core.$strip>;
        }, z.core.$strip>], "status">;
        failures: z.ZodOptional<z.ZodObject<{
            count: z.ZodInt;
            last: z.ZodObject<{
                kind: z.ZodEnum<{
                    authentication: "authentication";
                    configuration: "configuration";
                    "damaged-state": "damaged-state";
                    forbidden: "forbidden";
                    "invalid-response": "invalid-response";
                    "not-found": "not-found";
                    "queue-blocked": "queue-blocked";
                    "rate-limited": "rate-limited";
                    stale: "stale";
                    "state-too-large": "state-too-large";
                    unavailable: "unavailable";
                    "unexpected-removals": "unexpected-removals";
                }>;
                message: z.ZodString;
                scope: z.ZodEnum<{
                    account: "account";
                    certificates: "certificates";
                    messages: "messages";
                    removals: "removals";
                }>;
                affected: z.ZodOptional<z.ZodInt>;
                certificates: z.ZodOptional<z.ZodArray<z.ZodString>>;
            }, z.core.$strip>;
        }, z.core.$strip>>;
    }, z.core.$strip>>;
    queue: z.ZodOptional<z.ZodObject<{
        health: z.ZodDiscriminatedUnion<[z.ZodObject<{
            status: z.ZodLiteral<"new">;
            since: z.core.$ZodBranded<z.ZodPipe<z.ZodString, z.ZodTransform<Instant, string>>, "Instant", "out">;
        }, z.core.$strip>, z.ZodObject<{
            status: z.ZodLiteral<"reachable">;
            since: z.core.$ZodBranded<z.ZodPipe<z.ZodString, z.ZodTransform<Instant, string>>, "Instant", "out">;
        }, z.core.$strip>, z.ZodObject<{
            status: z.ZodLiteral<"unreachable">;
            since: z.core.$ZodBranded<z.ZodPipe<z.ZodString, z.ZodTransform<Instant, string>>, "Instant", "out">;
            failure: z.ZodObject<{
                kind: z.ZodEnum<{
                    authentication: "authentication";
                    configuration: "configuration";
                    "damaged-state": "damaged-state";
                    forbidden: "forbidden";
                    "invalid-response": "invalid-response";
                    "not-found": "not-found";
                    "queue-blocked": "queue-blocked";
                    "rate-limited": "rate-limited";
                    stale: "stale";
                    "state-too-large": "state-too-large";
                    unavailable: "unavailable";
                    "unexpected-removals": "unexpected-removals";
                }>;
                message: z.ZodString;
                scope: z.ZodEnum<{
                    account: "account";
                    certificates: "certificates";
                    messages: "messages";
                    removals: "removals";
                }>;
                affected: z.ZodOptional<z.ZodInt>;
                certificates: z.ZodOptional<z.ZodArray<z.ZodString>>;
            }, z.core.$strip>;
        }, z.core.$strip>], "status">;
        failures: z.ZodOptional<z.ZodObject<{
            count: z.ZodInt;
            last: z.ZodObject<{
                kind: z.ZodEnum<{
                    authentication: "authentication";
                    configuration: "configuration";
                    "damaged-state": "damaged-state";
                    forbidden: "forbidden";
                    "invalid-response": "invalid-response";
                    "not-found": "not-found";
                    "queue-blocked": "queue-blocked";
                    "rate-limited": "rate-limited";
                    stale: "stale";
                    "state-too-large": "state-too-large";
                    unavailable: "unavailable";
                    "unexpected-removals": "unexpected-removals";
                }>;
                message: z.ZodString;
                scope: z.ZodEnum<{
                    account: "account";
                    certificates: "certificates";
                    messages: "messages";
                    removals: "removals";
                }>;
                affected: z.ZodOptional<z.ZodInt>;
                certificates: z.ZodOptional<z.ZodArray<z.ZodString>>;
            }, z.core.$strip>;
        }, z.core.$strip>>;
    }, z.core.$strip>>;
    damaged: z.ZodOptional<z.ZodArray<z.ZodString>>;
    rebuiltAt: z.ZodOptional<z.core.$ZodBranded<z.ZodPipe<z.ZodString, z.ZodTransform<Instant, string>>, "Instant", "out">>;
    lastCompleteSyncAt: z.ZodOptional<z.core.$ZodBranded<z.ZodPipe<z.ZodString, z.ZodTransform<Instant, string>>, "Instant", "out">>;
    certificates: z.ZodOptional<z.ZodInt>;
    emptyAccountChecks: z.ZodOptional<z.ZodArray<z.ZodString>>;
    staleAt: z.ZodOptional<z.core.$ZodBranded<z.ZodPipe<z.ZodString, z.ZodTransform<Instant, string>>, "Instant", "out">>;
    initialInventory: z.ZodOptional<z.ZodObject<{
        completedAt: z.core.$ZodBranded<z.ZodPipe<z.ZodString, z.ZodTransform<Instant, string>>, "Instant", "out">;
        certificateCount: z.ZodInt;
        statuses: z.ZodArray<z.ZodObject<{
            status: z.ZodEnum<{
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
            count: z.ZodInt;
        }, z.core.$strip>>;
        expiring: z.ZodObject<{
            within7Days: z.ZodInt;
            within30Days: z.ZodInt;
            within90Days: z.ZodInt;
        }, z.core.$strip>;
        pendingValidations: z.ZodInt;
        pendingOrganizations: z.ZodInt;
        findingCount: z.ZodInt;
        urgent: z.ZodArray<z.ZodObject<{
            kind: z.ZodEnum<{
                "approval-pending": "approval-pending";
                expired: "expired";
                "expiry-reminder": "expiry-reminder";
                "final-reminder": "final-reminder";
                "organization-expiring": "organization-expiring";
                "organization-pending": "organization-pending";
                "reissue-required": "reissue-required";
                "validation-pending": "validation-pending";
            }>;
            certificate: z.ZodString;
            name: z.ZodString;
            at: z.core.$ZodBranded<z.ZodPipe<z.ZodString, z.ZodTransform<Instant, string>>, "Instant", "out">;
            domain: z.ZodOptional<z.ZodString>;
            record: z.ZodOptional<z.ZodObject<{
                name: z.ZodString;
                type: z.ZodEnum<{
                    CNAME: "CNAME";
                    TXT: "TXT";
                }>;
                value: z.ZodString;
            }, z.core.$strip>>;
            organization: z.ZodOptional<z.ZodString>;
            validationType: z.ZodOptional<z.ZodString>;
            pendingChecks: z.ZodOptional<z.ZodArray<z.ZodObject<{
                check: z.ZodEnum<{
                    address: "address";
                    approver: "approver";
                    "approver-deny-lists": "approver-deny-lists";
                    confirmation: "confirmation";
                    "deny-lists": "deny-lists";
                    documents: "documents";
                    "legal-existence": "legal-existence";
                    "operational-existence": "operational-existence";
                    "organization-type": "organization-type";
                    other: "other";
                    "phone-call": "phone-call";
                    "phone-number": "phone-number";
                    "place-of-business": "place-of-business";
                }>;
                name: z.ZodString;
            }, z.core.$strip>>>;
            certificateCount: z.ZodOptional<z.ZodInt>;
        }, z.core.$strip>>;
    }, z.core.$strip>>;
}, z.core.$strip>;
export type AccountState = z.infer<typeof AccountState>;

// shared/certificates/certificate-state.d.ts
/** The stored state of one certificate. One item per certificate, one revision per change. */
export declare const CertificateState: z.ZodObject<{
    version: z.ZodLiteral<1>;
    revision: z.ZodInt;
    certificate: z.ZodObject<{
        orderNumber: z.ZodOptional<z.ZodString>;
        previousOrderNumber: z.ZodOptional<z.ZodString>;
        displayName: z.ZodOptional<z.ZodString>;
        organization: z.ZodOptional<z.ZodString>;
        division: z.ZodOptional<z.ZodString>;
        owner: z.ZodOptional<z.ZodString>;
        comment: z.ZodOptional<z.ZodString>;
        revocationReason: z.ZodOptional<z.ZodString>;
        failureReason: z.ZodOptional<z.ZodString>;
        automaticRenewal: z.ZodOptional<z.ZodBoolean>;
        orderPaidUntil: z.ZodOptional<z.core.$ZodBranded<z.ZodPipe<z.ZodString, z.ZodTransform<Instant, string>>, "Instant", "out">>;
        reissueRequired: z.ZodOptional<z.ZodBoolean>;
        reissueStatus: z.ZodOptional<z.ZodString>;
        issuer: z.ZodOptional<z.ZodString>;
        issuerOrganization: z.ZodOptional<z.ZodString>;
        serialNumber: z.ZodOptional<z.ZodString>;
        fingerprint: z.ZodOptional<z.ZodString>;
        keyAlgorithm: z.ZodOptional<z.ZodString>;
        keySize: z.ZodOptional<z.ZodInt>;
        signatureAlgorithm: z.ZodOptional<z.ZodString>;
        provider: z.ZodString;
        account: z.ZodString;
        id: z.ZodString;
        status: z.ZodEnum<{
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
        rawStatus: z.ZodString;
        commonName: z.ZodOptional<z.ZodString>;
        subjectAlternativeNames: z.ZodArray<z.ZodString>;
        validity: z.ZodOptional<z.ZodObject<{
            notBefore: z.ZodOptional<z.core.$ZodBranded<z.ZodPipe<z.ZodString, z.ZodTransform<Instant, string>>, "Instant", "out">>;
            notAfter: z.core.$ZodBranded<z.ZodPipe<z.ZodString, z.ZodTransform<Instant, string>>, "Instant", "out">;
            precision: z.ZodEnum<{
                "assumed-zone": "assumed-zone";
                day: "day";
                instant: "instant";
            }>;
        }, z.core.$strip>>;
        product: z.ZodOptional<z.ZodString>;
        orderedAt: z.ZodOptional<z.core.$ZodBranded<z.ZodPipe<z.ZodString, z.ZodTransform<Instant, string>>, "Instant", "out">>;
        approvalPending: z.ZodOptional<z.ZodBoolean>;
        lastKnownStatus: z.ZodOptional<z.ZodEnum<{
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
        }>>;
        changePending: z.ZodOptional<z.ZodBoolean>;
        failedChanges: z.ZodOptional<z.ZodArray<z.ZodObject<{
            id: z.ZodString;
            kind: z.ZodEnum<{
                reissue: "reissue";
                renewal: "renewal";
            }>;
            outcome: z.ZodEnum<{
                cancelled: "cancelled";
                failed: "failed";
            }>;
            rawStatus: z.ZodString;
            at: z.ZodOptional<z.core.$ZodBranded<z.ZodPipe<z.ZodString, z.ZodTransform<Instant, string>>, "Instant", "out">>;
            reason: z.ZodOptional<z.ZodString>;
        }, z.core.$strip>>>;
        domainValidations: z.ZodOptional<z.ZodArray<z.ZodObject<{
            domain: z.ZodString;
            state: z.ZodEnum<{
                expired: "expired";
                failed: "failed";
                pending: "pending";
                valid: "valid";
            }>;
            method: z.ZodEnum<{
                "dns-cname": "dns-cname";
                "dns-txt": "dns-txt";
                email: "email";
                http: "http";
                other: "other";
            }>;
            rawState: z.ZodOptional<z.ZodString>;
            rawMethod: z.ZodOptional<z.ZodString>;
            record: z.ZodOptional<z.ZodObject<{
                name: z.ZodString;
                type: z.ZodEnum<{
                    CNAME: "CNAME";
                    TXT: "TXT";
                }>;
                value: z.ZodString;
            }, z.core.$strip>>;
            token: z.ZodOptional<z.ZodString>;
            tokenExpiresAt: z.ZodOptional<z.core.$ZodBranded<z.ZodPipe<z.ZodString, z.ZodTransform<Instant, string>>, "Instant", "out">>;
            requestedAt: z.ZodOptional<z.core.$ZodBranded<z.ZodPipe<z.ZodString, z.ZodTransform<Instant, string>>, "Instant", "out">>;
            automaticChecksUntil: z.ZodOptional<z.core.$ZodBranded<z.ZodPipe<z.ZodString, z.ZodTransform<Instant, string>>, "Instant", "out">>;
            expiresAt: z.ZodOptional<z.core.$ZodBranded<z.ZodPipe<z.ZodString, z.ZodTransform<Instant, string>>, "Instant", "out">>;
        }, z.core.$strip>>>;
        organizationValidations: z.ZodOptional<z.ZodArray<z.ZodObject<{
            type: z.ZodString;
            state: z.ZodEnum<{
                expired: "expired";
                failed: "failed";
                pending: "pending";
                valid: "valid";
            }>;
            rawState: z.ZodOptional<z.ZodString>;
            organization: z.ZodOptional<z.ZodObject<{
                id: z.ZodOptional<z.ZodString>;
                name: z.ZodOptional<z.ZodString>;
            }, z.core.$strip>>;
            pendingChecks: z.ZodOptional<z.ZodArray<z.ZodObject<{
                check: z.ZodEnum<{
                    address: "address";
                    approver: "approver";
                    "approver-deny-lists": "approver-deny-lists";
                    confirmation: "confirmation";
                    "deny-lists": "deny-lists";
                    documents: "documents";
                    "legal-existence": "legal-existence";
                    "operational-existence": "operational-existence";
                    "organization-type": "organization-type";
                    other: "other";
                    "phone-call": "phone-call";
                    "phone-number": "phone-number";
                    "place-of-business": "place-of-business";
                }>;
                name: z.ZodString;
            }, z.core.$strip>>>;
            requestedAt: z.ZodOptional<z.core.$ZodBranded<z.ZodPipe<z.ZodString, z.ZodTransform<Instant, string>>, "Instant", "out">>;
            expiresAt: z.ZodOptional<z.core.$ZodBranded<z.ZodPipe<z.ZodString, z.ZodTransform<Instant, string>>, "Instant", "out">>;
        }, z.core.$strip>>>;
        renewal: z.ZodOptional<z.ZodObject<{
            renews: z.ZodOptional<z.ZodString>;
            renewedBy: z.ZodOptional<z.ZodString>;
            successorIssued: z.ZodOptional<z.ZodBoolean>;
            automatic: z.ZodOptional<z.ZodBoolean>;
        }, z.core.$strip>>;
        fromOrder: z.ZodOptional<z.ZodString>;
        becomes: z.ZodOptional<z.ZodString>;
        fileRefusedAt: z.ZodOptional<z.core.$ZodBranded<z.ZodPipe<z.ZodString, z.ZodTransform<Instant, string>>, "Instant", "out">>;
    }, z.core.$strip>;
    tags: z.ZodRecord<z.ZodString, z.ZodString>;
    lineage: z.ZodString;
    formerLineages: z.ZodOptional<z.ZodArray<z.ZodString>>;
    firstSeenAt: z.core.$ZodBranded<z.ZodPipe<z.ZodString, z.ZodTransform<Instant, string>>, "Instant", "out">;
    changedAt: z.core.$ZodBranded<z.ZodPipe<z.ZodString, z.ZodTransform<Instant, string>>, "Instant", "out">;
    initialInventory: z.ZodBoolean;
    validationPendingSince: z.ZodArray<z.ZodObject<{
        domain: z.ZodString;
        at: z.core.$ZodBranded<z.ZodPipe<z.ZodString, z.ZodTransform<Instant, string>>, "Instant", "out">;
    }, z.core.$strip>>;
    deadlines: z.ZodArray<z.ZodObject<{
        kind: z.ZodEnum<{
            "acknowledgement-expiry": "acknowledgement-expiry";
            "approval-reminder": "approval-reminder";
            expiry: "expiry";
            "expiry-reminder": "expiry-reminder";
            "organization-validation-expiry-reminder": "organization-validation-expiry-reminder";
            "organization-validation-reminder": "organization-validation-reminder";
            "validation-checks-stopped": "validation-checks-stopped";
            "validation-expiry-reminder": "validation-expiry-reminder";
            "validation-reminder": "validation-reminder";
        }>;
        name: z.ZodString;
        at: z.core.$ZodBranded<z.ZodPipe<z.ZodString, z.ZodTransform<Instant, string>>, "Instant", "out">;
        renewalOverdue: z.ZodOptional<z.ZodObject<{
            expectedAt: z.core.$ZodBranded<z.ZodPipe<z.ZodString, z.ZodTransform<Instant, string>>, "Instant", "out">;
            reason: z.ZodEnum<{
                configuration: "configuration";
                history: "history";
                provider: "provider";
            }>;
        }, z.core.$strip>>;
    }, z.core.$strip>>;
    warnings: z.ZodObject<{
        expiry: z.ZodOptional<z.ZodObject<{
            threshold: z.ZodString;
            dueAt: z.core.$ZodBranded<z.ZodPipe<z.ZodString, z.ZodTransform<Instant, string>>, "Instant", "out">;
            renewalOverdue: z.ZodOptional<z.ZodObject<{
                expectedAt: z.core.$ZodBranded<z.ZodPipe<z.ZodString, z.ZodTransform<Instant, string>>, "Instant", "out">;
                reason: z.ZodEnum<{
                    configuration: "configuration";
                    history: "history";
                    provider: "provider";
                }>;
            }, z.core.$strip>>;
        }, z.core.$strip>>;
        validationExpiring: z.ZodArray<z.ZodObject<{
            domain: z.ZodString;
            at: z.core.$ZodBranded<z.ZodPipe<z.ZodString, z.ZodTransform<Instant, string>>, "Instant", "out">;
        }, z.core.$strip>>;
        validationChecksStopped: z.ZodArray<z.ZodObject<{
            domain: z.ZodString;
            at: z.core.$ZodBranded<z.ZodPipe<z.ZodString, z.ZodTransform<Instant, string>>, "Instant", "out">;
        }, z.core.$strip>>;
        validationReminders: z.ZodOptional<z.ZodArray<z.ZodObject<{
            domain: z.ZodString;
            at: z.core.$ZodBranded<z.ZodPipe<z.ZodString, z.ZodTransform<Instant, string>>, "Instant", "out">;
        }, z.core.$strip>>>;
    }, z.core.$strip>;
    organizationTimes: z.ZodOptional<z.ZodArray<z.ZodObject<{
        type: z.ZodString;
        pendingSince: z.ZodOptional<z.core.$ZodBranded<z.ZodPipe<z.ZodString, z.ZodTransform<Instant, string>>, "Instant", "out">>;
        remindedAt: z.ZodOptional<z.core.$ZodBranded<z.ZodPipe<z.ZodString, z.ZodTransform<Instant, string>>, "Instant", "out">>;
        warnedAt: z.ZodOptional<z.core.$ZodBranded<z.ZodPipe<z.ZodString, z.ZodTransform<Instant, string>>, "Instant", "out">>;
    }, z.core.$strip>>>;
    approval: z.ZodOptional<z.ZodObject<{
        pendingSince: z.core.$ZodBranded<z.ZodPipe<z.ZodString, z.ZodTransform<Instant, string>>, "Instant", "out">;
        remindedAt: z.ZodOptional<z.core.$ZodBranded<z.ZodPipe<z.ZodString, z.ZodTransform<Instant, string>>, "Instant", "out">>;
    }, z.core.$strip>>;
    dnsChecks: z.ZodOptional<z.ZodArray<z.ZodObject<{
        domain: z.ZodString;
        result: z.ZodEnum<{
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
        since: z.core.$ZodBranded<z.ZodPipe<z.ZodString, z.ZodTransform<Instant, string>>, "Instant", "out">;
        record: z.ZodObject<{
            name: z.ZodString;
            type: z.ZodString;
            value: z.ZodString;
        }, z.core.$strip>;
        findings: z.ZodArray<z.ZodString>;
        caa: z.ZodOptional<z.ZodObject<{
            name: z.ZodString;
            alias: z.ZodOptional<z.ZodObject<{
                name: z.ZodString;
                type: z.ZodEnum<{
                    CNAME: "CNAME";
                    DNAME: "DNAME";
                }>;
            }, z.core.$strip>>;
            critical: z.ZodArray<z.ZodObject<{
                flags: z.ZodInt;
                tag: z.ZodString;
                value: z.ZodString;
            }, z.core.$strip>>;
            present: z.ZodArray<z.ZodObject<{
                flags: z.ZodInt;
                tag: z.ZodString;
                value: z.ZodString;
            }, z.core.$strip>>;
            missing: z.ZodArray<z.ZodObject<{
                flags: z.ZodInt;
                tag: z.ZodString;
                value: z.ZodString;
            }, z.core.$strip>>;
            recordPublished: z.ZodBoolean;
        }, z.core.$strip>>;
        wildcard: z.ZodOptional<z.ZodObject<{
            name: z.ZodString;
            target: z.ZodOptional<z.ZodString>;
            hosts: z.ZodArray<z.ZodString>;
        }, z.core.$strip>>;
        conflict: z.ZodOptional<z.ZodObject<{
            name: z.ZodString;
            type: z.ZodEnum<{
                CNAME: "CNAME";
                DNAME: "DNAME";
                TXT: "TXT";
            }>;
            target: z.ZodOptional<z.ZodString>;
        }, z.core.$strip>>;
        alternative: z.ZodOptional<z.ZodObject<{
            name: z.ZodString;
            type: z.ZodEnum<{
                CNAME: "CNAME";
                TXT: "TXT";
            }>;
            value: z.ZodString;
        }, z.core.$strip>>;
        lame: z.ZodOptional<z.ZodObject<{
            zone: z.ZodString;
            servers: z.ZodArray<z.ZodString>;
        }, z.core.$strip>>;
        recordPublished: z.ZodOptional<z.ZodLiteral<true>>;
    }, z.core.$strip>>>;
    successor: z.ZodOptional<z.ZodObject<{
        key: z.ZodString;
        since: z.core.$ZodBranded<z.ZodPipe<z.ZodString, z.ZodTransform<Instant, string>>, "Instant", "out">;
        name: z.ZodOptional<z.ZodString>;
        notAfter: z.ZodOptional<z.core.$ZodBranded<z.ZodPipe<z.ZodString, z.ZodTransform<Instant, string>>, "Instant", "out">>;
        inInventory: z.ZodOptional<z.ZodLiteral<true>>;
    }, z.core.$strip>>;
    replaces: z.ZodOptional<z.ZodString>;
    replacedInInventory: z.ZodOptional<z.ZodLiteral<true>>;
    providerLinkOnly: z.ZodOptional<z.ZodLiteral<true>>;
    successorCheckDueAt: z.ZodOptional<z.core.$ZodBranded<z.ZodPipe<z.ZodString, z.ZodTransform<Instant, string>>, "Instant", "out">>;
    sameCertificate: z.ZodOptional<z.ZodObject<{
        primary: z.ZodString;
        others: z.ZodArray<z.ZodString>;
        former: z.ZodOptional<z.ZodArray<z.ZodString>>;
        otherExpiries: z.ZodOptional<z.ZodArray<z.ZodObject<{
            key: z.ZodString;
            notAfter: z.core.$ZodBranded<z.ZodPipe<z.ZodString, z.ZodTransform<Instant, string>>, "Instant", "out">;
            contradicts: z.ZodOptional<z.ZodLiteral<true>>;
        }, z.core.$strip>>>;
        adoptedAt: z.ZodOptional<z.core.$ZodBranded<z.ZodPipe<z.ZodString, z.ZodTransform<Instant, string>>, "Instant", "out">>;
    }, z.core.$strip>>;
    acknowledgement: z.ZodOptional<z.ZodObject<{
        by: z.ZodString;
        note: z.ZodString;
        at: z.core.$ZodBranded<z.ZodPipe<z.ZodString, z.ZodTransform<Instant, string>>, "Instant", "out">;
        until: z.core.$ZodBranded<z.ZodPipe<z.ZodString, z.ZodTransform<Instant, string>>, "Instant", "out">;
    }, z.core.$strip>>;
    renewalPattern: z.ZodOptional<z.ZodObject<{
        leadMilliseconds: z.ZodNumber;
        from: z.ZodString;
        times: z.ZodOptional<z.ZodInt>;
    }, z.core.$strip>>;
    renewedManually: z.ZodOptional<z.ZodLiteral<true>>;
    dataAge: z.ZodOptional<z.ZodObject<{
        asOf: z.core.$ZodBranded<z.ZodPipe<z.ZodString, z.ZodTransform<Instant, string>>, "Instant", "out">;
        unreachable: z.ZodBoolean;
    }, z.core.$strip>>;
    rebuiltAt: z.ZodOptional<z.core.$ZodBranded<z.ZodPipe<z.ZodString, z.ZodTransform<Instant, string>>, "Instant", "out">>;
    removedAt: z.ZodOptional<z.core.$ZodBranded<z.ZodPipe<z.ZodString, z.ZodTransform<Instant, string>>, "Instant", "out">>;
}, z.core.$strip>;
export type CertificateState = z.infer<typeof CertificateState>;

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
export declare const DnsCheckResult: z.ZodEnum<{
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

// shared/certificates/instant.d.ts
/**
 * A moment in UTC, always written `2026-11-22T04:20:00.000Z`.
 *
 * One spelling means that instants compare, sort and index correctly as plain strings.
 * Reading accepts any ISO 8601 date-time with a zone (`+00:00`, `+0100`, `Z`) and rewrites it.
 */
export declare const Instant: z.core.$ZodBranded<z.ZodPipe<z.ZodString, z.ZodTransform<Instant, string>>, "Instant", "out">;
export type Instant = string & z.$brand<'Instant'>;

// shared/certificates/message-state.d.ts
/** A message of a provider's queue as received. Messages do not change, so they have no revisions. */
export declare const MessageState: z.ZodObject<{
    version: z.ZodLiteral<1>;
    account: z.ZodObject<{
        provider: z.ZodString;
        account: z.ZodString;
    }, z.core.$strip>;
    tags: z.ZodRecord<z.ZodString, z.ZodString>;
    id: z.ZodString;
    receivedAt: z.core.$ZodBranded<z.ZodPipe<z.ZodString, z.ZodTransform<Instant, string>>, "Instant", "out">;
    createdAt: z.ZodOptional<z.core.$ZodBranded<z.ZodPipe<z.ZodString, z.ZodTransform<Instant, string>>, "Instant", "out">>;
    about: z.ZodDiscriminatedUnion<[z.ZodObject<{
        kind: z.ZodLiteral<"certificate">;
        certificate: z.ZodOptional<z.ZodString>;
        name: z.ZodOptional<z.ZodString>;
    }, z.core.$strip>, z.ZodObject<{
        kind: z.ZodLiteral<"other">;
        type: z.ZodString;
        name: z.ZodOptional<z.ZodString>;
    }, z.core.$strip>], "kind">;
    action: z.ZodOptional<z.ZodString>;
    status: z.ZodOptional<z.ZodString>;
    problem: z.ZodOptional<z.ZodObject<{
        outcome: z.ZodEnum<{
            cancelled: "cancelled";
            failed: "failed";
            "reissue-required": "reissue-required";
        }>;
        operation: z.ZodEnum<{
            deletion: "deletion";
            order: "order";
            other: "other";
            reissue: "reissue";
            renewal: "renewal";
            revocation: "revocation";
        }>;
        job: z.ZodOptional<z.ZodString>;
        certificates: z.ZodArray<z.ZodString>;
        reason: z.ZodOptional<z.ZodString>;
    }, z.core.$strip>>;
    known: z.ZodOptional<z.ZodObject<{
        id: z.ZodString;
        status: z.ZodEnum<{
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
        commonName: z.ZodOptional<z.ZodString>;
        notBefore: z.ZodOptional<z.core.$ZodBranded<z.ZodPipe<z.ZodString, z.ZodTransform<Instant, string>>, "Instant", "out">>;
        notAfter: z.ZodOptional<z.core.$ZodBranded<z.ZodPipe<z.ZodString, z.ZodTransform<Instant, string>>, "Instant", "out">>;
        lineage: z.ZodString;
        replaced: z.ZodBoolean;
        acknowledgedUntil: z.ZodOptional<z.core.$ZodBranded<z.ZodPipe<z.ZodString, z.ZodTransform<Instant, string>>, "Instant", "out">>;
    }, z.core.$strip>>;
    content: z.ZodString;
}, z.core.$strip>;
export type MessageState = z.infer<typeof MessageState>;

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
export declare const CertificateStatus: z.ZodEnum<{
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
export declare const DnsRecord: z.ZodObject<{
    name: z.ZodString;
    type: z.ZodEnum<{
        CNAME: "CNAME";
        TXT: "TXT";
    }>;
    value: z.ZodString;
}, z.core.$strip>;
export type DnsRecord = z.infer<typeof DnsRecord>;

// shared/events/catalogue.d.ts
/**
 * All events. Those of one change are published in this order. The schema registry, the documents and the notifications
 * use this list as well.
 */
export declare const EVENT_CATALOGUE: readonly [{
    causedBy(change: StateChange): MonitorEvent[];
    detailType: "Certificate Discovered";
    version: number;
    detail: import("zod").ZodObject<{
        certificate: import("zod").ZodObject<{
            orderNumber: import("zod").ZodOptional<import("zod").ZodString>;
            previousOrderNumber: import("zod").ZodOptional<import("zod").ZodString>;
            displayName: import("zod").ZodOptional<import("zod").ZodString>;
            organization: import("zod").ZodOptional<import("zod").ZodString>;
            division: import("zod").ZodOptional<import("zod").ZodString>;
            owner: import("zod").ZodOptional<import("zod").ZodString>;
            comment: import("zod").ZodOptional<import("zod").ZodString>;
            revocationReason: import("zod").ZodOptional<import("zod").ZodString>;
            failureReason: import("zod").ZodOptional<import("zod").ZodString>;
            automaticRenewal: import("zod").ZodOptional<import("zod").ZodBoolean>;
            orderPaidUntil: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            reissueRequired: import("zod").ZodOptional<import("zod").ZodBoolean>;
            reissueStatus: import("zod").ZodOptional<import("zod").ZodString>;
            issuer: import("zod").ZodOptional<import("zod").ZodString>;
            issuerOrganization: import("zod").ZodOptional<import("zod").ZodString>;
            serialNumber: import("zod").ZodOptional<import("zod").ZodString>;
            fingerprint: import("zod").ZodOptional<import("zod").ZodString>;
            keyAlgorithm: import("zod").ZodOptional<import("zod").ZodString>;
            keySize: import("zod").ZodOptional<import("zod").ZodInt>;
            signatureAlgorithm: import("zod").ZodOptional<import("zod").ZodString>;
            key: import("zod").ZodString;
            provider: import("zod").ZodString;
            account: import("zod").ZodString;
            id: import("zod").ZodString;
            status: import("zod").ZodEnum<{
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
            rawStatus: import("zod").ZodString;
            commonName: import("zod").ZodOptional<import("zod").ZodString>;
            subjectAlternativeNames: import("zod").ZodArray<import("zod").ZodString>;
            notBefore: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            notAfter: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            precision: import("zod").ZodOptional<import("zod").ZodEnum<{
                "assumed-zone": "assumed-zone";
                day: "day";
                instant: "instant";
            }>>;
            noExpiry: import("zod").ZodOptional<import("zod").ZodLiteral<true>>;
            product: import("zod").ZodOptional<import("zod").ZodString>;
            lineage: import("zod").ZodString;
            formerLineages: import("zod").ZodOptional<import("zod").ZodArray<import("zod").ZodString>>;
            replaced: import("zod").ZodBoolean;
            sameAs: import("zod").ZodOptional<import("zod").ZodString>;
            alsoIn: import("zod").ZodOptional<import("zod").ZodArray<import("zod").ZodString>>;
            formerlyIn: import("zod").ZodOptional<import("zod").ZodArray<import("zod").ZodString>>;
            otherExpiries: import("zod").ZodOptional<import("zod").ZodArray<import("zod").ZodObject<{
                key: import("zod").ZodString;
                notAfter: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
                contradicts: import("zod").ZodOptional<import("zod").ZodLiteral<true>>;
            }, import("zod/v4/core").$strip>>>;
            removed: import("zod").ZodOptional<import("zod").ZodLiteral<true>>;
            tags: import("zod").ZodRecord<import("zod").ZodString, import("zod").ZodString>;
            acknowledged: import("zod").ZodOptional<import("zod").ZodObject<{
                until: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            }, import("zod/v4/core").$strip>>;
        }, import("zod/v4/core").$strip>;
        metadata: import("zod").ZodObject<{
            id: import("zod").ZodString;
            version: import("zod").ZodInt;
            occurredAt: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            observedAt: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            dataAsOf: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            unreachable: import("zod").ZodOptional<import("zod").ZodBoolean>;
        }, import("zod/v4/core").$strip>;
        reappeared: import("zod").ZodBoolean;
        initialInventory: import("zod").ZodBoolean;
    }, import("zod/v4/core").$strip>;
}, {
    causedBy(change: StateChange): MonitorEvent[];
    detailType: "Certificate State Rebuilt";
    version: number;
    detail: import("zod").ZodObject<{
        certificate: import("zod").ZodObject<{
            orderNumber: import("zod").ZodOptional<import("zod").ZodString>;
            previousOrderNumber: import("zod").ZodOptional<import("zod").ZodString>;
            displayName: import("zod").ZodOptional<import("zod").ZodString>;
            organization: import("zod").ZodOptional<import("zod").ZodString>;
            division: import("zod").ZodOptional<import("zod").ZodString>;
            owner: import("zod").ZodOptional<import("zod").ZodString>;
            comment: import("zod").ZodOptional<import("zod").ZodString>;
            revocationReason: import("zod").ZodOptional<import("zod").ZodString>;
            failureReason: import("zod").ZodOptional<import("zod").ZodString>;
            automaticRenewal: import("zod").ZodOptional<import("zod").ZodBoolean>;
            orderPaidUntil: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            reissueRequired: import("zod").ZodOptional<import("zod").ZodBoolean>;
            reissueStatus: import("zod").ZodOptional<import("zod").ZodString>;
            issuer: import("zod").ZodOptional<import("zod").ZodString>;
            issuerOrganization: import("zod").ZodOptional<import("zod").ZodString>;
            serialNumber: import("zod").ZodOptional<import("zod").ZodString>;
            fingerprint: import("zod").ZodOptional<import("zod").ZodString>;
            keyAlgorithm: import("zod").ZodOptional<import("zod").ZodString>;
            keySize: import("zod").ZodOptional<import("zod").ZodInt>;
            signatureAlgorithm: import("zod").ZodOptional<import("zod").ZodString>;
            key: import("zod").ZodString;
            provider: import("zod").ZodString;
            account: import("zod").ZodString;
            id: import("zod").ZodString;
            status: import("zod").ZodEnum<{
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
            rawStatus: import("zod").ZodString;
            commonName: import("zod").ZodOptional<import("zod").ZodString>;
            subjectAlternativeNames: import("zod").ZodArray<import("zod").ZodString>;
            notBefore: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            notAfter: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            precision: import("zod").ZodOptional<import("zod").ZodEnum<{
                "assumed-zone": "assumed-zone";
                day: "day";
                instant: "instant";
            }>>;
            noExpiry: import("zod").ZodOptional<import("zod").ZodLiteral<true>>;
            product: import("zod").ZodOptional<import("zod").ZodString>;
            lineage: import("zod").ZodString;
            formerLineages: import("zod").ZodOptional<import("zod").ZodArray<import("zod").ZodString>>;
            replaced: import("zod").ZodBoolean;
            sameAs: import("zod").ZodOptional<import("zod").ZodString>;
            alsoIn: import("zod").ZodOptional<import("zod").ZodArray<import("zod").ZodString>>;
            formerlyIn: import("zod").ZodOptional<import("zod").ZodArray<import("zod").ZodString>>;
            otherExpiries: import("zod").ZodOptional<import("zod").ZodArray<import("zod").ZodObject<{
                key: import("zod").ZodString;
                notAfter: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
                contradicts: import("zod").ZodOptional<import("zod").ZodLiteral<true>>;
            }, import("zod/v4/core").$strip>>>;
            removed: import("zod").ZodOptional<import("zod").ZodLiteral<true>>;
            tags: import("zod").ZodRecord<import("zod").ZodString, import("zod").ZodString>;
            acknowledged: import("zod").ZodOptional<import("zod").ZodObject<{
                until: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            }, import("zod/v4/core").$strip>>;
        }, import("zod/v4/core").$strip>;
        metadata: import("zod").ZodObject<{
            id: import("zod").ZodString;
            version: import("zod").ZodInt;
            occurredAt: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            observedAt: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            dataAsOf: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            unreachable: import("zod").ZodOptional<import("zod").ZodBoolean>;
        }, import("zod/v4/core").$strip>;
        removed: import("zod").ZodBoolean;
        backup: import("zod").ZodObject<{
            partitionKey: import("zod").ZodString;
            sortKey: import("zod").ZodString;
            until: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
        }, import("zod/v4/core").$strip>;
    }, import("zod/v4/core").$strip>;
}, {
    causedBy(change: StateChange): MonitorEvent[];
    detailType: "Domain Validation Pending";
    version: number;
    detail: import("zod").ZodObject<{
        certificate: import("zod").ZodObject<{
            orderNumber: import("zod").ZodOptional<import("zod").ZodString>;
            previousOrderNumber: import("zod").ZodOptional<import("zod").ZodString>;
            displayName: import("zod").ZodOptional<import("zod").ZodString>;
            organization: import("zod").ZodOptional<import("zod").ZodString>;
            division: import("zod").ZodOptional<import("zod").ZodString>;
            owner: import("zod").ZodOptional<import("zod").ZodString>;
            comment: import("zod").ZodOptional<import("zod").ZodString>;
            revocationReason: import("zod").ZodOptional<import("zod").ZodString>;
            failureReason: import("zod").ZodOptional<import("zod").ZodString>;
            automaticRenewal: import("zod").ZodOptional<import("zod").ZodBoolean>;
            orderPaidUntil: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            reissueRequired: import("zod").ZodOptional<import("zod").ZodBoolean>;
            reissueStatus: import("zod").ZodOptional<import("zod").ZodString>;
            issuer: import("zod").ZodOptional<import("zod").ZodString>;
            issuerOrganization: import("zod").ZodOptional<import("zod").ZodString>;
            serialNumber: import("zod").ZodOptional<import("zod").ZodString>;
            fingerprint: import("zod").ZodOptional<import("zod").ZodString>;
            keyAlgorithm: import("zod").ZodOptional<import("zod").ZodString>;
            keySize: import("zod").ZodOptional<import("zod").ZodInt>;
            signatureAlgorithm: import("zod").ZodOptional<import("zod").ZodString>;
            key: import("zod").ZodString;
            provider: import("zod").ZodString;
            account: import("zod").ZodString;
            id: import("zod").ZodString;
            status: import("zod").ZodEnum<{
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
            rawStatus: import("zod").ZodString;
            commonName: import("zod").ZodOptional<import("zod").ZodString>;
            subjectAlternativeNames: import("zod").ZodArray<import("zod").ZodString>;
            notBefore: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            notAfter: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            precision: import("zod").ZodOptional<import("zod").ZodEnum<{
                "assumed-zone": "assumed-zone";
                day: "day";
                instant: "instant";
            }>>;
            noExpiry: import("zod").ZodOptional<import("zod").ZodLiteral<true>>;
            product: import("zod").ZodOptional<import("zod").ZodString>;
            lineage: import("zod").ZodString;
            formerLineages: import("zod").ZodOptional<import("zod").ZodArray<import("zod").ZodString>>;
            replaced: import("zod").ZodBoolean;
            sameAs: import("zod").ZodOptional<import("zod").ZodString>;
            alsoIn: import("zod").ZodOptional<import("zod").ZodArray<import("zod").ZodString>>;
            formerlyIn: import("zod").ZodOptional<import("zod").ZodArray<import("zod").ZodString>>;
            otherExpiries: import("zod").ZodOptional<import("zod").ZodArray<import("zod").ZodObject<{
                key: import("zod").ZodString;
                notAfter: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
                contradicts: import("zod").ZodOptional<import("zod").ZodLiteral<true>>;
            }, import("zod/v4/core").$strip>>>;
            removed: import("zod").ZodOptional<import("zod").ZodLiteral<true>>;
            tags: import("zod").ZodRecord<import("zod").ZodString, import("zod").ZodString>;
            acknowledged: import("zod").ZodOptional<import("zod").ZodObject<{
                until: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            }, import("zod/v4/core").$strip>>;
        }, import("zod/v4/core").$strip>;
        metadata: import("zod").ZodObject<{
            id: import("zod").ZodString;
            version: import("zod").ZodInt;
            occurredAt: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            observedAt: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            dataAsOf: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            unreachable: import("zod").ZodOptional<import("zod").ZodBoolean>;
        }, import("zod/v4/core").$strip>;
        pendingSince: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
        reminder: import("zod").ZodOptional<import("zod").ZodObject<{
            number: import("zod").ZodInt;
            daysPending: import("zod").ZodNumber;
            dueAt: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
        }, import("zod/v4/core").$strip>>;
        initialInventory: import("zod").ZodOptional<import("zod").ZodLiteral<true>>;
        validation: import("zod").ZodObject<{
            domain: import("zod").ZodString;
            state: import("zod").ZodEnum<{
                expired: "expired";
                failed: "failed";
                pending: "pending";
                valid: "valid";
            }>;
            method: import("zod").ZodEnum<{
                "dns-cname": "dns-cname";
                "dns-txt": "dns-txt";
                email: "email";
                http: "http";
                other: "other";
            }>;
            record: import("zod").ZodOptional<import("zod").ZodObject<{
                name: import("zod").ZodString;
                type: import("zod").ZodEnum<{
                    CNAME: "CNAME";
                    TXT: "TXT";
                }>;
                value: import("zod").ZodString;
            }, import("zod/v4/core").$strip>>;
            token: import("zod").ZodOptional<import("zod").ZodString>;
            tokenExpiresAt: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            requestedAt: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            automaticChecksUntil: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            expiresAt: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
        }, import("zod/v4/core").$strip>;
        checksStopped: import("zod").ZodBoolean;
        dnsCheck: import("zod").ZodOptional<import("zod").ZodObject<{
            result: import("zod").ZodEnum<{
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
            since: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            findings: import("zod").ZodArray<import("zod").ZodString>;
            caa: import("zod").ZodOptional<import("zod").ZodObject<{
                name: import("zod").ZodString;
                alias: import("zod").ZodOptional<import("zod").ZodObject<{
                    name: import("zod").ZodString;
                    type: import("zod").ZodEnum<{
                        CNAME: "CNAME";
                        DNAME: "DNAME";
                    }>;
                }, import("zod/v4/core").$strip>>;
                critical: import("zod").ZodArray<import("zod").ZodObject<{
                    flags: import("zod").ZodInt;
                    tag: import("zod").ZodString;
                    value: import("zod").ZodString;
                }, import("zod/v4/core").$strip>>;
                present: import("zod").ZodArray<import("zod").ZodObject<{
                    flags: import("zod").ZodInt;
                    tag: import("zod").ZodString;
                    value: import("zod").ZodString;
                }, import("zod/v4/core").$strip>>;
                missing: import("zod").ZodArray<import("zod").ZodObject<{
                    flags: import("zod").ZodInt;
                    tag: import("zod").ZodString;
                    value: import("zod").ZodString;
                }, import("zod/v4/core").$strip>>;
                recordPublished: import("zod").ZodBoolean;
            }, import("zod/v4/core").$strip>>;
            wildcard: import("zod").ZodOptional<import("zod").ZodObject<{
                name: import("zod").ZodString;
                target: import("zod").ZodOptional<import("zod").ZodString>;
                hosts: import("zod").ZodArray<import("zod").ZodString>;
            }, import("zod/v4/core").$strip>>;
            conflict: import("zod").ZodOptional<import("zod").ZodObject<{
                name: import("zod").ZodString;
                type: import("zod").ZodEnum<{
                    CNAME: "CNAME";
                    DNAME: "DNAME";
                    TXT: "TXT";
                }>;
                target: import("zod").ZodOptional<import("zod").ZodString>;
            }, import("zod/v4/core").$strip>>;
            alternative: import("zod").ZodOptional<import("zod").ZodObject<{
                name: import("zod").ZodString;
                type: import("zod").ZodEnum<{
                    CNAME: "CNAME";
                    TXT: "TXT";
                }>;
                value: import("zod").ZodString;
            }, import("zod/v4/core").$strip>>;
            lame: import("zod").ZodOptional<import("zod").ZodObject<{
                zone: import("zod").ZodString;
                servers: import("zod").ZodArray<import("zod").ZodString>;
            }, import("zod/v4/core").$strip>>;
            recordPublished: import("zod").ZodOptional<import("zod").ZodLiteral<true>>;
        }, import("zod/v4/core").$strip>>;
    }, import("zod/v4/core").$strip>;
}, {
    causedBy(change: StateChange): MonitorEvent[];
    detailType: "Domain Validation Completed";
    version: number;
    detail: import("zod").ZodObject<{
        certificate: import("zod").ZodObject<{
            orderNumber: import("zod").ZodOptional<import("zod").ZodString>;
            previousOrderNumber: import("zod").ZodOptional<import("zod").ZodString>;
            displayName: import("zod").ZodOptional<import("zod").ZodString>;
            organization: import("zod").ZodOptional<import("zod").ZodString>;
            division: import("zod").ZodOptional<import("zod").ZodString>;
            owner: import("zod").ZodOptional<import("zod").ZodString>;
            comment: import("zod").ZodOptional<import("zod").ZodString>;
            revocationReason: import("zod").ZodOptional<import("zod").ZodString>;
            failureReason: import("zod").ZodOptional<import("zod").ZodString>;
            automaticRenewal: import("zod").ZodOptional<import("zod").ZodBoolean>;
            orderPaidUntil: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            reissueRequired: import("zod").ZodOptional<import("zod").ZodBoolean>;
            reissueStatus: import("zod").ZodOptional<import("zod").ZodString>;
            issuer: import("zod").ZodOptional<import("zod").ZodString>;
            issuerOrganization: import("zod").ZodOptional<import("zod").ZodString>;
            serialNumber: import("zod").ZodOptional<import("zod").ZodString>;
            fingerprint: import("zod").ZodOptional<import("zod").ZodString>;
            keyAlgorithm: import("zod").ZodOptional<import("zod").ZodString>;
            keySize: import("zod").ZodOptional<import("zod").ZodInt>;
            signatureAlgorithm: import("zod").ZodOptional<import("zod").ZodString>;
            key: import("zod").ZodString;
            provider: import("zod").ZodString;
            account: import("zod").ZodString;
            id: import("zod").ZodString;
            status: import("zod").ZodEnum<{
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
            rawStatus: import("zod").ZodString;
            commonName: import("zod").ZodOptional<import("zod").ZodString>;
            subjectAlternativeNames: import("zod").ZodArray<import("zod").ZodString>;
            notBefore: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            notAfter: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            precision: import("zod").ZodOptional<import("zod").ZodEnum<{
                "assumed-zone": "assumed-zone";
                day: "day";
                instant: "instant";
            }>>;
            noExpiry: import("zod").ZodOptional<import("zod").ZodLiteral<true>>;
            product: import("zod").ZodOptional<import("zod").ZodString>;
            lineage: import("zod").ZodString;
            formerLineages: import("zod").ZodOptional<import("zod").ZodArray<import("zod").ZodString>>;
            replaced: import("zod").ZodBoolean;
            sameAs: import("zod").ZodOptional<import("zod").ZodString>;
            alsoIn: import("zod").ZodOptional<import("zod").ZodArray<import("zod").ZodString>>;
            formerlyIn: import("zod").ZodOptional<import("zod").ZodArray<import("zod").ZodString>>;
            otherExpiries: import("zod").ZodOptional<import("zod").ZodArray<import("zod").ZodObject<{
                key: import("zod").ZodString;
                notAfter: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
                contradicts: import("zod").ZodOptional<import("zod").ZodLiteral<true>>;
            }, import("zod/v4/core").$strip>>>;
            removed: import("zod").ZodOptional<import("zod").ZodLiteral<true>>;
            tags: import("zod").ZodRecord<import("zod").ZodString, import("zod").ZodString>;
            acknowledged: import("zod").ZodOptional<import("zod").ZodObject<{
                until: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            }, import("zod/v4/core").$strip>>;
        }, import("zod/v4/core").$strip>;
        metadata: import("zod").ZodObject<{
            id: import("zod").ZodString;
            version: import("zod").ZodInt;
            occurredAt: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            observedAt: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            dataAsOf: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            unreachable: import("zod").ZodOptional<import("zod").ZodBoolean>;
        }, import("zod/v4/core").$strip>;
        validation: import("zod").ZodObject<{
            domain: import("zod").ZodString;
            state: import("zod").ZodEnum<{
                expired: "expired";
                failed: "failed";
                pending: "pending";
                valid: "valid";
            }>;
            method: import("zod").ZodEnum<{
                "dns-cname": "dns-cname";
                "dns-txt": "dns-txt";
                email: "email";
                http: "http";
                other: "other";
            }>;
            record: import("zod").ZodOptional<import("zod").ZodObject<{
                name: import("zod").ZodString;
                type: import("zod").ZodEnum<{
                    CNAME: "CNAME";
                    TXT: "TXT";
                }>;
                value: import("zod").ZodString;
            }, import("zod/v4/core").$strip>>;
            token: import("zod").ZodOptional<import("zod").ZodString>;
            tokenExpiresAt: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            requestedAt: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            automaticChecksUntil: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            expiresAt: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
        }, import("zod/v4/core").$strip>;
        resolves: import("zod").ZodOptional<import("zod").ZodObject<{
            condition: import("zod").ZodEnum<{
                approval: "approval";
                expiry: "expiry";
                "organization-validation": "organization-validation";
                validation: "validation";
            }>;
            since: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            domains: import("zod").ZodOptional<import("zod").ZodReadonly<import("zod").ZodArray<import("zod").ZodString>>>;
        }, import("zod/v4/core").$strip>>;
    }, import("zod/v4/core").$strip>;
}, {
    causedBy(change: StateChange): MonitorEvent[];
    detailType: "Certificate Reissue Failed";
    version: number;
    detail: import("zod").ZodObject<{
        certificate: import("zod").ZodObject<{
            orderNumber: import("zod").ZodOptional<import("zod").ZodString>;
            previousOrderNumber: import("zod").ZodOptional<import("zod").ZodString>;
            displayName: import("zod").ZodOptional<import("zod").ZodString>;
            organization: import("zod").ZodOptional<import("zod").ZodString>;
            division: import("zod").ZodOptional<import("zod").ZodString>;
            owner: import("zod").ZodOptional<import("zod").ZodString>;
            comment: import("zod").ZodOptional<import("zod").ZodString>;
            revocationReason: import("zod").ZodOptional<import("zod").ZodString>;
            failureReason: import("zod").ZodOptional<import("zod").ZodString>;
            automaticRenewal: import("zod").ZodOptional<import("zod").ZodBoolean>;
            orderPaidUntil: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            reissueRequired: import("zod").ZodOptional<import("zod").ZodBoolean>;
            reissueStatus: import("zod").ZodOptional<import("zod").ZodString>;
            issuer: import("zod").ZodOptional<import("zod").ZodString>;
            issuerOrganization: import("zod").ZodOptional<import("zod").ZodString>;
            serialNumber: import("zod").ZodOptional<import("zod").ZodString>;
            fingerprint: import("zod").ZodOptional<import("zod").ZodString>;
            keyAlgorithm: import("zod").ZodOptional<import("zod").ZodString>;
            keySize: import("zod").ZodOptional<import("zod").ZodInt>;
            signatureAlgorithm: import("zod").ZodOptional<import("zod").ZodString>;
            key: import("zod").ZodString;
            provider: import("zod").ZodString;
            account: import("zod").ZodString;
            id: import("zod").ZodString;
            status: import("zod").ZodEnum<{
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
            rawStatus: import("zod").ZodString;
            commonName: import("zod").ZodOptional<import("zod").ZodString>;
            subjectAlternativeNames: import("zod").ZodArray<import("zod").ZodString>;
            notBefore: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            notAfter: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            precision: import("zod").ZodOptional<import("zod").ZodEnum<{
                "assumed-zone": "assumed-zone";
                day: "day";
                instant: "instant";
            }>>;
            noExpiry: import("zod").ZodOptional<import("zod").ZodLiteral<true>>;
            product: import("zod").ZodOptional<import("zod").ZodString>;
            lineage: import("zod").ZodString;
            formerLineages: import("zod").ZodOptional<import("zod").ZodArray<import("zod").ZodString>>;
            replaced: import("zod").ZodBoolean;
            sameAs: import("zod").ZodOptional<import("zod").ZodString>;
            alsoIn: import("zod").ZodOptional<import("zod").ZodArray<import("zod").ZodString>>;
            formerlyIn: import("zod").ZodOptional<import("zod").ZodArray<import("zod").ZodString>>;
            otherExpiries: import("zod").ZodOptional<import("zod").ZodArray<import("zod").ZodObject<{
                key: import("zod").ZodString;
                notAfter: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
                contradicts: import("zod").ZodOptional<import("zod").ZodLiteral<true>>;
            }, import("zod/v4/core").$strip>>>;
            removed: import("zod").ZodOptional<import("zod").ZodLiteral<true>>;
            tags: import("zod").ZodRecord<import("zod").ZodString, import("zod").ZodString>;
            acknowledged: import("zod").ZodOptional<import("zod").ZodObject<{
                until: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            }, import("zod/v4/core").$strip>>;
        }, import("zod/v4/core").$strip>;
        metadata: import("zod").ZodObject<{
            id: import("zod").ZodString;
            version: import("zod").ZodInt;
            occurredAt: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            observedAt: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            dataAsOf: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            unreachable: import("zod").ZodOptional<import("zod").ZodBoolean>;
        }, import("zod/v4/core").$strip>;
        change: import("zod").ZodObject<{
            id: import("zod").ZodString;
            kind: import("zod").ZodEnum<{
                reissue: "reissue";
                renewal: "renewal";
            }>;
            outcome: import("zod").ZodEnum<{
                cancelled: "cancelled";
                failed: "failed";
            }>;
            rawStatus: import("zod").ZodString;
            at: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            reason: import("zod").ZodOptional<import("zod").ZodString>;
        }, import("zod/v4/core").$strip>;
        resolves: import("zod").ZodOptional<import("zod").ZodObject<{
            condition: import("zod").ZodEnum<{
                approval: "approval";
                expiry: "expiry";
                "organization-validation": "organization-validation";
                validation: "validation";
            }>;
            since: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            domains: import("zod").ZodOptional<import("zod").ZodReadonly<import("zod").ZodArray<import("zod").ZodString>>>;
        }, import("zod/v4/core").$strip>>;
        initialInventory: import("zod").ZodOptional<import("zod").ZodLiteral<true>>;
    }, import("zod/v4/core").$strip>;
}, {
    causedBy(change: StateChange): MonitorEvent[];
    detailType: "Certificate Status Changed";
    version: number;
    detail: import("zod").ZodObject<{
        certificate: import("zod").ZodObject<{
            orderNumber: import("zod").ZodOptional<import("zod").ZodString>;
            previousOrderNumber: import("zod").ZodOptional<import("zod").ZodString>;
            displayName: import("zod").ZodOptional<import("zod").ZodString>;
            organization: import("zod").ZodOptional<import("zod").ZodString>;
            division: import("zod").ZodOptional<import("zod").ZodString>;
            owner: import("zod").ZodOptional<import("zod").ZodString>;
            comment: import("zod").ZodOptional<import("zod").ZodString>;
            revocationReason: import("zod").ZodOptional<import("zod").ZodString>;
            failureReason: import("zod").ZodOptional<import("zod").ZodString>;
            automaticRenewal: import("zod").ZodOptional<import("zod").ZodBoolean>;
            orderPaidUntil: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            reissueRequired: import("zod").ZodOptional<import("zod").ZodBoolean>;
            reissueStatus: import("zod").ZodOptional<import("zod").ZodString>;
            issuer: import("zod").ZodOptional<import("zod").ZodString>;
            issuerOrganization: import("zod").ZodOptional<import("zod").ZodString>;
            serialNumber: import("zod").ZodOptional<import("zod").ZodString>;
            fingerprint: import("zod").ZodOptional<import("zod").ZodString>;
            keyAlgorithm: import("zod").ZodOptional<import("zod").ZodString>;
            keySize: import("zod").ZodOptional<import("zod").ZodInt>;
            signatureAlgorithm: import("zod").ZodOptional<import("zod").ZodString>;
            key: import("zod").ZodString;
            provider: import("zod").ZodString;
            account: import("zod").ZodString;
            id: import("zod").ZodString;
            status: import("zod").ZodEnum<{
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
            rawStatus: import("zod").ZodString;
            commonName: import("zod").ZodOptional<import("zod").ZodString>;
            subjectAlternativeNames: import("zod").ZodArray<import("zod").ZodString>;
            notBefore: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            notAfter: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            precision: import("zod").ZodOptional<import("zod").ZodEnum<{
                "assumed-zone": "assumed-zone";
                day: "day";
                instant: "instant";
            }>>;
            noExpiry: import("zod").ZodOptional<import("zod").ZodLiteral<true>>;
            product: import("zod").ZodOptional<import("zod").ZodString>;
            lineage: import("zod").ZodString;
            formerLineages: import("zod").ZodOptional<import("zod").ZodArray<import("zod").ZodString>>;
            replaced: import("zod").ZodBoolean;
            sameAs: import("zod").ZodOptional<import("zod").ZodString>;
            alsoIn: import("zod").ZodOptional<import("zod").ZodArray<import("zod").ZodString>>;
            formerlyIn: import("zod").ZodOptional<import("zod").ZodArray<import("zod").ZodString>>;
            otherExpiries: import("zod").ZodOptional<import("zod").ZodArray<import("zod").ZodObject<{
                key: import("zod").ZodString;
                notAfter: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
                contradicts: import("zod").ZodOptional<import("zod").ZodLiteral<true>>;
            }, import("zod/v4/core").$strip>>>;
            removed: import("zod").ZodOptional<import("zod").ZodLiteral<true>>;
            tags: import("zod").ZodRecord<import("zod").ZodString, import("zod").ZodString>;
            acknowledged: import("zod").ZodOptional<import("zod").ZodObject<{
                until: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            }, import("zod/v4/core").$strip>>;
        }, import("zod/v4/core").$strip>;
        metadata: import("zod").ZodObject<{
            id: import("zod").ZodString;
            version: import("zod").ZodInt;
            occurredAt: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            observedAt: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            dataAsOf: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            unreachable: import("zod").ZodOptional<import("zod").ZodBoolean>;
        }, import("zod/v4/core").$strip>;
        previous: import("zod").ZodObject<{
            status: import("zod").ZodEnum<{
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
            rawStatus: import("zod").ZodString;
        }, import("zod/v4/core").$strip>;
        resolves: import("zod").ZodOptional<import("zod").ZodObject<{
            condition: import("zod").ZodEnum<{
                approval: "approval";
                expiry: "expiry";
                "organization-validation": "organization-validation";
                validation: "validation";
            }>;
            since: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            domains: import("zod").ZodOptional<import("zod").ZodReadonly<import("zod").ZodArray<import("zod").ZodString>>>;
        }, import("zod/v4/core").$strip>>;
    }, import("zod/v4/core").$strip>;
}, {
    causedBy(change: StateChange): MonitorEvent[];
    detailType: "Certificate Expiry Changed";
    version: number;
    detail: import("zod").ZodObject<{
        certificate: import("zod").ZodObject<{
            orderNumber: import("zod").ZodOptional<import("zod").ZodString>;
            previousOrderNumber: import("zod").ZodOptional<import("zod").ZodString>;
            displayName: import("zod").ZodOptional<import("zod").ZodString>;
            organization: import("zod").ZodOptional<import("zod").ZodString>;
            division: import("zod").ZodOptional<import("zod").ZodString>;
            owner: import("zod").ZodOptional<import("zod").ZodString>;
            comment: import("zod").ZodOptional<import("zod").ZodString>;
            revocationReason: import("zod").ZodOptional<import("zod").ZodString>;
            failureReason: import("zod").ZodOptional<import("zod").ZodString>;
            automaticRenewal: import("zod").ZodOptional<import("zod").ZodBoolean>;
            orderPaidUntil: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            reissueRequired: import("zod").ZodOptional<import("zod").ZodBoolean>;
            reissueStatus: import("zod").ZodOptional<import("zod").ZodString>;
            issuer: import("zod").ZodOptional<import("zod").ZodString>;
            issuerOrganization: import("zod").ZodOptional<import("zod").ZodString>;
            serialNumber: import("zod").ZodOptional<import("zod").ZodString>;
            fingerprint: import("zod").ZodOptional<import("zod").ZodString>;
            keyAlgorithm: import("zod").ZodOptional<import("zod").ZodString>;
            keySize: import("zod").ZodOptional<import("zod").ZodInt>;
            signatureAlgorithm: import("zod").ZodOptional<import("zod").ZodString>;
            key: import("zod").ZodString;
            provider: import("zod").ZodString;
            account: import("zod").ZodString;
            id: import("zod").ZodString;
            status: import("zod").ZodEnum<{
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
            rawStatus: import("zod").ZodString;
            commonName: import("zod").ZodOptional<import("zod").ZodString>;
            subjectAlternativeNames: import("zod").ZodArray<import("zod").ZodString>;
            notBefore: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            notAfter: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            precision: import("zod").ZodOptional<import("zod").ZodEnum<{
                "assumed-zone": "assumed-zone";
                day: "day";
                instant: "instant";
            }>>;
            noExpiry: import("zod").ZodOptional<import("zod").ZodLiteral<true>>;
            product: import("zod").ZodOptional<import("zod").ZodString>;
            lineage: import("zod").ZodString;
            formerLineages: import("zod").ZodOptional<import("zod").ZodArray<import("zod").ZodString>>;
            replaced: import("zod").ZodBoolean;
            sameAs: import("zod").ZodOptional<import("zod").ZodString>;
            alsoIn: import("zod").ZodOptional<import("zod").ZodArray<import("zod").ZodString>>;
            formerlyIn: import("zod").ZodOptional<import("zod").ZodArray<import("zod").ZodString>>;
            otherExpiries: import("zod").ZodOptional<import("zod").ZodArray<import("zod").ZodObject<{
                key: import("zod").ZodString;
                notAfter: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
                contradicts: import("zod").ZodOptional<import("zod").ZodLiteral<true>>;
            }, import("zod/v4/core").$strip>>>;
            removed: import("zod").ZodOptional<import("zod").ZodLiteral<true>>;
            tags: import("zod").ZodRecord<import("zod").ZodString, import("zod").ZodString>;
            acknowledged: import("zod").ZodOptional<import("zod").ZodObject<{
                until: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            }, import("zod/v4/core").$strip>>;
        }, import("zod/v4/core").$strip>;
        metadata: import("zod").ZodObject<{
            id: import("zod").ZodString;
            version: import("zod").ZodInt;
            occurredAt: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            observedAt: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            dataAsOf: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            unreachable: import("zod").ZodOptional<import("zod").ZodBoolean>;
        }, import("zod/v4/core").$strip>;
        previous: import("zod").ZodObject<{
            notAfter: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
        }, import("zod/v4/core").$strip>;
        resolves: import("zod").ZodOptional<import("zod").ZodObject<{
            condition: import("zod").ZodEnum<{
                approval: "approval";
                expiry: "expiry";
                "organization-validation": "organization-validation";
                validation: "validation";
            }>;
            since: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            domains: import("zod").ZodOptional<import("zod").ZodReadonly<import("zod").ZodArray<import("zod").ZodString>>>;
        }, import("zod/v4/core").$strip>>;
    }, import("zod/v4/core").$strip>;
}, {
    causedBy(change: StateChange): MonitorEvent[];
    detailType: "Certificate Renewed";
    version: number;
    detail: import("zod").ZodObject<{
        certificate: import("zod").ZodObject<{
            orderNumber: import("zod").ZodOptional<import("zod").ZodString>;
            previousOrderNumber: import("zod").ZodOptional<import("zod").ZodString>;
            displayName: import("zod").ZodOptional<import("zod").ZodString>;
            organization: import("zod").ZodOptional<import("zod").ZodString>;
            division: import("zod").ZodOptional<import("zod").ZodString>;
            owner: import("zod").ZodOptional<import("zod").ZodString>;
            comment: import("zod").ZodOptional<import("zod").ZodString>;
            revocationReason: import("zod").ZodOptional<import("zod").ZodString>;
            failureReason: import("zod").ZodOptional<import("zod").ZodString>;
            automaticRenewal: import("zod").ZodOptional<import("zod").ZodBoolean>;
            orderPaidUntil: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            reissueRequired: import("zod").ZodOptional<import("zod").ZodBoolean>;
            reissueStatus: import("zod").ZodOptional<import("zod").ZodString>;
            issuer: import("zod").ZodOptional<import("zod").ZodString>;
            issuerOrganization: import("zod").ZodOptional<import("zod").ZodString>;
            serialNumber: import("zod").ZodOptional<import("zod").ZodString>;
            fingerprint: import("zod").ZodOptional<import("zod").ZodString>;
            keyAlgorithm: import("zod").ZodOptional<import("zod").ZodString>;
            keySize: import("zod").ZodOptional<import("zod").ZodInt>;
            signatureAlgorithm: import("zod").ZodOptional<import("zod").ZodString>;
            key: import("zod").ZodString;
            provider: import("zod").ZodString;
            account: import("zod").ZodString;
            id: import("zod").ZodString;
            status: import("zod").ZodEnum<{
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
            rawStatus: import("zod").ZodString;
            commonName: import("zod").ZodOptional<import("zod").ZodString>;
            subjectAlternativeNames: import("zod").ZodArray<import("zod").ZodString>;
            notBefore: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            notAfter: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            precision: import("zod").ZodOptional<import("zod").ZodEnum<{
                "assumed-zone": "assumed-zone";
                day: "day";
                instant: "instant";
            }>>;
            noExpiry: import("zod").ZodOptional<import("zod").ZodLiteral<true>>;
            product: import("zod").ZodOptional<import("zod").ZodString>;
            lineage: import("zod").ZodString;
            formerLineages: import("zod").ZodOptional<import("zod").ZodArray<import("zod").ZodString>>;
            replaced: import("zod").ZodBoolean;
            sameAs: import("zod").ZodOptional<import("zod").ZodString>;
            alsoIn: import("zod").ZodOptional<import("zod").ZodArray<import("zod").ZodString>>;
            formerlyIn: import("zod").ZodOptional<import("zod").ZodArray<import("zod").ZodString>>;
            otherExpiries: import("zod").ZodOptional<import("zod").ZodArray<import("zod").ZodObject<{
                key: import("zod").ZodString;
                notAfter: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
                contradicts: import("zod").ZodOptional<import("zod").ZodLiteral<true>>;
            }, import("zod/v4/core").$strip>>>;
            removed: import("zod").ZodOptional<import("zod").ZodLiteral<true>>;
            tags: import("zod").ZodRecord<import("zod").ZodString, import("zod").ZodString>;
            acknowledged: import("zod").ZodOptional<import("zod").ZodObject<{
                until: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            }, import("zod/v4/core").$strip>>;
        }, import("zod/v4/core").$strip>;
        metadata: import("zod").ZodObject<{
            id: import("zod").ZodString;
            version: import("zod").ZodInt;
            occurredAt: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            observedAt: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            dataAsOf: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            unreachable: import("zod").ZodOptional<import("zod").ZodBoolean>;
        }, import("zod/v4/core").$strip>;
        successor: import("zod").ZodObject<{
            key: import("zod").ZodString;
            name: import("zod").ZodOptional<import("zod").ZodString>;
            notAfter: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
        }, import("zod/v4/core").$strip>;
        recognizedBy: import("zod").ZodOptional<import("zod").ZodEnum<{
            names: "names";
            provider: "provider";
        }>>;
        alerted: import("zod").ZodOptional<import("zod").ZodBoolean>;
        alertedAt: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
    }, import("zod/v4/core").$strip>;
}, {
    causedBy(change: StateChange): MonitorEvent[];
    detailType: "Certificate Reissue Required";
    version: number;
    detail: import("zod").ZodObject<{
        certificate: import("zod").ZodObject<{
            orderNumber: import("zod").ZodOptional<import("zod").ZodString>;
            previousOrderNumber: import("zod").ZodOptional<import("zod").ZodString>;
            displayName: import("zod").ZodOptional<import("zod").ZodString>;
            organization: import("zod").ZodOptional<import("zod").ZodString>;
            division: import("zod").ZodOptional<import("zod").ZodString>;
            owner: import("zod").ZodOptional<import("zod").ZodString>;
            comment: import("zod").ZodOptional<import("zod").ZodString>;
            revocationReason: import("zod").ZodOptional<import("zod").ZodString>;
            failureReason: import("zod").ZodOptional<import("zod").ZodString>;
            automaticRenewal: import("zod").ZodOptional<import("zod").ZodBoolean>;
            orderPaidUntil: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            reissueRequired: import("zod").ZodOptional<import("zod").ZodBoolean>;
            reissueStatus: import("zod").ZodOptional<import("zod").ZodString>;
            issuer: import("zod").ZodOptional<import("zod").ZodString>;
            issuerOrganization: import("zod").ZodOptional<import("zod").ZodString>;
            serialNumber: import("zod").ZodOptional<import("zod").ZodString>;
            fingerprint: import("zod").ZodOptional<import("zod").ZodString>;
            keyAlgorithm: import("zod").ZodOptional<import("zod").ZodString>;
            keySize: import("zod").ZodOptional<import("zod").ZodInt>;
            signatureAlgorithm: import("zod").ZodOptional<import("zod").ZodString>;
            key: import("zod").ZodString;
            provider: import("zod").ZodString;
            account: import("zod").ZodString;
            id: import("zod").ZodString;
            status: import("zod").ZodEnum<{
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
            rawStatus: import("zod").ZodString;
            commonName: import("zod").ZodOptional<import("zod").ZodString>;
            subjectAlternativeNames: import("zod").ZodArray<import("zod").ZodString>;
            notBefore: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            notAfter: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            precision: import("zod").ZodOptional<import("zod").ZodEnum<{
                "assumed-zone": "assumed-zone";
                day: "day";
                instant: "instant";
            }>>;
            noExpiry: import("zod").ZodOptional<import("zod").ZodLiteral<true>>;
            product: import("zod").ZodOptional<import("zod").ZodString>;
            lineage: import("zod").ZodString;
            formerLineages: import("zod").ZodOptional<import("zod").ZodArray<import("zod").ZodString>>;
            replaced: import("zod").ZodBoolean;
            sameAs: import("zod").ZodOptional<import("zod").ZodString>;
            alsoIn: import("zod").ZodOptional<import("zod").ZodArray<import("zod").ZodString>>;
            formerlyIn: import("zod").ZodOptional<import("zod").ZodArray<import("zod").ZodString>>;
            otherExpiries: import("zod").ZodOptional<import("zod").ZodArray<import("zod").ZodObject<{
                key: import("zod").ZodString;
                notAfter: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
                contradicts: import("zod").ZodOptional<import("zod").ZodLiteral<true>>;
            }, import("zod/v4/core").$strip>>>;
            removed: import("zod").ZodOptional<import("zod").ZodLiteral<true>>;
            tags: import("zod").ZodRecord<import("zod").ZodString, import("zod").ZodString>;
            acknowledged: import("zod").ZodOptional<import("zod").ZodObject<{
                until: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            }, import("zod/v4/core").$strip>>;
        }, import("zod/v4/core").$strip>;
        metadata: import("zod").ZodObject<{
            id: import("zod").ZodString;
            version: import("zod").ZodInt;
            occurredAt: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            observedAt: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            dataAsOf: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            unreachable: import("zod").ZodOptional<import("zod").ZodBoolean>;
        }, import("zod/v4/core").$strip>;
    }, import("zod/v4/core").$strip>;
}, {
    causedBy(change: StateChange): MonitorEvent[];
    detailType: "Domain Validation Expiring";
    version: number;
    detail: import("zod").ZodObject<{
        certificate: import("zod").ZodObject<{
            orderNumber: import("zod").ZodOptional<import("zod").ZodString>;
            previousOrderNumber: import("zod").ZodOptional<import("zod").ZodString>;
            displayName: import("zod").ZodOptional<import("zod").ZodString>;
            organization: import("zod").ZodOptional<import("zod").ZodString>;
            division: import("zod").ZodOptional<import("zod").ZodString>;
            owner: import("zod").ZodOptional<import("zod").ZodString>;
            comment: import("zod").ZodOptional<import("zod").ZodString>;
            revocationReason: import("zod").ZodOptional<import("zod").ZodString>;
            failureReason: import("zod").ZodOptional<import("zod").ZodString>;
            automaticRenewal: import("zod").ZodOptional<import("zod").ZodBoolean>;
            orderPaidUntil: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            reissueRequired: import("zod").ZodOptional<import("zod").ZodBoolean>;
            reissueStatus: import("zod").ZodOptional<import("zod").ZodString>;
            issuer: import("zod").ZodOptional<import("zod").ZodString>;
            issuerOrganization: import("zod").ZodOptional<import("zod").ZodString>;
            serialNumber: import("zod").ZodOptional<import("zod").ZodString>;
            fingerprint: import("zod").ZodOptional<import("zod").ZodString>;
            keyAlgorithm: import("zod").ZodOptional<import("zod").ZodString>;
            keySize: import("zod").ZodOptional<import("zod").ZodInt>;
            signatureAlgorithm: import("zod").ZodOptional<import("zod").ZodString>;
            key: import("zod").ZodString;
            provider: import("zod").ZodString;
            account: import("zod").ZodString;
            id: import("zod").ZodString;
            status: import("zod").ZodEnum<{
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
            rawStatus: import("zod").ZodString;
            commonName: import("zod").ZodOptional<import("zod").ZodString>;
            subjectAlternativeNames: import("zod").ZodArray<import("zod").ZodString>;
            notBefore: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            notAfter: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            precision: import("zod").ZodOptional<import("zod").ZodEnum<{
                "assumed-zone": "assumed-zone";
                day: "day";
                instant: "instant";
            }>>;
            noExpiry: import("zod").ZodOptional<import("zod").ZodLiteral<true>>;
            product: import("zod").ZodOptional<import("zod").ZodString>;
            lineage: import("zod").ZodString;
            formerLineages: import("zod").ZodOptional<import("zod").ZodArray<import("zod").ZodString>>;
            replaced: import("zod").ZodBoolean;
            sameAs: import("zod").ZodOptional<import("zod").ZodString>;
            alsoIn: import("zod").ZodOptional<import("zod").ZodArray<import("zod").ZodString>>;
            formerlyIn: import("zod").ZodOptional<import("zod").ZodArray<import("zod").ZodString>>;
            otherExpiries: import("zod").ZodOptional<import("zod").ZodArray<import("zod").ZodObject<{
                key: import("zod").ZodString;
                notAfter: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
                contradicts: import("zod").ZodOptional<import("zod").ZodLiteral<true>>;
            }, import("zod/v4/core").$strip>>>;
            removed: import("zod").ZodOptional<import("zod").ZodLiteral<true>>;
            tags: import("zod").ZodRecord<import("zod").ZodString, import("zod").ZodString>;
            acknowledged: import("zod").ZodOptional<import("zod").ZodObject<{
                until: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            }, import("zod/v4/core").$strip>>;
        }, import("zod/v4/core").$strip>;
        metadata: import("zod").ZodObject<{
            id: import("zod").ZodString;
            version: import("zod").ZodInt;
            occurredAt: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            observedAt: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            dataAsOf: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            unreachable: import("zod").ZodOptional<import("zod").ZodBoolean>;
        }, import("zod/v4/core").$strip>;
        validation: import("zod").ZodObject<{
            domain: import("zod").ZodString;
            state: import("zod").ZodEnum<{
                expired: "expired";
                failed: "failed";
                pending: "pending";
                valid: "valid";
            }>;
            method: import("zod").ZodEnum<{
                "dns-cname": "dns-cname";
                "dns-txt": "dns-txt";
                email: "email";
                http: "http";
                other: "other";
            }>;
            record: import("zod").ZodOptional<import("zod").ZodObject<{
                name: import("zod").ZodString;
                type: import("zod").ZodEnum<{
                    CNAME: "CNAME";
                    TXT: "TXT";
                }>;
                value: import("zod").ZodString;
            }, import("zod/v4/core").$strip>>;
            token: import("zod").ZodOptional<import("zod").ZodString>;
            tokenExpiresAt: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            requestedAt: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            automaticChecksUntil: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            expiresAt: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
        }, import("zod/v4/core").$strip>;
        daysToExpiry: import("zod").ZodNumber;
    }, import("zod/v4/core").$strip>;
}, {
    causedBy(change: StateChange): MonitorEvent[];
    detailType: "Certificate Approaching Expiration";
    version: number;
    detail: import("zod").ZodObject<{
        certificate: import("zod").ZodObject<{
            orderNumber: import("zod").ZodOptional<import("zod").ZodString>;
            previousOrderNumber: import("zod").ZodOptional<import("zod").ZodString>;
            displayName: import("zod").ZodOptional<import("zod").ZodString>;
            organization: import("zod").ZodOptional<import("zod").ZodString>;
            division: import("zod").ZodOptional<import("zod").ZodString>;
            owner: import("zod").ZodOptional<import("zod").ZodString>;
            comment: import("zod").ZodOptional<import("zod").ZodString>;
            revocationReason: import("zod").ZodOptional<import("zod").ZodString>;
            failureReason: import("zod").ZodOptional<import("zod").ZodString>;
            automaticRenewal: import("zod").ZodOptional<import("zod").ZodBoolean>;
            orderPaidUntil: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            reissueRequired: import("zod").ZodOptional<import("zod").ZodBoolean>;
            reissueStatus: import("zod").ZodOptional<import("zod").ZodString>;
            issuer: import("zod").ZodOptional<import("zod").ZodString>;
            issuerOrganization: import("zod").ZodOptional<import("zod").ZodString>;
            serialNumber: import("zod").ZodOptional<import("zod").ZodString>;
            fingerprint: import("zod").ZodOptional<import("zod").ZodString>;
            keyAlgorithm: import("zod").ZodOptional<import("zod").ZodString>;
            keySize: import("zod").ZodOptional<import("zod").ZodInt>;
            signatureAlgorithm: import("zod").ZodOptional<import("zod").ZodString>;
            key: import("zod").ZodString;
            provider: import("zod").ZodString;
            account: import("zod").ZodString;
            id: import("zod").ZodString;
            status: import("zod").ZodEnum<{
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
            rawStatus: import("zod").ZodString;
            commonName: import("zod").ZodOptional<import("zod").ZodString>;
            subjectAlternativeNames: import("zod").ZodArray<import("zod").ZodString>;
            notBefore: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            notAfter: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            precision: import("zod").ZodOptional<import("zod").ZodEnum<{
                "assumed-zone": "assumed-zone";
                day: "day";
                instant: "instant";
            }>>;
            noExpiry: import("zod").ZodOptional<import("zod").ZodLiteral<true>>;
            product: import("zod").ZodOptional<import("zod").ZodString>;
            lineage: import("zod").ZodString;
            formerLineages: import("zod").ZodOptional<import("zod").ZodArray<import("zod").ZodString>>;
            replaced: import("zod").ZodBoolean;
            sameAs: import("zod").ZodOptional<import("zod").ZodString>;
            alsoIn: import("zod").ZodOptional<import("zod").ZodArray<import("zod").ZodString>>;
            formerlyIn: import("zod").ZodOptional<import("zod").ZodArray<import("zod").ZodString>>;
            otherExpiries: import("zod").ZodOptional<import("zod").ZodArray<import("zod").ZodObject<{
                key: import("zod").ZodString;
                notAfter: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
                contradicts: import("zod").ZodOptional<import("zod").ZodLiteral<true>>;
            }, import("zod/v4/core").$strip>>>;
            removed: import("zod").ZodOptional<import("zod").ZodLiteral<true>>;
            tags: import("zod").ZodRecord<import("zod").ZodString, import("zod").ZodString>;
            acknowledged: import("zod").ZodOptional<import("zod").ZodObject<{
                until: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            }, import("zod/v4/core").$strip>>;
        }, import("zod/v4/core").$strip>;
        metadata: import("zod").ZodObject<{
            id: import("zod").ZodString;
            version: import("zod").ZodInt;
            occurredAt: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            observedAt: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            dataAsOf: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            unreachable: import("zod").ZodOptional<import("zod").ZodBoolean>;
        }, import("zod/v4/core").$strip>;
        threshold: import("zod").ZodObject<{
            name: import("zod").ZodString;
            dueAt: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
        }, import("zod/v4/core").$strip>;
        daysToExpiry: import("zod").ZodNumber;
        renewalOverdue: import("zod").ZodOptional<import("zod").ZodObject<{
            expectedAt: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            reason: import("zod").ZodEnum<{
                configuration: "configuration";
                history: "history";
                provider: "provider";
            }>;
        }, import("zod/v4/core").$strip>>;
        initialInventory: import("zod").ZodOptional<import("zod").ZodLiteral<true>>;
    }, import("zod/v4/core").$strip>;
}, {
    causedBy(change: StateChange): MonitorEvent[];
    detailType: "Certificate Expired";
    version: number;
    detail: import("zod").ZodObject<{
        certificate: import("zod").ZodObject<{
            orderNumber: import("zod").ZodOptional<import("zod").ZodString>;
            previousOrderNumber: import("zod").ZodOptional<import("zod").ZodString>;
            displayName: import("zod").ZodOptional<import("zod").ZodString>;
            organization: import("zod").ZodOptional<import("zod").ZodString>;
            division: import("zod").ZodOptional<import("zod").ZodString>;
            owner: import("zod").ZodOptional<import("zod").ZodString>;
            comment: import("zod").ZodOptional<import("zod").ZodString>;
            revocationReason: import("zod").ZodOptional<import("zod").ZodString>;
            failureReason: import("zod").ZodOptional<import("zod").ZodString>;
            automaticRenewal: import("zod").ZodOptional<import("zod").ZodBoolean>;
            orderPaidUntil: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            reissueRequired: import("zod").ZodOptional<import("zod").ZodBoolean>;
            reissueStatus: import("zod").ZodOptional<import("zod").ZodString>;
            issuer: import("zod").ZodOptional<import("zod").ZodString>;
            issuerOrganization: import("zod").ZodOptional<import("zod").ZodString>;
            serialNumber: import("zod").ZodOptional<import("zod").ZodString>;
            fingerprint: import("zod").ZodOptional<import("zod").ZodString>;
            keyAlgorithm: import("zod").ZodOptional<import("zod").ZodString>;
            keySize: import("zod").ZodOptional<import("zod").ZodInt>;
            signatureAlgorithm: import("zod").ZodOptional<import("zod").ZodString>;
            key: import("zod").ZodString;
            provider: import("zod").ZodString;
            account: import("zod").ZodString;
            id: import("zod").ZodString;
            status: import("zod").ZodEnum<{
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
            rawStatus: import("zod").ZodString;
            commonName: import("zod").ZodOptional<import("zod").ZodString>;
            subjectAlternativeNames: import("zod").ZodArray<import("zod").ZodString>;
            notBefore: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            notAfter: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            precision: import("zod").ZodOptional<import("zod").ZodEnum<{
                "assumed-zone": "assumed-zone";
                day: "day";
                instant: "instant";
            }>>;
            noExpiry: import("zod").ZodOptional<import("zod").ZodLiteral<true>>;
            product: import("zod").ZodOptional<import("zod").ZodString>;
            lineage: import("zod").ZodString;
            formerLineages: import("zod").ZodOptional<import("zod").ZodArray<import("zod").ZodString>>;
            replaced: import("zod").ZodBoolean;
            sameAs: import("zod").ZodOptional<import("zod").ZodString>;
            alsoIn: import("zod").ZodOptional<import("zod").ZodArray<import("zod").ZodString>>;
            formerlyIn: import("zod").ZodOptional<import("zod").ZodArray<import("zod").ZodString>>;
            otherExpiries: import("zod").ZodOptional<import("zod").ZodArray<import("zod").ZodObject<{
                key: import("zod").ZodString;
                notAfter: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
                contradicts: import("zod").ZodOptional<import("zod").ZodLiteral<true>>;
            }, import("zod/v4/core").$strip>>>;
            removed: import("zod").ZodOptional<import("zod").ZodLiteral<true>>;
            tags: import("zod").ZodRecord<import("zod").ZodString, import("zod").ZodString>;
            acknowledged: import("zod").ZodOptional<import("zod").ZodObject<{
                until: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            }, import("zod/v4/core").$strip>>;
        }, import("zod/v4/core").$strip>;
        metadata: import("zod").ZodObject<{
            id: import("zod").ZodString;
            version: import("zod").ZodInt;
            occurredAt: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            observedAt: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            dataAsOf: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            unreachable: import("zod").ZodOptional<import("zod").ZodBoolean>;
        }, import("zod/v4/core").$strip>;
        daysToExpiry: import("zod").ZodNumber;
        initialInventory: import("zod").ZodOptional<import("zod").ZodLiteral<true>>;
    }, import("zod/v4/core").$strip>;
}, {
    causedBy(change: StateChange): MonitorEvent[];
    detailType: "Certificate Removed";
    version: number;
    detail: import("zod").ZodObject<{
        certificate: import("zod").ZodObject<{
            orderNumber: import("zod").ZodOptional<import("zod").ZodString>;
            previousOrderNumber: import("zod").ZodOptional<import("zod").ZodString>;
            displayName: import("zod").ZodOptional<import("zod").ZodString>;
            organization: import("zod").ZodOptional<import("zod").ZodString>;
            division: import("zod").ZodOptional<import("zod").ZodString>;
            owner: import("zod").ZodOptional<import("zod").ZodString>;
            comment: import("zod").ZodOptional<import("zod").ZodString>;
            revocationReason: import("zod").ZodOptional<import("zod").ZodString>;
            failureReason: import("zod").ZodOptional<import("zod").ZodString>;
            automaticRenewal: import("zod").ZodOptional<import("zod").ZodBoolean>;
            orderPaidUntil: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            reissueRequired: import("zod").ZodOptional<import("zod").ZodBoolean>;
            reissueStatus: import("zod").ZodOptional<import("zod").ZodString>;
            issuer: import("zod").ZodOptional<import("zod").ZodString>;
            issuerOrganization: import("zod").ZodOptional<import("zod").ZodString>;
            serialNumber: import("zod").ZodOptional<import("zod").ZodString>;
            fingerprint: import("zod").ZodOptional<import("zod").ZodString>;
            keyAlgorithm: import("zod").ZodOptional<import("zod").ZodString>;
            keySize: import("zod").ZodOptional<import("zod").ZodInt>;
            signatureAlgorithm: import("zod").ZodOptional<import("zod").ZodString>;
            key: import("zod").ZodString;
            provider: import("zod").ZodString;
            account: import("zod").ZodString;
            id: import("zod").ZodString;
            status: import("zod").ZodEnum<{
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
            rawStatus: import("zod").ZodString;
            commonName: import("zod").ZodOptional<import("zod").ZodString>;
            subjectAlternativeNames: import("zod").ZodArray<import("zod").ZodString>;
            notBefore: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            notAfter: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            precision: import("zod").ZodOptional<import("zod").ZodEnum<{
                "assumed-zone": "assumed-zone";
                day: "day";
                instant: "instant";
            }>>;
            noExpiry: import("zod").ZodOptional<import("zod").ZodLiteral<true>>;
            product: import("zod").ZodOptional<import("zod").ZodString>;
            lineage: import("zod").ZodString;
            formerLineages: import("zod").ZodOptional<import("zod").ZodArray<import("zod").ZodString>>;
            replaced: import("zod").ZodBoolean;
            sameAs: import("zod").ZodOptional<import("zod").ZodString>;
            alsoIn: import("zod").ZodOptional<import("zod").ZodArray<import("zod").ZodString>>;
            formerlyIn: import("zod").ZodOptional<import("zod").ZodArray<import("zod").ZodString>>;
            otherExpiries: import("zod").ZodOptional<import("zod").ZodArray<import("zod").ZodObject<{
                key: import("zod").ZodString;
                notAfter: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
                contradicts: import("zod").ZodOptional<import("zod").ZodLiteral<true>>;
            }, import("zod/v4/core").$strip>>>;
            removed: import("zod").ZodOptional<import("zod").ZodLiteral<true>>;
            tags: import("zod").ZodRecord<import("zod").ZodString, import("zod").ZodString>;
            acknowledged: import("zod").ZodOptional<import("zod").ZodObject<{
                until: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            }, import("zod/v4/core").$strip>>;
        }, import("zod/v4/core").$strip>;
        metadata: import("zod").ZodObject<{
            id: import("zod").ZodString;
            version: import("zod").ZodInt;
            occurredAt: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            observedAt: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            dataAsOf: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            unreachable: import("zod").ZodOptional<import("zod").ZodBoolean>;
        }, import("zod/v4/core").$strip>;
    }, import("zod/v4/core").$strip>;
}, {
    causedBy(change: StateChange): MonitorEvent[];
    detailType: "Certificate Acknowledged";
    version: number;
    detail: import("zod").ZodObject<{
        certificate: import("zod").ZodObject<{
            orderNumber: import("zod").ZodOptional<import("zod").ZodString>;
            previousOrderNumber: import("zod").ZodOptional<import("zod").ZodString>;
            displayName: import("zod").ZodOptional<import("zod").ZodString>;
            organization: import("zod").ZodOptional<import("zod").ZodString>;
            division: import("zod").ZodOptional<import("zod").ZodString>;
            owner: import("zod").ZodOptional<import("zod").ZodString>;
            comment: import("zod").ZodOptional<import("zod").ZodString>;
            revocationReason: import("zod").ZodOptional<import("zod").ZodString>;
            failureReason: import("zod").ZodOptional<import("zod").ZodString>;
            automaticRenewal: import("zod").ZodOptional<import("zod").ZodBoolean>;
            orderPaidUntil: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            reissueRequired: import("zod").ZodOptional<import("zod").ZodBoolean>;
            reissueStatus: import("zod").ZodOptional<import("zod").ZodString>;
            issuer: import("zod").ZodOptional<import("zod").ZodString>;
            issuerOrganization: import("zod").ZodOptional<import("zod").ZodString>;
            serialNumber: import("zod").ZodOptional<import("zod").ZodString>;
            fingerprint: import("zod").ZodOptional<import("zod").ZodString>;
            keyAlgorithm: import("zod").ZodOptional<import("zod").ZodString>;
            keySize: import("zod").ZodOptional<import("zod").ZodInt>;
            signatureAlgorithm: import("zod").ZodOptional<import("zod").ZodString>;
            key: import("zod").ZodString;
            provider: import("zod").ZodString;
            account: import("zod").ZodString;
            id: import("zod").ZodString;
            status: import("zod").ZodEnum<{
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
            rawStatus: import("zod").ZodString;
            commonName: import("zod").ZodOptional<import("zod").ZodString>;
            subjectAlternativeNames: import("zod").ZodArray<import("zod").ZodString>;
            notBefore: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            notAfter: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            precision: import("zod").ZodOptional<import("zod").ZodEnum<{
                "assumed-zone": "assumed-zone";
                day: "day";
                instant: "instant";
            }>>;
            noExpiry: import("zod").ZodOptional<import("zod").ZodLiteral<true>>;
            product: import("zod").ZodOptional<import("zod").ZodString>;
            lineage: import("zod").ZodString;
            formerLineages: import("zod").ZodOptional<import("zod").ZodArray<import("zod").ZodString>>;
            replaced: import("zod").ZodBoolean;
            sameAs: import("zod").ZodOptional<import("zod").ZodString>;
            alsoIn: import("zod").ZodOptional<import("zod").ZodArray<import("zod").ZodString>>;
            formerlyIn: import("zod").ZodOptional<import("zod").ZodArray<import("zod").ZodString>>;
            otherExpiries: import("zod").ZodOptional<import("zod").ZodArray<import("zod").ZodObject<{
                key: import("zod").ZodString;
                notAfter: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
                contradicts: import("zod").ZodOptional<import("zod").ZodLiteral<true>>;
            }, import("zod/v4/core").$strip>>>;
            removed: import("zod").ZodOptional<import("zod").ZodLiteral<true>>;
            tags: import("zod").ZodRecord<import("zod").ZodString, import("zod").ZodString>;
            acknowledged: import("zod").ZodOptional<import("zod").ZodObject<{
                until: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            }, import("zod/v4/core").$strip>>;
        }, import("zod/v4/core").$strip>;
        metadata: import("zod").ZodObject<{
            id: import("zod").ZodString;
            version: import("zod").ZodInt;
            occurredAt: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            observedAt: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            dataAsOf: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            unreachable: import("zod").ZodOptional<import("zod").ZodBoolean>;
        }, import("zod/v4/core").$strip>;
        until: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
    }, import("zod/v4/core").$strip>;
}, {
    causedBy(change: StateChange): MonitorEvent[];
    detailType: "Domain Validation DNS Check Changed";
    version: number;
    detail: import("zod").ZodObject<{
        certificate: import("zod").ZodObject<{
            orderNumber: import("zod").ZodOptional<import("zod").ZodString>;
            previousOrderNumber: import("zod").ZodOptional<import("zod").ZodString>;
            displayName: import("zod").ZodOptional<import("zod").ZodString>;
            organization: import("zod").ZodOptional<import("zod").ZodString>;
            division: import("zod").ZodOptional<import("zod").ZodString>;
            owner: import("zod").ZodOptional<import("zod").ZodString>;
            comment: import("zod").ZodOptional<import("zod").ZodString>;
            revocationReason: import("zod").ZodOptional<import("zod").ZodString>;
            failureReason: import("zod").ZodOptional<import("zod").ZodString>;
            automaticRenewal: import("zod").ZodOptional<import("zod").ZodBoolean>;
            orderPaidUntil: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            reissueRequired: import("zod").ZodOptional<import("zod").ZodBoolean>;
            reissueStatus: import("zod").ZodOptional<import("zod").ZodString>;
            issuer: import("zod").ZodOptional<import("zod").ZodString>;
            issuerOrganization: import("zod").ZodOptional<import("zod").ZodString>;
            serialNumber: import("zod").ZodOptional<import("zod").ZodString>;
            fingerprint: import("zod").ZodOptional<import("zod").ZodString>;
            keyAlgorithm: import("zod").ZodOptional<import("zod").ZodString>;
            keySize: import("zod").ZodOptional<import("zod").ZodInt>;
            signatureAlgorithm: import("zod").ZodOptional<import("zod").ZodString>;
            key: import("zod").ZodString;
            provider: import("zod").ZodString;
            account: import("zod").ZodString;
            id: import("zod").ZodString;
            status: import("zod").ZodEnum<{
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
            rawStatus: import("zod").ZodString;
            commonName: import("zod").ZodOptional<import("zod").ZodString>;
            subjectAlternativeNames: import("zod").ZodArray<import("zod").ZodString>;
            notBefore: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            notAfter: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            precision: import("zod").ZodOptional<import("zod").ZodEnum<{
                "assumed-zone": "assumed-zone";
                day: "day";
                instant: "instant";
            }>>;
            noExpiry: import("zod").ZodOptional<import("zod").ZodLiteral<true>>;
            product: import("zod").ZodOptional<import("zod").ZodString>;
            lineage: import("zod").ZodString;
            formerLineages: import("zod").ZodOptional<import("zod").ZodArray<import("zod").ZodString>>;
            replaced: import("zod").ZodBoolean;
            sameAs: import("zod").ZodOptional<import("zod").ZodString>;
            alsoIn: import("zod").ZodOptional<import("zod").ZodArray<import("zod").ZodString>>;
            formerlyIn: import("zod").ZodOptional<import("zod").ZodArray<import("zod").ZodString>>;
            otherExpiries: import("zod").ZodOptional<import("zod").ZodArray<import("zod").ZodObject<{
                key: import("zod").ZodString;
                notAfter: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
                contradicts: import("zod").ZodOptional<import("zod").ZodLiteral<true>>;
            }, import("zod/v4/core").$strip>>>;
            removed: import("zod").ZodOptional<import("zod").ZodLiteral<true>>;
            tags: import("zod").ZodRecord<import("zod").ZodString, import("zod").ZodString>;
            acknowledged: import("zod").ZodOptional<import("zod").ZodObject<{
                until: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            }, import("zod/v4/core").$strip>>;
        }, import("zod/v4/core").$strip>;
        metadata: import("zod").ZodObject<{
            id: import("zod").ZodString;
            version: import("zod").ZodInt;
            occurredAt: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            observedAt: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            dataAsOf: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            unreachable: import("zod").ZodOptional<import("zod").ZodBoolean>;
        }, import("zod/v4/core").$strip>;
        validation: import("zod").ZodObject<{
            domain: import("zod").ZodString;
            state: import("zod").ZodEnum<{
                expired: "expired";
                failed: "failed";
                pending: "pending";
                valid: "valid";
            }>;
            method: import("zod").ZodEnum<{
                "dns-cname": "dns-cname";
                "dns-txt": "dns-txt";
                email: "email";
                http: "http";
                other: "other";
            }>;
            record: import("zod").ZodOptional<import("zod").ZodObject<{
                name: import("zod").ZodString;
                type: import("zod").ZodEnum<{
                    CNAME: "CNAME";
                    TXT: "TXT";
                }>;
                value: import("zod").ZodString;
            }, import("zod/v4/core").$strip>>;
            token: import("zod").ZodOptional<import("zod").ZodString>;
            tokenExpiresAt: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            requestedAt: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            automaticChecksUntil: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            expiresAt: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
        }, import("zod/v4/core").$strip>;
        pendingSince: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
        dnsCheck: import("zod").ZodObject<{
            result: import("zod").ZodEnum<{
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
            since: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            findings: import("zod").ZodArray<import("zod").ZodString>;
            caa: import("zod").ZodOptional<import("zod").ZodObject<{
                name: import("zod").ZodString;
                alias: import("zod").ZodOptional<import("zod").ZodObject<{
                    name: import("zod").ZodString;
                    type: import("zod").ZodEnum<{
                        CNAME: "CNAME";
                        DNAME: "DNAME";
                    }>;
                }, import("zod/v4/core").$strip>>;
                critical: import("zod").ZodArray<import("zod").ZodObject<{
                    flags: import("zod").ZodInt;
                    tag: import("zod").ZodString;
                    value: import("zod").ZodString;
                }, import("zod/v4/core").$strip>>;
                present: import("zod").ZodArray<import("zod").ZodObject<{
                    flags: import("zod").ZodInt;
                    tag: import("zod").ZodString;
                    value: import("zod").ZodString;
                }, import("zod/v4/core").$strip>>;
                missing: import("zod").ZodArray<import("zod").ZodObject<{
                    flags: import("zod").ZodInt;
                    tag: import("zod").ZodString;
                    value: import("zod").ZodString;
                }, import("zod/v4/core").$strip>>;
                recordPublished: import("zod").ZodBoolean;
            }, import("zod/v4/core").$strip>>;
            wildcard: import("zod").ZodOptional<import("zod").ZodObject<{
                name: import("zod").ZodString;
                target: import("zod").ZodOptional<import("zod").ZodString>;
                hosts: import("zod").ZodArray<import("zod").ZodString>;
            }, import("zod/v4/core").$strip>>;
            conflict: import("zod").ZodOptional<import("zod").ZodObject<{
                name: import("zod").ZodString;
                type: import("zod").ZodEnum<{
                    CNAME: "CNAME";
                    DNAME: "DNAME";
                    TXT: "TXT";
                }>;
                target: import("zod").ZodOptional<import("zod").ZodString>;
            }, import("zod/v4/core").$strip>>;
            alternative: import("zod").ZodOptional<import("zod").ZodObject<{
                name: import("zod").ZodString;
                type: import("zod").ZodEnum<{
                    CNAME: "CNAME";
                    TXT: "TXT";
                }>;
                value: import("zod").ZodString;
            }, import("zod/v4/core").$strip>>;
            lame: import("zod").ZodOptional<import("zod").ZodObject<{
                zone: import("zod").ZodString;
                servers: import("zod").ZodArray<import("zod").ZodString>;
            }, import("zod/v4/core").$strip>>;
            recordPublished: import("zod").ZodOptional<import("zod").ZodLiteral<true>>;
        }, import("zod/v4/core").$strip>;
        previous: import("zod").ZodObject<{
            result: import("zod").ZodOptional<import("zod").ZodEnum<{
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
            }>>;
        }, import("zod/v4/core").$strip>;
    }, import("zod/v4/core").$strip>;
}, {
    causedBy(change: StateChange): MonitorEvent[];
    detailType: "Domain Validation Withdrawn";
    version: number;
    detail: import("zod").ZodObject<{
        certificate: import("zod").ZodObject<{
            orderNumber: import("zod").ZodOptional<import("zod").ZodString>;
            previousOrderNumber: import("zod").ZodOptional<import("zod").ZodString>;
            displayName: import("zod").ZodOptional<import("zod").ZodString>;
            organization: import("zod").ZodOptional<import("zod").ZodString>;
            division: import("zod").ZodOptional<import("zod").ZodString>;
            owner: import("zod").ZodOptional<import("zod").ZodString>;
            comment: import("zod").ZodOptional<import("zod").ZodString>;
            revocationReason: import("zod").ZodOptional<import("zod").ZodString>;
            failureReason: import("zod").ZodOptional<import("zod").ZodString>;
            automaticRenewal: import("zod").ZodOptional<import("zod").ZodBoolean>;
            orderPaidUntil: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            reissueRequired: import("zod").ZodOptional<import("zod").ZodBoolean>;
            reissueStatus: import("zod").ZodOptional<import("zod").ZodString>;
            issuer: import("zod").ZodOptional<import("zod").ZodString>;
            issuerOrganization: import("zod").ZodOptional<import("zod").ZodString>;
            serialNumber: import("zod").ZodOptional<import("zod").ZodString>;
            fingerprint: import("zod").ZodOptional<import("zod").ZodString>;
            keyAlgorithm: import("zod").ZodOptional<import("zod").ZodString>;
            keySize: import("zod").ZodOptional<import("zod").ZodInt>;
            signatureAlgorithm: import("zod").ZodOptional<import("zod").ZodString>;
            key: import("zod").ZodString;
            provider: import("zod").ZodString;
            account: import("zod").ZodString;
            id: import("zod").ZodString;
            status: import("zod").ZodEnum<{
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
            rawStatus: import("zod").ZodString;
            commonName: import("zod").ZodOptional<import("zod").ZodString>;
            subjectAlternativeNames: import("zod").ZodArray<import("zod").ZodString>;
            notBefore: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            notAfter: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            precision: import("zod").ZodOptional<import("zod").ZodEnum<{
                "assumed-zone": "assumed-zone";
                day: "day";
                instant: "instant";
            }>>;
            noExpiry: import("zod").ZodOptional<import("zod").ZodLiteral<true>>;
            product: import("zod").ZodOptional<import("zod").ZodString>;
            lineage: import("zod").ZodString;
            formerLineages: import("zod").ZodOptional<import("zod").ZodArray<import("zod").ZodString>>;
            replaced: import("zod").ZodBoolean;
            sameAs: import("zod").ZodOptional<import("zod").ZodString>;
            alsoIn: import("zod").ZodOptional<import("zod").ZodArray<import("zod").ZodString>>;
            formerlyIn: import("zod").ZodOptional<import("zod").ZodArray<import("zod").ZodString>>;
            otherExpiries: import("zod").ZodOptional<import("zod").ZodArray<import("zod").ZodObject<{
                key: import("zod").ZodString;
                notAfter: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
                contradicts: import("zod").ZodOptional<import("zod").ZodLiteral<true>>;
            }, import("zod/v4/core").$strip>>>;
            removed: import("zod").ZodOptional<import("zod").ZodLiteral<true>>;
            tags: import("zod").ZodRecord<import("zod").ZodString, import("zod").ZodString>;
            acknowledged: import("zod").ZodOptional<import("zod").ZodObject<{
                until: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            }, import("zod/v4/core").$strip>>;
        }, import("zod/v4/core").$strip>;
        metadata: import("zod").ZodObject<{
            id: import("zod").ZodString;
            version: import("zod").ZodInt;
            occurredAt: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            observedAt: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            dataAsOf: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            unreachable: import("zod").ZodOptional<import("zod").ZodBoolean>;
        }, import("zod/v4/core").$strip>;
        domains: import("zod").ZodArray<import("zod").ZodString>;
        resolves: import("zod").ZodOptional<import("zod").ZodObject<{
            condition: import("zod").ZodEnum<{
                approval: "approval";
                expiry: "expiry";
                "organization-validation": "organization-validation";
                validation: "validation";
            }>;
            since: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            domains: import("zod").ZodOptional<import("zod").ZodReadonly<import("zod").ZodArray<import("zod").ZodString>>>;
        }, import("zod/v4/core").$strip>>;
    }, import("zod/v4/core").$strip>;
}, {
    causedBy(change: StateChange): MonitorEvent[];
    detailType: "Organization Validation Pending";
    version: number;
    detail: import("zod").ZodObject<{
        certificate: import("zod").ZodObject<{
            orderNumber: import("zod").ZodOptional<import("zod").ZodString>;
            previousOrderNumber: import("zod").ZodOptional<import("zod").ZodString>;
            displayName: import("zod").ZodOptional<import("zod").ZodString>;
            organization: import("zod").ZodOptional<import("zod").ZodString>;
            division: import("zod").ZodOptional<import("zod").ZodString>;
            owner: import("zod").ZodOptional<import("zod").ZodString>;
            comment: import("zod").ZodOptional<import("zod").ZodString>;
            revocationReason: import("zod").ZodOptional<import("zod").ZodString>;
            failureReason: import("zod").ZodOptional<import("zod").ZodString>;
            automaticRenewal: import("zod").ZodOptional<import("zod").ZodBoolean>;
            orderPaidUntil: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            reissueRequired: import("zod").ZodOptional<import("zod").ZodBoolean>;
            reissueStatus: import("zod").ZodOptional<import("zod").ZodString>;
            issuer: import("zod").ZodOptional<import("zod").ZodString>;
            issuerOrganization: import("zod").ZodOptional<import("zod").ZodString>;
            serialNumber: import("zod").ZodOptional<import("zod").ZodString>;
            fingerprint: import("zod").ZodOptional<import("zod").ZodString>;
            keyAlgorithm: import("zod").ZodOptional<import("zod").ZodString>;
            keySize: import("zod").ZodOptional<import("zod").ZodInt>;
            signatureAlgorithm: import("zod").ZodOptional<import("zod").ZodString>;
            key: import("zod").ZodString;
            provider: import("zod").ZodString;
            account: import("zod").ZodString;
            id: import("zod").ZodString;
            status: import("zod").ZodEnum<{
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
            rawStatus: import("zod").ZodString;
            commonName: import("zod").ZodOptional<import("zod").ZodString>;
            subjectAlternativeNames: import("zod").ZodArray<import("zod").ZodString>;
            notBefore: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            notAfter: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            precision: import("zod").ZodOptional<import("zod").ZodEnum<{
                "assumed-zone": "assumed-zone";
                day: "day";
                instant: "instant";
            }>>;
            noExpiry: import("zod").ZodOptional<import("zod").ZodLiteral<true>>;
            product: import("zod").ZodOptional<import("zod").ZodString>;
            lineage: import("zod").ZodString;
            formerLineages: import("zod").ZodOptional<import("zod").ZodArray<import("zod").ZodString>>;
            replaced: import("zod").ZodBoolean;
            sameAs: import("zod").ZodOptional<import("zod").ZodString>;
            alsoIn: import("zod").ZodOptional<import("zod").ZodArray<import("zod").ZodString>>;
            formerlyIn: import("zod").ZodOptional<import("zod").ZodArray<import("zod").ZodString>>;
            otherExpiries: import("zod").ZodOptional<import("zod").ZodArray<import("zod").ZodObject<{
                key: import("zod").ZodString;
                notAfter: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
                contradicts: import("zod").ZodOptional<import("zod").ZodLiteral<true>>;
            }, import("zod/v4/core").$strip>>>;
            removed: import("zod").ZodOptional<import("zod").ZodLiteral<true>>;
            tags: import("zod").ZodRecord<import("zod").ZodString, import("zod").ZodString>;
            acknowledged: import("zod").ZodOptional<import("zod").ZodObject<{
                until: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            }, import("zod/v4/core").$strip>>;
        }, import("zod/v4/core").$strip>;
        metadata: import("zod").ZodObject<{
            id: import("zod").ZodString;
            version: import("zod").ZodInt;
            occurredAt: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            observedAt: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            dataAsOf: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            unreachable: import("zod").ZodOptional<import("zod").ZodBoolean>;
        }, import("zod/v4/core").$strip>;
        pendingSince: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
        reminder: import("zod").ZodOptional<import("zod").ZodObject<{
            number: import("zod").ZodInt;
            daysPending: import("zod").ZodNumber;
            dueAt: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
        }, import("zod/v4/core").$strip>>;
        initialInventory: import("zod").ZodOptional<import("zod").ZodLiteral<true>>;
        organizationValidation: import("zod").ZodObject<{
            type: import("zod").ZodString;
            state: import("zod").ZodEnum<{
                expired: "expired";
                failed: "failed";
                pending: "pending";
                valid: "valid";
            }>;
            organization: import("zod").ZodOptional<import("zod").ZodObject<{
                id: import("zod").ZodOptional<import("zod").ZodString>;
                name: import("zod").ZodOptional<import("zod").ZodString>;
            }, import("zod/v4/core").$strip>>;
            pendingChecks: import("zod").ZodOptional<import("zod").ZodArray<import("zod").ZodObject<{
                check: import("zod").ZodEnum<{
                    address: "address";
                    approver: "approver";
                    "approver-deny-lists": "approver-deny-lists";
                    confirmation: "confirmation";
                    "deny-lists": "deny-lists";
                    documents: "documents";
                    "legal-existence": "legal-existence";
                    "operational-existence": "operational-existence";
                    "organization-type": "organization-type";
                    other: "other";
                    "phone-call": "phone-call";
                    "phone-number": "phone-number";
                    "place-of-business": "place-of-business";
                }>;
                name: import("zod").ZodString;
            }, import("zod/v4/core").$strip>>>;
            requestedAt: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            expiresAt: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
        }, import("zod/v4/core").$strip>;
        previous: import("zod").ZodOptional<import("zod").ZodObject<{
            state: import("zod").ZodEnum<{
                expired: "expired";
                failed: "failed";
                pending: "pending";
                valid: "valid";
            }>;
            pendingChecks: import("zod").ZodOptional<import("zod").ZodArray<import("zod").ZodObject<{
                check: import("zod").ZodEnum<{
                    address: "address";
                    approver: "approver";
                    "approver-deny-lists": "approver-deny-lists";
                    confirmation: "confirmation";
                    "deny-lists": "deny-lists";
                    documents: "documents";
                    "legal-existence": "legal-existence";
                    "operational-existence": "operational-existence";
                    "organization-type": "organization-type";
                    other: "other";
                    "phone-call": "phone-call";
                    "phone-number": "phone-number";
                    "place-of-business": "place-of-business";
                }>;
                name: import("zod").ZodString;
            }, import("zod/v4/core").$strip>>>;
        }, import("zod/v4/core").$strip>>;
    }, import("zod/v4/core").$strip>;
}, {
    causedBy(change: StateChange): MonitorEvent[];
    detailType: "Organization Validation Completed";
    version: number;
    detail: import("zod").ZodObject<{
        certificate: import("zod").ZodObject<{
            orderNumber: import("zod").ZodOptional<import("zod").ZodString>;
            previousOrderNumber: import("zod").ZodOptional<import("zod").ZodString>;
            displayName: import("zod").ZodOptional<import("zod").ZodString>;
            organization: import("zod").ZodOptional<import("zod").ZodString>;
            division: import("zod").ZodOptional<import("zod").ZodString>;
            owner: import("zod").ZodOptional<import("zod").ZodString>;
            comment: import("zod").ZodOptional<import("zod").ZodString>;
            revocationReason: import("zod").ZodOptional<import("zod").ZodString>;
            failureReason: import("zod").ZodOptional<import("zod").ZodString>;
            automaticRenewal: import("zod").ZodOptional<import("zod").ZodBoolean>;
            orderPaidUntil: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            reissueRequired: import("zod").ZodOptional<import("zod").ZodBoolean>;
            reissueStatus: import("zod").ZodOptional<import("zod").ZodString>;
            issuer: import("zod").ZodOptional<import("zod").ZodString>;
            issuerOrganization: import("zod").ZodOptional<import("zod").ZodString>;
            serialNumber: import("zod").ZodOptional<import("zod").ZodString>;
            fingerprint: import("zod").ZodOptional<import("zod").ZodString>;
            keyAlgorithm: import("zod").ZodOptional<import("zod").ZodString>;
            keySize: import("zod").ZodOptional<import("zod").ZodInt>;
            signatureAlgorithm: import("zod").ZodOptional<import("zod").ZodString>;
            key: import("zod").ZodString;
            provider: import("zod").ZodString;
            account: import("zod").ZodString;
            id: import("zod").ZodString;
            status: import("zod").ZodEnum<{
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
            rawStatus: import("zod").ZodString;
            commonName: import("zod").ZodOptional<import("zod").ZodString>;
            subjectAlternativeNames: import("zod").ZodArray<import("zod").ZodString>;
            notBefore: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            notAfter: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            precision: import("zod").ZodOptional<import("zod").ZodEnum<{
                "assumed-zone": "assumed-zone";
                day: "day";
                instant: "instant";
            }>>;
            noExpiry: import("zod").ZodOptional<import("zod").ZodLiteral<true>>;
            product: import("zod").ZodOptional<import("zod").ZodString>;
            lineage: import("zod").ZodString;
            formerLineages: import("zod").ZodOptional<import("zod").ZodArray<import("zod").ZodString>>;
            replaced: import("zod").ZodBoolean;
            sameAs: import("zod").ZodOptional<import("zod").ZodString>;
            alsoIn: import("zod").ZodOptional<import("zod").ZodArray<import("zod").ZodString>>;
            formerlyIn: import("zod").ZodOptional<import("zod").ZodArray<import("zod").ZodString>>;
            otherExpiries: import("zod").ZodOptional<import("zod").ZodArray<import("zod").ZodObject<{
                key: import("zod").ZodString;
                notAfter: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
                contradicts: import("zod").ZodOptional<import("zod").ZodLiteral<true>>;
            }, import("zod/v4/core").$strip>>>;
            removed: import("zod").ZodOptional<import("zod").ZodLiteral<true>>;
            tags: import("zod").ZodRecord<import("zod").ZodString, import("zod").ZodString>;
            acknowledged: import("zod").ZodOptional<import("zod").ZodObject<{
                until: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            }, import("zod/v4/core").$strip>>;
        }, import("zod/v4/core").$strip>;
        metadata: import("zod").ZodObject<{
            id: import("zod").ZodString;
            version: import("zod").ZodInt;
            occurredAt: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            observedAt: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            dataAsOf: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            unreachable: import("zod").ZodOptional<import("zod").ZodBoolean>;
        }, import("zod/v4/core").$strip>;
        organizationValidation: import("zod").ZodObject<{
            type: import("zod").ZodString;
            state: import("zod").ZodEnum<{
                expired: "expired";
                failed: "failed";
                pending: "pending";
                valid: "valid";
            }>;
            organization: import("zod").ZodOptional<import("zod").ZodObject<{
                id: import("zod").ZodOptional<import("zod").ZodString>;
                name: import("zod").ZodOptional<import("zod").ZodString>;
            }, import("zod/v4/core").$strip>>;
            pendingChecks: import("zod").ZodOptional<import("zod").ZodArray<import("zod").ZodObject<{
                check: import("zod").ZodEnum<{
                    address: "address";
                    approver: "approver";
                    "approver-deny-lists": "approver-deny-lists";
                    confirmation: "confirmation";
                    "deny-lists": "deny-lists";
                    documents: "documents";
                    "legal-existence": "legal-existence";
                    "operational-existence": "operational-existence";
                    "organization-type": "organization-type";
                    other: "other";
                    "phone-call": "phone-call";
                    "phone-number": "phone-number";
                    "place-of-business": "place-of-business";
                }>;
                name: import("zod").ZodString;
            }, import("zod/v4/core").$strip>>>;
            requestedAt: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            expiresAt: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
        }, import("zod/v4/core").$strip>;
        resolves: import("zod").ZodOptional<import("zod").ZodObject<{
            condition: import("zod").ZodEnum<{
                approval: "approval";
                expiry: "expiry";
                "organization-validation": "organization-validation";
                validation: "validation";
            }>;
            since: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            domains: import("zod").ZodOptional<import("zod").ZodReadonly<import("zod").ZodArray<import("zod").ZodString>>>;
        }, import("zod/v4/core").$strip>>;
    }, import("zod/v4/core").$strip>;
}, {
    causedBy(change: StateChange): MonitorEvent[];
    detailType: "Organization Validation Withdrawn";
    version: number;
    detail: import("zod").ZodObject<{
        certificate: import("zod").ZodObject<{
            orderNumber: import("zod").ZodOptional<import("zod").ZodString>;
            previousOrderNumber: import("zod").ZodOptional<import("zod").ZodString>;
            displayName: import("zod").ZodOptional<import("zod").ZodString>;
            organization: import("zod").ZodOptional<import("zod").ZodString>;
            division: import("zod").ZodOptional<import("zod").ZodString>;
            owner: import("zod").ZodOptional<import("zod").ZodString>;
            comment: import("zod").ZodOptional<import("zod").ZodString>;
            revocationReason: import("zod").ZodOptional<import("zod").ZodString>;
            failureReason: import("zod").ZodOptional<import("zod").ZodString>;
            automaticRenewal: import("zod").ZodOptional<import("zod").ZodBoolean>;
            orderPaidUntil: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            reissueRequired: import("zod").ZodOptional<import("zod").ZodBoolean>;
            reissueStatus: import("zod").ZodOptional<import("zod").ZodString>;
            issuer: import("zod").ZodOptional<import("zod").ZodString>;
            issuerOrganization: import("zod").ZodOptional<import("zod").ZodString>;
            serialNumber: import("zod").ZodOptional<import("zod").ZodString>;
            fingerprint: import("zod").ZodOptional<import("zod").ZodString>;
            keyAlgorithm: import("zod").ZodOptional<import("zod").ZodString>;
            keySize: import("zod").ZodOptional<import("zod").ZodInt>;
            signatureAlgorithm: import("zod").ZodOptional<import("zod").ZodString>;
            key: import("zod").ZodString;
            provider: import("zod").ZodString;
            account: import("zod").ZodString;
            id: import("zod").ZodString;
            status: import("zod").ZodEnum<{
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
            rawStatus: import("zod").ZodString;
            commonName: import("zod").ZodOptional<import("zod").ZodString>;
            subjectAlternativeNames: import("zod").ZodArray<import("zod").ZodString>;
            notBefore: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            notAfter: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            precision: import("zod").ZodOptional<import("zod").ZodEnum<{
                "assumed-zone": "assumed-zone";
                day: "day";
                instant: "instant";
            }>>;
            noExpiry: import("zod").ZodOptional<import("zod").ZodLiteral<true>>;
            product: import("zod").ZodOptional<import("zod").ZodString>;
            lineage: import("zod").ZodString;
            formerLineages: import("zod").ZodOptional<import("zod").ZodArray<import("zod").ZodString>>;
            replaced: import("zod").ZodBoolean;
            sameAs: import("zod").ZodOptional<import("zod").ZodString>;
            alsoIn: import("zod").ZodOptional<import("zod").ZodArray<import("zod").ZodString>>;
            formerlyIn: import("zod").ZodOptional<import("zod").ZodArray<import("zod").ZodString>>;
            otherExpiries: import("zod").ZodOptional<import("zod").ZodArray<import("zod").ZodObject<{
                key: import("zod").ZodString;
                notAfter: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
                contradicts: import("zod").ZodOptional<import("zod").ZodLiteral<true>>;
            }, import("zod/v4/core").$strip>>>;
            removed: import("zod").ZodOptional<import("zod").ZodLiteral<true>>;
            tags: import("zod").ZodRecord<import("zod").ZodString, import("zod").ZodString>;
            acknowledged: import("zod").ZodOptional<import("zod").ZodObject<{
                until: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            }, import("zod/v4/core").$strip>>;
        }, import("zod/v4/core").$strip>;
        metadata: import("zod").ZodObject<{
            id: import("zod").ZodString;
            version: import("zod").ZodInt;
            occurredAt: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            observedAt: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            dataAsOf: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            unreachable: import("zod").ZodOptional<import("zod").ZodBoolean>;
        }, import("zod/v4/core").$strip>;
        organizationValidation: import("zod").ZodObject<{
            type: import("zod").ZodString;
            state: import("zod").ZodEnum<{
                expired: "expired";
                failed: "failed";
                pending: "pending";
                valid: "valid";
            }>;
            organization: import("zod").ZodOptional<import("zod").ZodObject<{
                id: import("zod").ZodOptional<import("zod").ZodString>;
                name: import("zod").ZodOptional<import("zod").ZodString>;
            }, import("zod/v4/core").$strip>>;
            pendingChecks: import("zod").ZodOptional<import("zod").ZodArray<import("zod").ZodObject<{
                check: import("zod").ZodEnum<{
                    address: "address";
                    approver: "approver";
                    "approver-deny-lists": "approver-deny-lists";
                    confirmation: "confirmation";
                    "deny-lists": "deny-lists";
                    documents: "documents";
                    "legal-existence": "legal-existence";
                    "operational-existence": "operational-existence";
                    "organization-type": "organization-type";
                    other: "other";
                    "phone-call": "phone-call";
                    "phone-number": "phone-number";
                    "place-of-business": "place-of-business";
                }>;
                name: import("zod").ZodString;
            }, import("zod/v4/core").$strip>>>;
            requestedAt: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            expiresAt: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
        }, import("zod/v4/core").$strip>;
        resolves: import("zod").ZodOptional<import("zod").ZodObject<{
            condition: import("zod").ZodEnum<{
                approval: "approval";
                expiry: "expiry";
                "organization-validation": "organization-validation";
                validation: "validation";
            }>;
            since: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            domains: import("zod").ZodOptional<import("zod").ZodReadonly<import("zod").ZodArray<import("zod").ZodString>>>;
        }, import("zod/v4/core").$strip>>;
    }, import("zod/v4/core").$strip>;
}, {
    causedBy(change: StateChange): MonitorEvent[];
    detailType: "Organization Validation Expiring";
    version: number;
    detail: import("zod").ZodObject<{
        certificate: import("zod").ZodObject<{
            orderNumber: import("zod").ZodOptional<import("zod").ZodString>;
            previousOrderNumber: import("zod").ZodOptional<import("zod").ZodString>;
            displayName: import("zod").ZodOptional<import("zod").ZodString>;
            organization: import("zod").ZodOptional<import("zod").ZodString>;
            division: import("zod").ZodOptional<import("zod").ZodString>;
            owner: import("zod").ZodOptional<import("zod").ZodString>;
            comment: import("zod").ZodOptional<import("zod").ZodString>;
            revocationReason: import("zod").ZodOptional<import("zod").ZodString>;
            failureReason: import("zod").ZodOptional<import("zod").ZodString>;
            automaticRenewal: import("zod").ZodOptional<import("zod").ZodBoolean>;
            orderPaidUntil: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            reissueRequired: import("zod").ZodOptional<import("zod").ZodBoolean>;
            reissueStatus: import("zod").ZodOptional<import("zod").ZodString>;
            issuer: import("zod").ZodOptional<import("zod").ZodString>;
            issuerOrganization: import("zod").ZodOptional<import("zod").ZodString>;
            serialNumber: import("zod").ZodOptional<import("zod").ZodString>;
            fingerprint: import("zod").ZodOptional<import("zod").ZodString>;
            keyAlgorithm: import("zod").ZodOptional<import("zod").ZodString>;
            keySize: import("zod").ZodOptional<import("zod").ZodInt>;
            signatureAlgorithm: import("zod").ZodOptional<import("zod").ZodString>;
            key: import("zod").ZodString;
            provider: import("zod").ZodString;
            account: import("zod").ZodString;
            id: import("zod").ZodString;
            status: import("zod").ZodEnum<{
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
            rawStatus: import("zod").ZodString;
            commonName: import("zod").ZodOptional<import("zod").ZodString>;
            subjectAlternativeNames: import("zod").ZodArray<import("zod").ZodString>;
            notBefore: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            notAfter: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            precision: import("zod").ZodOptional<import("zod").ZodEnum<{
                "assumed-zone": "assumed-zone";
                day: "day";
                instant: "instant";
            }>>;
            noExpiry: import("zod").ZodOptional<import("zod").ZodLiteral<true>>;
            product: import("zod").ZodOptional<import("zod").ZodString>;
            lineage: import("zod").ZodString;
            formerLineages: import("zod").ZodOptional<import("zod").ZodArray<import("zod").ZodString>>;
            replaced: import("zod").ZodBoolean;
            sameAs: import("zod").ZodOptional<import("zod").ZodString>;
            alsoIn: import("zod").ZodOptional<import("zod").ZodArray<import("zod").ZodString>>;
            formerlyIn: import("zod").ZodOptional<import("zod").ZodArray<import("zod").ZodString>>;
            otherExpiries: import("zod").ZodOptional<import("zod").ZodArray<import("zod").ZodObject<{
                key: import("zod").ZodString;
                notAfter: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
                contradicts: import("zod").ZodOptional<import("zod").ZodLiteral<true>>;
            }, import("zod/v4/core").$strip>>>;
            removed: import("zod").ZodOptional<import("zod").ZodLiteral<true>>;
            tags: import("zod").ZodRecord<import("zod").ZodString, import("zod").ZodString>;
            acknowledged: import("zod").ZodOptional<import("zod").ZodObject<{
                until: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            }, import("zod/v4/core").$strip>>;
        }, import("zod/v4/core").$strip>;
        metadata: import("zod").ZodObject<{
            id: import("zod").ZodString;
            version: import("zod").ZodInt;
            occurredAt: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            observedAt: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            dataAsOf: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            unreachable: import("zod").ZodOptional<import("zod").ZodBoolean>;
        }, import("zod/v4/core").$strip>;
        organizationValidation: import("zod").ZodObject<{
            type: import("zod").ZodString;
            state: import("zod").ZodEnum<{
                expired: "expired";
                failed: "failed";
                pending: "pending";
                valid: "valid";
            }>;
            organization: import("zod").ZodOptional<import("zod").ZodObject<{
                id: import("zod").ZodOptional<import("zod").ZodString>;
                name: import("zod").ZodOptional<import("zod").ZodString>;
            }, import("zod/v4/core").$strip>>;
            pendingChecks: import("zod").ZodOptional<import("zod").ZodArray<import("zod").ZodObject<{
                check: import("zod").ZodEnum<{
                    address: "address";
                    approver: "approver";
                    "approver-deny-lists": "approver-deny-lists";
                    confirmation: "confirmation";
                    "deny-lists": "deny-lists";
                    documents: "documents";
                    "legal-existence": "legal-existence";
                    "operational-existence": "operational-existence";
                    "organization-type": "organization-type";
                    other: "other";
                    "phone-call": "phone-call";
                    "phone-number": "phone-number";
                    "place-of-business": "place-of-business";
                }>;
                name: import("zod").ZodString;
            }, import("zod/v4/core").$strip>>>;
            requestedAt: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            expiresAt: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
        }, import("zod/v4/core").$strip>;
        daysToExpiry: import("zod").ZodNumber;
        initialInventory: import("zod").ZodOptional<import("zod").ZodLiteral<true>>;
    }, import("zod/v4/core").$strip>;
}, {
    causedBy(change: StateChange): MonitorEvent[];
    detailType: "Certificate Approval Pending";
    version: number;
    detail: import("zod").ZodObject<{
        certificate: import("zod").ZodObject<{
            orderNumber: import("zod").ZodOptional<import("zod").ZodString>;
            previousOrderNumber: import("zod").ZodOptional<import("zod").ZodString>;
            displayName: import("zod").ZodOptional<import("zod").ZodString>;
            organization: import("zod").ZodOptional<import("zod").ZodString>;
            division: import("zod").ZodOptional<import("zod").ZodString>;
            owner: import("zod").ZodOptional<import("zod").ZodString>;
            comment: import("zod").ZodOptional<import("zod").ZodString>;
            revocationReason: import("zod").ZodOptional<import("zod").ZodString>;
            failureReason: import("zod").ZodOptional<import("zod").ZodString>;
            automaticRenewal: import("zod").ZodOptional<import("zod").ZodBoolean>;
            orderPaidUntil: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            reissueRequired: import("zod").ZodOptional<import("zod").ZodBoolean>;
            reissueStatus: import("zod").ZodOptional<import("zod").ZodString>;
            issuer: import("zod").ZodOptional<import("zod").ZodString>;
            issuerOrganization: import("zod").ZodOptional<import("zod").ZodString>;
            serialNumber: import("zod").ZodOptional<import("zod").ZodString>;
            fingerprint: import("zod").ZodOptional<import("zod").ZodString>;
            keyAlgorithm: import("zod").ZodOptional<import("zod").ZodString>;
            keySize: import("zod").ZodOptional<import("zod").ZodInt>;
            signatureAlgorithm: import("zod").ZodOptional<import("zod").ZodString>;
            key: import("zod").ZodString;
            provider: import("zod").ZodString;
            account: import("zod").ZodString;
            id: import("zod").ZodString;
            status: import("zod").ZodEnum<{
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
            rawStatus: import("zod").ZodString;
            commonName: import("zod").ZodOptional<import("zod").ZodString>;
            subjectAlternativeNames: import("zod").ZodArray<import("zod").ZodString>;
            notBefore: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            notAfter: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            precision: import("zod").ZodOptional<import("zod").ZodEnum<{
                "assumed-zone": "assumed-zone";
                day: "day";
                instant: "instant";
            }>>;
            noExpiry: import("zod").ZodOptional<import("zod").ZodLiteral<true>>;
            product: import("zod").ZodOptional<import("zod").ZodString>;
            lineage: import("zod").ZodString;
            formerLineages: import("zod").ZodOptional<import("zod").ZodArray<import("zod").ZodString>>;
            replaced: import("zod").ZodBoolean;
            sameAs: import("zod").ZodOptional<import("zod").ZodString>;
            alsoIn: import("zod").ZodOptional<import("zod").ZodArray<import("zod").ZodString>>;
            formerlyIn: import("zod").ZodOptional<import("zod").ZodArray<import("zod").ZodString>>;
            otherExpiries: import("zod").ZodOptional<import("zod").ZodArray<import("zod").ZodObject<{
                key: import("zod").ZodString;
                notAfter: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
                contradicts: import("zod").ZodOptional<import("zod").ZodLiteral<true>>;
            }, import("zod/v4/core").$strip>>>;
            removed: import("zod").ZodOptional<import("zod").ZodLiteral<true>>;
            tags: import("zod").ZodRecord<import("zod").ZodString, import("zod").ZodString>;
            acknowledged: import("zod").ZodOptional<import("zod").ZodObject<{
                until: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            }, import("zod/v4/core").$strip>>;
        }, import("zod/v4/core").$strip>;
        metadata: import("zod").ZodObject<{
            id: import("zod").ZodString;
            version: import("zod").ZodInt;
            occurredAt: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            observedAt: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            dataAsOf: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            unreachable: import("zod").ZodOptional<import("zod").ZodBoolean>;
        }, import("zod/v4/core").$strip>;
        pendingSince: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
        reminder: import("zod").ZodOptional<import("zod").ZodObject<{
            number: import("zod").ZodInt;
            daysPending: import("zod").ZodNumber;
            dueAt: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
        }, import("zod/v4/core").$strip>>;
        initialInventory: import("zod").ZodOptional<import("zod").ZodLiteral<true>>;
    }, import("zod/v4/core").$strip>;
}, {
    causedBy(change: StateChange): MonitorEvent[];
    detailType: "Certificate Approval Resolved";
    version: number;
    detail: import("zod").ZodObject<{
        certificate: import("zod").ZodObject<{
            orderNumber: import("zod").ZodOptional<import("zod").ZodString>;
            previousOrderNumber: import("zod").ZodOptional<import("zod").ZodString>;
            displayName: import("zod").ZodOptional<import("zod").ZodString>;
            organization: import("zod").ZodOptional<import("zod").ZodString>;
            division: import("zod").ZodOptional<import("zod").ZodString>;
            owner: import("zod").ZodOptional<import("zod").ZodString>;
            comment: import("zod").ZodOptional<import("zod").ZodString>;
            revocationReason: import("zod").ZodOptional<import("zod").ZodString>;
            failureReason: import("zod").ZodOptional<import("zod").ZodString>;
            automaticRenewal: import("zod").ZodOptional<import("zod").ZodBoolean>;
            orderPaidUntil: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            reissueRequired: import("zod").ZodOptional<import("zod").ZodBoolean>;
            reissueStatus: import("zod").ZodOptional<import("zod").ZodString>;
            issuer: import("zod").ZodOptional<import("zod").ZodString>;
            issuerOrganization: import("zod").ZodOptional<import("zod").ZodString>;
            serialNumber: import("zod").ZodOptional<import("zod").ZodString>;
            fingerprint: import("zod").ZodOptional<import("zod").ZodString>;
            keyAlgorithm: import("zod").ZodOptional<import("zod").ZodString>;
            keySize: import("zod").ZodOptional<import("zod").ZodInt>;
            signatureAlgorithm: import("zod").ZodOptional<import("zod").ZodString>;
            key: import("zod").ZodString;
            provider: import("zod").ZodString;
            account: import("zod").ZodString;
            id: import("zod").ZodString;
            status: import("zod").ZodEnum<{
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
            rawStatus: import("zod").ZodString;
            commonName: import("zod").ZodOptional<import("zod").ZodString>;
            subjectAlternativeNames: import("zod").ZodArray<import("zod").ZodString>;
            notBefore: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            notAfter: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            precision: import("zod").ZodOptional<import("zod").ZodEnum<{
                "assumed-zone": "assumed-zone";
                day: "day";
                instant: "instant";
            }>>;
            noExpiry: import("zod").ZodOptional<import("zod").ZodLiteral<true>>;
            product: import("zod").ZodOptional<import("zod").ZodString>;
            lineage: import("zod").ZodString;
            formerLineages: import("zod").ZodOptional<import("zod").ZodArray<import("zod").ZodString>>;
            replaced: import("zod").ZodBoolean;
            sameAs: import("zod").ZodOptional<import("zod").ZodString>;
            alsoIn: import("zod").ZodOptional<import("zod").ZodArray<import("zod").ZodString>>;
            formerlyIn: import("zod").ZodOptional<import("zod").ZodArray<import("zod").ZodString>>;
            otherExpiries: import("zod").ZodOptional<import("zod").ZodArray<import("zod").ZodObject<{
                key: import("zod").ZodString;
                notAfter: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
                contradicts: import("zod").ZodOptional<import("zod").ZodLiteral<true>>;
            }, import("zod/v4/core").$strip>>>;
            removed: import("zod").ZodOptional<import("zod").ZodLiteral<true>>;
            tags: import("zod").ZodRecord<import("zod").ZodString, import("zod").ZodString>;
            acknowledged: import("zod").ZodOptional<import("zod").ZodObject<{
                until: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            }, import("zod/v4/core").$strip>>;
        }, import("zod/v4/core").$strip>;
        metadata: import("zod").ZodObject<{
            id: import("zod").ZodString;
            version: import("zod").ZodInt;
            occurredAt: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            observedAt: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            dataAsOf: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            unreachable: import("zod").ZodOptional<import("zod").ZodBoolean>;
        }, import("zod/v4/core").$strip>;
        outcome: import("zod").ZodEnum<{
            approved: "approved";
            cancelled: "cancelled";
            rejected: "rejected";
            removed: "removed";
        }>;
        resolves: import("zod").ZodOptional<import("zod").ZodObject<{
            condition: import("zod").ZodEnum<{
                approval: "approval";
                expiry: "expiry";
                "organization-validation": "organization-validation";
                validation: "validation";
            }>;
            since: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            domains: import("zod").ZodOptional<import("zod").ZodReadonly<import("zod").ZodArray<import("zod").ZodString>>>;
        }, import("zod/v4/core").$strip>>;
    }, import("zod/v4/core").$strip>;
}, {
    causedBy(change: StateChange): MonitorEvent[];
    detailType: "Account Recovered";
    version: number;
    detail: import("zod").ZodObject<{
        account: import("zod").ZodObject<{
            key: import("zod").ZodString;
            provider: import("zod").ZodString;
            account: import("zod").ZodString;
            lastCompleteSyncAt: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            certificateCount: import("zod").ZodOptional<import("zod").ZodInt>;
            emptyAccountChecks: import("zod").ZodOptional<import("zod").ZodArray<import("zod").ZodString>>;
            tags: import("zod").ZodRecord<import("zod").ZodString, import("zod").ZodString>;
        }, import("zod/v4/core").$strip>;
        metadata: import("zod").ZodObject<{
            id: import("zod").ZodString;
            version: import("zod").ZodInt;
            occurredAt: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            observedAt: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            dataAsOf: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            unreachable: import("zod").ZodOptional<import("zod").ZodBoolean>;
        }, import("zod/v4/core").$strip>;
        unreachableSince: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
        stateRebuiltAt: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
        scope: import("zod").ZodOptional<import("zod").ZodEnum<{
            certificates: "certificates";
            messages: "messages";
            removals: "removals";
        }>>;
    }, import("zod/v4/core").$strip>;
}, {
    causedBy(change: StateChange): MonitorEvent[];
    detailType: "Account Unreachable";
    version: number;
    detail: import("zod").ZodObject<{
        account: import("zod").ZodObject<{
            key: import("zod").ZodString;
            provider: import("zod").ZodString;
            account: import("zod").ZodString;
            lastCompleteSyncAt: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            certificateCount: import("zod").ZodOptional<import("zod").ZodInt>;
            emptyAccountChecks: import("zod").ZodOptional<import("zod").ZodArray<import("zod").ZodString>>;
            tags: import("zod").ZodRecord<import("zod").ZodString, import("zod").ZodString>;
        }, import("zod/v4/core").$strip>;
        metadata: import("zod").ZodObject<{
            id: import("zod").ZodString;
            version: import("zod").ZodInt;
            occurredAt: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            observedAt: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            dataAsOf: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            unreachable: import("zod").ZodOptional<import("zod").ZodBoolean>;
        }, import("zod/v4/core").$strip>;
        since: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
        failure: import("zod").ZodObject<{
            kind: import("zod").ZodEnum<{
                authentication: "authentication";
                configuration: "configuration";
                "damaged-state": "damaged-state";
                forbidden: "forbidden";
                "invalid-response": "invalid-response";
                "not-found": "not-found";
                "queue-blocked": "queue-blocked";
                "rate-limited": "rate-limited";
                stale: "stale";
                "state-too-large": "state-too-large";
                unavailable: "unavailable";
                "unexpected-removals": "unexpected-removals";
            }>;
            message: import("zod").ZodString;
            scope: import("zod").ZodEnum<{
                account: "account";
                certificates: "certificates";
                messages: "messages";
                removals: "removals";
            }>;
            affected: import("zod").ZodOptional<import("zod").ZodInt>;
            certificates: import("zod").ZodOptional<import("zod").ZodArray<import("zod").ZodString>>;
        }, import("zod/v4/core").$strip>;
    }, import("zod/v4/core").$strip>;
}, {
    causedBy(change: StateChange): MonitorEvent[];
    detailType: "Initial Inventory Completed";
    version: number;
    detail: import("zod").ZodObject<{
        account: import("zod").ZodObject<{
            key: import("zod").ZodString;
            provider: import("zod").ZodString;
            account: import("zod").ZodString;
            lastCompleteSyncAt: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            certificateCount: import("zod").ZodOptional<import("zod").ZodInt>;
            emptyAccountChecks: import("zod").ZodOptional<import("zod").ZodArray<import("zod").ZodString>>;
            tags: import("zod").ZodRecord<import("zod").ZodString, import("zod").ZodString>;
        }, import("zod/v4/core").$strip>;
        metadata: import("zod").ZodObject<{
            id: import("zod").ZodString;
            version: import("zod").ZodInt;
            occurredAt: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            observedAt: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            dataAsOf: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            unreachable: import("zod").ZodOptional<import("zod").ZodBoolean>;
        }, import("zod/v4/core").$strip>;
        initialInventory: import("zod").ZodObject<{
            completedAt: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            certificateCount: import("zod").ZodInt;
            statuses: import("zod").ZodArray<import("zod").ZodObject<{
                status: import("zod").ZodEnum<{
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
                count: import("zod").ZodInt;
            }, import("zod/v4/core").$strip>>;
            expiring: import("zod").ZodObject<{
                within7Days: import("zod").ZodInt;
                within30Days: import("zod").ZodInt;
                within90Days: import("zod").ZodInt;
            }, import("zod/v4/core").$strip>;
            pendingValidations: import("zod").ZodInt;
            pendingOrganizations: import("zod").ZodInt;
            findingCount: import("zod").ZodInt;
            urgent: import("zod").ZodArray<import("zod").ZodObject<{
                kind: import("zod").ZodEnum<{
                    "approval-pending": "approval-pending";
                    expired: "expired";
                    "expiry-reminder": "expiry-reminder";
                    "final-reminder": "final-reminder";
                    "organization-expiring": "organization-expiring";
                    "organization-pending": "organization-pending";
                    "reissue-required": "reissue-required";
                    "validation-pending": "validation-pending";
                }>;
                certificate: import("zod").ZodString;
                name: import("zod").ZodString;
                at: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
                domain: import("zod").ZodOptional<import("zod").ZodString>;
                record: import("zod").ZodOptional<import("zod").ZodObject<{
                    name: import("zod").ZodString;
                    type: import("zod").ZodEnum<{
                        CNAME: "CNAME";
                        TXT: "TXT";
                    }>;
                    value: import("zod").ZodString;
                }, import("zod/v4/core").$strip>>;
                organization: import("zod").ZodOptional<import("zod").ZodString>;
                validationType: import("zod").ZodOptional<import("zod").ZodString>;
                pendingChecks: import("zod").ZodOptional<import("zod").ZodArray<import("zod").ZodObject<{
                    check: import("zod").ZodEnum<{
                        address: "address";
                        approver: "approver";
                        "approver-deny-lists": "approver-deny-lists";
                        confirmation: "confirmation";
                        "deny-lists": "deny-lists";
                        documents: "documents";
                        "legal-existence": "legal-existence";
                        "operational-existence": "operational-existence";
                        "organization-type": "organization-type";
                        other: "other";
                        "phone-call": "phone-call";
                        "phone-number": "phone-number";
                        "place-of-business": "place-of-business";
                    }>;
                    name: import("zod").ZodString;
                }, import("zod/v4/core").$strip>>>;
                certificateCount: import("zod").ZodOptional<import("zod").ZodInt>;
            }, import("zod/v4/core").$strip>>;
        }, import("zod/v4/core").$strip>;
    }, import("zod/v4/core").$strip>;
}, {
    detailType: "AutoDNS Message Received";
    version: number;
    detail: import("zod").ZodObject<{
        metadata: import("zod").ZodObject<{
            id: import("zod").ZodString;
            version: import("zod").ZodInt;
            occurredAt: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            observedAt: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            dataAsOf: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            unreachable: import("zod").ZodOptional<import("zod").ZodBoolean>;
        }, import("zod/v4/core").$strip>;
        message: import("zod").ZodObject<{
            key: import("zod").ZodString;
            provider: import("zod").ZodString;
            account: import("zod").ZodString;
            id: import("zod").ZodString;
            about: import("zod").ZodEnum<{
                certificate: "certificate";
                other: "other";
            }>;
            type: import("zod").ZodOptional<import("zod").ZodString>;
            certificate: import("zod").ZodOptional<import("zod").ZodString>;
            name: import("zod").ZodOptional<import("zod").ZodString>;
            action: import("zod").ZodOptional<import("zod").ZodString>;
            status: import("zod").ZodOptional<import("zod").ZodString>;
            problem: import("zod").ZodOptional<import("zod").ZodObject<{
                outcome: import("zod").ZodEnum<{
                    cancelled: "cancelled";
                    failed: "failed";
                    "reissue-required": "reissue-required";
                }>;
                operation: import("zod").ZodEnum<{
                    deletion: "deletion";
                    order: "order";
                    other: "other";
                    reissue: "reissue";
                    renewal: "renewal";
                    revocation: "revocation";
                }>;
                job: import("zod").ZodOptional<import("zod").ZodString>;
                reason: import("zod").ZodOptional<import("zod").ZodString>;
                certificate: import("zod").ZodOptional<import("zod").ZodString>;
            }, import("zod/v4/core").$strip>>;
            createdAt: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            receivedAt: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            content: import("zod").ZodOptional<import("zod").ZodUnknown>;
            tags: import("zod").ZodRecord<import("zod").ZodString, import("zod").ZodString>;
        }, import("zod/v4/core").$strip>;
        certificate: import("zod").ZodOptional<import("zod").ZodObject<{
            key: import("zod").ZodString;
            id: import("zod").ZodString;
            status: import("zod").ZodEnum<{
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
            commonName: import("zod").ZodOptional<import("zod").ZodString>;
            notBefore: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            notAfter: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            lineage: import("zod").ZodString;
            replaced: import("zod").ZodBoolean;
            tags: import("zod").ZodRecord<import("zod").ZodString, import("zod").ZodString>;
            acknowledged: import("zod").ZodOptional<import("zod").ZodObject<{
                until: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            }, import("zod/v4/core").$strip>>;
        }, import("zod/v4/core").$strip>>;
    }, import("zod/v4/core").$strip>;
    causedBy(change: StateChange): MonitorEvent[];
}, {
    detailType: "Weekly Summary Generated";
    version: number;
    detail: import("zod").ZodObject<{
        metadata: import("zod").ZodObject<{
            id: import("zod").ZodString;
            version: import("zod").ZodInt;
            occurredAt: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            observedAt: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            dataAsOf: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            unreachable: import("zod").ZodOptional<import("zod").ZodBoolean>;
        }, import("zod/v4/core").$strip>;
        summary: import("zod").ZodObject<{
            week: import("zod").ZodString;
            group: import("zod").ZodDiscriminatedUnion<[import("zod").ZodObject<{
                by: import("zod").ZodLiteral<"account">;
                account: import("zod").ZodString;
            }, import("zod/v4/core").$strip>, import("zod").ZodObject<{
                by: import("zod").ZodLiteral<"tag">;
                tag: import("zod").ZodString;
                value: import("zod").ZodOptional<import("zod").ZodString>;
            }, import("zod/v4/core").$strip>], "by">;
            tags: import("zod").ZodRecord<import("zod").ZodString, import("zod").ZodString>;
            accounts: import("zod").ZodArray<import("zod").ZodString>;
            accountCount: import("zod").ZodInt;
            certificateCount: import("zod").ZodInt;
            expiring: import("zod").ZodObject<{
                within7Days: import("zod").ZodInt;
                within30Days: import("zod").ZodInt;
                within90Days: import("zod").ZodInt;
            }, import("zod/v4/core").$strip>;
            pendingValidations: import("zod").ZodInt;
            pendingOrganizations: import("zod").ZodInt;
            findingCount: import("zod").ZodInt;
            urgent: import("zod").ZodArray<import("zod").ZodObject<{
                kind: import("zod").ZodEnum<{
                    "approval-pending": "approval-pending";
                    expired: "expired";
                    "expiry-reminder": "expiry-reminder";
                    "final-reminder": "final-reminder";
                    "organization-expiring": "organization-expiring";
                    "organization-pending": "organization-pending";
                    "reissue-required": "reissue-required";
                    "validation-pending": "validation-pending";
                }>;
                certificate: import("zod").ZodString;
                name: import("zod").ZodString;
                at: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
                domain: import("zod").ZodOptional<import("zod").ZodString>;
                record: import("zod").ZodOptional<import("zod").ZodObject<{
                    name: import("zod").ZodString;
                    type: import("zod").ZodEnum<{
                        CNAME: "CNAME";
                        TXT: "TXT";
                    }>;
                    value: import("zod").ZodString;
                }, import("zod/v4/core").$strip>>;
                result: import("zod").ZodOptional<import("zod").ZodEnum<{
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
                }>>;
                organization: import("zod").ZodOptional<import("zod").ZodString>;
                validationType: import("zod").ZodOptional<import("zod").ZodString>;
                pendingChecks: import("zod").ZodOptional<import("zod").ZodArray<import("zod").ZodObject<{
                    check: import("zod").ZodEnum<{
                        address: "address";
                        approver: "approver";
                        "approver-deny-lists": "approver-deny-lists";
                        confirmation: "confirmation";
                        "deny-lists": "deny-lists";
                        documents: "documents";
                        "legal-existence": "legal-existence";
                        "operational-existence": "operational-existence";
                        "organization-type": "organization-type";
                        other: "other";
                        "phone-call": "phone-call";
                        "phone-number": "phone-number";
                        "place-of-business": "place-of-business";
                    }>;
                    name: import("zod").ZodString;
                }, import("zod/v4/core").$strip>>>;
                certificateCount: import("zod").ZodOptional<import("zod").ZodInt>;
            }, import("zod/v4/core").$strip>>;
            unreachableCount: import("zod").ZodInt;
            unreachableAccounts: import("zod").ZodArray<import("zod").ZodObject<{
                account: import("zod").ZodString;
                since: import("zod").ZodOptional<import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
                failure: import("zod").ZodOptional<import("zod").ZodObject<{
                    kind: import("zod").ZodEnum<{
                        authentication: "authentication";
                        configuration: "configuration";
                        "damaged-state": "damaged-state";
                        forbidden: "forbidden";
                        "invalid-response": "invalid-response";
                        "not-found": "not-found";
                        "queue-blocked": "queue-blocked";
                        "rate-limited": "rate-limited";
                        stale: "stale";
                        "state-too-large": "state-too-large";
                        unavailable: "unavailable";
                        "unexpected-removals": "unexpected-removals";
                    }>;
                    message: import("zod").ZodString;
                    scope: import("zod").ZodEnum<{
                        account: "account";
                        certificates: "certificates";
                        messages: "messages";
                        removals: "removals";
                    }>;
                }, import("zod/v4/core").$strip>>;
            }, import("zod/v4/core").$strip>>;
            emptyCount: import("zod").ZodInt;
            emptyAccounts: import("zod").ZodArray<import("zod").ZodObject<{
                account: import("zod").ZodString;
                checks: import("zod").ZodArray<import("zod").ZodString>;
            }, import("zod/v4/core").$strip>>;
            acknowledgedCount: import("zod").ZodInt;
            acknowledgedCertificates: import("zod").ZodArray<import("zod").ZodObject<{
                certificate: import("zod").ZodString;
                name: import("zod").ZodString;
                until: import("zod/v4/core").$ZodBranded<import("zod").ZodPipe<import("zod").ZodString, import("zod").ZodTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            }, import("zod/v4/core").$strip>>;
        }, import("zod/v4/core").$strip>;
    }, import("zod/v4/core").$strip>;
    causedBy: () => MonitorEvent[];
}];
export type EventName = (typeof EVENT_CATALOGUE)[number]['detailType'];

// shared/events/event.d.ts
/** Part of the detail of every event. */
export declare const EventMetadata: z.ZodObject<{
    id: z.ZodString;
    version: z.ZodInt;
    occurredAt: z.core.$ZodBranded<z.ZodPipe<z.ZodString, z.ZodTransform<Instant, string>>, "Instant", "out">;
    observedAt: z.core.$ZodBranded<z.ZodPipe<z.ZodString, z.ZodTransform<Instant, string>>, "Instant", "out">;
    dataAsOf: z.ZodOptional<z.core.$ZodBranded<z.ZodPipe<z.ZodString, z.ZodTransform<Instant, string>>, "Instant", "out">>;
    unreachable: z.ZodOptional<z.ZodBoolean>;
}, z.core.$strip>;
export type EventMetadata = z.infer<typeof EventMetadata>;
/** An event as it is published, before AWS adds its envelope. */
export interface MonitorEvent<Detail = unknown> {
    readonly detailType: string;
    readonly detail: Detail & {
        readonly metadata: EventMetadata;
    };
    /** The stable name of the subject: `certificate/provider/account/id`. */
    readonly resources: readonly string[];
}
interface Changed<Kind extends string, State> {
    readonly kind: Kind;
    /** Absent for the first state, and for one that could not be read. */
    readonly previous?: State | undefined;
    readonly current: State;
}
/** One write of a stored state. */
export type StateChange = Changed<'certificate', CertificateState> | Changed<'account', AccountState> | Changed<'message', MessageState>;

// shared/runtime/clock.d.ts
/** Returns the current time. Passed in, so that tests and the local run can set it. */
export type Clock = () => Instant;
