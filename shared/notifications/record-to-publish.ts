import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import { CaaRecord } from '../certificates/dns-check.ts';
import type { CaaObstacle } from '../certificates/dns-check.ts';
import { DnsRecord } from '../certificates/validation.ts';

/** CAA records that are to stand beside others of the same name. */
export const CaaRecords = z.object({
  name: z.string(),
  type: z.literal('CAA'),
  /** Those that are missing, for the eye. */
  value: z.string(),
  missing: z.array(CaaRecord),
  /** Existing records that stay: a command that replaces all records of a name must include them. */
  present: z.array(CaaRecord),
  /** What is to be published besides, where that is not there either. */
  pending: DnsRecord.optional(),
});
export type CaaRecords = z.infer<typeof CaaRecords>;

/** What a notice asks somebody to publish. */
export const RecordToPublish = z.discriminatedUnion('type', [DnsRecord, CaaRecords]);
export type RecordToPublish = z.infer<typeof RecordToPublish>;

export function caaRecords(
  { name, present, critical, missing, recordPublished }: CaaObstacle,
  pending: DnsRecord,
): CaaRecords {
  const value = missing.map((one) => `${one.flags} ${one.tag} "${one.value}"`).join(', ');
  const rest = recordPublished ? {} : { pending };
  const kept = present.filter((one) => !critical.some((other) => isDeepStrictEqual(one, other)));
  return { name, type: 'CAA', value, missing, present: kept, ...rest };
}

/** A record, and the one that is to be published besides. */
export function withPending(record: RecordToPublish): RecordToPublish[] {
  return record.type === 'CAA' && record.pending !== undefined
    ? [record, record.pending]
    : [record];
}
