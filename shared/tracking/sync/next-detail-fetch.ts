import { hash } from 'node:crypto';
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
 * - a certificate is used by other resources, has other tags, or its automatic renewal waits for a validation: if the
 *   provider reports its use, the details are fetched about every week, and twice a day while the renewal is due.
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
  const usage = certificates.flatMap((one) =>
    one.usage !== undefined && isInForce(one.status) ? [nextUsageCheck(one, now)] : [],
  );
  const lead = policy.validationExpiryWarningDays * DAY + 12 * HOUR;
  return earliest(
    ...[
      ...ends.flatMap((end) => [plus(end, -lead), plus(end, HOUR)]),
      ...replaced,
      ...usage,
      ...(reissues ? [plus(now, 7 * DAY)] : []),
    ].filter((at) => at > now),
  );
}

/** Days before the expiry from which a certificate that renews automatically should be renewed. */
const RENEWAL_WINDOW = 60;

function nextUsageCheck({ id, validity, renewal }: Certificate, now: Instant): Instant {
  // Certificates that were found together are spread over several days.
  const spread = hash('sha1', id, 'buffer').readUInt16BE() / 0xffff;
  const regular = plus(now, (5 + 4 * spread) * DAY);
  if (renewal?.automatic !== true || validity === undefined) return regular;
  const window = plus(validity.notAfter, -RENEWAL_WINDOW * DAY);
  return window <= now ? plus(now, 12 * HOUR) : (earliest(window, regular) ?? regular);
}

function waitsForSuccessor({ status, renewal }: Certificate): boolean {
  return isInForce(status) && renewal?.renewedBy !== undefined && renewal.successorIssued !== true;
}
