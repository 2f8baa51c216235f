// The public API of cert-expiry-monitor/events, version 0.2.0

// shared/events/index.d.ts
/**
 * The entry point `cert-expiry-monitor/events`: the events of a monitor, for subscribers. Imports nothing of AWS.
 *
 * @module
 */
export { EVENT_CATALOGUE } from './catalogue.ts';
export type { EventName } from './catalogue.ts';
export { EVENT_SOURCE } from './event.ts';
export { EventError, parseEvent } from './parse-event.ts';
export type { EventDetail, EventErrorReason, ReceivedEvent } from './parse-event.ts';
export { isTestAlert } from './test-alert.ts';

// shared/certificates/account-state.d.ts
/** The state of a provider account. One item per account, written once per sync. */
export declare const AccountState: z.ZodMiniObject<{
    version: z.ZodMiniLiteral<1>;
    revision: z.ZodMiniInt;
    account: z.ZodMiniObject<{
        provider: z.ZodMiniString<string>;
        account: z.ZodMiniString<string>;
    }, z.core.$strip>;
    tags: z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniString<string>>;
    changedAt: z.core.$ZodBranded<z.ZodMiniPipe<z.ZodMiniString<string>, z.ZodMiniTransform<Instant, string>>, "Instant", "out">;
    health: z.ZodMiniDiscriminatedUnion<[z.ZodMiniObject<{
        status: z.ZodMiniLiteral<"new">;
        since: z.core.$ZodBranded<z.ZodMiniPipe<z.ZodMiniString<string>, z.ZodMiniTransform<Instant, string>>, "Instant", "out">;
    }, z.core.$strip>, z.ZodMiniObject<{
        status: z.ZodMiniLiteral<"reachable">;
        since: z.core.$ZodBranded<z.ZodMiniPipe<z.ZodMiniString<string>, z.ZodMiniTransform<Instant, string>>, "Instant", "out">;
    }, z.core.$strip>, z.ZodMiniObject<{
        status: z.ZodMiniLiteral<"unreachable">;
        since: z.core.$ZodBranded<z.ZodMiniPipe<z.ZodMiniString<string>, z.ZodMiniTransform<Instant, string>>, "Instant", "out">;
        failure: z.ZodMiniObject<{
            kind: z.ZodMiniEnum<{
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
            message: z.ZodMiniString<string>;
            scope: z.ZodMiniEnum<{
                account: "account";
                certificates: "certificates";
                messages: "messages";
                removals: "removals";
            }>;
            affected: z.ZodMiniOptional<z.ZodMiniInt>;
            certificates: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniString<string>>>;
        }, z.core.$strip>;
    }, z.core.$strip>], "status">;
    failures: z.ZodMiniOptional<z.ZodMiniObject<{
        count: z.ZodMiniInt;
        last: z.ZodMiniObject<{
            kind: z.ZodMiniEnum<{
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
            message: z.ZodMiniString<string>;
            scope: z.ZodMiniEnum<{
                account: "account";
                certificates: "certificates";
                messages: "messages";
                removals: "removals";
            }>;
            affected: z.ZodMiniOptional<z.ZodMiniInt>;
            certificates: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniString<string>>>;
        }, z.core.$strip>;
    }, z.core.$strip>>;
    unreadable: z.ZodMiniOptional<z.ZodMiniObject<{
        health: z.ZodMiniDiscriminatedUnion<[z.ZodMiniObject<{
            status: z.ZodMiniLiteral<"new">;
            since: z.core.$ZodBranded<z.ZodMiniPipe<z.ZodMiniString<string>, z.ZodMiniTransform<Instant, string>>, "Instant", "out">;
        }, z.core.$strip>, z.ZodMiniObject<{
            status: z.ZodMiniLiteral<"reachable">;
            since: z.core.$ZodBranded<z.ZodMiniPipe<z.ZodMiniString<string>, z.ZodMiniTransform<Instant, string>>, "Instant", "out">;
        }, z.core.$strip>, z.ZodMiniObject<{
            status: z.ZodMiniLiteral<"unreachable">;
            since: z.core.$ZodBranded<z.ZodMiniPipe<z.ZodMiniString<string>, z.ZodMiniTransform<Instant, string>>, "Instant", "out">;
            failure: z.ZodMiniObject<{
                kind: z.ZodMiniEnum<{
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
                message: z.ZodMiniString<string>;
                scope: z.ZodMiniEnum<{
                    account: "account";
                    certificates: "certificates";
                    messages: "messages";
                    removals: "removals";
                }>;
                affected: z.ZodMiniOptional<z.ZodMiniInt>;
                certificates: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniString<string>>>;
            }, z.core.$strip>;
        }, z.core.$strip>], "status">;
        failures: z.ZodMiniOptional<z.ZodMiniObject<{
            count: z.ZodMiniInt;
            last: z.ZodMiniObject<{
                kind: z.ZodMiniEnum<{
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
                message: z.ZodMiniString<string>;
                scope: z.ZodMiniEnum<{
                    account: "account";
                    certificates: "certificates";
                    messages: "messages";
                    removals: "removals";
                }>;
                affected: z.ZodMiniOptional<z.ZodMiniInt>;
                certificates: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniString<string>>>;
            }, z.core.$strip>;
        }, z.core.$strip>>;
    }, z.core.$strip>>;
    unexpectedRemovals: z.ZodMiniOptional<z.ZodMiniObject<{
        health: z.ZodMiniDiscriminatedUnion<[z.ZodMiniObject<{
            status: z.ZodMiniLiteral<"new">;
            since: z.core.$ZodBranded<z.ZodMiniPipe<z.ZodMiniString<string>, z.ZodMiniTransform<Instant, string>>, "Instant", "out">;
        }, z.core.$strip>, z.ZodMiniObject<{
            status: z.ZodMiniLiteral<"reachable">;
            since: z.core.$ZodBranded<z.ZodMiniPipe<z.ZodMiniString<string>, z.ZodMiniTransform<Instant, string>>, "Instant", "out">;
        }, z.core.$strip>, z.ZodMiniObject<{
            status: z.ZodMiniLiteral<"unreachable">;
            since: z.core.$ZodBranded<z.ZodMiniPipe<z.ZodMiniString<string>, z.ZodMiniTransform<Instant, string>>, "Instant", "out">;
            failure: z.ZodMiniObject<{
                kind: z.ZodMiniEnum<{
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
                message: z.ZodMiniString<string>;
                scope: z.ZodMiniEnum<{
                    account: "account";
                    certificates: "certificates";
                    messages: "messages";
                    removals: "removals";
                }>;
                affected: z.ZodMiniOptional<z.ZodMiniInt>;
                certificates: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniString<string>>>;
            }, z.core.$strip>;
        }, z.core.$strip>], "status">;
        failures: z.ZodMiniOptional<z.ZodMiniObject<{
            count: z.ZodMiniInt;
            last: z.ZodMiniObject<{
                kind: z.ZodMiniEnum<{
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
                message: z.ZodMiniString<string>;
                scope: z.ZodMiniEnum<{
                    account: "account";
                    certificates: "certificates";
                    messages: "messages";
                    removals: "removals";
                }>;
                affected: z.ZodMiniOptional<z.ZodMiniInt>;
                certificates: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniString<string>>>;
            }, z.core.$strip>;
        }, z.core.$strip>>;
    }, z.core.$strip>>;
    queue: z.ZodMiniOptional<z.ZodMiniObject<{
        health: z.ZodMiniDiscriminatedUnion<[z.ZodMiniObject<{
            status: z.ZodMiniLiteral<"new">;
            since: z.core.$ZodBranded<z.ZodMiniPipe<z.ZodMiniString<string>, z.ZodMiniTransform<Instant, string>>, "Instant", "out">;
        }, z.core.$strip>, z.ZodMiniObject<{
            status: z.ZodMiniLiteral<"reachable">;
            since: z.core.$ZodBranded<z.ZodMiniPipe<z.ZodMiniString<string>, z.ZodMiniTransform<Instant, string>>, "Instant", "out">;
        }, z.core.$strip>, z.ZodMiniObject<{
            status: z.ZodMiniLiteral<"unreachable">;
            since: z.core.$ZodBranded<z.ZodMiniPipe<z.ZodMiniString<string>, z.ZodMiniTransform<Instant, string>>, "Instant", "out">;
            failure: z.ZodMiniObject<{
                kind: z.ZodMiniEnum<{
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
                message: z.ZodMiniString<string>;
                scope: z.ZodMiniEnum<{
                    account: "account";
                    certificates: "certificates";
                    messages: "messages";
                    removals: "removals";
                }>;
                affected: z.ZodMiniOptional<z.ZodMiniInt>;
                certificates: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniString<string>>>;
            }, z.core.$strip>;
        }, z.core.$strip>], "status">;
        failures: z.ZodMiniOptional<z.ZodMiniObject<{
            count: z.ZodMiniInt;
            last: z.ZodMiniObject<{
                kind: z.ZodMiniEnum<{
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
                message: z.ZodMiniString<string>;
                scope: z.ZodMiniEnum<{
                    account: "account";
                    certificates: "certificates";
                    messages: "messages";
                    removals: "removals";
                }>;
                affected: z.ZodMiniOptional<z.ZodMiniInt>;
                certificates: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniString<string>>>;
            }, z.core.$strip>;
        }, z.core.$strip>>;
    }, z.core.$strip>>;
    damaged: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniString<string>>>;
    rebuiltAt: z.ZodMiniOptional<z.core.$ZodBranded<z.ZodMiniPipe<z.ZodMiniString<string>, z.ZodMiniTransform<Instant, string>>, "Instant", "out">>;
    lastCompleteSyncAt: z.ZodMiniOptional<z.core.$ZodBranded<z.ZodMiniPipe<z.ZodMiniString<string>, z.ZodMiniTransform<Instant, string>>, "Instant", "out">>;
    certificates: z.ZodMiniOptional<z.ZodMiniInt>;
    emptyAccountChecks: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniString<string>>>;
    staleAt: z.ZodMiniOptional<z.core.$ZodBranded<z.ZodMiniPipe<z.ZodMiniString<string>, z.ZodMiniTransform<Instant, string>>, "Instant", "out">>;
    initialInventory: z.ZodMiniOptional<z.ZodMiniObject<{
        completedAt: z.core.$ZodBranded<z.ZodMiniPipe<z.ZodMiniString<string>, z.ZodMiniTransform<Instant, string>>, "Instant", "out">;
        certificateCount: z.ZodMiniInt;
        statuses: z.ZodMiniArray<z.ZodMiniObject<{
            status: z.ZodMiniEnum<{
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
            count: z.ZodMiniInt;
        }, z.core.$strip>>;
        expiring: z.ZodMiniObject<{
            within7Days: z.ZodMiniInt;
            within30Days: z.ZodMiniInt;
            within90Days: z.ZodMiniInt;
        }, z.core.$strip>;
        pendingValidations: z.ZodMiniInt;
        pendingOrganizations: z.ZodMiniInt;
        findingCount: z.ZodMiniInt;
        urgent: z.ZodMiniArray<z.ZodMiniObject<{
            kind: z.ZodMiniEnum<{
                "approval-pending": "approval-pending";
                expired: "expired";
                "expiry-reminder": "expiry-reminder";
                "final-reminder": "final-reminder";
                "organization-expiring": "organization-expiring";
                "organization-pending": "organization-pending";
                "reissue-required": "reissue-required";
                "validation-pending": "validation-pending";
            }>;
            certificate: z.ZodMiniString<string>;
            name: z.ZodMiniString<string>;
            at: z.core.$ZodBranded<z.ZodMiniPipe<z.ZodMiniString<string>, z.ZodMiniTransform<Instant, string>>, "Instant", "out">;
            domain: z.ZodMiniOptional<z.ZodMiniString<string>>;
            record: z.ZodMiniOptional<z.ZodMiniObject<{
                name: z.ZodMiniString<string>;
                type: z.ZodMiniEnum<{
                    CNAME: "CNAME";
                    TXT: "TXT";
                }>;
                value: z.ZodMiniString<string>;
            }, z.core.$strip>>;
            organization: z.ZodMiniOptional<z.ZodMiniString<string>>;
            validationType: z.ZodMiniOptional<z.ZodMiniString<string>>;
            pendingChecks: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniObject<{
                check: z.ZodMiniEnum<{
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
                name: z.ZodMiniString<string>;
            }, z.core.$strip>>>;
            certificateCount: z.ZodMiniOptional<z.ZodMiniInt>;
        }, z.core.$strip>>;
    }, z.core.$strip>>;
}, z.core.$strip>;
export type AccountState = z.infer<typeof AccountState>;

// shared/certificates/certificate-state-schema.d.ts
/** The stored state of one certificate. One item per certificate, one revision per change. */
export declare const CertificateState: z.ZodMiniObject<{
    version: z.ZodMiniLiteral<1>;
    revision: z.ZodMiniInt;
    certificate: z.ZodMiniObject<{
        orderNumber: z.ZodMiniOptional<z.ZodMiniString<string>>;
        previousOrderNumber: z.ZodMiniOptional<z.ZodMiniString<string>>;
        displayName: z.ZodMiniOptional<z.ZodMiniString<string>>;
        organization: z.ZodMiniOptional<z.ZodMiniString<string>>;
        division: z.ZodMiniOptional<z.ZodMiniString<string>>;
        owner: z.ZodMiniOptional<z.ZodMiniString<string>>;
        comment: z.ZodMiniOptional<z.ZodMiniString<string>>;
        revocationReason: z.ZodMiniOptional<z.ZodMiniString<string>>;
        failureReason: z.ZodMiniOptional<z.ZodMiniString<string>>;
        automaticRenewal: z.ZodMiniOptional<z.ZodMiniBoolean<boolean>>;
        orderPaidUntil: z.ZodMiniOptional<z.core.$ZodBranded<z.ZodMiniPipe<z.ZodMiniString<string>, z.ZodMiniTransform<Instant, string>>, "Instant", "out">>;
        reissueRequired: z.ZodMiniOptional<z.ZodMiniBoolean<boolean>>;
        reissueStatus: z.ZodMiniOptional<z.ZodMiniString<string>>;
        issuer: z.ZodMiniOptional<z.ZodMiniString<string>>;
        issuerOrganization: z.ZodMiniOptional<z.ZodMiniString<string>>;
        serialNumber: z.ZodMiniOptional<z.ZodMiniString<string>>;
        fingerprint: z.ZodMiniOptional<z.ZodMiniString<string>>;
        keyAlgorithm: z.ZodMiniOptional<z.ZodMiniString<string>>;
        keySize: z.ZodMiniOptional<z.ZodMiniInt>;
        signatureAlgorithm: z.ZodMiniOptional<z.ZodMiniString<string>>;
        provider: z.ZodMiniString<string>;
        account: z.ZodMiniString<string>;
        id: z.ZodMiniString<string>;
        status: z.ZodMiniEnum<{
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
        rawStatus: z.ZodMiniString<string>;
        commonName: z.ZodMiniOptional<z.ZodMiniString<string>>;
        subjectAlternativeNames: z.ZodMiniArray<z.ZodMiniString<string>>;
        validity: z.ZodMiniOptional<z.ZodMiniObject<{
            notBefore: z.ZodMiniOptional<z.core.$ZodBranded<z.ZodMiniPipe<z.ZodMiniString<string>, z.ZodMiniTransform<Instant, string>>, "Instant", "out">>;
            notAfter: z.core.$ZodBranded<z.ZodMiniPipe<z.ZodMiniString<string>, z.ZodMiniTransform<Instant, string>>, "Instant", "out">;
            precision: z.ZodMiniEnum<{
                "assumed-zone": "assumed-zone";
                day: "day";
                instant: "instant";
            }>;
        }, z.core.$strip>>;
        product: z.ZodMiniOptional<z.ZodMiniString<string>>;
        orderedAt: z.ZodMiniOptional<z.core.$ZodBranded<z.ZodMiniPipe<z.ZodMiniString<string>, z.ZodMiniTransform<Instant, string>>, "Instant", "out">>;
        approvalPending: z.ZodMiniOptional<z.ZodMiniBoolean<boolean>>;
        lastKnownStatus: z.ZodMiniOptional<z.ZodMiniEnum<{
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
        changePending: z.ZodMiniOptional<z.ZodMiniBoolean<boolean>>;
        failedChanges: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniObject<{
            id: z.ZodMiniString<string>;
            kind: z.ZodMiniEnum<{
                reissue: "reissue";
                renewal: "renewal";
            }>;
            outcome: z.ZodMiniEnum<{
                cancelled: "cancelled";
                failed: "failed";
            }>;
            rawStatus: z.ZodMiniString<string>;
            at: z.ZodMiniOptional<z.core.$ZodBranded<z.ZodMiniPipe<z.ZodMiniString<string>, z.ZodMiniTransform<Instant, string>>, "Instant", "out">>;
            reason: z.ZodMiniOptional<z.ZodMiniString<string>>;
        }, z.core.$strip>>>;
        domainValidations: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniObject<{
            domain: z.ZodMiniString<string>;
            state: z.ZodMiniEnum<{
                expired: "expired";
                failed: "failed";
                pending: "pending";
                valid: "valid";
            }>;
            method: z.ZodMiniEnum<{
                "dns-cname": "dns-cname";
                "dns-txt": "dns-txt";
                email: "email";
                http: "http";
                other: "other";
            }>;
            rawState: z.ZodMiniOptional<z.ZodMiniString<string>>;
            rawMethod: z.ZodMiniOptional<z.ZodMiniString<string>>;
            record: z.ZodMiniOptional<z.ZodMiniObject<{
                name: z.ZodMiniString<string>;
                type: z.ZodMiniEnum<{
                    CNAME: "CNAME";
                    TXT: "TXT";
                }>;
                value: z.ZodMiniString<string>;
            }, z.core.$strip>>;
            token: z.ZodMiniOptional<z.ZodMiniString<string>>;
            tokenExpiresAt: z.ZodMiniOptional<z.core.$ZodBranded<z.ZodMiniPipe<z.ZodMiniString<string>, z.ZodMiniTransform<Instant, string>>, "Instant", "out">>;
            requestedAt: z.ZodMiniOptional<z.core.$ZodBranded<z.ZodMiniPipe<z.ZodMiniString<string>, z.ZodMiniTransform<Instant, string>>, "Instant", "out">>;
            automaticChecksUntil: z.ZodMiniOptional<z.core.$ZodBranded<z.ZodMiniPipe<z.ZodMiniString<string>, z.ZodMiniTransform<Instant, string>>, "Instant", "out">>;
            expiresAt: z.ZodMiniOptional<z.core.$ZodBranded<z.ZodMiniPipe<z.ZodMiniString<string>, z.ZodMiniTransform<Instant, string>>, "Instant", "out">>;
        }, z.core.$strip>>>;
        organizationValidations: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniObject<{
            type: z.ZodMiniString<string>;
            state: z.ZodMiniEnum<{
                expired: "expired";
                failed: "failed";
                pending: "pending";
                valid: "valid";
            }>;
            rawState: z.ZodMiniOptional<z.ZodMiniString<string>>;
            organization: z.ZodMiniOptional<z.ZodMiniObject<{
                id: z.ZodMiniOptional<z.ZodMiniString<string>>;
                name: z.ZodMiniOptional<z.ZodMiniString<string>>;
            }, z.core.$strip>>;
            pendingChecks: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniObject<{
                check: z.ZodMiniEnum<{
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
                name: z.ZodMiniString<string>;
            }, z.core.$strip>>>;
            requestedAt: z.ZodMiniOptional<z.core.$ZodBranded<z.ZodMiniPipe<z.ZodMiniString<string>, z.ZodMiniTransform<Instant, string>>, "Instant", "out">>;
            expiresAt: z.ZodMiniOptional<z.core.$ZodBranded<z.ZodMiniPipe<z.ZodMiniString<string>, z.ZodMiniTransform<Instant, string>>, "Instant", "out">>;
        }, z.core.$strip>>>;
        renewal: z.ZodMiniOptional<z.ZodMiniObject<{
            renews: z.ZodMiniOptional<z.ZodMiniString<string>>;
            renewedBy: z.ZodMiniOptional<z.ZodMiniString<string>>;
            successorIssued: z.ZodMiniOptional<z.ZodMiniBoolean<boolean>>;
            automatic: z.ZodMiniOptional<z.ZodMiniBoolean<boolean>>;
        }, z.core.$strip>>;
        fromOrder: z.ZodMiniOptional<z.ZodMiniString<string>>;
        becomes: z.ZodMiniOptional<z.ZodMiniString<string>>;
        fileRefusedAt: z.ZodMiniOptional<z.core.$ZodBranded<z.ZodMiniPipe<z.ZodMiniString<string>, z.ZodMiniTransform<Instant, string>>, "Instant", "out">>;
    }, z.core.$strip>;
    tags: z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniString<string>>;
    lineage: z.ZodMiniString<string>;
    formerLineages: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniString<string>>>;
    firstSeenAt: z.core.$ZodBranded<z.ZodMiniPipe<z.ZodMiniString<string>, z.ZodMiniTransform<Instant, string>>, "Instant", "out">;
    changedAt: z.core.$ZodBranded<z.ZodMiniPipe<z.ZodMiniString<string>, z.ZodMiniTransform<Instant, string>>, "Instant", "out">;
    initialInventory: z.ZodMiniBoolean<boolean>;
    validationPendingSince: z.ZodMiniArray<z.ZodMiniObject<{
        domain: z.ZodMiniString<string>;
        at: z.core.$ZodBranded<z.ZodMiniPipe<z.ZodMiniString<string>, z.ZodMiniTransform<Instant, string>>, "Instant", "out">;
    }, z.core.$strip>>;
    deadlines: z.ZodMiniArray<z.ZodMiniObject<{
        kind: z.ZodMiniEnum<{
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
        name: z.ZodMiniString<string>;
        at: z.core.$ZodBranded<z.ZodMiniPipe<z.ZodMiniString<string>, z.ZodMiniTransform<Instant, string>>, "Instant", "out">;
        renewalOverdue: z.ZodMiniOptional<z.ZodMiniObject<{
            expectedAt: z.core.$ZodBranded<z.ZodMiniPipe<z.ZodMiniString<string>, z.ZodMiniTransform<Instant, string>>, "Instant", "out">;
            reason: z.ZodMiniEnum<{
                configuration: "configuration";
                history: "history";
                provider: "provider";
            }>;
        }, z.core.$strip>>;
    }, z.core.$strip>>;
    warnings: z.ZodMiniObject<{
        expiry: z.ZodMiniOptional<z.ZodMiniObject<{
            threshold: z.ZodMiniString<string>;
            dueAt: z.core.$ZodBranded<z.ZodMiniPipe<z.ZodMiniString<string>, z.ZodMiniTransform<Instant, string>>, "Instant", "out">;
            renewalOverdue: z.ZodMiniOptional<z.ZodMiniObject<{
                expectedAt: z.core.$ZodBranded<z.ZodMiniPipe<z.ZodMiniString<string>, z.ZodMiniTransform<Instant, string>>, "Instant", "out">;
                reason: z.ZodMiniEnum<{
                    configuration: "configuration";
                    history: "history";
                    provider: "provider";
                }>;
            }, z.core.$strip>>;
        }, z.core.$strip>>;
        validationExpiring: z.ZodMiniArray<z.ZodMiniObject<{
            domain: z.ZodMiniString<string>;
            at: z.core.$ZodBranded<z.ZodMiniPipe<z.ZodMiniString<string>, z.ZodMiniTransform<Instant, string>>, "Instant", "out">;
        }, z.core.$strip>>;
        validationChecksStopped: z.ZodMiniArray<z.ZodMiniObject<{
            domain: z.ZodMiniString<string>;
            at: z.core.$ZodBranded<z.ZodMiniPipe<z.ZodMiniString<string>, z.ZodMiniTransform<Instant, string>>, "Instant", "out">;
        }, z.core.$strip>>;
        validationReminders: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniObject<{
            domain: z.ZodMiniString<string>;
            at: z.core.$ZodBranded<z.ZodMiniPipe<z.ZodMiniString<string>, z.ZodMiniTransform<Instant, string>>, "Instant", "out">;
        }, z.core.$strip>>>;
    }, z.core.$strip>;
    organizationTimes: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniObject<{
        type: z.ZodMiniString<string>;
        pendingSince: z.ZodMiniOptional<z.core.$ZodBranded<z.ZodMiniPipe<z.ZodMiniString<string>, z.ZodMiniTransform<Instant, string>>, "Instant", "out">>;
        remindedAt: z.ZodMiniOptional<z.core.$ZodBranded<z.ZodMiniPipe<z.ZodMiniString<string>, z.ZodMiniTransform<Instant, string>>, "Instant", "out">>;
        warnedAt: z.ZodMiniOptional<z.core.$ZodBranded<z.ZodMiniPipe<z.ZodMiniString<string>, z.ZodMiniTransform<Instant, string>>, "Instant", "out">>;
    }, z.core.$strip>>>;
    approval: z.ZodMiniOptional<z.ZodMiniObject<{
        pendingSince: z.core.$ZodBranded<z.ZodMiniPipe<z.ZodMiniString<string>, z.ZodMiniTransform<Instant, string>>, "Instant", "out">;
        remindedAt: z.ZodMiniOptional<z.core.$ZodBranded<z.ZodMiniPipe<z.ZodMiniString<string>, z.ZodMiniTransform<Instant, string>>, "Instant", "out">>;
    }, z.core.$strip>>;
    dnsChecks: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniObject<{
        domain: z.ZodMiniString<string>;
        result: z.ZodMiniEnum<{
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
        since: z.core.$ZodBranded<z.ZodMiniPipe<z.ZodMiniString<string>, z.ZodMiniTransform<Instant, string>>, "Instant", "out">;
        record: z.ZodMiniObject<{
            name: z.ZodMiniString<string>;
            type: z.ZodMiniString<string>;
            value: z.ZodMiniString<string>;
        }, z.core.$strip>;
        findings: z.ZodMiniArray<z.ZodMiniString<string>>;
        caa: z.ZodMiniOptional<z.ZodMiniObject<{
            name: z.ZodMiniString<string>;
            alias: z.ZodMiniOptional<z.ZodMiniObject<{
                name: z.ZodMiniString<string>;
                type: z.ZodMiniEnum<{
                    CNAME: "CNAME";
                    DNAME: "DNAME";
                }>;
            }, z.core.$strip>>;
            critical: z.ZodMiniArray<z.ZodMiniObject<{
                flags: z.ZodMiniInt;
                tag: z.ZodMiniString<string>;
                value: z.ZodMiniString<string>;
            }, z.core.$strip>>;
            present: z.ZodMiniArray<z.ZodMiniObject<{
                flags: z.ZodMiniInt;
                tag: z.ZodMiniString<string>;
                value: z.ZodMiniString<string>;
            }, z.core.$strip>>;
            missing: z.ZodMiniArray<z.ZodMiniObject<{
                flags: z.ZodMiniInt;
                tag: z.ZodMiniString<string>;
                value: z.ZodMiniString<string>;
            }, z.core.$strip>>;
            recordPublished: z.ZodMiniBoolean<boolean>;
        }, z.core.$strip>>;
        wildcard: z.ZodMiniOptional<z.ZodMiniObject<{
            name: z.ZodMiniString<string>;
            target: z.ZodMiniOptional<z.ZodMiniString<string>>;
            hosts: z.ZodMiniArray<z.ZodMiniString<string>>;
        }, z.core.$strip>>;
        conflict: z.ZodMiniOptional<z.ZodMiniObject<{
            name: z.ZodMiniString<string>;
            type: z.ZodMiniEnum<{
                CNAME: "CNAME";
                DNAME: "DNAME";
                TXT: "TXT";
            }>;
            target: z.ZodMiniOptional<z.ZodMiniString<string>>;
        }, z.core.$strip>>;
        alternative: z.ZodMiniOptional<z.ZodMiniObject<{
            name: z.ZodMiniString<string>;
            type: z.ZodMiniEnum<{
                CNAME: "CNAME";
                TXT: "TXT";
            }>;
            value: z.ZodMiniString<string>;
        }, z.core.$strip>>;
        lame: z.ZodMiniOptional<z.ZodMiniObject<{
            zone: z.ZodMiniString<string>;
            servers: z.ZodMiniArray<z.ZodMiniString<string>>;
        }, z.core.$strip>>;
        recordPublished: z.ZodMiniOptional<z.ZodMiniLiteral<true>>;
    }, z.core.$strip>>>;
    successor: z.ZodMiniOptional<z.ZodMiniObject<{
        key: z.ZodMiniString<string>;
        since: z.core.$ZodBranded<z.ZodMiniPipe<z.ZodMiniString<string>, z.ZodMiniTransform<Instant, string>>, "Instant", "out">;
        name: z.ZodMiniOptional<z.ZodMiniString<string>>;
        notAfter: z.ZodMiniOptional<z.core.$ZodBranded<z.ZodMiniPipe<z.ZodMiniString<string>, z.ZodMiniTransform<Instant, string>>, "Instant", "out">>;
        inInventory: z.ZodMiniOptional<z.ZodMiniLiteral<true>>;
    }, z.core.$strip>>;
    replaces: z.ZodMiniOptional<z.ZodMiniString<string>>;
    replacedInInventory: z.ZodMiniOptional<z.ZodMiniLiteral<true>>;
    providerLinkOnly: z.ZodMiniOptional<z.ZodMiniLiteral<true>>;
    successorCheckDueAt: z.ZodMiniOptional<z.core.$ZodBranded<z.ZodMiniPipe<z.ZodMiniString<string>, z.ZodMiniTransform<Instant, string>>, "Instant", "out">>;
    sameCertificate: z.ZodMiniOptional<z.ZodMiniObject<{
        primary: z.ZodMiniString<string>;
        others: z.ZodMiniArray<z.ZodMiniString<string>>;
        former: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniString<string>>>;
        otherExpiries: z.ZodMiniOptional<z.ZodMiniArray<z.ZodMiniObject<{
            key: z.ZodMiniString<string>;
            notAfter: z.core.$ZodBranded<z.ZodMiniPipe<z.ZodMiniString<string>, z.ZodMiniTransform<Instant, string>>, "Instant", "out">;
            contradicts: z.ZodMiniOptional<z.ZodMiniLiteral<true>>;
        }, z.core.$strip>>>;
        adoptedAt: z.ZodMiniOptional<z.core.$ZodBranded<z.ZodMiniPipe<z.ZodMiniString<string>, z.ZodMiniTransform<Instant, string>>, "Instant", "out">>;
    }, z.core.$strip>>;
    acknowledgement: z.ZodMiniOptional<z.ZodMiniObject<{
        by: z.ZodMiniString<string>;
        note: z.ZodMiniString<string>;
        at: z.core.$ZodBranded<z.ZodMiniPipe<z.ZodMiniString<string>, z.ZodMiniTransform<Instant, string>>, "Instant", "out">;
        until: z.core.$ZodBranded<z.ZodMiniPipe<z.ZodMiniString<string>, z.ZodMiniTransform<Instant, string>>, "Instant", "out">;
    }, z.core.$strip>>;
    renewalPattern: z.ZodMiniOptional<z.ZodMiniObject<{
        leadMilliseconds: z.ZodMiniNumber<number>;
        from: z.ZodMiniString<string>;
        times: z.ZodMiniOptional<z.ZodMiniInt>;
    }, z.core.$strip>>;
    renewedManually: z.ZodMiniOptional<z.ZodMiniLiteral<true>>;
    dataAge: z.ZodMiniOptional<z.ZodMiniObject<{
        asOf: z.core.$ZodBranded<z.ZodMiniPipe<z.ZodMiniString<string>, z.ZodMiniTransform<Instant, string>>, "Instant", "out">;
        unreachable: z.ZodMiniBoolean<boolean>;
    }, z.core.$strip>>;
    rebuiltAt: z.ZodMiniOptional<z.core.$ZodBranded<z.ZodMiniPipe<z.ZodMiniString<string>, z.ZodMiniTransform<Instant, string>>, "Instant", "out">>;
    removedAt: z.ZodMiniOptional<z.core.$ZodBranded<z.ZodMiniPipe<z.ZodMiniString<string>, z.ZodMiniTransform<Instant, string>>, "Instant", "out">>;
}, z.core.$strip>;
export type CertificateState = z.infer<typeof CertificateState>;

// shared/certificates/instant.d.ts
/**
 * A moment in UTC, always written `2026-11-22T04:20:00.000Z`.
 *
 * One spelling means that instants compare, sort and index correctly as plain strings.
 * Reading accepts any ISO 8601 date-time with a zone (`+00:00`, `+0100`, `Z`) and rewrites it.
 */
export declare const Instant: z.core.$ZodBranded<z.ZodMiniPipe<z.ZodMiniString<string>, z.ZodMiniTransform<Instant, string>>, "Instant", "out">;
export type Instant = string & z.$brand<'Instant'>;

// shared/certificates/message-state.d.ts
/** A message of a provider's queue as received. Messages do not change, so they have no revisions. */
export declare const MessageState: z.ZodMiniObject<{
    version: z.ZodMiniLiteral<1>;
    account: z.ZodMiniObject<{
        provider: z.ZodMiniString<string>;
        account: z.ZodMiniString<string>;
    }, z.core.$strip>;
    tags: z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniString<string>>;
    id: z.ZodMiniString<string>;
    receivedAt: z.core.$ZodBranded<z.ZodMiniPipe<z.ZodMiniString<string>, z.ZodMiniTransform<Instant, string>>, "Instant", "out">;
    createdAt: z.ZodMiniOptional<z.core.$ZodBranded<z.ZodMiniPipe<z.ZodMiniString<string>, z.ZodMiniTransform<Instant, string>>, "Instant", "out">>;
    about: z.ZodMiniDiscriminatedUnion<[z.ZodMiniObject<{
        kind: z.ZodMiniLiteral<"certificate">;
        certificate: z.ZodMiniOptional<z.ZodMiniString<string>>;
        name: z.ZodMiniOptional<z.ZodMiniString<string>>;
    }, z.core.$strip>, z.ZodMiniObject<{
        kind: z.ZodMiniLiteral<"other">;
        type: z.ZodMiniString<string>;
        name: z.ZodMiniOptional<z.ZodMiniString<string>>;
    }, z.core.$strip>], "kind">;
    action: z.ZodMiniOptional<z.ZodMiniString<string>>;
    status: z.ZodMiniOptional<z.ZodMiniString<string>>;
    problem: z.ZodMiniOptional<z.ZodMiniObject<{
        outcome: z.ZodMiniEnum<{
            cancelled: "cancelled";
            failed: "failed";
            "reissue-required": "reissue-required";
        }>;
        operation: z.ZodMiniEnum<{
            deletion: "deletion";
            order: "order";
            other: "other";
            reissue: "reissue";
            renewal: "renewal";
            revocation: "revocation";
        }>;
        job: z.ZodMiniOptional<z.ZodMiniString<string>>;
        certificates: z.ZodMiniArray<z.ZodMiniString<string>>;
        reason: z.ZodMiniOptional<z.ZodMiniString<string>>;
    }, z.core.$strip>>;
    known: z.ZodMiniOptional<z.ZodMiniObject<{
        id: z.ZodMiniString<string>;
        status: z.ZodMiniEnum<{
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
        commonName: z.ZodMiniOptional<z.ZodMiniString<string>>;
        notBefore: z.ZodMiniOptional<z.core.$ZodBranded<z.ZodMiniPipe<z.ZodMiniString<string>, z.ZodMiniTransform<Instant, string>>, "Instant", "out">>;
        notAfter: z.ZodMiniOptional<z.core.$ZodBranded<z.ZodMiniPipe<z.ZodMiniString<string>, z.ZodMiniTransform<Instant, string>>, "Instant", "out">>;
        lineage: z.ZodMiniString<string>;
        replaced: z.ZodMiniBoolean<boolean>;
        acknowledgedUntil: z.ZodMiniOptional<z.core.$ZodBranded<z.ZodMiniPipe<z.ZodMiniString<string>, z.ZodMiniTransform<Instant, string>>, "Instant", "out">>;
    }, z.core.$strip>>;
    content: z.ZodMiniString<string>;
}, z.core.$strip>;
export type MessageState = z.infer<typeof MessageState>;

// shared/events/catalogue.d.ts
/**
 * All events. Those of one change are published in this order. The schema registry, the documents and the notifications
 * use this list as well.
 */
export declare const EVENT_CATALOGUE: readonly [{
    causedBy(change: StateChange): MonitorEvent[];
    detailType: "Certificate Discovered";
    version: number;
    detail: import("zod/mini").ZodMiniObject<{
        certificate: import("zod/mini").ZodMiniObject<{
            orderNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            previousOrderNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            displayName: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            organization: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            division: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            owner: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            comment: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            revocationReason: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            failureReason: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            automaticRenewal: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
            orderPaidUntil: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            reissueRequired: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
            reissueStatus: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            issuer: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            issuerOrganization: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            serialNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            fingerprint: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            keyAlgorithm: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            keySize: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniInt>;
            signatureAlgorithm: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            key: import("zod/mini").ZodMiniString<string>;
            provider: import("zod/mini").ZodMiniString<string>;
            account: import("zod/mini").ZodMiniString<string>;
            id: import("zod/mini").ZodMiniString<string>;
            status: import("zod/mini").ZodMiniEnum<{
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
            rawStatus: import("zod/mini").ZodMiniString<string>;
            commonName: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            subjectAlternativeNames: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>;
            notBefore: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            notAfter: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            precision: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniEnum<{
                "assumed-zone": "assumed-zone";
                day: "day";
                instant: "instant";
            }>>;
            noExpiry: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            product: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            lineage: import("zod/mini").ZodMiniString<string>;
            formerLineages: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            replaced: import("zod/mini").ZodMiniBoolean<boolean>;
            sameAs: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            alsoIn: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            formerlyIn: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            otherExpiries: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniObject<{
                key: import("zod/mini").ZodMiniString<string>;
                notAfter: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
                contradicts: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            }, import("zod/v4/core").$strip>>>;
            removed: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            tags: import("zod/mini").ZodMiniRecord<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniString<string>>;
            acknowledged: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                until: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            }, import("zod/v4/core").$strip>>;
        }, import("zod/v4/core").$strip>;
        metadata: import("zod/mini").ZodMiniObject<{
            id: import("zod/mini").ZodMiniString<string>;
            version: import("zod/mini").ZodMiniInt;
            occurredAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            observedAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            dataAsOf: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            unreachable: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
        }, import("zod/v4/core").$strip>;
        reappeared: import("zod/mini").ZodMiniBoolean<boolean>;
        initialInventory: import("zod/mini").ZodMiniBoolean<boolean>;
    }, import("zod/v4/core").$strip>;
}, {
    causedBy(change: StateChange): MonitorEvent[];
    detailType: "Certificate State Rebuilt";
    version: number;
    detail: import("zod/mini").ZodMiniObject<{
        certificate: import("zod/mini").ZodMiniObject<{
            orderNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            previousOrderNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            displayName: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            organization: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            division: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            owner: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            comment: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            revocationReason: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            failureReason: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            automaticRenewal: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
            orderPaidUntil: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            reissueRequired: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
            reissueStatus: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            issuer: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            issuerOrganization: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            serialNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            fingerprint: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            keyAlgorithm: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            keySize: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniInt>;
            signatureAlgorithm: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            key: import("zod/mini").ZodMiniString<string>;
            provider: import("zod/mini").ZodMiniString<string>;
            account: import("zod/mini").ZodMiniString<string>;
            id: import("zod/mini").ZodMiniString<string>;
            status: import("zod/mini").ZodMiniEnum<{
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
            rawStatus: import("zod/mini").ZodMiniString<string>;
            commonName: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            subjectAlternativeNames: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>;
            notBefore: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            notAfter: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            precision: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniEnum<{
                "assumed-zone": "assumed-zone";
                day: "day";
                instant: "instant";
            }>>;
            noExpiry: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            product: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            lineage: import("zod/mini").ZodMiniString<string>;
            formerLineages: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            replaced: import("zod/mini").ZodMiniBoolean<boolean>;
            sameAs: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            alsoIn: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            formerlyIn: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            otherExpiries: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniObject<{
                key: import("zod/mini").ZodMiniString<string>;
                notAfter: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
                contradicts: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            }, import("zod/v4/core").$strip>>>;
            removed: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            tags: import("zod/mini").ZodMiniRecord<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniString<string>>;
            acknowledged: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                until: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            }, import("zod/v4/core").$strip>>;
        }, import("zod/v4/core").$strip>;
        metadata: import("zod/mini").ZodMiniObject<{
            id: import("zod/mini").ZodMiniString<string>;
            version: import("zod/mini").ZodMiniInt;
            occurredAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            observedAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            dataAsOf: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            unreachable: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
        }, import("zod/v4/core").$strip>;
        removed: import("zod/mini").ZodMiniBoolean<boolean>;
        backup: import("zod/mini").ZodMiniObject<{
            partitionKey: import("zod/mini").ZodMiniString<string>;
            sortKey: import("zod/mini").ZodMiniString<string>;
            until: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
        }, import("zod/v4/core").$strip>;
    }, import("zod/v4/core").$strip>;
}, {
    causedBy(change: StateChange): MonitorEvent[];
    detailType: "Domain Validation Pending";
    version: number;
    detail: import("zod/mini").ZodMiniObject<{
        certificate: import("zod/mini").ZodMiniObject<{
            orderNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            previousOrderNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            displayName: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            organization: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            division: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            owner: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            comment: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            revocationReason: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            failureReason: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            automaticRenewal: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
            orderPaidUntil: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            reissueRequired: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
            reissueStatus: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            issuer: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            issuerOrganization: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            serialNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            fingerprint: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            keyAlgorithm: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            keySize: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniInt>;
            signatureAlgorithm: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            key: import("zod/mini").ZodMiniString<string>;
            provider: import("zod/mini").ZodMiniString<string>;
            account: import("zod/mini").ZodMiniString<string>;
            id: import("zod/mini").ZodMiniString<string>;
            status: import("zod/mini").ZodMiniEnum<{
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
            rawStatus: import("zod/mini").ZodMiniString<string>;
            commonName: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            subjectAlternativeNames: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>;
            notBefore: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            notAfter: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            precision: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniEnum<{
                "assumed-zone": "assumed-zone";
                day: "day";
                instant: "instant";
            }>>;
            noExpiry: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            product: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            lineage: import("zod/mini").ZodMiniString<string>;
            formerLineages: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            replaced: import("zod/mini").ZodMiniBoolean<boolean>;
            sameAs: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            alsoIn: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            formerlyIn: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            otherExpiries: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniObject<{
                key: import("zod/mini").ZodMiniString<string>;
                notAfter: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
                contradicts: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            }, import("zod/v4/core").$strip>>>;
            removed: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            tags: import("zod/mini").ZodMiniRecord<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniString<string>>;
            acknowledged: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                until: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            }, import("zod/v4/core").$strip>>;
        }, import("zod/v4/core").$strip>;
        metadata: import("zod/mini").ZodMiniObject<{
            id: import("zod/mini").ZodMiniString<string>;
            version: import("zod/mini").ZodMiniInt;
            occurredAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            observedAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            dataAsOf: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            unreachable: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
        }, import("zod/v4/core").$strip>;
        pendingSince: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
        reminder: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
            number: import("zod/mini").ZodMiniInt;
            daysPending: import("zod/mini").ZodMiniNumber<number>;
            dueAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
        }, import("zod/v4/core").$strip>>;
        initialInventory: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
        validation: import("zod/mini").ZodMiniObject<{
            domain: import("zod/mini").ZodMiniString<string>;
            state: import("zod/mini").ZodMiniEnum<{
                expired: "expired";
                failed: "failed";
                pending: "pending";
                valid: "valid";
            }>;
            method: import("zod/mini").ZodMiniEnum<{
                "dns-cname": "dns-cname";
                "dns-txt": "dns-txt";
                email: "email";
                http: "http";
                other: "other";
            }>;
            record: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                name: import("zod/mini").ZodMiniString<string>;
                type: import("zod/mini").ZodMiniEnum<{
                    CNAME: "CNAME";
                    TXT: "TXT";
                }>;
                value: import("zod/mini").ZodMiniString<string>;
            }, import("zod/v4/core").$strip>>;
            token: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            tokenExpiresAt: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            requestedAt: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            automaticChecksUntil: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            expiresAt: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
        }, import("zod/v4/core").$strip>;
        checksStopped: import("zod/mini").ZodMiniBoolean<boolean>;
        dnsCheck: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
            result: import("zod/mini").ZodMiniEnum<{
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
            since: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            findings: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>;
            caa: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                name: import("zod/mini").ZodMiniString<string>;
                alias: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                    name: import("zod/mini").ZodMiniString<string>;
                    type: import("zod/mini").ZodMiniEnum<{
                        CNAME: "CNAME";
                        DNAME: "DNAME";
                    }>;
                }, import("zod/v4/core").$strip>>;
                critical: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniObject<{
                    flags: import("zod/mini").ZodMiniInt;
                    tag: import("zod/mini").ZodMiniString<string>;
                    value: import("zod/mini").ZodMiniString<string>;
                }, import("zod/v4/core").$strip>>;
                present: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniObject<{
                    flags: import("zod/mini").ZodMiniInt;
                    tag: import("zod/mini").ZodMiniString<string>;
                    value: import("zod/mini").ZodMiniString<string>;
                }, import("zod/v4/core").$strip>>;
                missing: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniObject<{
                    flags: import("zod/mini").ZodMiniInt;
                    tag: import("zod/mini").ZodMiniString<string>;
                    value: import("zod/mini").ZodMiniString<string>;
                }, import("zod/v4/core").$strip>>;
                recordPublished: import("zod/mini").ZodMiniBoolean<boolean>;
            }, import("zod/v4/core").$strip>>;
            wildcard: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                name: import("zod/mini").ZodMiniString<string>;
                target: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
                hosts: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>;
            }, import("zod/v4/core").$strip>>;
            conflict: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                name: import("zod/mini").ZodMiniString<string>;
                type: import("zod/mini").ZodMiniEnum<{
                    CNAME: "CNAME";
                    DNAME: "DNAME";
                    TXT: "TXT";
                }>;
                target: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            }, import("zod/v4/core").$strip>>;
            alternative: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                name: import("zod/mini").ZodMiniString<string>;
                type: import("zod/mini").ZodMiniEnum<{
                    CNAME: "CNAME";
                    TXT: "TXT";
                }>;
                value: import("zod/mini").ZodMiniString<string>;
            }, import("zod/v4/core").$strip>>;
            lame: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                zone: import("zod/mini").ZodMiniString<string>;
                servers: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>;
            }, import("zod/v4/core").$strip>>;
            recordPublished: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
        }, import("zod/v4/core").$strip>>;
    }, import("zod/v4/core").$strip>;
}, {
    causedBy(change: StateChange): MonitorEvent[];
    detailType: "Domain Validation Completed";
    version: number;
    detail: import("zod/mini").ZodMiniObject<{
        certificate: import("zod/mini").ZodMiniObject<{
            orderNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            previousOrderNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            displayName: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            organization: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            division: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            owner: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            comment: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            revocationReason: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            failureReason: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            automaticRenewal: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
            orderPaidUntil: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            reissueRequired: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
            reissueStatus: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            issuer: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            issuerOrganization: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            serialNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            fingerprint: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            keyAlgorithm: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            keySize: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniInt>;
            signatureAlgorithm: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            key: import("zod/mini").ZodMiniString<string>;
            provider: import("zod/mini").ZodMiniString<string>;
            account: import("zod/mini").ZodMiniString<string>;
            id: import("zod/mini").ZodMiniString<string>;
            status: import("zod/mini").ZodMiniEnum<{
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
            rawStatus: import("zod/mini").ZodMiniString<string>;
            commonName: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            subjectAlternativeNames: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>;
            notBefore: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            notAfter: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            precision: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniEnum<{
                "assumed-zone": "assumed-zone";
                day: "day";
                instant: "instant";
            }>>;
            noExpiry: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            product: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            lineage: import("zod/mini").ZodMiniString<string>;
            formerLineages: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            replaced: import("zod/mini").ZodMiniBoolean<boolean>;
            sameAs: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            alsoIn: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            formerlyIn: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            otherExpiries: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniObject<{
                key: import("zod/mini").ZodMiniString<string>;
                notAfter: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
                contradicts: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            }, import("zod/v4/core").$strip>>>;
            removed: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            tags: import("zod/mini").ZodMiniRecord<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniString<string>>;
            acknowledged: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                until: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            }, import("zod/v4/core").$strip>>;
        }, import("zod/v4/core").$strip>;
        metadata: import("zod/mini").ZodMiniObject<{
            id: import("zod/mini").ZodMiniString<string>;
            version: import("zod/mini").ZodMiniInt;
            occurredAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            observedAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            dataAsOf: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            unreachable: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
        }, import("zod/v4/core").$strip>;
        validation: import("zod/mini").ZodMiniObject<{
            domain: import("zod/mini").ZodMiniString<string>;
            state: import("zod/mini").ZodMiniEnum<{
                expired: "expired";
                failed: "failed";
                pending: "pending";
                valid: "valid";
            }>;
            method: import("zod/mini").ZodMiniEnum<{
                "dns-cname": "dns-cname";
                "dns-txt": "dns-txt";
                email: "email";
                http: "http";
                other: "other";
            }>;
            record: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                name: import("zod/mini").ZodMiniString<string>;
                type: import("zod/mini").ZodMiniEnum<{
                    CNAME: "CNAME";
                    TXT: "TXT";
                }>;
                value: import("zod/mini").ZodMiniString<string>;
            }, import("zod/v4/core").$strip>>;
            token: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            tokenExpiresAt: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            requestedAt: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            automaticChecksUntil: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            expiresAt: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
        }, import("zod/v4/core").$strip>;
        resolves: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
            condition: import("zod/mini").ZodMiniEnum<{
                approval: "approval";
                expiry: "expiry";
                "organization-validation": "organization-validation";
                validation: "validation";
            }>;
            since: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            domains: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniReadonly<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>>;
        }, import("zod/v4/core").$strip>>;
    }, import("zod/v4/core").$strip>;
}, {
    causedBy(change: StateChange): MonitorEvent[];
    detailType: "Certificate Reissue Failed";
    version: number;
    detail: import("zod/mini").ZodMiniObject<{
        certificate: import("zod/mini").ZodMiniObject<{
            orderNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            previousOrderNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            displayName: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            organization: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            division: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            owner: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            comment: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            revocationReason: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            failureReason: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            automaticRenewal: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
            orderPaidUntil: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            reissueRequired: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
            reissueStatus: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            issuer: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            issuerOrganization: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            serialNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            fingerprint: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            keyAlgorithm: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            keySize: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniInt>;
            signatureAlgorithm: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            key: import("zod/mini").ZodMiniString<string>;
            provider: import("zod/mini").ZodMiniString<string>;
            account: import("zod/mini").ZodMiniString<string>;
            id: import("zod/mini").ZodMiniString<string>;
            status: import("zod/mini").ZodMiniEnum<{
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
            rawStatus: import("zod/mini").ZodMiniString<string>;
            commonName: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            subjectAlternativeNames: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>;
            notBefore: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            notAfter: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            precision: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniEnum<{
                "assumed-zone": "assumed-zone";
                day: "day";
                instant: "instant";
            }>>;
            noExpiry: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            product: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            lineage: import("zod/mini").ZodMiniString<string>;
            formerLineages: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            replaced: import("zod/mini").ZodMiniBoolean<boolean>;
            sameAs: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            alsoIn: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            formerlyIn: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            otherExpiries: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniObject<{
                key: import("zod/mini").ZodMiniString<string>;
                notAfter: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
                contradicts: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            }, import("zod/v4/core").$strip>>>;
            removed: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            tags: import("zod/mini").ZodMiniRecord<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniString<string>>;
            acknowledged: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                until: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            }, import("zod/v4/core").$strip>>;
        }, import("zod/v4/core").$strip>;
        metadata: import("zod/mini").ZodMiniObject<{
            id: import("zod/mini").ZodMiniString<string>;
            version: import("zod/mini").ZodMiniInt;
            occurredAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            observedAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            dataAsOf: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            unreachable: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
        }, import("zod/v4/core").$strip>;
        change: import("zod/mini").ZodMiniObject<{
            id: import("zod/mini").ZodMiniString<string>;
            kind: import("zod/mini").ZodMiniEnum<{
                reissue: "reissue";
                renewal: "renewal";
            }>;
            outcome: import("zod/mini").ZodMiniEnum<{
                cancelled: "cancelled";
                failed: "failed";
            }>;
            rawStatus: import("zod/mini").ZodMiniString<string>;
            at: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            reason: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
        }, import("zod/v4/core").$strip>;
        resolves: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
            condition: import("zod/mini").ZodMiniEnum<{
                approval: "approval";
                expiry: "expiry";
                "organization-validation": "organization-validation";
                validation: "validation";
            }>;
            since: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            domains: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniReadonly<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>>;
        }, import("zod/v4/core").$strip>>;
        initialInventory: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
    }, import("zod/v4/core").$strip>;
}, {
    causedBy(change: StateChange): MonitorEvent[];
    detailType: "Certificate Status Changed";
    version: number;
    detail: import("zod/mini").ZodMiniObject<{
        certificate: import("zod/mini").ZodMiniObject<{
            orderNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            previousOrderNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            displayName: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            organization: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            division: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            owner: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            comment: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            revocationReason: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            failureReason: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            automaticRenewal: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
            orderPaidUntil: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            reissueRequired: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
            reissueStatus: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            issuer: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            issuerOrganization: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            serialNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            fingerprint: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            keyAlgorithm: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            keySize: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniInt>;
            signatureAlgorithm: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            key: import("zod/mini").ZodMiniString<string>;
            provider: import("zod/mini").ZodMiniString<string>;
            account: import("zod/mini").ZodMiniString<string>;
            id: import("zod/mini").ZodMiniString<string>;
            status: import("zod/mini").ZodMiniEnum<{
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
            rawStatus: import("zod/mini").ZodMiniString<string>;
            commonName: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            subjectAlternativeNames: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>;
            notBefore: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            notAfter: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            precision: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniEnum<{
                "assumed-zone": "assumed-zone";
                day: "day";
                instant: "instant";
            }>>;
            noExpiry: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            product: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            lineage: import("zod/mini").ZodMiniString<string>;
            formerLineages: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            replaced: import("zod/mini").ZodMiniBoolean<boolean>;
            sameAs: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            alsoIn: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            formerlyIn: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            otherExpiries: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniObject<{
                key: import("zod/mini").ZodMiniString<string>;
                notAfter: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
                contradicts: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            }, import("zod/v4/core").$strip>>>;
            removed: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            tags: import("zod/mini").ZodMiniRecord<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniString<string>>;
            acknowledged: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                until: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            }, import("zod/v4/core").$strip>>;
        }, import("zod/v4/core").$strip>;
        metadata: import("zod/mini").ZodMiniObject<{
            id: import("zod/mini").ZodMiniString<string>;
            version: import("zod/mini").ZodMiniInt;
            occurredAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            observedAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            dataAsOf: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            unreachable: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
        }, import("zod/v4/core").$strip>;
        previous: import("zod/mini").ZodMiniObject<{
            status: import("zod/mini").ZodMiniEnum<{
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
            rawStatus: import("zod/mini").ZodMiniString<string>;
        }, import("zod/v4/core").$strip>;
        resolves: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
            condition: import("zod/mini").ZodMiniEnum<{
                approval: "approval";
                expiry: "expiry";
                "organization-validation": "organization-validation";
                validation: "validation";
            }>;
            since: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            domains: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniReadonly<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>>;
        }, import("zod/v4/core").$strip>>;
    }, import("zod/v4/core").$strip>;
}, {
    causedBy(change: StateChange): MonitorEvent[];
    detailType: "Certificate Expiry Changed";
    version: number;
    detail: import("zod/mini").ZodMiniObject<{
        certificate: import("zod/mini").ZodMiniObject<{
            orderNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            previousOrderNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            displayName: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            organization: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            division: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            owner: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            comment: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            revocationReason: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            failureReason: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            automaticRenewal: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
            orderPaidUntil: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            reissueRequired: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
            reissueStatus: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            issuer: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            issuerOrganization: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            serialNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            fingerprint: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            keyAlgorithm: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            keySize: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniInt>;
            signatureAlgorithm: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            key: import("zod/mini").ZodMiniString<string>;
            provider: import("zod/mini").ZodMiniString<string>;
            account: import("zod/mini").ZodMiniString<string>;
            id: import("zod/mini").ZodMiniString<string>;
            status: import("zod/mini").ZodMiniEnum<{
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
            rawStatus: import("zod/mini").ZodMiniString<string>;
            commonName: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            subjectAlternativeNames: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>;
            notBefore: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            notAfter: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            precision: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniEnum<{
                "assumed-zone": "assumed-zone";
                day: "day";
                instant: "instant";
            }>>;
            noExpiry: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            product: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            lineage: import("zod/mini").ZodMiniString<string>;
            formerLineages: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            replaced: import("zod/mini").ZodMiniBoolean<boolean>;
            sameAs: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            alsoIn: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            formerlyIn: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            otherExpiries: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniObject<{
                key: import("zod/mini").ZodMiniString<string>;
                notAfter: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
                contradicts: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            }, import("zod/v4/core").$strip>>>;
            removed: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            tags: import("zod/mini").ZodMiniRecord<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniString<string>>;
            acknowledged: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                until: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            }, import("zod/v4/core").$strip>>;
        }, import("zod/v4/core").$strip>;
        metadata: import("zod/mini").ZodMiniObject<{
            id: import("zod/mini").ZodMiniString<string>;
            version: import("zod/mini").ZodMiniInt;
            occurredAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            observedAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            dataAsOf: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            unreachable: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
        }, import("zod/v4/core").$strip>;
        previous: import("zod/mini").ZodMiniObject<{
            notAfter: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
        }, import("zod/v4/core").$strip>;
        resolves: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
            condition: import("zod/mini").ZodMiniEnum<{
                approval: "approval";
                expiry: "expiry";
                "organization-validation": "organization-validation";
                validation: "validation";
            }>;
            since: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            domains: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniReadonly<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>>;
        }, import("zod/v4/core").$strip>>;
    }, import("zod/v4/core").$strip>;
}, {
    causedBy(change: StateChange): MonitorEvent[];
    detailType: "Certificate Renewed";
    version: number;
    detail: import("zod/mini").ZodMiniObject<{
        certificate: import("zod/mini").ZodMiniObject<{
            orderNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            previousOrderNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            displayName: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            organization: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            division: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            owner: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            comment: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            revocationReason: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            failureReason: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            automaticRenewal: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
            orderPaidUntil: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            reissueRequired: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
            reissueStatus: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            issuer: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            issuerOrganization: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            serialNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            fingerprint: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            keyAlgorithm: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            keySize: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniInt>;
            signatureAlgorithm: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            key: import("zod/mini").ZodMiniString<string>;
            provider: import("zod/mini").ZodMiniString<string>;
            account: import("zod/mini").ZodMiniString<string>;
            id: import("zod/mini").ZodMiniString<string>;
            status: import("zod/mini").ZodMiniEnum<{
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
            rawStatus: import("zod/mini").ZodMiniString<string>;
            commonName: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            subjectAlternativeNames: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>;
            notBefore: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            notAfter: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            precision: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniEnum<{
                "assumed-zone": "assumed-zone";
                day: "day";
                instant: "instant";
            }>>;
            noExpiry: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            product: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            lineage: import("zod/mini").ZodMiniString<string>;
            formerLineages: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            replaced: import("zod/mini").ZodMiniBoolean<boolean>;
            sameAs: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            alsoIn: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            formerlyIn: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            otherExpiries: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniObject<{
                key: import("zod/mini").ZodMiniString<string>;
                notAfter: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
                contradicts: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            }, import("zod/v4/core").$strip>>>;
            removed: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            tags: import("zod/mini").ZodMiniRecord<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniString<string>>;
            acknowledged: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                until: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            }, import("zod/v4/core").$strip>>;
        }, import("zod/v4/core").$strip>;
        metadata: import("zod/mini").ZodMiniObject<{
            id: import("zod/mini").ZodMiniString<string>;
            version: import("zod/mini").ZodMiniInt;
            occurredAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            observedAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            dataAsOf: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            unreachable: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
        }, import("zod/v4/core").$strip>;
        successor: import("zod/mini").ZodMiniObject<{
            key: import("zod/mini").ZodMiniString<string>;
            name: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            notAfter: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
        }, import("zod/v4/core").$strip>;
        recognizedBy: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniEnum<{
            names: "names";
            provider: "provider";
        }>>;
        alerted: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
        alertedAt: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
    }, import("zod/v4/core").$strip>;
}, {
    causedBy(change: StateChange): MonitorEvent[];
    detailType: "Certificate Reissue Required";
    version: number;
    detail: import("zod/mini").ZodMiniObject<{
        certificate: import("zod/mini").ZodMiniObject<{
            orderNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            previousOrderNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            displayName: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            organization: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            division: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            owner: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            comment: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            revocationReason: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            failureReason: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            automaticRenewal: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
            orderPaidUntil: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            reissueRequired: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
            reissueStatus: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            issuer: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            issuerOrganization: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            serialNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            fingerprint: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            keyAlgorithm: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            keySize: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniInt>;
            signatureAlgorithm: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            key: import("zod/mini").ZodMiniString<string>;
            provider: import("zod/mini").ZodMiniString<string>;
            account: import("zod/mini").ZodMiniString<string>;
            id: import("zod/mini").ZodMiniString<string>;
            status: import("zod/mini").ZodMiniEnum<{
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
            rawStatus: import("zod/mini").ZodMiniString<string>;
            commonName: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            subjectAlternativeNames: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>;
            notBefore: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            notAfter: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            precision: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniEnum<{
                "assumed-zone": "assumed-zone";
                day: "day";
                instant: "instant";
            }>>;
            noExpiry: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            product: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            lineage: import("zod/mini").ZodMiniString<string>;
            formerLineages: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            replaced: import("zod/mini").ZodMiniBoolean<boolean>;
            sameAs: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            alsoIn: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            formerlyIn: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            otherExpiries: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniObject<{
                key: import("zod/mini").ZodMiniString<string>;
                notAfter: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
                contradicts: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            }, import("zod/v4/core").$strip>>>;
            removed: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            tags: import("zod/mini").ZodMiniRecord<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniString<string>>;
            acknowledged: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                until: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            }, import("zod/v4/core").$strip>>;
        }, import("zod/v4/core").$strip>;
        metadata: import("zod/mini").ZodMiniObject<{
            id: import("zod/mini").ZodMiniString<string>;
            version: import("zod/mini").ZodMiniInt;
            occurredAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            observedAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            dataAsOf: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            unreachable: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
        }, import("zod/v4/core").$strip>;
    }, import("zod/v4/core").$strip>;
}, {
    causedBy(change: StateChange): MonitorEvent[];
    detailType: "Domain Validation Expiring";
    version: number;
    detail: import("zod/mini").ZodMiniObject<{
        certificate: import("zod/mini").ZodMiniObject<{
            orderNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            previousOrderNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            displayName: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            organization: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            division: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            owner: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            comment: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            revocationReason: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            failureReason: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            automaticRenewal: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
            orderPaidUntil: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            reissueRequired: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
            reissueStatus: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            issuer: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            issuerOrganization: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            serialNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            fingerprint: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            keyAlgorithm: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            keySize: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniInt>;
            signatureAlgorithm: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            key: import("zod/mini").ZodMiniString<string>;
            provider: import("zod/mini").ZodMiniString<string>;
            account: import("zod/mini").ZodMiniString<string>;
            id: import("zod/mini").ZodMiniString<string>;
            status: import("zod/mini").ZodMiniEnum<{
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
            rawStatus: import("zod/mini").ZodMiniString<string>;
            commonName: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            subjectAlternativeNames: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>;
            notBefore: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            notAfter: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            precision: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniEnum<{
                "assumed-zone": "assumed-zone";
                day: "day";
                instant: "instant";
            }>>;
            noExpiry: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            product: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            lineage: import("zod/mini").ZodMiniString<string>;
            formerLineages: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            replaced: import("zod/mini").ZodMiniBoolean<boolean>;
            sameAs: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            alsoIn: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            formerlyIn: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            otherExpiries: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniObject<{
                key: import("zod/mini").ZodMiniString<string>;
                notAfter: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
                contradicts: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            }, import("zod/v4/core").$strip>>>;
            removed: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            tags: import("zod/mini").ZodMiniRecord<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniString<string>>;
            acknowledged: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                until: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            }, import("zod/v4/core").$strip>>;
        }, import("zod/v4/core").$strip>;
        metadata: import("zod/mini").ZodMiniObject<{
            id: import("zod/mini").ZodMiniString<string>;
            version: import("zod/mini").ZodMiniInt;
            occurredAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            observedAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            dataAsOf: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            unreachable: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
        }, import("zod/v4/core").$strip>;
        validation: import("zod/mini").ZodMiniObject<{
            domain: import("zod/mini").ZodMiniString<string>;
            state: import("zod/mini").ZodMiniEnum<{
                expired: "expired";
                failed: "failed";
                pending: "pending";
                valid: "valid";
            }>;
            method: import("zod/mini").ZodMiniEnum<{
                "dns-cname": "dns-cname";
                "dns-txt": "dns-txt";
                email: "email";
                http: "http";
                other: "other";
            }>;
            record: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                name: import("zod/mini").ZodMiniString<string>;
                type: import("zod/mini").ZodMiniEnum<{
                    CNAME: "CNAME";
                    TXT: "TXT";
                }>;
                value: import("zod/mini").ZodMiniString<string>;
            }, import("zod/v4/core").$strip>>;
            token: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            tokenExpiresAt: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            requestedAt: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            automaticChecksUntil: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            expiresAt: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
        }, import("zod/v4/core").$strip>;
        daysToExpiry: import("zod/mini").ZodMiniNumber<number>;
    }, import("zod/v4/core").$strip>;
}, {
    causedBy(change: StateChange): MonitorEvent[];
    detailType: "Certificate Approaching Expiration";
    version: number;
    detail: import("zod/mini").ZodMiniObject<{
        certificate: import("zod/mini").ZodMiniObject<{
            orderNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            previousOrderNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            displayName: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            organization: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            division: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            owner: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            comment: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            revocationReason: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            failureReason: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            automaticRenewal: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
            orderPaidUntil: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            reissueRequired: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
            reissueStatus: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            issuer: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            issuerOrganization: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            serialNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            fingerprint: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            keyAlgorithm: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            keySize: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniInt>;
            signatureAlgorithm: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            key: import("zod/mini").ZodMiniString<string>;
            provider: import("zod/mini").ZodMiniString<string>;
            account: import("zod/mini").ZodMiniString<string>;
            id: import("zod/mini").ZodMiniString<string>;
            status: import("zod/mini").ZodMiniEnum<{
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
            rawStatus: import("zod/mini").ZodMiniString<string>;
            commonName: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            subjectAlternativeNames: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>;
            notBefore: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            notAfter: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            precision: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniEnum<{
                "assumed-zone": "assumed-zone";
                day: "day";
                instant: "instant";
            }>>;
            noExpiry: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            product: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            lineage: import("zod/mini").ZodMiniString<string>;
            formerLineages: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            replaced: import("zod/mini").ZodMiniBoolean<boolean>;
            sameAs: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            alsoIn: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            formerlyIn: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            otherExpiries: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniObject<{
                key: import("zod/mini").ZodMiniString<string>;
                notAfter: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
                contradicts: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            }, import("zod/v4/core").$strip>>>;
            removed: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            tags: import("zod/mini").ZodMiniRecord<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniString<string>>;
            acknowledged: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                until: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            }, import("zod/v4/core").$strip>>;
        }, import("zod/v4/core").$strip>;
        metadata: import("zod/mini").ZodMiniObject<{
            id: import("zod/mini").ZodMiniString<string>;
            version: import("zod/mini").ZodMiniInt;
            occurredAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            observedAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            dataAsOf: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            unreachable: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
        }, import("zod/v4/core").$strip>;
        threshold: import("zod/mini").ZodMiniObject<{
            name: import("zod/mini").ZodMiniString<string>;
            dueAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
        }, import("zod/v4/core").$strip>;
        daysToExpiry: import("zod/mini").ZodMiniNumber<number>;
        renewalOverdue: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
            expectedAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            reason: import("zod/mini").ZodMiniEnum<{
                configuration: "configuration";
                history: "history";
                provider: "provider";
            }>;
        }, import("zod/v4/core").$strip>>;
        initialInventory: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
    }, import("zod/v4/core").$strip>;
}, {
    causedBy(change: StateChange): MonitorEvent[];
    detailType: "Certificate Expired";
    version: number;
    detail: import("zod/mini").ZodMiniObject<{
        certificate: import("zod/mini").ZodMiniObject<{
            orderNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            previousOrderNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            displayName: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            organization: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            division: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            owner: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            comment: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            revocationReason: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            failureReason: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            automaticRenewal: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
            orderPaidUntil: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            reissueRequired: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
            reissueStatus: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            issuer: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            issuerOrganization: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            serialNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            fingerprint: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            keyAlgorithm: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            keySize: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniInt>;
            signatureAlgorithm: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            key: import("zod/mini").ZodMiniString<string>;
            provider: import("zod/mini").ZodMiniString<string>;
            account: import("zod/mini").ZodMiniString<string>;
            id: import("zod/mini").ZodMiniString<string>;
            status: import("zod/mini").ZodMiniEnum<{
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
            rawStatus: import("zod/mini").ZodMiniString<string>;
            commonName: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            subjectAlternativeNames: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>;
            notBefore: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            notAfter: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            precision: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniEnum<{
                "assumed-zone": "assumed-zone";
                day: "day";
                instant: "instant";
            }>>;
            noExpiry: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            product: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            lineage: import("zod/mini").ZodMiniString<string>;
            formerLineages: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            replaced: import("zod/mini").ZodMiniBoolean<boolean>;
            sameAs: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            alsoIn: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            formerlyIn: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            otherExpiries: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniObject<{
                key: import("zod/mini").ZodMiniString<string>;
                notAfter: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
                contradicts: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            }, import("zod/v4/core").$strip>>>;
            removed: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            tags: import("zod/mini").ZodMiniRecord<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniString<string>>;
            acknowledged: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                until: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            }, import("zod/v4/core").$strip>>;
        }, import("zod/v4/core").$strip>;
        metadata: import("zod/mini").ZodMiniObject<{
            id: import("zod/mini").ZodMiniString<string>;
            version: import("zod/mini").ZodMiniInt;
            occurredAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            observedAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            dataAsOf: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            unreachable: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
        }, import("zod/v4/core").$strip>;
        daysToExpiry: import("zod/mini").ZodMiniNumber<number>;
        initialInventory: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
    }, import("zod/v4/core").$strip>;
}, {
    causedBy(change: StateChange): MonitorEvent[];
    detailType: "Certificate Removed";
    version: number;
    detail: import("zod/mini").ZodMiniObject<{
        certificate: import("zod/mini").ZodMiniObject<{
            orderNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            previousOrderNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            displayName: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            organization: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            division: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            owner: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            comment: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            revocationReason: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            failureReason: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            automaticRenewal: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
            orderPaidUntil: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            reissueRequired: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
            reissueStatus: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            issuer: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            issuerOrganization: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            serialNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            fingerprint: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            keyAlgorithm: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            keySize: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniInt>;
            signatureAlgorithm: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            key: import("zod/mini").ZodMiniString<string>;
            provider: import("zod/mini").ZodMiniString<string>;
            account: import("zod/mini").ZodMiniString<string>;
            id: import("zod/mini").ZodMiniString<string>;
            status: import("zod/mini").ZodMiniEnum<{
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
            rawStatus: import("zod/mini").ZodMiniString<string>;
            commonName: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            subjectAlternativeNames: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>;
            notBefore: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            notAfter: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            precision: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniEnum<{
                "assumed-zone": "assumed-zone";
                day: "day";
                instant: "instant";
            }>>;
            noExpiry: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            product: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            lineage: import("zod/mini").ZodMiniString<string>;
            formerLineages: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            replaced: import("zod/mini").ZodMiniBoolean<boolean>;
            sameAs: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            alsoIn: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            formerlyIn: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            otherExpiries: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniObject<{
                key: import("zod/mini").ZodMiniString<string>;
                notAfter: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
                contradicts: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            }, import("zod/v4/core").$strip>>>;
            removed: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            tags: import("zod/mini").ZodMiniRecord<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniString<string>>;
            acknowledged: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                until: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            }, import("zod/v4/core").$strip>>;
        }, import("zod/v4/core").$strip>;
        metadata: import("zod/mini").ZodMiniObject<{
            id: import("zod/mini").ZodMiniString<string>;
            version: import("zod/mini").ZodMiniInt;
            occurredAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            observedAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            dataAsOf: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            unreachable: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
        }, import("zod/v4/core").$strip>;
    }, import("zod/v4/core").$strip>;
}, {
    causedBy(change: StateChange): MonitorEvent[];
    detailType: "Certificate Acknowledged";
    version: number;
    detail: import("zod/mini").ZodMiniObject<{
        certificate: import("zod/mini").ZodMiniObject<{
            orderNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            previousOrderNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            displayName: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            organization: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            division: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            owner: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            comment: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            revocationReason: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            failureReason: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            automaticRenewal: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
            orderPaidUntil: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            reissueRequired: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
            reissueStatus: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            issuer: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            issuerOrganization: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            serialNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            fingerprint: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            keyAlgorithm: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            keySize: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniInt>;
            signatureAlgorithm: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            key: import("zod/mini").ZodMiniString<string>;
            provider: import("zod/mini").ZodMiniString<string>;
            account: import("zod/mini").ZodMiniString<string>;
            id: import("zod/mini").ZodMiniString<string>;
            status: import("zod/mini").ZodMiniEnum<{
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
            rawStatus: import("zod/mini").ZodMiniString<string>;
            commonName: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            subjectAlternativeNames: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>;
            notBefore: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            notAfter: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            precision: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniEnum<{
                "assumed-zone": "assumed-zone";
                day: "day";
                instant: "instant";
            }>>;
            noExpiry: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            product: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            lineage: import("zod/mini").ZodMiniString<string>;
            formerLineages: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            replaced: import("zod/mini").ZodMiniBoolean<boolean>;
            sameAs: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            alsoIn: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            formerlyIn: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            otherExpiries: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniObject<{
                key: import("zod/mini").ZodMiniString<string>;
                notAfter: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
                contradicts: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            }, import("zod/v4/core").$strip>>>;
            removed: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            tags: import("zod/mini").ZodMiniRecord<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniString<string>>;
            acknowledged: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                until: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            }, import("zod/v4/core").$strip>>;
        }, import("zod/v4/core").$strip>;
        metadata: import("zod/mini").ZodMiniObject<{
            id: import("zod/mini").ZodMiniString<string>;
            version: import("zod/mini").ZodMiniInt;
            occurredAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            observedAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            dataAsOf: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            unreachable: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
        }, import("zod/v4/core").$strip>;
        until: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
    }, import("zod/v4/core").$strip>;
}, {
    causedBy(change: StateChange): MonitorEvent[];
    detailType: "Domain Validation DNS Check Changed";
    version: number;
    detail: import("zod/mini").ZodMiniObject<{
        certificate: import("zod/mini").ZodMiniObject<{
            orderNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            previousOrderNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            displayName: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            organization: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            division: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            owner: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            comment: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            revocationReason: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            failureReason: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            automaticRenewal: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
            orderPaidUntil: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            reissueRequired: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
            reissueStatus: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            issuer: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            issuerOrganization: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            serialNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            fingerprint: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            keyAlgorithm: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            keySize: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniInt>;
            signatureAlgorithm: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            key: import("zod/mini").ZodMiniString<string>;
            provider: import("zod/mini").ZodMiniString<string>;
            account: import("zod/mini").ZodMiniString<string>;
            id: import("zod/mini").ZodMiniString<string>;
            status: import("zod/mini").ZodMiniEnum<{
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
            rawStatus: import("zod/mini").ZodMiniString<string>;
            commonName: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            subjectAlternativeNames: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>;
            notBefore: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            notAfter: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            precision: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniEnum<{
                "assumed-zone": "assumed-zone";
                day: "day";
                instant: "instant";
            }>>;
            noExpiry: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            product: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            lineage: import("zod/mini").ZodMiniString<string>;
            formerLineages: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            replaced: import("zod/mini").ZodMiniBoolean<boolean>;
            sameAs: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            alsoIn: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            formerlyIn: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            otherExpiries: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniObject<{
                key: import("zod/mini").ZodMiniString<string>;
                notAfter: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
                contradicts: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            }, import("zod/v4/core").$strip>>>;
            removed: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            tags: import("zod/mini").ZodMiniRecord<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniString<string>>;
            acknowledged: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                until: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            }, import("zod/v4/core").$strip>>;
        }, import("zod/v4/core").$strip>;
        metadata: import("zod/mini").ZodMiniObject<{
            id: import("zod/mini").ZodMiniString<string>;
            version: import("zod/mini").ZodMiniInt;
            occurredAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            observedAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            dataAsOf: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            unreachable: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
        }, import("zod/v4/core").$strip>;
        validation: import("zod/mini").ZodMiniObject<{
            domain: import("zod/mini").ZodMiniString<string>;
            state: import("zod/mini").ZodMiniEnum<{
                expired: "expired";
                failed: "failed";
                pending: "pending";
                valid: "valid";
            }>;
            method: import("zod/mini").ZodMiniEnum<{
                "dns-cname": "dns-cname";
                "dns-txt": "dns-txt";
                email: "email";
                http: "http";
                other: "other";
            }>;
            record: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                name: import("zod/mini").ZodMiniString<string>;
                type: import("zod/mini").ZodMiniEnum<{
                    CNAME: "CNAME";
                    TXT: "TXT";
                }>;
                value: import("zod/mini").ZodMiniString<string>;
            }, import("zod/v4/core").$strip>>;
            token: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            tokenExpiresAt: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            requestedAt: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            automaticChecksUntil: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            expiresAt: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
        }, import("zod/v4/core").$strip>;
        pendingSince: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
        dnsCheck: import("zod/mini").ZodMiniObject<{
            result: import("zod/mini").ZodMiniEnum<{
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
            since: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            findings: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>;
            caa: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                name: import("zod/mini").ZodMiniString<string>;
                alias: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                    name: import("zod/mini").ZodMiniString<string>;
                    type: import("zod/mini").ZodMiniEnum<{
                        CNAME: "CNAME";
                        DNAME: "DNAME";
                    }>;
                }, import("zod/v4/core").$strip>>;
                critical: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniObject<{
                    flags: import("zod/mini").ZodMiniInt;
                    tag: import("zod/mini").ZodMiniString<string>;
                    value: import("zod/mini").ZodMiniString<string>;
                }, import("zod/v4/core").$strip>>;
                present: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniObject<{
                    flags: import("zod/mini").ZodMiniInt;
                    tag: import("zod/mini").ZodMiniString<string>;
                    value: import("zod/mini").ZodMiniString<string>;
                }, import("zod/v4/core").$strip>>;
                missing: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniObject<{
                    flags: import("zod/mini").ZodMiniInt;
                    tag: import("zod/mini").ZodMiniString<string>;
                    value: import("zod/mini").ZodMiniString<string>;
                }, import("zod/v4/core").$strip>>;
                recordPublished: import("zod/mini").ZodMiniBoolean<boolean>;
            }, import("zod/v4/core").$strip>>;
            wildcard: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                name: import("zod/mini").ZodMiniString<string>;
                target: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
                hosts: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>;
            }, import("zod/v4/core").$strip>>;
            conflict: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                name: import("zod/mini").ZodMiniString<string>;
                type: import("zod/mini").ZodMiniEnum<{
                    CNAME: "CNAME";
                    DNAME: "DNAME";
                    TXT: "TXT";
                }>;
                target: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            }, import("zod/v4/core").$strip>>;
            alternative: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                name: import("zod/mini").ZodMiniString<string>;
                type: import("zod/mini").ZodMiniEnum<{
                    CNAME: "CNAME";
                    TXT: "TXT";
                }>;
                value: import("zod/mini").ZodMiniString<string>;
            }, import("zod/v4/core").$strip>>;
            lame: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                zone: import("zod/mini").ZodMiniString<string>;
                servers: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>;
            }, import("zod/v4/core").$strip>>;
            recordPublished: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
        }, import("zod/v4/core").$strip>;
        previous: import("zod/mini").ZodMiniObject<{
            result: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniEnum<{
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
    detail: import("zod/mini").ZodMiniObject<{
        certificate: import("zod/mini").ZodMiniObject<{
            orderNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            previousOrderNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            displayName: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            organization: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            division: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            owner: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            comment: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            revocationReason: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            failureReason: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            automaticRenewal: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
            orderPaidUntil: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            reissueRequired: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
            reissueStatus: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            issuer: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            issuerOrganization: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            serialNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            fingerprint: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            keyAlgorithm: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            keySize: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniInt>;
            signatureAlgorithm: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            key: import("zod/mini").ZodMiniString<string>;
            provider: import("zod/mini").ZodMiniString<string>;
            account: import("zod/mini").ZodMiniString<string>;
            id: import("zod/mini").ZodMiniString<string>;
            status: import("zod/mini").ZodMiniEnum<{
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
            rawStatus: import("zod/mini").ZodMiniString<string>;
            commonName: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            subjectAlternativeNames: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>;
            notBefore: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            notAfter: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            precision: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniEnum<{
                "assumed-zone": "assumed-zone";
                day: "day";
                instant: "instant";
            }>>;
            noExpiry: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            product: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            lineage: import("zod/mini").ZodMiniString<string>;
            formerLineages: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            replaced: import("zod/mini").ZodMiniBoolean<boolean>;
            sameAs: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            alsoIn: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            formerlyIn: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            otherExpiries: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniObject<{
                key: import("zod/mini").ZodMiniString<string>;
                notAfter: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
                contradicts: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            }, import("zod/v4/core").$strip>>>;
            removed: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            tags: import("zod/mini").ZodMiniRecord<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniString<string>>;
            acknowledged: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                until: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            }, import("zod/v4/core").$strip>>;
        }, import("zod/v4/core").$strip>;
        metadata: import("zod/mini").ZodMiniObject<{
            id: import("zod/mini").ZodMiniString<string>;
            version: import("zod/mini").ZodMiniInt;
            occurredAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            observedAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            dataAsOf: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            unreachable: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
        }, import("zod/v4/core").$strip>;
        domains: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>;
        resolves: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
            condition: import("zod/mini").ZodMiniEnum<{
                approval: "approval";
                expiry: "expiry";
                "organization-validation": "organization-validation";
                validation: "validation";
            }>;
            since: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            domains: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniReadonly<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>>;
        }, import("zod/v4/core").$strip>>;
    }, import("zod/v4/core").$strip>;
}, {
    causedBy(change: StateChange): MonitorEvent[];
    detailType: "Organization Validation Pending";
    version: number;
    detail: import("zod/mini").ZodMiniObject<{
        certificate: import("zod/mini").ZodMiniObject<{
            orderNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            previousOrderNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            displayName: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            organization: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            division: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            owner: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            comment: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            revocationReason: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            failureReason: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            automaticRenewal: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
            orderPaidUntil: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            reissueRequired: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
            reissueStatus: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            issuer: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            issuerOrganization: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            serialNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            fingerprint: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            keyAlgorithm: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            keySize: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniInt>;
            signatureAlgorithm: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            key: import("zod/mini").ZodMiniString<string>;
            provider: import("zod/mini").ZodMiniString<string>;
            account: import("zod/mini").ZodMiniString<string>;
            id: import("zod/mini").ZodMiniString<string>;
            status: import("zod/mini").ZodMiniEnum<{
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
            rawStatus: import("zod/mini").ZodMiniString<string>;
            commonName: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            subjectAlternativeNames: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>;
            notBefore: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            notAfter: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            precision: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniEnum<{
                "assumed-zone": "assumed-zone";
                day: "day";
                instant: "instant";
            }>>;
            noExpiry: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            product: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            lineage: import("zod/mini").ZodMiniString<string>;
            formerLineages: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            replaced: import("zod/mini").ZodMiniBoolean<boolean>;
            sameAs: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            alsoIn: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            formerlyIn: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            otherExpiries: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniObject<{
                key: import("zod/mini").ZodMiniString<string>;
                notAfter: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
                contradicts: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            }, import("zod/v4/core").$strip>>>;
            removed: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            tags: import("zod/mini").ZodMiniRecord<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniString<string>>;
            acknowledged: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                until: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            }, import("zod/v4/core").$strip>>;
        }, import("zod/v4/core").$strip>;
        metadata: import("zod/mini").ZodMiniObject<{
            id: import("zod/mini").ZodMiniString<string>;
            version: import("zod/mini").ZodMiniInt;
            occurredAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            observedAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            dataAsOf: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            unreachable: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
        }, import("zod/v4/core").$strip>;
        pendingSince: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
        reminder: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
            number: import("zod/mini").ZodMiniInt;
            daysPending: import("zod/mini").ZodMiniNumber<number>;
            dueAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
        }, import("zod/v4/core").$strip>>;
        initialInventory: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
        organizationValidation: import("zod/mini").ZodMiniObject<{
            type: import("zod/mini").ZodMiniString<string>;
            state: import("zod/mini").ZodMiniEnum<{
                expired: "expired";
                failed: "failed";
                pending: "pending";
                valid: "valid";
            }>;
            organization: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                id: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
                name: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            }, import("zod/v4/core").$strip>>;
            pendingChecks: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniObject<{
                check: import("zod/mini").ZodMiniEnum<{
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
                name: import("zod/mini").ZodMiniString<string>;
            }, import("zod/v4/core").$strip>>>;
            requestedAt: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            expiresAt: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
        }, import("zod/v4/core").$strip>;
        previous: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
            state: import("zod/mini").ZodMiniEnum<{
                expired: "expired";
                failed: "failed";
                pending: "pending";
                valid: "valid";
            }>;
            pendingChecks: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniObject<{
                check: import("zod/mini").ZodMiniEnum<{
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
                name: import("zod/mini").ZodMiniString<string>;
            }, import("zod/v4/core").$strip>>>;
        }, import("zod/v4/core").$strip>>;
    }, import("zod/v4/core").$strip>;
}, {
    causedBy(change: StateChange): MonitorEvent[];
    detailType: "Organization Validation Completed";
    version: number;
    detail: import("zod/mini").ZodMiniObject<{
        certificate: import("zod/mini").ZodMiniObject<{
            orderNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            previousOrderNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            displayName: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            organization: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            division: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            owner: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            comment: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            revocationReason: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            failureReason: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            automaticRenewal: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
            orderPaidUntil: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            reissueRequired: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
            reissueStatus: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            issuer: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            issuerOrganization: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            serialNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            fingerprint: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            keyAlgorithm: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            keySize: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniInt>;
            signatureAlgorithm: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            key: import("zod/mini").ZodMiniString<string>;
            provider: import("zod/mini").ZodMiniString<string>;
            account: import("zod/mini").ZodMiniString<string>;
            id: import("zod/mini").ZodMiniString<string>;
            status: import("zod/mini").ZodMiniEnum<{
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
            rawStatus: import("zod/mini").ZodMiniString<string>;
            commonName: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            subjectAlternativeNames: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>;
            notBefore: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            notAfter: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            precision: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniEnum<{
                "assumed-zone": "assumed-zone";
                day: "day";
                instant: "instant";
            }>>;
            noExpiry: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            product: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            lineage: import("zod/mini").ZodMiniString<string>;
            formerLineages: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            replaced: import("zod/mini").ZodMiniBoolean<boolean>;
            sameAs: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            alsoIn: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            formerlyIn: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            otherExpiries: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniObject<{
                key: import("zod/mini").ZodMiniString<string>;
                notAfter: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
                contradicts: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            }, import("zod/v4/core").$strip>>>;
            removed: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            tags: import("zod/mini").ZodMiniRecord<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniString<string>>;
            acknowledged: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                until: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            }, import("zod/v4/core").$strip>>;
        }, import("zod/v4/core").$strip>;
        metadata: import("zod/mini").ZodMiniObject<{
            id: import("zod/mini").ZodMiniString<string>;
            version: import("zod/mini").ZodMiniInt;
            occurredAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            observedAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            dataAsOf: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            unreachable: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
        }, import("zod/v4/core").$strip>;
        organizationValidation: import("zod/mini").ZodMiniObject<{
            type: import("zod/mini").ZodMiniString<string>;
            state: import("zod/mini").ZodMiniEnum<{
                expired: "expired";
                failed: "failed";
                pending: "pending";
                valid: "valid";
            }>;
            organization: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                id: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
                name: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            }, import("zod/v4/core").$strip>>;
            pendingChecks: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniObject<{
                check: import("zod/mini").ZodMiniEnum<{
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
                name: import("zod/mini").ZodMiniString<string>;
            }, import("zod/v4/core").$strip>>>;
            requestedAt: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            expiresAt: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
        }, import("zod/v4/core").$strip>;
        resolves: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
            condition: import("zod/mini").ZodMiniEnum<{
                approval: "approval";
                expiry: "expiry";
                "organization-validation": "organization-validation";
                validation: "validation";
            }>;
            since: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            domains: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniReadonly<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>>;
        }, import("zod/v4/core").$strip>>;
    }, import("zod/v4/core").$strip>;
}, {
    causedBy(change: StateChange): MonitorEvent[];
    detailType: "Organization Validation Withdrawn";
    version: number;
    detail: import("zod/mini").ZodMiniObject<{
        certificate: import("zod/mini").ZodMiniObject<{
            orderNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            previousOrderNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            displayName: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            organization: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            division: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            owner: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            comment: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            revocationReason: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            failureReason: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            automaticRenewal: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
            orderPaidUntil: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            reissueRequired: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
            reissueStatus: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            issuer: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            issuerOrganization: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            serialNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            fingerprint: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            keyAlgorithm: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            keySize: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniInt>;
            signatureAlgorithm: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            key: import("zod/mini").ZodMiniString<string>;
            provider: import("zod/mini").ZodMiniString<string>;
            account: import("zod/mini").ZodMiniString<string>;
            id: import("zod/mini").ZodMiniString<string>;
            status: import("zod/mini").ZodMiniEnum<{
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
            rawStatus: import("zod/mini").ZodMiniString<string>;
            commonName: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            subjectAlternativeNames: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>;
            notBefore: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            notAfter: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            precision: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniEnum<{
                "assumed-zone": "assumed-zone";
                day: "day";
                instant: "instant";
            }>>;
            noExpiry: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            product: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            lineage: import("zod/mini").ZodMiniString<string>;
            formerLineages: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            replaced: import("zod/mini").ZodMiniBoolean<boolean>;
            sameAs: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            alsoIn: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            formerlyIn: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            otherExpiries: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniObject<{
                key: import("zod/mini").ZodMiniString<string>;
                notAfter: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
                contradicts: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            }, import("zod/v4/core").$strip>>>;
            removed: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            tags: import("zod/mini").ZodMiniRecord<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniString<string>>;
            acknowledged: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                until: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            }, import("zod/v4/core").$strip>>;
        }, import("zod/v4/core").$strip>;
        metadata: import("zod/mini").ZodMiniObject<{
            id: import("zod/mini").ZodMiniString<string>;
            version: import("zod/mini").ZodMiniInt;
            occurredAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            observedAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            dataAsOf: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            unreachable: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
        }, import("zod/v4/core").$strip>;
        organizationValidation: import("zod/mini").ZodMiniObject<{
            type: import("zod/mini").ZodMiniString<string>;
            state: import("zod/mini").ZodMiniEnum<{
                expired: "expired";
                failed: "failed";
                pending: "pending";
                valid: "valid";
            }>;
            organization: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                id: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
                name: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            }, import("zod/v4/core").$strip>>;
            pendingChecks: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniObject<{
                check: import("zod/mini").ZodMiniEnum<{
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
                name: import("zod/mini").ZodMiniString<string>;
            }, import("zod/v4/core").$strip>>>;
            requestedAt: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            expiresAt: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
        }, import("zod/v4/core").$strip>;
        resolves: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
            condition: import("zod/mini").ZodMiniEnum<{
                approval: "approval";
                expiry: "expiry";
                "organization-validation": "organization-validation";
                validation: "validation";
            }>;
            since: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            domains: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniReadonly<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>>;
        }, import("zod/v4/core").$strip>>;
    }, import("zod/v4/core").$strip>;
}, {
    causedBy(change: StateChange): MonitorEvent[];
    detailType: "Organization Validation Expiring";
    version: number;
    detail: import("zod/mini").ZodMiniObject<{
        certificate: import("zod/mini").ZodMiniObject<{
            orderNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            previousOrderNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            displayName: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            organization: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            division: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            owner: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            comment: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            revocationReason: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            failureReason: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            automaticRenewal: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
            orderPaidUntil: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            reissueRequired: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
            reissueStatus: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            issuer: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            issuerOrganization: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            serialNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            fingerprint: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            keyAlgorithm: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            keySize: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniInt>;
            signatureAlgorithm: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            key: import("zod/mini").ZodMiniString<string>;
            provider: import("zod/mini").ZodMiniString<string>;
            account: import("zod/mini").ZodMiniString<string>;
            id: import("zod/mini").ZodMiniString<string>;
            status: import("zod/mini").ZodMiniEnum<{
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
            rawStatus: import("zod/mini").ZodMiniString<string>;
            commonName: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            subjectAlternativeNames: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>;
            notBefore: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            notAfter: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            precision: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniEnum<{
                "assumed-zone": "assumed-zone";
                day: "day";
                instant: "instant";
            }>>;
            noExpiry: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            product: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            lineage: import("zod/mini").ZodMiniString<string>;
            formerLineages: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            replaced: import("zod/mini").ZodMiniBoolean<boolean>;
            sameAs: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            alsoIn: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            formerlyIn: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            otherExpiries: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniObject<{
                key: import("zod/mini").ZodMiniString<string>;
                notAfter: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
                contradicts: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            }, import("zod/v4/core").$strip>>>;
            removed: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            tags: import("zod/mini").ZodMiniRecord<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniString<string>>;
            acknowledged: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                until: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            }, import("zod/v4/core").$strip>>;
        }, import("zod/v4/core").$strip>;
        metadata: import("zod/mini").ZodMiniObject<{
            id: import("zod/mini").ZodMiniString<string>;
            version: import("zod/mini").ZodMiniInt;
            occurredAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            observedAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            dataAsOf: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            unreachable: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
        }, import("zod/v4/core").$strip>;
        organizationValidation: import("zod/mini").ZodMiniObject<{
            type: import("zod/mini").ZodMiniString<string>;
            state: import("zod/mini").ZodMiniEnum<{
                expired: "expired";
                failed: "failed";
                pending: "pending";
                valid: "valid";
            }>;
            organization: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                id: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
                name: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            }, import("zod/v4/core").$strip>>;
            pendingChecks: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniObject<{
                check: import("zod/mini").ZodMiniEnum<{
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
                name: import("zod/mini").ZodMiniString<string>;
            }, import("zod/v4/core").$strip>>>;
            requestedAt: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            expiresAt: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
        }, import("zod/v4/core").$strip>;
        daysToExpiry: import("zod/mini").ZodMiniNumber<number>;
        initialInventory: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
    }, import("zod/v4/core").$strip>;
}, {
    causedBy(change: StateChange): MonitorEvent[];
    detailType: "Certificate Approval Pending";
    version: number;
    detail: import("zod/mini").ZodMiniObject<{
        certificate: import("zod/mini").ZodMiniObject<{
            orderNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            previousOrderNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            displayName: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            organization: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            division: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            owner: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            comment: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            revocationReason: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            failureReason: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            automaticRenewal: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
            orderPaidUntil: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            reissueRequired: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
            reissueStatus: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            issuer: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            issuerOrganization: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            serialNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            fingerprint: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            keyAlgorithm: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            keySize: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniInt>;
            signatureAlgorithm: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            key: import("zod/mini").ZodMiniString<string>;
            provider: import("zod/mini").ZodMiniString<string>;
            account: import("zod/mini").ZodMiniString<string>;
            id: import("zod/mini").ZodMiniString<string>;
            status: import("zod/mini").ZodMiniEnum<{
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
            rawStatus: import("zod/mini").ZodMiniString<string>;
            commonName: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            subjectAlternativeNames: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>;
            notBefore: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            notAfter: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            precision: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniEnum<{
                "assumed-zone": "assumed-zone";
                day: "day";
                instant: "instant";
            }>>;
            noExpiry: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            product: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            lineage: import("zod/mini").ZodMiniString<string>;
            formerLineages: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            replaced: import("zod/mini").ZodMiniBoolean<boolean>;
            sameAs: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            alsoIn: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            formerlyIn: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            otherExpiries: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniObject<{
                key: import("zod/mini").ZodMiniString<string>;
                notAfter: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
                contradicts: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            }, import("zod/v4/core").$strip>>>;
            removed: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            tags: import("zod/mini").ZodMiniRecord<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniString<string>>;
            acknowledged: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                until: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            }, import("zod/v4/core").$strip>>;
        }, import("zod/v4/core").$strip>;
        metadata: import("zod/mini").ZodMiniObject<{
            id: import("zod/mini").ZodMiniString<string>;
            version: import("zod/mini").ZodMiniInt;
            occurredAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            observedAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            dataAsOf: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            unreachable: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
        }, import("zod/v4/core").$strip>;
        pendingSince: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
        reminder: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
            number: import("zod/mini").ZodMiniInt;
            daysPending: import("zod/mini").ZodMiniNumber<number>;
            dueAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
        }, import("zod/v4/core").$strip>>;
        initialInventory: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
    }, import("zod/v4/core").$strip>;
}, {
    causedBy(change: StateChange): MonitorEvent[];
    detailType: "Certificate Approval Resolved";
    version: number;
    detail: import("zod/mini").ZodMiniObject<{
        certificate: import("zod/mini").ZodMiniObject<{
            orderNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            previousOrderNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            displayName: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            organization: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            division: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            owner: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            comment: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            revocationReason: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            failureReason: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            automaticRenewal: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
            orderPaidUntil: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            reissueRequired: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
            reissueStatus: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            issuer: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            issuerOrganization: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            serialNumber: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            fingerprint: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            keyAlgorithm: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            keySize: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniInt>;
            signatureAlgorithm: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            key: import("zod/mini").ZodMiniString<string>;
            provider: import("zod/mini").ZodMiniString<string>;
            account: import("zod/mini").ZodMiniString<string>;
            id: import("zod/mini").ZodMiniString<string>;
            status: import("zod/mini").ZodMiniEnum<{
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
            rawStatus: import("zod/mini").ZodMiniString<string>;
            commonName: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            subjectAlternativeNames: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>;
            notBefore: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            notAfter: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            precision: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniEnum<{
                "assumed-zone": "assumed-zone";
                day: "day";
                instant: "instant";
            }>>;
            noExpiry: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            product: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            lineage: import("zod/mini").ZodMiniString<string>;
            formerLineages: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            replaced: import("zod/mini").ZodMiniBoolean<boolean>;
            sameAs: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            alsoIn: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            formerlyIn: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            otherExpiries: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniObject<{
                key: import("zod/mini").ZodMiniString<string>;
                notAfter: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
                contradicts: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            }, import("zod/v4/core").$strip>>>;
            removed: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            tags: import("zod/mini").ZodMiniRecord<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniString<string>>;
            acknowledged: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                until: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            }, import("zod/v4/core").$strip>>;
        }, import("zod/v4/core").$strip>;
        metadata: import("zod/mini").ZodMiniObject<{
            id: import("zod/mini").ZodMiniString<string>;
            version: import("zod/mini").ZodMiniInt;
            occurredAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            observedAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            dataAsOf: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            unreachable: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
        }, import("zod/v4/core").$strip>;
        outcome: import("zod/mini").ZodMiniEnum<{
            approved: "approved";
            cancelled: "cancelled";
            rejected: "rejected";
            removed: "removed";
        }>;
        resolves: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
            condition: import("zod/mini").ZodMiniEnum<{
                approval: "approval";
                expiry: "expiry";
                "organization-validation": "organization-validation";
                validation: "validation";
            }>;
            since: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            domains: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniReadonly<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>>;
        }, import("zod/v4/core").$strip>>;
    }, import("zod/v4/core").$strip>;
}, {
    causedBy(change: StateChange): MonitorEvent[];
    detailType: "Account Recovered";
    version: number;
    detail: import("zod/mini").ZodMiniObject<{
        account: import("zod/mini").ZodMiniObject<{
            key: import("zod/mini").ZodMiniString<string>;
            provider: import("zod/mini").ZodMiniString<string>;
            account: import("zod/mini").ZodMiniString<string>;
            lastCompleteSyncAt: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            certificateCount: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniInt>;
            emptyAccountChecks: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            tags: import("zod/mini").ZodMiniRecord<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniString<string>>;
        }, import("zod/v4/core").$strip>;
        metadata: import("zod/mini").ZodMiniObject<{
            id: import("zod/mini").ZodMiniString<string>;
            version: import("zod/mini").ZodMiniInt;
            occurredAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            observedAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            dataAsOf: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            unreachable: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
        }, import("zod/v4/core").$strip>;
        unreachableSince: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
        stateRebuiltAt: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
        scope: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniEnum<{
            certificates: "certificates";
            messages: "messages";
            removals: "removals";
        }>>;
    }, import("zod/v4/core").$strip>;
}, {
    causedBy(change: StateChange): MonitorEvent[];
    detailType: "Account Unreachable";
    version: number;
    detail: import("zod/mini").ZodMiniObject<{
        account: import("zod/mini").ZodMiniObject<{
            key: import("zod/mini").ZodMiniString<string>;
            provider: import("zod/mini").ZodMiniString<string>;
            account: import("zod/mini").ZodMiniString<string>;
            lastCompleteSyncAt: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            certificateCount: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniInt>;
            emptyAccountChecks: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            tags: import("zod/mini").ZodMiniRecord<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniString<string>>;
        }, import("zod/v4/core").$strip>;
        metadata: import("zod/mini").ZodMiniObject<{
            id: import("zod/mini").ZodMiniString<string>;
            version: import("zod/mini").ZodMiniInt;
            occurredAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            observedAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            dataAsOf: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            unreachable: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
        }, import("zod/v4/core").$strip>;
        since: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
        failure: import("zod/mini").ZodMiniObject<{
            kind: import("zod/mini").ZodMiniEnum<{
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
            message: import("zod/mini").ZodMiniString<string>;
            scope: import("zod/mini").ZodMiniEnum<{
                account: "account";
                certificates: "certificates";
                messages: "messages";
                removals: "removals";
            }>;
            affected: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniInt>;
            certificates: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
        }, import("zod/v4/core").$strip>;
    }, import("zod/v4/core").$strip>;
}, {
    causedBy(change: StateChange): MonitorEvent[];
    detailType: "Initial Inventory Completed";
    version: number;
    detail: import("zod/mini").ZodMiniObject<{
        account: import("zod/mini").ZodMiniObject<{
            key: import("zod/mini").ZodMiniString<string>;
            provider: import("zod/mini").ZodMiniString<string>;
            account: import("zod/mini").ZodMiniString<string>;
            lastCompleteSyncAt: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            certificateCount: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniInt>;
            emptyAccountChecks: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>>;
            tags: import("zod/mini").ZodMiniRecord<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniString<string>>;
        }, import("zod/v4/core").$strip>;
        metadata: import("zod/mini").ZodMiniObject<{
            id: import("zod/mini").ZodMiniString<string>;
            version: import("zod/mini").ZodMiniInt;
            occurredAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            observedAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            dataAsOf: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            unreachable: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
        }, import("zod/v4/core").$strip>;
        initialInventory: import("zod/mini").ZodMiniObject<{
            completedAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            certificateCount: import("zod/mini").ZodMiniInt;
            statuses: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniObject<{
                status: import("zod/mini").ZodMiniEnum<{
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
                count: import("zod/mini").ZodMiniInt;
            }, import("zod/v4/core").$strip>>;
            expiring: import("zod/mini").ZodMiniObject<{
                within7Days: import("zod/mini").ZodMiniInt;
                within30Days: import("zod/mini").ZodMiniInt;
                within90Days: import("zod/mini").ZodMiniInt;
            }, import("zod/v4/core").$strip>;
            pendingValidations: import("zod/mini").ZodMiniInt;
            pendingOrganizations: import("zod/mini").ZodMiniInt;
            findingCount: import("zod/mini").ZodMiniInt;
            urgent: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniObject<{
                kind: import("zod/mini").ZodMiniEnum<{
                    "approval-pending": "approval-pending";
                    expired: "expired";
                    "expiry-reminder": "expiry-reminder";
                    "final-reminder": "final-reminder";
                    "organization-expiring": "organization-expiring";
                    "organization-pending": "organization-pending";
                    "reissue-required": "reissue-required";
                    "validation-pending": "validation-pending";
                }>;
                certificate: import("zod/mini").ZodMiniString<string>;
                name: import("zod/mini").ZodMiniString<string>;
                at: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
                domain: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
                record: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                    name: import("zod/mini").ZodMiniString<string>;
                    type: import("zod/mini").ZodMiniEnum<{
                        CNAME: "CNAME";
                        TXT: "TXT";
                    }>;
                    value: import("zod/mini").ZodMiniString<string>;
                }, import("zod/v4/core").$strip>>;
                organization: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
                validationType: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
                pendingChecks: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniObject<{
                    check: import("zod/mini").ZodMiniEnum<{
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
                    name: import("zod/mini").ZodMiniString<string>;
                }, import("zod/v4/core").$strip>>>;
                certificateCount: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniInt>;
            }, import("zod/v4/core").$strip>>;
        }, import("zod/v4/core").$strip>;
    }, import("zod/v4/core").$strip>;
}, {
    detailType: "AutoDNS Message Received";
    version: number;
    detail: import("zod/mini").ZodMiniObject<{
        metadata: import("zod/mini").ZodMiniObject<{
            id: import("zod/mini").ZodMiniString<string>;
            version: import("zod/mini").ZodMiniInt;
            occurredAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            observedAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            dataAsOf: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            unreachable: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
        }, import("zod/v4/core").$strip>;
        message: import("zod/mini").ZodMiniObject<{
            key: import("zod/mini").ZodMiniString<string>;
            provider: import("zod/mini").ZodMiniString<string>;
            account: import("zod/mini").ZodMiniString<string>;
            id: import("zod/mini").ZodMiniString<string>;
            about: import("zod/mini").ZodMiniEnum<{
                certificate: "certificate";
                other: "other";
            }>;
            type: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            certificate: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            name: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            action: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            status: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            problem: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                outcome: import("zod/mini").ZodMiniEnum<{
                    cancelled: "cancelled";
                    failed: "failed";
                    "reissue-required": "reissue-required";
                }>;
                operation: import("zod/mini").ZodMiniEnum<{
                    deletion: "deletion";
                    order: "order";
                    other: "other";
                    reissue: "reissue";
                    renewal: "renewal";
                    revocation: "revocation";
                }>;
                job: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
                reason: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
                certificate: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            }, import("zod/v4/core").$strip>>;
            createdAt: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            receivedAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            content: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniUnknown>;
            tags: import("zod/mini").ZodMiniRecord<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniString<string>>;
        }, import("zod/v4/core").$strip>;
        certificate: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
            key: import("zod/mini").ZodMiniString<string>;
            id: import("zod/mini").ZodMiniString<string>;
            status: import("zod/mini").ZodMiniEnum<{
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
            commonName: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            notBefore: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            notAfter: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            lineage: import("zod/mini").ZodMiniString<string>;
            replaced: import("zod/mini").ZodMiniBoolean<boolean>;
            tags: import("zod/mini").ZodMiniRecord<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniString<string>>;
            acknowledged: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                until: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            }, import("zod/v4/core").$strip>>;
        }, import("zod/v4/core").$strip>>;
    }, import("zod/v4/core").$strip>;
    causedBy(change: StateChange): MonitorEvent[];
}, {
    detailType: "Weekly Summary Generated";
    version: number;
    detail: import("zod/mini").ZodMiniObject<{
        metadata: import("zod/mini").ZodMiniObject<{
            id: import("zod/mini").ZodMiniString<string>;
            version: import("zod/mini").ZodMiniInt;
            occurredAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            observedAt: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            dataAsOf: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
            unreachable: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
        }, import("zod/v4/core").$strip>;
        summary: import("zod/mini").ZodMiniObject<{
            week: import("zod/mini").ZodMiniString<string>;
            group: import("zod/mini").ZodMiniDiscriminatedUnion<[import("zod/mini").ZodMiniObject<{
                by: import("zod/mini").ZodMiniLiteral<"account">;
                account: import("zod/mini").ZodMiniString<string>;
            }, import("zod/v4/core").$strip>, import("zod/mini").ZodMiniObject<{
                by: import("zod/mini").ZodMiniLiteral<"tag">;
                tag: import("zod/mini").ZodMiniString<string>;
                value: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
            }, import("zod/v4/core").$strip>], "by">;
            tags: import("zod/mini").ZodMiniRecord<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniString<string>>;
            accounts: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>;
            accountCount: import("zod/mini").ZodMiniInt;
            certificateCount: import("zod/mini").ZodMiniInt;
            expiring: import("zod/mini").ZodMiniObject<{
                within7Days: import("zod/mini").ZodMiniInt;
                within30Days: import("zod/mini").ZodMiniInt;
                within90Days: import("zod/mini").ZodMiniInt;
            }, import("zod/v4/core").$strip>;
            pendingValidations: import("zod/mini").ZodMiniInt;
            pendingOrganizations: import("zod/mini").ZodMiniInt;
            findingCount: import("zod/mini").ZodMiniInt;
            urgent: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniObject<{
                kind: import("zod/mini").ZodMiniEnum<{
                    "approval-pending": "approval-pending";
                    expired: "expired";
                    "expiry-reminder": "expiry-reminder";
                    "final-reminder": "final-reminder";
                    "organization-expiring": "organization-expiring";
                    "organization-pending": "organization-pending";
                    "reissue-required": "reissue-required";
                    "validation-pending": "validation-pending";
                }>;
                certificate: import("zod/mini").ZodMiniString<string>;
                name: import("zod/mini").ZodMiniString<string>;
                at: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
                domain: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
                record: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                    name: import("zod/mini").ZodMiniString<string>;
                    type: import("zod/mini").ZodMiniEnum<{
                        CNAME: "CNAME";
                        TXT: "TXT";
                    }>;
                    value: import("zod/mini").ZodMiniString<string>;
                }, import("zod/v4/core").$strip>>;
                result: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniEnum<{
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
                organization: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
                validationType: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniString<string>>;
                pendingChecks: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniObject<{
                    check: import("zod/mini").ZodMiniEnum<{
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
                    name: import("zod/mini").ZodMiniString<string>;
                }, import("zod/v4/core").$strip>>>;
                certificateCount: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniInt>;
            }, import("zod/v4/core").$strip>>;
            unreachableCount: import("zod/mini").ZodMiniInt;
            unreachableAccounts: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniObject<{
                account: import("zod/mini").ZodMiniString<string>;
                since: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
                failure: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                    kind: import("zod/mini").ZodMiniEnum<{
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
                    message: import("zod/mini").ZodMiniString<string>;
                    scope: import("zod/mini").ZodMiniEnum<{
                        account: "account";
                        certificates: "certificates";
                        messages: "messages";
                        removals: "removals";
                    }>;
                }, import("zod/v4/core").$strip>>;
            }, import("zod/v4/core").$strip>>;
            emptyCount: import("zod/mini").ZodMiniInt;
            emptyAccounts: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniObject<{
                account: import("zod/mini").ZodMiniString<string>;
                checks: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>;
            }, import("zod/v4/core").$strip>>;
            acknowledgedCount: import("zod/mini").ZodMiniInt;
            acknowledgedCertificates: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniObject<{
                certificate: import("zod/mini").ZodMiniString<string>;
                name: import("zod/mini").ZodMiniString<string>;
                until: import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">;
            }, import("zod/v4/core").$strip>>;
        }, import("zod/v4/core").$strip>;
    }, import("zod/v4/core").$strip>;
    causedBy: () => MonitorEvent[];
}];
export type EventName = (typeof EVENT_CATALOGUE)[number]['detailType'];

// shared/events/event.d.ts
/** The `source` of every event of the monitor. */
export declare const EVENT_SOURCE = "cert-expiry-monitor";
/** Part of the detail of every event. */
export declare const EventMetadata: z.ZodMiniObject<{
    id: z.ZodMiniString<string>;
    version: z.ZodMiniInt;
    occurredAt: z.core.$ZodBranded<z.ZodMiniPipe<z.ZodMiniString<string>, z.ZodMiniTransform<Instant, string>>, "Instant", "out">;
    observedAt: z.core.$ZodBranded<z.ZodMiniPipe<z.ZodMiniString<string>, z.ZodMiniTransform<Instant, string>>, "Instant", "out">;
    dataAsOf: z.ZodMiniOptional<z.core.$ZodBranded<z.ZodMiniPipe<z.ZodMiniString<string>, z.ZodMiniTransform<Instant, string>>, "Instant", "out">>;
    unreachable: z.ZodMiniOptional<z.ZodMiniBoolean<boolean>>;
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

// shared/events/parse-event.d.ts
type DefinitionOf<Name extends EventName> = Extract<(typeof EVENT_CATALOGUE)[number], {
    detailType: Name;
}>;
/** The `detail` of an event: `EventDetail<'Certificate Expired'>`. */
export type EventDetail<Name extends EventName> = z.output<DefinitionOf<Name>['detail']>;
declare const Envelope: z.ZodMiniObject<{
    id: z.ZodMiniString<string>;
    source: z.ZodMiniLiteral<"cert-expiry-monitor">;
    'detail-type': z.ZodMiniString<string>;
    account: z.ZodMiniString<string>;
    region: z.ZodMiniString<string>;
    time: z.ZodMiniString<string>;
    resources: z.ZodMiniArray<z.ZodMiniString<string>>;
    'replay-name': z.ZodMiniOptional<z.ZodMiniString<string>>;
    detail: z.ZodMiniUnknown;
}, z.core.$strip>;
/**
 * An event as subscribers receive it, in the envelope of EventBridge. Without a name it is the union of all events, which
 * `detail-type` narrows.
 */
export type ReceivedEvent<Name extends EventName = EventName> = {
    [Key in Name]: Omit<z.output<typeof Envelope>, 'detail-type' | 'detail'> & {
        readonly 'detail-type': Key;
        readonly detail: EventDetail<Key>;
    };
}[Name];
/**
 * Why `parseEvent` refuses an event:
 *
 * - `foreign-source`: another application published it.
 * - `unknown-detail-type`: this version of the package does not have the event.
 * - `unsupported-version`: the version of its detail is not the one that this version of the package reads.
 * - `invalid`: a field is missing or has an unexpected value.
 */
export type EventErrorReason = 'foreign-source' | 'unknown-detail-type' | 'unsupported-version' | 'invalid';
/** `parseEvent` cannot parse an event. A retry has the same result. The message contains no value of `detail`. */
export declare class EventError extends Error {
    readonly name = "EventError";
    readonly reason: EventErrorReason;
    constructor(reason: EventErrorReason, message: string);
}
/**
 * Parses an event of the monitor. Compare `detail-type` of the result to narrow its `detail`:
 *
 * ```ts
 * const event = parseEvent(received);
 * if (event['detail-type'] === 'Certificate Expired') console.log(event.detail.certificate.key);
 * ```
 *
 * Fields that this version of the package does not know are left out.
 *
 * @param event the event in its envelope: the argument of a Lambda function, or the parsed body of an SQS message.
 * @throws EventError with a `reason`. Let it reach the on-failure destination of the function, or ignore the reasons that
 * your rule permits, for example `unknown-detail-type` if the rule matches all events.
 */
export declare function parseEvent(event: unknown): ReceivedEvent;

// shared/events/test-alert.d.ts
/**
 * Whether an event is part of a test alert (`cert-expiry-monitor test-alert`): its certificate does not exist, so do not
 * renew it and do not open a ticket. The test shows that the event arrived.
 *
 * @param event an event as received, parsed or not. Its `resources` name the certificate.
 */
export declare function isTestAlert({ resources }: {
    readonly resources: readonly string[];
}): boolean;
