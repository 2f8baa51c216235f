import { keyOf } from '../../certificates/certificate-state.ts';
import type { CertificateState } from '../../certificates/certificate-state.ts';
import type { Instant } from '../../certificates/instant.ts';
import { searchNames } from '../../certificates/names.ts';
import { findSuccessions, nearsItsEnd } from '../../lifecycle/succession.ts';
import { mainNameForMatching, MAX_NAMESAKES } from '../../state/certificate-store.ts';

/**
 * The certificates of one account of which another one replaces some by their names. `check-deadlines` links them when
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
    const name = mainNameForMatching(state);
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
      const candidates = [...this.#candidatesOf(next)];
      if (candidates.some((one) => this.#open.has(keyOf(one)))) this.#link(candidates);
    }
    return [...this.#open].flatMap((key) => this.#byKey.get(key) ?? []);
  }

  /** The keys of the certificates that another one of the account replaces by its names. */
  get replaced(): ReadonlySet<string> {
    return this.#replaced;
  }

  #link(candidates: readonly CertificateState[]): void {
    for (const { old, next } of findSuccessions(candidates, this.#now)) {
      const successor = { key: keyOf(next), since: this.#now };
      this.#replaced.add(keyOf(old));
      this.#byKey.set(keyOf(old), { ...this.#current(old), successor });
      this.#byKey.set(keyOf(next), { ...this.#current(next), replaces: keyOf(old) });
    }
  }

  #current(state: CertificateState): CertificateState {
    return this.#byKey.get(keyOf(state)) ?? state;
  }

  #candidatesOf(state: CertificateState): Set<CertificateState> {
    const candidates = new Set([state]);
    for (const name of searchNames(state.certificate)) {
      const keys = this.#byName.get(name) ?? new Set();
      if (keys.size > MAX_NAMESAKES) continue;
      for (const key of keys) {
        const one = this.#byKey.get(key);
        if (one !== undefined) candidates.add(one);
      }
    }
    return candidates;
  }
}

function withoutDetails(state: CertificateState): CertificateState {
  const { domainValidations: _d, organizationValidations: _o, ...certificate } = state.certificate;
  return { ...state, certificate, deadlines: [], validationPendingSince: [] };
}
