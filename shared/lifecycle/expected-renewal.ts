import type { Certificate } from '../certificates/certificate.ts';
import type { RenewalPattern, RenewalOverdue } from '../certificates/certificate-state.ts';
import { DAY, plus } from '../certificates/instant.ts';
import type { ThresholdCrossing } from '../certificates/threshold.ts';
import { lifetime } from '../certificates/validity.ts';
import type { Validity } from '../certificates/validity.ts';
import type { AlarmPolicy } from './alarm-policy.ts';
import { isPattern } from './renewal-pattern.ts';

/** Renewals run by a schedule of their own, and take a while. */
export const GRACE = DAY;

/** Where nobody tells it: with a third of the life left, 30 days at most, as renewing programs commonly do. */
const USUAL_SHARE = 1 / 3;
const USUAL_LEAD = 30 * DAY;

/**
 * When a certificate that renews by itself should be renewed, and how one knows; `undefined` where nothing says
 * that it does. A lead that was configured goes before what was seen, and that before what is usual.
 */
export function expectedRenewal(
  { validity, renewal }: Certificate,
  { renewal: configured }: AlarmPolicy,
  pattern: RenewalPattern | undefined,
): RenewalOverdue | undefined {
  if (validity === undefined || configured?.by === 'hand') return undefined;
  const expect = (lead: number, reason: RenewalOverdue['reason']) => ({
    expectedAt: plus(validity.notAfter, -lead),
    reason,
  });
  // Nobody renews what has not begun: a lead that was right for longer lives says nothing of a short one.
  const timeline = lifetime(validity) ?? Infinity;
  const lead = (configured?.leadDays ?? Infinity) * DAY;
  if (lead < timeline) return expect(lead, 'configuration');
  const usual = expectedByHistory(validity, pattern);
  if (usual !== undefined) return usual;
  if (configured !== undefined) return expect(usualLead(validity), 'configuration');
  return renewal?.automatic === true ? expect(usualLead(validity), 'provider') : undefined;
}

/** When it should be renewed by its history alone. */
export function expectedByHistory(
  validity: Validity,
  pattern: RenewalPattern | undefined,
): RenewalOverdue | undefined {
  const timeline = lifetime(validity) ?? Infinity;
  return pattern !== undefined && isPattern(pattern) && pattern.leadMilliseconds < timeline
    ? { expectedAt: plus(validity.notAfter, -pattern.leadMilliseconds), reason: 'history' }
    : undefined;
}

function usualLead(validity: Validity): number {
  return Math.min((lifetime(validity) ?? Infinity) * USUAL_SHARE, USUAL_LEAD);
}

/** When a threshold is crossed, and whether a renewal is overdue by then. */
export interface Warning extends ThresholdCrossing {
  readonly renewalOverdue?: RenewalOverdue;
}

/**
 * The warnings of a certificate that is expected to renew by itself. The first one waits until the renewal is
 * overdue, and is left out where the second one comes before that. Where there are but two they stay as they are:
 * no expectation is worth more than those.
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
  return warnings.map((one) =>
    one.at >= overdueFrom ? { ...one, renewalOverdue: expected } : one,
  );
}
