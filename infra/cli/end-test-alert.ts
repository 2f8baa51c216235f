import { keyOf } from '../../shared/certificates/certificate-state.ts';
import type { CertificateState } from '../../shared/certificates/certificate-state.ts';
import { advance } from '../../shared/lifecycle/advance.ts';
import { updateCertificate } from '../../shared/tracking/update-state.ts';
import type { Deployment } from './deployment.ts';
import { explainFailure } from './explain-failure.ts';

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
  return `${key} could not be removed completely. Fix the cause, then run: npm run monitor -- test-alert --clean\n${why}`;
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
