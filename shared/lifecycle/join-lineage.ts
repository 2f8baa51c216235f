import type { CertificateState } from '../certificates/certificate-state.ts';

/** Joins a lineage. The earlier lineages are remembered, because their alerts can still be open. */
export function joinLineage(
  state: CertificateState,
  lineage: string,
  formerLineages: readonly string[] = [],
): CertificateState {
  const all = [...(state.formerLineages ?? []), ...formerLineages, state.lineage];
  const former = [...new Set(all)].filter((one) => one !== lineage).toSorted();
  return { ...state, lineage, ...(former.length > 0 && { formerLineages: former }) };
}
