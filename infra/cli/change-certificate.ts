import { keyOf } from '../../shared/certificates/certificate-state.ts';
import type { CertificateState } from '../../shared/certificates/certificate-state.ts';
import type { Operation } from './command.ts';
import { CannotOperate } from './deployment.ts';
import type { Deployment } from './deployment.ts';
import { findCertificate } from './find-certificate.ts';

/** Another writer can save between the read and the write; two conflicts in a row are already unlikely. */
const TRIES = 5;

/**
 * Applies a change to the latest stored state of a certificate and delivers the resulting events.
 *
 * @param change returns the next revision, or `undefined` if nothing changes.
 * @returns the saved state, or `undefined` if nothing changed.
 * @throws CannotOperate
 */
export async function changeCertificate(
  { deployment, output }: Pick<Operation<Deployment>, 'deployment' | 'output'>,
  query: string,
  change: (state: CertificateState) => CertificateState | undefined,
): Promise<{ readonly key: string; readonly saved: CertificateState | undefined }> {
  const { store } = deployment;
  let state: CertificateState | undefined = await findCertificate(deployment, query, output);
  const key = keyOf(state);
  for (let tries = 0; tries < TRIES; tries += 1) {
    if (state === undefined) throw new CannotOperate(`${key} was removed in the meantime.`);
    const saved = change(state);
    if (saved === undefined) return { key, saved };
    if ((await store.saveCertificate(saved)) === 'saved') {
      await deployment.deliver();
      return { key, saved };
    }
    state = (await store.readCertificates([key])).get(key);
  }
  throw new CannotOperate(
    `${key} was changed ${TRIES} times by other writers in the meantime. Try again.`,
  );
}
