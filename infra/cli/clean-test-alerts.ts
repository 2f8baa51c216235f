import { keyOf } from '../../shared/certificates/certificate-state.ts';
import type { CertificateState } from '../../shared/certificates/certificate-state.ts';
import type { Deployment } from './deployment.ts';
import { isTestAlert } from './test-alert-certificate.ts';
import { endTestAlert } from './end-test-alert.ts';
import { explainFailure } from './explain-failure.ts';
import { skipUnreadable } from './skip-unreadable.ts';

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
    if (isTestAlert(state) && chosen(state)) found.push(state);
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
