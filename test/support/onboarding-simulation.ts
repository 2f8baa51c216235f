import { keyOf } from '../../shared/certificates/certificate-state.ts';
import type { CertificateState } from '../../shared/certificates/certificate-state.ts';
import { HOUR, plus } from '../../shared/certificates/instant.ts';
import { FindingCount } from '../../shared/lifecycle/summary/count-findings.ts';
import { recordSync, registerAccount } from '../../shared/lifecycle/account/record-sync.ts';
import { MultiYearSimulation, PLACES } from './multi-year-simulation.ts';

/** A multi-year simulation whose accounts are added later: the initial inventories report the existing certificates. */
export class OnboardingSimulation extends MultiYearSimulation {
  readonly #summarized = new Set<string>();

  /** The initial syncs, some of which never complete. */
  async onboard(isOver: boolean): Promise<void> {
    const settings = { now: this.now, tags: {}, freshFor: 3 * HOUR };
    const accounts = PLACES.map((account) => registerAccount({ ...settings, account }));
    for (const account of accounts) await this.store.saveAccount(account);
    this.initialInventory = true;
    await this.sync();
    this.now = plus(this.now, HOUR / 2);
    await this.watch();
    this.now = plus(this.now, HOUR);
    await this.watch();
    if (isOver) {
      for (const account of accounts) {
        const outcome = { kind: 'complete', certificates: this.shown.size } as const;
        await this.store.saveAccount(recordSync(account, outcome, { ...settings, now: this.now }));
      }
      for (const state of this.store.certificates()) this.#summary(state);
      this.initialInventory = false;
    }
    this.now = plus(this.now, 3 * HOUR);
    for (let run = 0; run < 3; run += 1) await this.watch();
  }

  #summary(state: CertificateState): void {
    const count = new FindingCount(this.now);
    count.add(state);
    const ends = count.total().urgent.some(({ kind }) => kind !== 'validation-pending');
    if (ends) this.#summarized.add(nameOf(state));
  }

  /** Whether an initial inventory reported the current expiry. */
  isSummarized(state: CertificateState): boolean {
    return this.#summarized.has(nameOf(state));
  }
}

function nameOf(state: CertificateState): string {
  return `${keyOf(state)} ${state.certificate.validity?.notAfter}`;
}
