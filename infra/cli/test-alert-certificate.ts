import { randomBytes } from 'node:crypto';
import type { CertificateState } from '../../shared/certificates/certificate-state.ts';
import type { AccountReference, Certificate } from '../../shared/certificates/certificate.ts';
import { DAY, parseInstant, plus } from '../../shared/certificates/instant.ts';
import type { Instant } from '../../shared/certificates/instant.ts';
import { DEFAULT_ALARM_POLICY } from '../../shared/lifecycle/alarm-policy.ts';
import { advance } from '../../shared/lifecycle/advance.ts';
import { TEST_ALERT_PROVIDER, TEST_ALERT_TAG } from '../../shared/events/test-alert.ts';
import { keyOf } from '../../shared/certificates/certificate-state.ts';
import { updateCertificate } from '../../shared/tracking/update-state.ts';
import type { Deployment } from './deployment.ts';
import { explainFailure } from './explain-failure.ts';
import { skipUnreadable } from './skip-unreadable.ts';

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
  if (state === undefined)
    throw new Error('The certificate of the test alert has no due reminder.');
  // One revision with everything. Without deadlines, a certificate that a killed test alert left behind sends no
  // reminders and never "expires".
  const { successorCheckDueAt: _ignored, ...rest } = state;
  return { ...rest, revision: 1, deadlines: [] };
}

export function isTestAlert({ provider, account }: AccountReference): boolean {
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

/**
 * Marks the certificate of a test alert as removed, so that event subscribers learn of the removal, and then deletes it
 * with its delivery log.
 *
 * @returns if that fails, what is left and the next step.
 */
export async function endTestAlert(
  deployment: Deployment,
  written: CertificateState,
): Promise<string | undefined> {
  const key = keyOf(written);
  const failures: unknown[] = [];
  const reported = await reportRemoval(deployment, key).catch((error: unknown) => {
    failures.push(error);
    return 'failed' as const;
  });
  if (reported === 'not there') return undefined;
  // If the removal cannot be published, the certificate can still be deleted.
  await deployment
    .forget({ key, lineage: written.lineage })
    .catch((error: unknown) => failures.push(error));
  if (failures.length === 0) return undefined;
  const why = [...new Set(failures.map(explainFailure))].join('\n');
  return `${key} could not be removed completely. Fix the cause, then run: cert-expiry-monitor test-alert --clean\n${why}`;
}

async function reportRemoval(
  { store, clock, deliver }: Deployment,
  key: string,
): Promise<'reported' | 'not there'> {
  let isThere = false;
  const removed = await updateCertificate(store, key, (state) => {
    isThere = state !== undefined;
    return advance(state, { kind: 'removed' }, clock());
  });
  if (removed !== undefined) await deliver();
  return isThere ? 'reported' : 'not there';
}

export interface CleanedTestAlerts {
  /** Keys of the removed certificates. */
  readonly removed: readonly string[];
  /** One text per certificate that could not be removed, with the next step. */
  readonly left: readonly string[];
  /** Names of the removed rules and queues through which test alerts received events. */
  readonly followers?: readonly string[];
}

/** Removes the certificates, rules and queues of all test alerts, including those that still run. */
export async function cleanAllTestAlerts(deployment: Deployment): Promise<CleanedTestAlerts> {
  const { removed, left } = await cleanTestAlerts(deployment);
  try {
    return { removed, left, followers: await deployment.removeFollowers() };
  } catch (error) {
    return { removed, left: [...left, explainFailure(error)] };
  }
}

/** Removes the certificates of interrupted test alerts. */
export async function cleanTestAlerts(
  deployment: Deployment,
  chosen: (state: CertificateState) => boolean = () => true,
): Promise<CleanedTestAlerts> {
  const found: CertificateState[] = [];
  // `list` reports certificates that cannot be read.
  for await (const state of skipUnreadable(deployment.certificates(), () => undefined)) {
    if (isTestAlert(state.certificate) && chosen(state)) found.push(state);
  }
  const removed: string[] = [];
  const left: string[] = [];
  for (const state of found) {
    const problem = await endTestAlert(deployment, state);
    if (problem === undefined) removed.push(keyOf(state));
    else left.push(problem);
  }
  return { removed, left };
}
