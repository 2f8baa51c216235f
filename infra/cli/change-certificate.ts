import { keyOf } from '../../shared/certificates/certificate-state.ts';
import type { CertificateState } from '../../shared/certificates/certificate-state.ts';
import { advance } from '../../shared/lifecycle/advance.ts';
import type { Acknowledged, Unacknowledged } from '../../shared/lifecycle/input.ts';
import { TooManyConflicts, updateCertificate } from '../../shared/tracking/update-state.ts';
import type { Operation } from './command.ts';
import { CannotOperate } from './deployment.ts';
import type { Deployment } from './deployment.ts';
import { findCertificate } from './find-certificate.ts';

/**
 * Applies what a user decided to the latest stored state of a certificate and delivers the resulting events.
 *
 * @returns the saved state, or `undefined` if nothing changed.
 * @throws CannotOperate
 */
export async function changeCertificate(
  { deployment, output }: Pick<Operation<Deployment>, 'deployment' | 'output'>,
  query: string,
  input: Acknowledged | Unacknowledged,
): Promise<{ readonly key: string; readonly saved: CertificateState | undefined }> {
  const { store, clock } = deployment;
  const found = await findCertificate(deployment, query, output);
  const key = keyOf(found);
  const change = (state: CertificateState | undefined) => {
    if (state === undefined) throw new CannotOperate(`${key} was removed in the meantime.`);
    return advance(state, input, clock());
  };
  try {
    const saved = await updateCertificate(store, key, change, found);
    if (saved !== undefined) await deployment.deliver();
    return { key, saved };
  } catch (error) {
    if (error instanceof TooManyConflicts) throw new CannotOperate(`${error.message}. Try again.`);
    // A date that the rules refuse is a mistake of the operator, not a failure.
    if (error instanceof RangeError) throw new CannotOperate(error.message);
    throw error;
  }
}
