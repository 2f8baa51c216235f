import type * as z from 'zod';
import { digestGroupKey } from '../certificates/certificate-digest.ts';
import type { CertificateDigest } from '../certificates/certificate-digest.ts';
import type { Instant } from '../certificates/instant.ts';
import { certificateDigestTaken } from './certificate-digest-taken.ts';
import type { MonitorEvent } from './event.ts';

/**
 * The event that tells a digest. Of one group and week it has the same id, however often it is taken: `dueAt` is when
 * the digest of the week was due, `now` when it was taken.
 */
export function describeDigest(
  digest: CertificateDigest,
  { dueAt, now }: { readonly dueAt: Instant; readonly now: Instant },
): MonitorEvent<Omit<z.infer<typeof certificateDigestTaken.detail>, 'metadata'>> {
  const { detailType, version } = certificateDigestTaken;
  const key = digestGroupKey(digest.group);
  const kind = detailType.toLowerCase().replaceAll(' ', '-');
  const id = `${key}:${digest.week}:${kind}`;
  const metadata = { id, version, occurredAt: dueAt, observedAt: now };
  return { detailType, detail: { metadata, digest }, resources: [`digest/${key}`] };
}
