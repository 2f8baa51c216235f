import { randomBytes } from 'node:crypto';
import type { CertificateState } from '../../shared/certificates/certificate-state.ts';
import type { Certificate } from '../../shared/certificates/certificate.ts';
import { DAY, parseInstant, plus } from '../../shared/certificates/instant.ts';
import type { Instant } from '../../shared/certificates/instant.ts';
import { DEFAULT_ALARM_POLICY } from '../../shared/lifecycle/alarm-policy.ts';
import { observeCertificate } from '../../shared/lifecycle/observe-certificate.ts';
import { TEST_ALERT_PROVIDER, TEST_ALERT_TAG } from '../../shared/notifications/mark-test-alert.ts';

/** No provider and no account of these names can be configured: no sweep ever misses what a drill removes. */
const TEST_ALERT = { provider: TEST_ALERT_PROVIDER, account: 'test-alert' };
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
export function testAlertCertificate(now: Instant, until: Instant): CertificateState {
  // Two may be held at the same moment, or in a world whose time stands still.
  const own = randomBytes(4).toString('hex');
  const id = `${now.replaceAll(/[:.]/g, '-')}-${own}`;
  const domain = `drill-${own}.drill.example`;
  const notAfter = plus(now, DAYS_LEFT * DAY);
  const certificate: Certificate = {
    ...TEST_ALERT,
    id,
    status: 'issued',
    rawStatus: `${UNTIL}${until}`,
    commonName: domain,
    subjectAlternativeNames: [domain],
    validity: { notBefore: plus(notAfter, -LIFETIME_DAYS * DAY), notAfter, precision: 'instant' },
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
    tags: { [TEST_ALERT_TAG]: 'true' },
    initialInventory: false,
  });
  if (state === undefined) throw new Error('what is seen first is always a change');
  const { successorCheckDueAt: _never, ...lonely } = state;
  // Nothing of it ever comes due: what a killed drill leaves reminds nobody, and calls nobody when it "expires".
  return { ...lonely, deadlines: [] };
}

export function isTestAlert({ certificate: { provider, account } }: CertificateState): boolean {
  return provider === TEST_ALERT.provider && account === TEST_ALERT.account;
}

/** Whether a drill is one that nobody holds any more: whoever did was killed before it could be removed. */
export function isLeftOver(
  { certificate: { rawStatus } }: CertificateState,
  now: Instant,
): boolean {
  const until = parseInstant(rawStatus.slice(UNTIL.length));
  return until === undefined || until < now;
}
