import type { Certificate } from '../../certificates/certificate.ts';
import { DAY, HOUR, earliest, millisecondsBetween, plus } from '../../certificates/instant.ts';
import type { Instant } from '../../certificates/instant.ts';
import { isInForce } from '../../certificates/status.ts';
import type { AlarmPolicy } from '../../lifecycle/alarm-policy.ts';

/**
 * When a row has to be looked at closely although its listing may not have changed.
 *
 * A proof of domain control that is given anew does not show in a listing. So that nobody is warned of the
 * end of one that has been renewed long since, it is read again half a day before its warning is due, and
 * once more after its end. Nor does it show when the successor of a renewed certificate is issued, and until
 * then the old one alarms: it is read in every sweep. And a successor may be revoked again: as long as the old
 * one counts on it, it is read every week, and towards its end whenever half of the time that was left has passed, so that
 * its alarms always come back in time. Nor does it show that a multi-year order needs a reissue now: where the provider
 * reports that at all, the certificate is read every week.
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
  const lead = policy.validationWarningDays * DAY + 12 * HOUR;
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
