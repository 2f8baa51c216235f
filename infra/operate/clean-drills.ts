import { keyOf } from '../../shared/certificates/certificate-state.ts';
import type { CertificateState } from '../../shared/certificates/certificate-state.ts';
import type { Deployment } from './deployment.ts';
import { isDrill } from './drill-certificate.ts';
import { endDrill } from './end-drill.ts';
import { skipUnreadable } from './skip-unreadable.ts';

export interface CleanedDrills {
  /** Keys of what was there, and is no more. */
  readonly removed: readonly string[];
  /** What could not be removed, and what to do about each. */
  readonly left: readonly string[];
}

/** Removes the certificates of drills that whoever held them did not remove. */
export async function cleanDrills(
  deployment: Deployment,
  chosen: (state: CertificateState) => boolean = isDrill,
): Promise<CleanedDrills> {
  const found: CertificateState[] = [];
  // What cannot be read is told by whoever lists it.
  for await (const state of skipUnreadable(deployment.certificates(), () => undefined)) {
    if (isDrill(state) && chosen(state)) found.push(state);
  }
  const removed: string[] = [];
  const left: string[] = [];
  for (const state of found) {
    const problem = await endDrill(deployment, state);
    if (problem === undefined) removed.push(keyOf(state));
    else left.push(problem);
  }
  return { removed, left };
}
