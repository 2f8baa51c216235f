import type { Certificate } from '../../certificates/certificate.ts';
import type { RenewalPattern } from '../../certificates/certificate-state.ts';
import type { RenewalOverdue } from '../../certificates/expiry-facts.ts';
import { DAY, plus } from '../../certificates/instant.ts';
import type { ThresholdCrossing } from '../../certificates/threshold.ts';
import { lifetime } from '../../certificates/validity.ts';
import type { Validity } from '../../certificates/validity.ts';
import type { AlarmPolicy } from '../alarm-policy.ts';

/** Renewals that make a pattern: a single early renewal can be a coincidence. */
const PATTERN = 2;

/** Renewals run on a schedule of their own, and take some time. */
export const GRACE = DAY;

/** The usual lead of renewal software, if no other is known: a third of the lifetime, 30 days at most. */
const USUAL_SHARE = 1 / 3;
const USUAL_LEAD = 30 * DAY;

/**
 * When a certificate that renews automatically should be renewed, and the source of this expectation; `undefined` if
 * there is none. A configured lead has priority over the renewal pattern, and the pattern over the usual lead.
 */
export function expectedRenewal(
  { validity, renewal }: Certificate,
  { renewal: configured }: AlarmPolicy,
  pattern: RenewalPattern | undefined,
): RenewalOverdue | undefined {
  if (validity === undefined || configured?.mode === 'manual') return undefined;
  const expect = (lead: number, reason: RenewalOverdue['reason']) => ({
    expectedAt: plus(validity.notAfter, -lead),
    reason,
  });
  // A lead that is longer than the lifetime does not apply: it may be right for certificates with a longer lifetime.
  const wholeLifetime = lifetime(validity) ?? Infinity;
  const lead = (configured?.renewBeforeDays ?? Infinity) * DAY;
  if (lead < wholeLifetime) return expect(lead, 'configuration');
  const usual = expectedByHistory(validity, pattern);
  if (usual !== undefined) return usual;
  if (configured !== undefined) return expect(usualLead(validity), 'configuration');
  return renewal?.automatic === true ? expect(usualLead(validity), 'provider') : undefined;
}

/** When the certificate should be renewed by its renewal pattern alone. */
export function expectedByHistory(
  validity: Validity,
  pattern: RenewalPattern | undefined,
): RenewalOverdue | undefined {
  const wholeLifetime = lifetime(validity) ?? Infinity;
  return pattern !== undefined && isEstablished(pattern) && pattern.leadMilliseconds < wholeLifetime
    ? { expectedAt: plus(validity.notAfter, -pattern.leadMilliseconds), reason: 'history' }
    : undefined;
}

/** Whether the renewals are frequent enough to expect the next one. */
export function isEstablished({ times = 1 }: RenewalPattern): boolean {
  return times >= PATTERN;
}

function usualLead(validity: Validity): number {
  return Math.min((lifetime(validity) ?? Infinity) * USUAL_SHARE, USUAL_LEAD);
}

/** A threshold crossing, and whether a renewal is overdue by then. */
export interface Warning extends ThresholdCrossing {
  readonly renewalOverdue?: RenewalOverdue;
}

/**
 * The reminders of a certificate that is expected to renew automatically. The first one waits until the renewal is
 * overdue, and is left out if the second one is due before that. If there are fewer than three reminders, none of them
 * waits.
 */
export function awaitRenewal(
  crossings: readonly ThresholdCrossing[],
  expected: RenewalOverdue,
): Warning[] {
  const overdueFrom = plus(expected.expectedAt, GRACE);
  const [first, second, ...others] = crossings;
  const warnings =
    first === undefined || second === undefined || others.length === 0 || first.at >= overdueFrom
      ? crossings
      : [
          ...(overdueFrom < second.at ? [{ ...first, at: overdueFrom }] : []),
          ...crossings.slice(1),
        ];
  return warnings.map((warning) =>
    warning.at >= overdueFrom ? { ...warning, renewalOverdue: expected } : warning,
  );
}
