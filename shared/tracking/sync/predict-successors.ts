import { keyOf } from '../../certificates/certificate-state.ts';
import type { CertificateState } from '../../certificates/certificate-state.ts';
import type { Instant } from '../../certificates/instant.ts';
import { searchNames } from '../../certificates/names.ts';
import { findSuccessions, isNearExpiry } from '../../lifecycle/successor/match-successors.ts';
import { mainNameForMatching, MAX_NAMESAKES } from '../../state/certificate-store.ts';

/**
 * Predicts which certificates of an account are replaced by name. `check-deadlines` links them after the first sync of
 * the account: by the same rules, but across all accounts, so that it can choose other successors.
 */
export class SuccessorPrediction {
  readonly #now: Instant;
  /** Complete states of certificates that need a successor; of the others only the fields for matching. */
  readonly #byKey = new Map<string, CertificateState>();
  readonly #byName = new Map<string, Set<string>>();
  readonly #open = new Set<string>();
  readonly #replaced = new Set<string>();

  constructor(now: Instant) {
    this.#now = now;
  }

  /** Returns whether a certificate needs a successor: `settle` then returns it. */
  add(state: CertificateState): boolean {
    const name = mainNameForMatching(state);
    if (name === undefined) return false;
    const key = keyOf(state);
    const open = isNearExpiry(state, this.#now);
    if (open) this.#open.add(key);
    this.#byKey.set(key, open ? state : withoutDetails(state));
    this.#byName.set(name, (this.#byName.get(name) ?? new Set()).add(key));
    return open;
  }

  /** The certificates that need a successor, with their predicted successor. */
  settle(): CertificateState[] {
    for (const next of this.#byKey.values()) {
      const candidates = [...this.#candidatesOf(next)];
      if (candidates.some((one) => this.#open.has(keyOf(one)))) this.#link(candidates);
    }
    return [...this.#open].flatMap((key) => this.#byKey.get(key) ?? []);
  }

  /** The keys of the certificates that another certificate of the account replaces by name. */
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
