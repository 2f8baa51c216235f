import * as z from 'zod';
import { Instant } from './instant.ts';

/**
 * What the world's name servers say of a DNS record that somebody has to publish.
 *
 * - `missing`: nobody has it
 * - `wrong-value`: there is a record of that name and type, with other values
 * - `doubled-name`: it was published under its name with the name of the zone behind it once more
 * - `partly-published`: some of the zone's own servers have it, others do not
 * - `delegated-elsewhere`: the zone is delegated to other servers than the ones that have it, or that it names
 * - `caa-forbids`: a CAA record (RFC 8659) lets other authorities issue, and not this one
 * - `alias-in-the-way`: a CNAME stands where the record should be (RFC 1034, section 3.6.2)
 * - `visible`: everybody has it; now it is the provider's turn
 * - `unchecked`: everybody has it, and the provider has stopped to look for it by itself
 */
export const DiagnosisVerdict = z.enum([
  'missing',
  'wrong-value',
  'doubled-name',
  'partly-published',
  'delegated-elsewhere',
  'caa-forbids',
  'alias-in-the-way',
  'visible',
  'unchecked',
]);
export type DiagnosisVerdict = z.infer<typeof DiagnosisVerdict>;

/** A CAA record (RFC 8659, section 4.1): `0 issue "ca.example.net"`. */
export const CaaRecord = z.object({
  flags: z.int().min(0).max(255),
  tag: z.string(),
  value: z.string(),
});
export type CaaRecord = z.infer<typeof CaaRecord>;

/** The CAA records that forbid an authority, and what is missing beside them. */
export const CaaObstacle = z.object({
  /** The name at which they stand. */
  name: z.string(),
  present: z.array(CaaRecord),
  missing: z.array(CaaRecord),
  /** Whether the record that is owed can be seen everywhere: then it is all that is left to do. */
  recordVisible: z.boolean(),
});
export type CaaObstacle = z.infer<typeof CaaObstacle>;

/** The verdict on the record of one domain, for as long as it stays the same. */
export const Diagnosis = z.object({
  domain: z.string(),
  verdict: DiagnosisVerdict,
  /** Since when it is this one. */
  since: Instant,
  /** The record that it is about, so that another one is judged anew. */
  record: z.object({ name: z.string(), type: z.string(), value: z.string() }),
  /** What was found where, for people, sorted so that the same findings read the same; twenty at most. */
  findings: z.array(z.string()),
  /** There where the verdict is `caa-forbids`, but for sets of records that nobody could paste. */
  caa: CaaObstacle.optional(),
});
export type Diagnosis = z.infer<typeof Diagnosis>;
