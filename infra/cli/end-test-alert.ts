import { keyOf } from '../../shared/certificates/certificate-state.ts';
import type { CertificateState } from '../../shared/certificates/certificate-state.ts';
import { observeRemoval } from '../../shared/lifecycle/observe-removal.ts';
import type { Deployment } from './deployment.ts';
import { explainFailure } from './explain-failure.ts';

/** Somebody else may save between our read and our write; twice in a row is already unlikely. */
const TRIES = 5;

/**
 * Removes the certificate of a drill as any other one goes, so that whoever keeps books by events learns of it, and
 * then all traces of it.
 *
 * @returns what is left and what to do about it, where that cannot be done.
 */
export async function endTestAlert(
  deployment: Deployment,
  planted: CertificateState,
): Promise<string | undefined> {
  const key = keyOf(planted);
  const failures: unknown[] = [];
  const reported = await tellRemoval(deployment, key).catch((error: unknown) => {
    failures.push(error);
    return 'not told' as const;
  });
  if (reported === 'not there') return undefined;
  // What cannot be told can still be deleted.
  await deployment
    .forget({ key, lineage: planted.lineage })
    .catch((error: unknown) => failures.push(error));
  if (failures.length === 0) return undefined;
  const why = [...new Set(failures.map(explainFailure))].join('\n');
  return `${key} could not be removed properly. Once what is wrong is mended: npm run monitor -- drill --clean\n${why}`;
}

async function tellRemoval(
  { store, clock, deliver }: Deployment,
  key: string,
): Promise<'reported' | 'not there'> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const state = (await store.readCertificates([key])).get(key);
    if (state === undefined) return 'not there';
    const gone = observeRemoval(state, clock());
    if (gone === undefined) return 'reported';
    if ((await store.saveCertificate(gone)) !== 'saved') continue;
    await deliver();
    return 'reported';
  }
  throw new Error(`${key} changed ${TRIES} times meanwhile`);
}
