import { randomBytes } from 'node:crypto';
import type { CertificateState } from '../../shared/certificates/certificate-state.ts';
import type { Certificate } from '../../shared/certificates/certificate.ts';
import { DAY, parseInstant, plus } from '../../shared/certificates/instant.ts';
import type { Instant } from '../../shared/certificates/instant.ts';
import { DEFAULT_ALARM_POLICY } from '../../shared/changes/alarm-policy.ts';
import { observeCertificate } from '../../shared/changes/observe-certificate.ts';
import { DRILL_PROVIDER, DRILL_TAG } from '../../shared/notices/mark-drill.ts';

/** No provider and no account of these names can be configured: no sweep ever misses what a drill removes. */
const DRILL = { provider: DRILL_PROVIDER, account: 'drill' };
/** What stands before the time at which a drill is over. */
const UNTIL = 'drill until ';
export const DAYS_LEFT = 13;
const LIFETIME_DAYS = 90;

/**
 * A certificate that is not there, ends in 13 days, and owes a proof: enough for two notices at once. No two have a
 * name or a lineage in common, so that none can close or hide what is said of another.
 *
 * @param until by then whoever holds the drill has removed it, unless something has kept them from it.
 */
export function drillCertificate(now: Instant, until: Instant): CertificateState {
  // Two may be held at the same moment, or in a world whose time stands still.
  const own = randomBytes(4).toString('hex');
  const id = `${now.replaceAll(/[:.]/g, '-')}-${own}`;
  const domain = `drill-${own}.drill.example`;
  const notAfter = plus(now, DAYS_LEFT * DAY);
  const certificate: Certificate = {
    ...DRILL,
    id,
    status: 'issued',
    rawStatus: `${UNTIL}${until}`,
    commonName: domain,
    subjectAlternativeNames: [domain],
    validity: { notBefore: plus(notAfter, -LIFETIME_DAYS * DAY), notAfter, exactness: 'instant' },
    changePending: true,
    domainValidations: [
      {
        domain,
        state: 'pending',
        method: 'dns-txt',
        record: { name: `_drill.${domain}`, type: 'TXT', value: `drill-${id}` },
        requestedAt: now,
      },
    ],
  };
  const state = observeCertificate(undefined, certificate, {
    now,
    policy: DEFAULT_ALARM_POLICY,
    tags: { [DRILL_TAG]: 'true' },
    baseline: false,
  });
  if (state === undefined) throw new Error('what is seen first is always a change');
  const { kinDueAt: _never, ...lonely } = state;
  // Nothing of it ever comes due: what a killed drill leaves reminds nobody, and calls nobody when it "expires".
  return { ...lonely, deadlines: [] };
}

export function isDrill({ certificate: { provider, account } }: CertificateState): boolean {
  return provider === DRILL.provider && account === DRILL.account;
}

/** Whether a drill is one that nobody holds any more: whoever did was killed before it could be removed. */
export function isLeftOver(
  { certificate: { rawStatus } }: CertificateState,
  now: Instant,
): boolean {
  const until = parseInstant(rawStatus.slice(UNTIL.length));
  return until === undefined || until < now;
}
