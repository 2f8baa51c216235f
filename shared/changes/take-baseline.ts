import type { AccountBaseline, BaselineFinding } from '../certificates/account-baseline.ts';
import { instantFor, keyOf } from '../certificates/certificate-state.ts';
import type { CertificateState } from '../certificates/certificate-state.ts';
import { DAY, millisecondsBetween } from '../certificates/instant.ts';
import type { Instant } from '../certificates/instant.ts';
import { isInForce } from '../certificates/status.ts';
import type { CertificateStatus } from '../certificates/status.ts';
import { RECENTLY_EXPIRED } from './detect-certificate-changes.ts';
import { owedValidations } from './owed-validations.ts';

/** More than that nobody reads in one notice. */
const MOST_URGENT = 20;

/** Most urgent first. */
const RANKS = ['expired', 'last-warning', 'proof-owed', 'warning'] as const;

/** Adds up what the first complete sweep of an account found, a few certificates at a time. */
export class BaselineCount {
  readonly #now: Instant;
  readonly #statuses = new Map<CertificateStatus, number>();
  readonly #ending = { within7Days: 0, within30Days: 0, within90Days: 0 };
  #certificates = 0;
  #proofsOwed = 0;
  #findings = 0;
  #urgent: BaselineFinding[] = [];

  constructor(now: Instant) {
    this.#now = now;
  }

  add(states: Iterable<CertificateState>): void {
    for (const state of states) {
      const { certificate } = state;
      this.#certificates += 1;
      this.#statuses.set(certificate.status, (this.#statuses.get(certificate.status) ?? 0) + 1);
      this.#proofsOwed += owedValidations(certificate).length;
      this.#countEnd(state);
      const found = findingsOf(state, this.#now);
      this.#findings += found.length;
      this.#urgent = [...this.#urgent, ...found].sort(byUrgency).slice(0, MOST_URGENT);
    }
  }

  total(): AccountBaseline {
    return {
      takenAt: this.#now,
      certificates: this.#certificates,
      statuses: [...this.#statuses]
        .map(([status, count]) => ({ status, count }))
        .sort((a, b) => b.count - a.count || (a.status < b.status ? -1 : 1)),
      ending: { ...this.#ending },
      proofsOwed: this.#proofsOwed,
      findings: this.#findings,
      urgent: this.#urgent,
    };
  }

  #countEnd({ certificate: { status, validity, renewal } }: CertificateState): void {
    if (validity === undefined || !isInForce(status) || renewal?.successorIssued === true) return;
    const left = millisecondsBetween(this.#now, validity.notAfter);
    if (left <= 7 * DAY) this.#ending.within7Days += 1;
    if (left <= 30 * DAY) this.#ending.within30Days += 1;
    if (left <= 90 * DAY) this.#ending.within90Days += 1;
  }
}

function findingsOf(state: CertificateState, now: Instant): BaselineFinding[] {
  const { certificate, warnings, deadlines } = state;
  const about = { certificate: keyOf(state), name: certificate.commonName ?? certificate.id };
  const proofs = owedValidations(certificate).map(({ domain, record }): BaselineFinding => {
    const at = instantFor(domain, state.validationPendingSince) ?? state.changedAt;
    return { kind: 'proof-owed', ...about, at, domain, ...(record && { record }) };
  });
  const at = certificate.validity?.notAfter;
  if (at === undefined || certificate.renewal?.successorIssued === true) return proofs;
  const { status } = certificate;
  if (status === 'expired') {
    const fresh = millisecondsBetween(at, now) <= RECENTLY_EXPIRED;
    return fresh ? [{ kind: 'expired', ...about, at }, ...proofs] : proofs;
  }
  // A warning that is due may wait for a look for a successor: here it counts as given.
  const planned = deadlines.filter(({ kind }) => kind === 'expiry-warning');
  const warned = warnings.expiry !== undefined || planned.some((one) => one.at <= now);
  if (!isInForce(status) || !warned) return proofs;
  const more = planned.some((one) => one.at > now);
  return [{ kind: more ? 'warning' : 'last-warning', ...about, at }, ...proofs];
}

function byUrgency(a: BaselineFinding, b: BaselineFinding): number {
  const rank = RANKS.indexOf(a.kind) - RANKS.indexOf(b.kind);
  if (rank !== 0) return rank;
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  return a.certificate < b.certificate ? -1 : 1;
}
