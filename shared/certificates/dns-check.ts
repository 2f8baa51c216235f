import * as z from 'zod/mini';
import { Instant } from './instant.ts';
import { CanonicalName } from './names.ts';
import { DnsRecord } from './validation.ts';

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
export const DnsCheckResult = z.enum([
  'record-missing',
  'wrong-value',
  'zone-appended-twice',
  'partially-published',
  'wrong-delegation',
  'caa-forbids',
  'cname-conflict',
  'dnssec-failure',
  'resolver-failure',
  'published',
  'awaiting-provider-check',
]);
export type DnsCheckResult = z.infer<typeof DnsCheckResult>;

/** A CAA record (RFC 8659, section 4.1): `0 issue "ca.example.net"`. */
export const CaaRecord = z.object({
  flags: z.int().check(z.gte(0), z.lte(255)),
  tag: z.string(),
  value: z.string(),
});
export type CaaRecord = z.infer<typeof CaaRecord>;

/** The alias at a name, or above it, that takes the place of its own records. */
export const Alias = z.object({ name: z.string(), type: z.enum(['CNAME', 'DNAME']) });
export type Alias = z.infer<typeof Alias>;

/** The CAA records that forbid an authority, and the missing ones that would allow it. */
export const CaaObstacle = z.object({
  /** The name of the records; for a wildcard record its own name: `*.example.com`. */
  name: z.string(),
  /** The alias that leads from the domain to that name, if it is another one. */
  alias: z.optional(Alias),
  /** The records of `present` that are critical and have an unknown property (RFC 8659, section 4.5). */
  critical: z.array(CaaRecord),
  present: z.array(CaaRecord),
  missing: z.array(CaaRecord),
  /** Whether the validation record resolves everywhere: the CAA records are then the only problem. */
  recordPublished: z.boolean(),
});
export type CaaObstacle = z.infer<typeof CaaObstacle>;

/** A wildcard record that answers at the name of the record (RFC 4592). */
export const WildcardAnswer = z.object({
  /** `*.example.com` */
  name: z.string(),
  /** The target, if it is a CNAME record. */
  target: z.optional(z.string()),
  /** The hosts that it stops serving when the record is published, unless they get their own records. */
  hosts: z.array(z.string()),
});
export type WildcardAnswer = z.infer<typeof WildcardAnswer>;

/** The existing record that prevents publication of the validation record at its name. */
export const RecordConflict = z.object({
  /** The name of the existing record: the record's own name, or that of a DNAME record above it. */
  name: z.string(),
  type: z.enum(['CNAME', 'DNAME', 'TXT']),
  /** The target of the alias. */
  target: z.optional(z.string()),
});
export type RecordConflict = z.infer<typeof RecordConflict>;

/** The DNS check of one domain, while the result stays the same. */
export const DnsCheck = z.object({
  domain: CanonicalName,
  result: DnsCheckResult,
  /** When this result was first found. */
  since: Instant,
  /** The checked record: another record needs another check. */
  record: z.object({ name: z.string(), type: z.string(), value: z.string() }),
  /** The answer of each server as a sentence. Sorted, at most twenty. */
  findings: z.array(z.string()),
  /** Present for `caa-forbids`, unless the set of records is too large to publish by hand. */
  caa: z.optional(CaaObstacle),
  wildcard: z.optional(WildcardAnswer),
  conflict: z.optional(RecordConflict),
  /** The record to publish instead, if the record cannot be published at its name and the provider accepts this one. */
  alternative: z.optional(DnsRecord),
  /** The zone, and the delegated servers that do not serve it. */
  lame: z.optional(z.object({ zone: z.string(), servers: z.array(z.string()) })),
  /** Present if the zone's servers have the record, but another problem prevents its resolution. */
  recordPublished: z.optional(z.literal(true)),
});
export type DnsCheck = z.infer<typeof DnsCheck>;
