import { certificateApproachingExpiration } from '../../shared/events/certificate-approaching-expiration.ts';

/** A certificate that somebody, or something, has to renew. */
export interface Renewal {
  readonly certificate: string;
  readonly names: readonly string[];
  readonly daysLeft: number;
}

/** Takes a renewal in; the same `id` again changes nothing. */
export interface RenewalQueue {
  add(renewal: Renewal, id: string): Promise<void>;
}

/**
 * Queues the renewal of a certificate that comes near its end, once a warning.
 *
 * @param detail The `detail` of the event, as it came: the schema says what is in it.
 * @throws ZodError where it is no such event.
 */
export async function queueRenewal(detail: unknown, queue: RenewalQueue): Promise<void> {
  const { metadata, certificate, daysToExpiry } =
    certificateApproachingExpiration.detail.parse(detail);
  const { key, commonName, subjectAlternativeNames } = certificate;
  const names = new Set([
    ...(commonName === undefined ? [] : [commonName]),
    ...subjectAlternativeNames,
  ]);
  // The bus delivers at least once, and a replay delivers again: the id is the same each time.
  await queue.add({ certificate: key, names: [...names], daysLeft: daysToExpiry }, metadata.id);
}
