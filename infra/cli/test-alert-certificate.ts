import { randomBytes } from 'node:crypto';
import type { CertificateState } from '../../shared/certificates/certificate-state.ts';
import type { Certificate } from '../../shared/certificates/certificate.ts';
import { DAY, parseInstant, plus } from '../../shared/certificates/instant.ts';
import type { Instant } from '../../shared/certificates/instant.ts';
import { DEFAULT_ALARM_POLICY } from '../../shared/lifecycle/alarm-policy.ts';
import { advance } from '../../shared/lifecycle/advance.ts';
import { TEST_ALERT_PROVIDER, TEST_ALERT_TAG } from '../../shared/notifications/mark-test-alert.ts';

/** No provider account of this name can be configured, so no sync ever reports the certificate as missing. */
const TEST_ALERT = { provider: TEST_ALERT_PROVIDER, account: 'test-alert' };
/** The raw status starts with this text, followed by the time at which the test alert ends. */
const UNTIL = 'test alert until ';
export const DAYS_LEFT = 13;
const LIFETIME_DAYS = 90;

/**
 * A synthetic certificate that expires in 13 days and has a pending validation, which causes two notifications at once.
 * Each has its own name and lineage, so no test alert can resolve or hide the notifications of another.
 *
 * @param until the test alert is left over if it still exists after this time.
 */
export function testAlertCertificate(now: Instant, until: Instant): CertificateState {
  // Two test alerts can start at the same moment, also because a simulated clock can stand still.
  const own = randomBytes(4).toString('hex');
  const id = `${now.replaceAll(/[:.]/g, '-')}-${own}`;
  const domain = `test-alert-${own}.test-alert.example`;
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
        record: { name: `_test-alert.${domain}`, type: 'TXT', value: `test-alert-${id}` },
        requestedAt: now,
      },
    ],
  };
  const settings = { policy: DEFAULT_ALARM_POLICY, tags: { [TEST_ALERT_TAG]: 'true' } };
  const reported = { kind: 'reported' as const, certificate, settings, initialInventory: false };
  const discovered = advance(undefined, reported, now);
  const state = advance(discovered, { kind: 'time-passed' }, now);
  if (state === undefined) throw new Error('a reminder of the test alert is always due');
  // One revision with everything. Without deadlines, a certificate that a killed test alert left behind sends no
  // reminders and never "expires".
  const { successorCheckDueAt: _ignored, ...rest } = state;
  return { ...rest, revision: 1, deadlines: [] };
}

export function isTestAlert({ certificate: { provider, account } }: CertificateState): boolean {
  return provider === TEST_ALERT.provider && account === TEST_ALERT.account;
}

/** Whether a test alert was killed before it removed its certificate. */
export function isLeftOver(
  { certificate: { rawStatus } }: CertificateState,
  now: Instant,
): boolean {
  const until = parseInstant(rawStatus.slice(UNTIL.length));
  return until === undefined || until < now;
}
