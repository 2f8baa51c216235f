import type { ReceivedEvent } from 'cert-expiry-monitor/events';

/** A certificate to renew. */
export interface Renewal {
  readonly certificate: string;
  readonly names: readonly string[];
  readonly daysLeft: number;
}

/** Accepts a renewal. Adding the same `id` again has no effect. */
export interface RenewalQueue {
  add(renewal: Renewal, id: string): Promise<void>;
}

/** Queues the renewal of a certificate that expires soon, once per reminder. */
export async function queueRenewal(
  { detail }: ReceivedEvent<'Certificate Approaching Expiration'>,
  queue: RenewalQueue,
): Promise<void> {
  const { metadata, certificate, daysToExpiry } = detail;
  const { key, commonName, subjectAlternativeNames } = certificate;
  const names = new Set([
    ...(commonName === undefined ? [] : [commonName]),
    ...subjectAlternativeNames,
  ]);
  // The bus delivers at least once, and a replay delivers again, with the same id.
  await queue.add({ certificate: key, names: [...names], daysLeft: daysToExpiry }, metadata.id);
}
