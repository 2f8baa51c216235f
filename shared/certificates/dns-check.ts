import * as z from 'zod';
import { Instant } from './instant.ts';
import { CanonicalName } from './names.ts';
import { DnsRecord } from './validation.ts';

/**
 * What the world's name servers say of a DNS record that somebody has to publish.
 *
 * - `record-missing`: nobody has it
 * - `wrong-value`: there is a record of that name and type, with other values
 * - `zone-appended-twice`: it was published under its name with the name of the zone behind it once more
 * - `partially-published`: some of the zone's own servers have it, others do not
 * - `wrong-delegation`: the zone is delegated to other servers than the ones that have it, or that it names
 * - `caa-forbids`: a CAA record (RFC 8659) lets other authorities issue, and not this one
 * - `cname-conflict`: a CNAME stands where the record should be (RFC 1034, section 3.6.2), or the other way round
 * - `dnssec-failure`: resolvers that check the zone's signatures reject its answers (RFC 4035, section 5)
 * - `resolver-failure`: the zone's own servers have it, and resolvers cannot resolve the name
 * - `published`: everybody has it; now it is the provider's turn
 * - `awaiting-provider-check`: everybody has it, and the provider has stopped to look for it by itself
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
  flags: z.int().min(0).max(255),
  tag: z.string(),
  value: z.string(),
});
export type CaaRecord = z.infer<typeof CaaRecord>;

/** What stands at a name, or above it, in place of records of its own. */
export const Alias = z.object({ name: z.string(), type: z.enum(['CNAME', 'DNAME']) });
export type Alias = z.infer<typeof Alias>;

/** The CAA records that forbid an authority, and what is missing beside them. */
export const CaaObstacle = z.object({
  /** The name at which they stand; of a wildcard record, its own: `*.example.com`. */
  name: z.string(),
  /** What leads from the domain to that name, where it is another one. */
  alias: Alias.optional(),
  /** Those of `present` that are critical and that authorities do not know (RFC 8659, section 4.5). */
  critical: z.array(CaaRecord),
  present: z.array(CaaRecord),
  missing: z.array(CaaRecord),
  /** Whether the record that is owed can be seen everywhere: then it is all that is left to do. */
  recordPublished: z.boolean(),
});
export type CaaObstacle = z.infer<typeof CaaObstacle>;

/** A wildcard record that answers at the name of the record (RFC 4592). */
export const WildcardAnswer = z.object({
  /** `*.example.com` */
  name: z.string(),
  /** Where it leads, if it is a CNAME record. */
  target: z.string().optional(),
  /** The hosts that it serves, and no longer once the record is published, unless they get records of their own. */
  hosts: z.array(z.string()),
});
export type WildcardAnswer = z.infer<typeof WildcardAnswer>;

/** What keeps the record from being published at its name. */
export const RecordConflict = z.object({
  /** Where it stands: the record's own name, or that of a DNAME record above it. */
  name: z.string(),
  type: z.enum(['CNAME', 'DNAME', 'TXT']),
  /** Where it leads. */
  target: z.string().optional(),
});
export type RecordConflict = z.infer<typeof RecordConflict>;

/** The verdict on the record of one domain, for as long as it stays the same. */
export const DnsCheck = z.object({
  domain: CanonicalName,
  result: DnsCheckResult,
  /** Since when it is this one. */
  since: Instant,
  /** The record that it is about, so that another one is judged anew. */
  record: z.object({ name: z.string(), type: z.string(), value: z.string() }),
  /** What was found where, for people, sorted so that the same findings read the same; twenty at most. */
  findings: z.array(z.string()),
  /** There where the verdict is `caa-forbids`, but for sets of records that nobody could paste. */
  caa: CaaObstacle.optional(),
  wildcard: WildcardAnswer.optional(),
  conflict: RecordConflict.optional(),
  /** What to publish instead, where the record cannot be published at its name and the provider accepts this one. */
  alternative: DnsRecord.optional(),
  /** The zone, and those of its delegation's servers that do not answer for it. */
  lame: z.object({ zone: z.string(), servers: z.array(z.string()) }).optional(),
  /** There where the zone's servers have the record, and something else keeps it from being seen. */
  recordPublished: z.literal(true).optional(),
});
export type DnsCheck = z.infer<typeof DnsCheck>;
