import { keyOf } from '../../shared/certificates/certificate-state.ts';
import type { CertificateState } from '../../shared/certificates/certificate-state.ts';
import type { Operation } from './command.ts';
import { CannotOperate } from './deployment.ts';
import type { Deployment } from './deployment.ts';
import { findCertificate } from './find-certificate.ts';

/** Somebody else may save between our read and our write; twice in a row is already unlikely. */
const TRIES = 5;

/**
 * Saves a change of a certificate, on the state that it has at that moment, and lets it take its way.
 *
 * @param change the next revision; `undefined` where there is nothing to change.
 * @returns what was saved; `undefined` where nothing was.
 * @throws CannotOperate
 */
export async function changeCertificate(
  { deployment, output }: Pick<Operation<Deployment>, 'deployment' | 'output'>,
  word: string,
  change: (state: CertificateState) => CertificateState | undefined,
): Promise<{ readonly key: string; readonly saved: CertificateState | undefined }> {
  const { store } = deployment;
  let state: CertificateState | undefined = await findCertificate(deployment, word, output);
  const key = keyOf(state);
  for (let tries = 0; tries < TRIES; tries += 1) {
    if (state === undefined) throw new CannotOperate(`${key} has gone meanwhile.`);
    const saved = change(state);
    if (saved === undefined) return { key, saved };
    if ((await store.saveCertificate(saved)) === 'saved') {
      await deployment.deliver();
      return { key, saved };
    }
    state = (await store.readCertificates([key])).get(key);
  }
  throw new CannotOperate(`${key} changed ${TRIES} times meanwhile. Try again.`);
}
