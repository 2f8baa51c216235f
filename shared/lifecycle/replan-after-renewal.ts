import type {
  CertificateState,
  Deadline,
  RenewalPattern,
} from '../certificates/certificate-state.ts';
import { awaitRenewal, expectedByHistory } from './expected-renewal.ts';
import { inOrder } from './plan-deadlines.ts';

/**
 * The deadlines of a certificate of which one learns only after they were planned that it is renewed by a habit: what
 * its account or its provider says of that counts as before, and so does what people were warned of already.
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
    ...awaitRenewal(ahead, expected).map((one) => ({ kind: 'expiry-reminder' as const, ...one })),
    ...deadlines.filter(({ kind }) => kind !== 'expiry-reminder'),
  ]);
}
