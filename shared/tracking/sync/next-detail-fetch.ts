import type { Certificate } from '../../certificates/certificate.ts';
import { DAY, HOUR, earliest, millisecondsBetween, plus } from '../../certificates/instant.ts';
import type { Instant } from '../../certificates/instant.ts';
import { isInForce } from '../../certificates/status.ts';
import type { AlarmPolicy } from '../../lifecycle/alarm-policy.ts';

/**
 * When the details of a row must be fetched again even if its listing does not change. A listing does not show that
 *
 * - a domain validation was repeated: the details are fetched half a day before its expiry reminder is due, and once
 *   more after its expiry, so that there is no alert about a renewed validation.
 * - the successor of a renewed certificate is issued: until then the details are fetched in every sync.
 * - a successor was revoked: while it counts, the details are fetched every week, and near the expiry whenever half of
 *   the remaining time has passed, so that reminders return in time.
 * - a multi-year order needs a reissue: if the provider reports this, the details are fetched every week.
 */
export function nextDetailFetch(
  certificates: readonly Certificate[],
  policy: AlarmPolicy,
  now: Instant,
): Instant | undefined {
  if (certificates.some(waitsForSuccessor)) return now;
  const ends = certificates.flatMap(({ domainValidations = [], organizationValidations = [] }) =>
    [...domainValidations, ...organizationValidations].flatMap(({ state, expiresAt }) =>
      state === 'valid' && expiresAt !== undefined ? [expiresAt] : [],
    ),
  );
  const replaced = certificates.flatMap(({ status, renewal, validity }) =>
    isInForce(status) && renewal?.successorIssued === true && validity !== undefined
      ? [plus(now, Math.min(7 * DAY, millisecondsBetween(now, validity.notAfter) / 2))]
      : [],
  );
  const reissues = certificates.some(({ status, reissueRequired }) => {
    return isInForce(status) && reissueRequired === false;
  });
  const lead = policy.validationExpiryWarningDays * DAY + 12 * HOUR;
  return earliest(
    ...[
      ...ends.flatMap((end) => [plus(end, -lead), plus(end, HOUR)]),
      ...replaced,
      ...(reissues ? [plus(now, 7 * DAY)] : []),
    ].filter((at) => at > now),
  );
}

function waitsForSuccessor({ status, renewal }: Certificate): boolean {
  return isInForce(status) && renewal?.renewedBy !== undefined && renewal.successorIssued !== true;
}
