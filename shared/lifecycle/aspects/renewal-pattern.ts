import { keyOf } from '../../certificates/certificate-state.ts';
import type { CertificateState, RenewalPattern } from '../../certificates/certificate-state.ts';
import type { Certificate } from '../../certificates/certificate.ts';
import { DAY, millisecondsBetween, plus } from '../../certificates/instant.ts';
import type { Instant } from '../../certificates/instant.ts';
import { isInForce } from '../../certificates/status.ts';
import type { PredecessorLinked, Reported, Step } from '../input.ts';
import { replanByPattern } from './planned-expiry.ts';

/** Two leads are alike if they differ by at most this part of the longer one: some schedules run weekly. */
const ALIKE = 1 / 4;

/** An expiry that changes by less was reported more precisely, and is not a renewal. */
const RENEWS_BY = DAY;

/** An expiry that moves, or a linked predecessor, tells how early the certificate was renewed. */
export const learnRenewalPattern: Step<Reported> = (state, { before, input, now }) => {
  const { renewalPattern: _known, ...rest } = state;
  // An order was never in force: it says nothing about when certificates are renewed.
  const predecessor = input.certificate.fromOrder === undefined ? input.predecessor : undefined;
  const renewalPattern =
    (before && patternAfterMove(before, state.certificate, now)) ??
    renewalPatternOf(state, predecessor);
  return { ...rest, ...(renewalPattern && { renewalPattern }) };
};

/** A predecessor that is found later tells the same, if nothing is known yet. Reminders then wait for the renewal. */
export const learnPatternOfPredecessor: Step<PredecessorLinked> = (state, { input }) => {
  if (state.renewalPattern !== undefined) return state;
  const renewalPattern = renewalPatternOf(state, input.predecessor);
  return renewalPattern === undefined
    ? state
    : replanByPattern({ ...state, renewalPattern }, renewalPattern);
};

/**
 * How long before the expiry of its predecessor a certificate was issued, and how often in a row; `undefined` if this
 * is not known, if it was issued too late, or if a _renewal overdue_ alert came before it.
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
  // A certificate of the initial inventory can have been issued at any time.
  const came = certificate.validity?.notBefore ?? (initialInventory ? undefined : firstSeenAt);
  const lead = came === undefined ? 0 : millisecondsBetween(came, end);
  if (came === undefined || lead <= 0 || wasAskedFor(predecessor, came)) return undefined;
  const from = keyOf(predecessor);
  const before = predecessor.renewalPattern;
  if (before === undefined || !areAlike(before, lead)) return { leadMilliseconds: lead, from };
  // The later of the two moments, so that a renewal as late as the last one is not overdue.
  const leadMilliseconds = Math.min(lead, before.leadMilliseconds);
  return { leadMilliseconds, from, times: (before.times ?? 1) + 1 };
}

/**
 * The renewal pattern of a certificate that its provider renews under the same number: its expiry changes. An earlier
 * expiry is not a renewal, and makes the pattern before it unknown.
 */
function patternAfterMove(
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

/**
 * Whether the renewal followed a _renewal overdue_ alert. If such a renewal counted, each expected renewal would be
 * later than the one before.
 */
function wasAskedFor({ warnings: { expiry } }: CertificateState, came: Instant): boolean {
  return expiry?.renewalOverdue !== undefined && expiry.dueAt <= came;
}

function areAlike({ leadMilliseconds }: RenewalPattern, lead: number): boolean {
  return Math.abs(lead - leadMilliseconds) <= ALIKE * Math.max(lead, leadMilliseconds);
}
