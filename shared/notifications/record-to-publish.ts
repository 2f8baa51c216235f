import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod/mini';
import { CaaRecord } from '../certificates/dns-check.ts';
import type { CaaObstacle } from '../certificates/dns-check.ts';
import { DnsRecord } from '../certificates/validation.ts';

/** CAA records to add next to the existing ones of the same name. */
const CaaRecords = z.object({
  name: z.string(),
  type: z.literal('CAA'),
  /** The missing records as text. */
  value: z.string(),
  missing: z.array(CaaRecord),
  /** Existing records that stay: a command that replaces all records of a name must include them. */
  present: z.array(CaaRecord),
  /** The record for the validation, if it is not published either. */
  pending: z.optional(DnsRecord),
});
type CaaRecords = z.infer<typeof CaaRecords>;

/** The record that a notification asks users to publish. */
export const RecordToPublish = z.discriminatedUnion('type', [DnsRecord, CaaRecords]);
export type RecordToPublish = z.infer<typeof RecordToPublish>;

export function caaRecords(
  { name, present, critical, missing, recordPublished }: CaaObstacle,
  pending: DnsRecord,
): CaaRecords {
  const value = missing.map((caa) => `${caa.flags} ${caa.tag} "${caa.value}"`).join(', ');
  const rest = recordPublished ? {} : { pending };
  const kept = present.filter((caa) => !critical.some((other) => isDeepStrictEqual(caa, other)));
  return { name, type: 'CAA', value, missing, present: kept, ...rest };
}

/** A record, and the pending record next to it. */
export function withPending(record: RecordToPublish): RecordToPublish[] {
  return record.type === 'CAA' && record.pending !== undefined
    ? [record, record.pending]
    : [record];
}
