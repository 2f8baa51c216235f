import { keyOf } from '../certificates/certificate-state.ts';
import type { CertificateState, RenewalPattern } from '../certificates/certificate-state.ts';
import type { Certificate } from '../certificates/certificate.ts';
import { DAY, millisecondsBetween, plus } from '../certificates/instant.ts';
import type { Instant } from '../certificates/instant.ts';
import { isInForce } from '../certificates/status.ts';
import type { AlarmPolicy } from './alarm-policy.ts';

/** Anybody may renew early once. */
const PATTERN = 2;

/** Two renewals are alike whose leads differ by no more than that part of the longer one: some schedules run weekly. */
const ALIKE = 1 / 4;

/** An end that moves by less was told more exactly, and not renewed. */
const RENEWS_BY = DAY;

/**
 * How long before the end of the certificate before it a successor came, and how often in a row it was like that;
 * `undefined` where that cannot be told, or where it came too late, or because somebody was told that it is overdue.
 */
export function renewalPatternOf(
  successor: Pick<CertificateState, 'certificate' | 'firstSeenAt' | 'initialInventory'>,
  predecessor: CertificateState | undefined,
): RenewalPattern | undefined {
  const { certificate, firstSeenAt, initialInventory } = successor;
  const end = predecessor?.certificate.validity?.notAfter;
  if (predecessor === undefined || end === undefined || !isInForce(certificate.status)) {
    return undefined;
  }
  // What was there before we were may have come at any time.
  const came = certificate.validity?.notBefore ?? (initialInventory ? undefined : firstSeenAt);
  const lead = came === undefined ? 0 : millisecondsBetween(came, end);
  if (came === undefined || lead <= 0 || wasAskedFor(predecessor, came)) return undefined;
  const from = keyOf(predecessor);
  const before = predecessor.renewalPattern;
  if (before === undefined || !areAlike(before, lead)) return { leadMilliseconds: lead, from };
  // The later of the two moments: nobody is overdue who is as late as last time.
  const leadMilliseconds = Math.min(lead, before.leadMilliseconds);
  return { leadMilliseconds, from, times: (before.times ?? 1) + 1 };
}

/**
 * The habit of a certificate that its provider renews under the same number: its end moves. One that moves back was
 * none, and nobody knows what was before.
 */
export function patternAfterMove(
  before: CertificateState,
  certificate: Certificate,
  now: Instant,
): RenewalPattern | undefined {
  const [end, was] = [certificate.validity?.notAfter, before.certificate.validity?.notAfter];
  if (end === undefined || was === undefined) return before.renewalPattern;
  if (plus(end, RENEWS_BY) <= was) return undefined;
  if (end < plus(was, RENEWS_BY)) return before.renewalPattern;
  return renewalPatternOf({ certificate, firstSeenAt: now, initialInventory: false }, before);
}

/** What a state remembers of it that whoever has no settings at hand goes by. */
export function renewedManually({
  renewal,
}: AlarmPolicy): Pick<CertificateState, 'renewedManually'> {
  return renewal?.by === 'hand' ? { renewedManually: true } : {};
}

/** Whether it was so often that one may wait for the next time. */
export function isPattern({ times = 1 }: RenewalPattern): boolean {
  return times >= PATTERN;
}

/** Whoever renews because he is told that it is overdue would be told later each time. */
function wasAskedFor({ warnings: { expiry } }: CertificateState, came: Instant): boolean {
  return expiry?.renewalOverdue !== undefined && expiry.dueAt <= came;
}

function areAlike({ leadMilliseconds }: RenewalPattern, lead: number): boolean {
  return Math.abs(lead - leadMilliseconds) <= ALIKE * Math.max(lead, leadMilliseconds);
}
