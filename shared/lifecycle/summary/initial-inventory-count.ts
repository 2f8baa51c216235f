import type { InitialInventory } from '../../certificates/initial-inventory.ts';
import type { CertificateState } from '../../certificates/certificate-state.ts';
import type { Instant } from '../../certificates/instant.ts';
import type { CertificateStatus } from '../../certificates/status.ts';
import { FindingCount } from './count-findings.ts';

/**
 * Adds up the results of the first complete sync of an account, some certificates at a time. The caller sets the
 * successor of a certificate that another certificate of the account replaces by name, because successors are linked
 * only later.
 */
export class InitialInventoryCount {
  readonly #now: Instant;
  readonly #statuses = new Map<CertificateStatus, number>();
  readonly #findings: FindingCount;
  #certificates = 0;

  constructor(now: Instant) {
    this.#now = now;
    this.#findings = new FindingCount(now);
  }

  add(states: Iterable<CertificateState>): void {
    for (const state of states) {
      const { status } = state.certificate;
      this.#certificates += 1;
      this.#statuses.set(status, (this.#statuses.get(status) ?? 0) + 1);
      this.#findings.add(state);
    }
  }

  total(): InitialInventory {
    const { urgent, ...counts } = this.#findings.total();
    return {
      completedAt: this.#now,
      certificateCount: this.#certificates,
      statuses: [...this.#statuses]
        .map(([status, count]) => ({ status, count }))
        .sort((a, b) => b.count - a.count || (a.status < b.status ? -1 : 1)),
      ...counts,
      urgent: urgent.map(({ result: _result, ...finding }) => finding),
    };
  }
}
