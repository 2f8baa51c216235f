import { keyOf } from '../../shared/certificates/certificate-state.ts';
import type { CertificateState } from '../../shared/certificates/certificate-state.ts';
import type { Instant } from '../../shared/certificates/instant.ts';
import { searchNames } from '../../shared/certificates/names.ts';
import { findSuccessions, nearsItsEnd } from '../../shared/changes/succession.ts';
import { mainNameForKin, MOST_NAMESAKES } from '../../shared/state/certificate-store.ts';

/**
 * The certificates of one account of which another one replaces some by their names. `watch-deadlines` links them when
 * the first sync of the account is over: by the same rules, but over all accounts, so
 * that it may choose other successors.
 */
export class SuccessorPrediction {
  readonly #now: Instant;
  /** Those that need a successor, whole; of the others only what counts. */
  readonly #byKey = new Map<string, CertificateState>();
  readonly #byName = new Map<string, Set<string>>();
  readonly #open = new Set<string>();
  readonly #replaced = new Set<string>();

  constructor(now: Instant) {
    this.#now = now;
  }

  /** Answers whether a certificate needs a successor: then `settle` answers it in the end. */
  add(state: CertificateState): boolean {
    const name = mainNameForKin(state);
    if (name === undefined) return false;
    const key = keyOf(state);
    const open = nearsItsEnd(state, this.#now);
    if (open) this.#open.add(key);
    this.#byKey.set(key, open ? state : withoutDetails(state));
    this.#byName.set(name, (this.#byName.get(name) ?? new Set()).add(key));
    return open;
  }

  /** Those that need a successor, with the one that they have. */
  settle(): CertificateState[] {
    for (const next of this.#byKey.values()) {
      const kin = [...this.#kinOf(next)];
      if (kin.some((one) => this.#open.has(keyOf(one)))) this.#link(kin);
    }
    return [...this.#open].flatMap((key) => this.#byKey.get(key) ?? []);
  }

  /** The keys of the certificates that another one of the account replaces by its names. */
  get replaced(): ReadonlySet<string> {
    return this.#replaced;
  }

  #link(kin: readonly CertificateState[]): void {
    for (const { old, next } of findSuccessions(kin, this.#now)) {
      const successor = { key: keyOf(next), since: this.#now };
      this.#replaced.add(keyOf(old));
      this.#byKey.set(keyOf(old), { ...this.#current(old), successor });
      this.#byKey.set(keyOf(next), { ...this.#current(next), replaces: keyOf(old) });
    }
  }

  #current(state: CertificateState): CertificateState {
    return this.#byKey.get(keyOf(state)) ?? state;
  }

  #kinOf(state: CertificateState): Set<CertificateState> {
    const kin = new Set([state]);
    for (const name of searchNames(state.certificate)) {
      const keys = this.#byName.get(name) ?? new Set();
      if (keys.size > MOST_NAMESAKES) continue;
      for (const key of keys) {
        const one = this.#byKey.get(key);
        if (one !== undefined) kin.add(one);
      }
    }
    return kin;
  }
}

function withoutDetails(state: CertificateState): CertificateState {
  const { domainValidations: _d, organizationValidations: _o, ...certificate } = state.certificate;
  return { ...state, certificate, deadlines: [], validationPendingSince: [] };
}
