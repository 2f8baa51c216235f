import { keyOf } from '../../shared/certificates/certificate-state.ts';
import type { CertificateState } from '../../shared/certificates/certificate-state.ts';
import type { Deployment } from './deployment.ts';
import { isTestAlert } from './test-alert-certificate.ts';
import { endTestAlert } from './end-test-alert.ts';
import { explainFailure } from './explain-failure.ts';
import { skipUnreadable } from './skip-unreadable.ts';

export interface CleanedTestAlerts {
  /** Keys of what was there, and is no more. */
  readonly removed: readonly string[];
  /** What could not be removed, and what to do about each. */
  readonly left: readonly string[];
  /** Rules and queues by which they saw events. */
  readonly followers?: readonly string[];
}

/** Removes all that drills have left, or have there now. */
export async function cleanAllTestAlerts(deployment: Deployment): Promise<CleanedTestAlerts> {
  const { removed, left } = await cleanTestAlerts(deployment);
  try {
    return { removed, left, followers: await deployment.removeFollowers() };
  } catch (error) {
    return { removed, left: [...left, explainFailure(error)] };
  }
}

/** Removes the certificates of drills that whoever held them did not remove. */
export async function cleanTestAlerts(
  deployment: Deployment,
  chosen: (state: CertificateState) => boolean = () => true,
): Promise<CleanedTestAlerts> {
  const found: CertificateState[] = [];
  // What cannot be read is told by whoever lists it.
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
