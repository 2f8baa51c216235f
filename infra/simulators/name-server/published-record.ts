import type { Instant } from '../../../shared/certificates/instant.ts';
import type { DnsRecord } from '../../../shared/certificates/validation.ts';

/** A record that is published in a simulated zone. */
export interface PublishedRecord {
  readonly record: DnsRecord;
  readonly from: Instant;
  /** When the record is removed. */
  readonly until?: Instant;
}
