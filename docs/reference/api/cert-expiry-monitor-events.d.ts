// The public API of cert-expiry-monitor/events, version 0.2.0.

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

// shared/certificates/instant.d.ts
/**
 * A moment in UTC, always written `2026-11-22T04:20:00.000Z`.
 *
 * One spelling means that instants compare, sort and index correctly as plain strings.
 * Reading accepts any ISO 8601 date-time with a zone (`+00:00`, `+0100`, `Z`) and rewrites it.
 */
export declare const Instant: z.core.$ZodBranded<z.ZodMiniPipe<z.ZodMiniString<string>, z.ZodMiniTransform<Instant, string>>, "Instant", "out">;
export type Instant = string & z.$brand<'Instant'>;

// shared/events/catalogue.d.ts
/**
 * All events, in the order in which those of one change are published. Subscribers, the schema registry, the documents and
 * the notifications use this list.
 */
export declare const EVENT_CATALOGUE: readonly [{
    readonly detailType: "Certificate Discovered";
    readonly version: number;
    readonly detail: import("zod/mini").ZodMiniObject<{
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
            usage: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                inUse: import("zod/mini").ZodMiniBoolean<boolean>;
                resources: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>;
            }, import("zod/v4/core").$strip>>;
            imported: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
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
    readonly detailType: "Certificate State Rebuilt";
    readonly version: number;
    readonly detail: import("zod/mini").ZodMiniObject<{
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
            usage: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                inUse: import("zod/mini").ZodMiniBoolean<boolean>;
                resources: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>;
            }, import("zod/v4/core").$strip>>;
            imported: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
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
    readonly detailType: "Domain Validation Pending";
    readonly version: number;
    readonly detail: import("zod/mini").ZodMiniObject<{
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
            usage: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                inUse: import("zod/mini").ZodMiniBoolean<boolean>;
                resources: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>;
            }, import("zod/v4/core").$strip>>;
            imported: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
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
            failsAfterChecks: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            missingForRenewal: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
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
    readonly detailType: "Domain Validation Completed";
    readonly version: number;
    readonly detail: import("zod/mini").ZodMiniObject<{
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
            usage: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                inUse: import("zod/mini").ZodMiniBoolean<boolean>;
                resources: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>;
            }, import("zod/v4/core").$strip>>;
            imported: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
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
            failsAfterChecks: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            missingForRenewal: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
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
    readonly detailType: "Certificate Reissue Failed";
    readonly version: number;
    readonly detail: import("zod/mini").ZodMiniObject<{
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
            usage: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                inUse: import("zod/mini").ZodMiniBoolean<boolean>;
                resources: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>;
            }, import("zod/v4/core").$strip>>;
            imported: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
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
    readonly detailType: "Certificate Status Changed";
    readonly version: number;
    readonly detail: import("zod/mini").ZodMiniObject<{
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
            usage: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                inUse: import("zod/mini").ZodMiniBoolean<boolean>;
                resources: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>;
            }, import("zod/v4/core").$strip>>;
            imported: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
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
    readonly detailType: "Certificate Expiry Changed";
    readonly version: number;
    readonly detail: import("zod/mini").ZodMiniObject<{
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
            usage: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                inUse: import("zod/mini").ZodMiniBoolean<boolean>;
                resources: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>;
            }, import("zod/v4/core").$strip>>;
            imported: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
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
    readonly detailType: "Certificate Renewed";
    readonly version: number;
    readonly detail: import("zod/mini").ZodMiniObject<{
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
            usage: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                inUse: import("zod/mini").ZodMiniBoolean<boolean>;
                resources: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>;
            }, import("zod/v4/core").$strip>>;
            imported: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
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
    readonly detailType: "Certificate Reissue Required";
    readonly version: number;
    readonly detail: import("zod/mini").ZodMiniObject<{
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
            usage: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                inUse: import("zod/mini").ZodMiniBoolean<boolean>;
                resources: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>;
            }, import("zod/v4/core").$strip>>;
            imported: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
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
    readonly detailType: "Domain Validation Expiring";
    readonly version: number;
    readonly detail: import("zod/mini").ZodMiniObject<{
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
            usage: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                inUse: import("zod/mini").ZodMiniBoolean<boolean>;
                resources: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>;
            }, import("zod/v4/core").$strip>>;
            imported: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
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
            failsAfterChecks: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            missingForRenewal: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            expiresAt: import("zod/mini").ZodMiniOptional<import("zod/v4/core").$ZodBranded<import("zod/mini").ZodMiniPipe<import("zod/mini").ZodMiniString<string>, import("zod/mini").ZodMiniTransform<import("../certificates/instant.ts").Instant, string>>, "Instant", "out">>;
        }, import("zod/v4/core").$strip>;
        daysToExpiry: import("zod/mini").ZodMiniNumber<number>;
    }, import("zod/v4/core").$strip>;
}, {
    readonly detailType: "Certificate Approaching Expiration";
    readonly version: number;
    readonly detail: import("zod/mini").ZodMiniObject<{
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
            usage: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                inUse: import("zod/mini").ZodMiniBoolean<boolean>;
                resources: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>;
            }, import("zod/v4/core").$strip>>;
            imported: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
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
    readonly detailType: "Certificate Expired";
    readonly version: number;
    readonly detail: import("zod/mini").ZodMiniObject<{
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
            usage: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                inUse: import("zod/mini").ZodMiniBoolean<boolean>;
                resources: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>;
            }, import("zod/v4/core").$strip>>;
            imported: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
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
    readonly detailType: "Certificate Removed";
    readonly version: number;
    readonly detail: import("zod/mini").ZodMiniObject<{
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
            usage: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                inUse: import("zod/mini").ZodMiniBoolean<boolean>;
                resources: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>;
            }, import("zod/v4/core").$strip>>;
            imported: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
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
    readonly detailType: "Certificate Acknowledged";
    readonly version: number;
    readonly detail: import("zod/mini").ZodMiniObject<{
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
            usage: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                inUse: import("zod/mini").ZodMiniBoolean<boolean>;
                resources: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>;
            }, import("zod/v4/core").$strip>>;
            imported: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
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
    readonly detailType: "Domain Validation DNS Check Changed";
    readonly version: number;
    readonly detail: import("zod/mini").ZodMiniObject<{
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
            usage: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                inUse: import("zod/mini").ZodMiniBoolean<boolean>;
                resources: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>;
            }, import("zod/v4/core").$strip>>;
            imported: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
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
            failsAfterChecks: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
            missingForRenewal: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniLiteral<true>>;
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
    readonly detailType: "Domain Validation Withdrawn";
    readonly version: number;
    readonly detail: import("zod/mini").ZodMiniObject<{
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
            usage: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                inUse: import("zod/mini").ZodMiniBoolean<boolean>;
                resources: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>;
            }, import("zod/v4/core").$strip>>;
            imported: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
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
    readonly detailType: "Organization Validation Pending";
    readonly version: number;
    readonly detail: import("zod/mini").ZodMiniObject<{
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
            usage: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                inUse: import("zod/mini").ZodMiniBoolean<boolean>;
                resources: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>;
            }, import("zod/v4/core").$strip>>;
            imported: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
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
    readonly detailType: "Organization Validation Completed";
    readonly version: number;
    readonly detail: import("zod/mini").ZodMiniObject<{
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
            usage: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                inUse: import("zod/mini").ZodMiniBoolean<boolean>;
                resources: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>;
            }, import("zod/v4/core").$strip>>;
            imported: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
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
    readonly detailType: "Organization Validation Withdrawn";
    readonly version: number;
    readonly detail: import("zod/mini").ZodMiniObject<{
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
            usage: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                inUse: import("zod/mini").ZodMiniBoolean<boolean>;
                resources: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>;
            }, import("zod/v4/core").$strip>>;
            imported: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
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
    readonly detailType: "Organization Validation Expiring";
    readonly version: number;
    readonly detail: import("zod/mini").ZodMiniObject<{
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
            usage: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                inUse: import("zod/mini").ZodMiniBoolean<boolean>;
                resources: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>;
            }, import("zod/v4/core").$strip>>;
            imported: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
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
    readonly detailType: "Certificate Approval Pending";
    readonly version: number;
    readonly detail: import("zod/mini").ZodMiniObject<{
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
            usage: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                inUse: import("zod/mini").ZodMiniBoolean<boolean>;
                resources: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>;
            }, import("zod/v4/core").$strip>>;
            imported: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
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
    readonly detailType: "Certificate Approval Resolved";
    readonly version: number;
    readonly detail: import("zod/mini").ZodMiniObject<{
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
            usage: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniObject<{
                inUse: import("zod/mini").ZodMiniBoolean<boolean>;
                resources: import("zod/mini").ZodMiniArray<import("zod/mini").ZodMiniString<string>>;
            }, import("zod/v4/core").$strip>>;
            imported: import("zod/mini").ZodMiniOptional<import("zod/mini").ZodMiniBoolean<boolean>>;
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
    readonly detailType: "Account Recovered";
    readonly version: number;
    readonly detail: import("zod/mini").ZodMiniObject<{
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
    readonly detailType: "Account Unreachable";
    readonly version: number;
    readonly detail: import("zod/mini").ZodMiniObject<{
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
    readonly detailType: "Initial Inventory Completed";
    readonly version: number;
    readonly detail: import("zod/mini").ZodMiniObject<{
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
    readonly detailType: "AutoDNS Message Received";
    readonly version: number;
    readonly detail: import("zod/mini").ZodMiniObject<{
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
}, {
    readonly detailType: "Weekly Summary Generated";
    readonly version: number;
    readonly detail: import("zod/mini").ZodMiniObject<{
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
}];
export type EventName = (typeof EVENT_CATALOGUE)[number]['detailType'];

// shared/events/event.d.ts
/** The `source` of every event of the monitor. */
export declare const EVENT_SOURCE = "cert-expiry-monitor";

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
