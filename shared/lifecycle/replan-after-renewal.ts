import type {
  CertificateState,
  Deadline,
  RenewalPattern,
} from '../certificates/certificate-state.ts';
import { awaitRenewal, expectedByHistory } from './expected-renewal.ts';
import { inOrder } from './plan-deadlines.ts';

/**
 * The deadlines of a certificate whose renewal pattern becomes known after they were planned. Renewal settings of the
 * account, an expectation from the provider, and reminders that were already sent have priority.
 */
export function replanAfterRenewal(
  { certificate: { validity }, deadlines, warnings, renewedManually }: CertificateState,
  pattern: RenewalPattern,
): readonly Deadline[] {
  const ahead = deadlines.filter(({ kind }) => kind === 'expiry-reminder');
  const expected = validity && expectedByHistory(validity, pattern);
  if (expected === undefined || renewedManually === true || warnings.expiry !== undefined) {
    return deadlines;
  }
  if (ahead.some(({ renewalOverdue }) => renewalOverdue !== undefined)) return deadlines;
  return inOrder([
    ...awaitRenewal(ahead, expected).map((reminder) => ({
      kind: 'expiry-reminder' as const,
      ...reminder,
    })),
    ...deadlines.filter(({ kind }) => kind !== 'expiry-reminder'),
  ]);
}
