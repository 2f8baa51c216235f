import { accountKey } from '../../certificates/certificate.ts';
import { MAX_LISTED } from '../../certificates/weekly-summary.ts';
import type {
  UnreachableAccount,
  WeeklySummary,
  SummaryGroup,
  EmptyAccount,
  AcknowledgedCertificate,
} from '../../certificates/weekly-summary.ts';
import type { AccountState } from '../../certificates/account-state.ts';
import { keyOf } from '../../certificates/certificate-state.ts';
import type { CertificateState } from '../../certificates/certificate-state.ts';
import type { Instant } from '../../certificates/instant.ts';
import { FindingCount } from './count-findings.ts';

/** Counts the certificates of a group of accounts, some at a time. */
export class SummaryCount {
  readonly #now: Instant;
  readonly #findings: FindingCount;
  readonly #accounts: string[] = [];
  readonly #unreachable: UnreachableAccount[] = [];
  readonly #empty: EmptyAccount[] = [];
  #certificates = 0;
  #acknowledged = 0;
  #acknowledgedCertificates: AcknowledgedCertificate[] = [];

  constructor(now: Instant) {
    this.#now = now;
    this.#findings = new FindingCount(now);
  }

  /** `emptyAccountChecks`: present if the account has never listed a certificate. */
  addAccount(
    key: string,
    unreachableAccounts: readonly UnreachableAccount[],
    emptyAccountChecks?: readonly string[],
  ): void {
    this.#accounts.push(key);
    if (emptyAccountChecks) this.#empty.push({ account: key, checks: [...emptyAccountChecks] });
    this.#unreachable.push(...unreachableAccounts);
  }

  /** Certificates that were removed from their account do not count. */
  addCertificates(states: Iterable<CertificateState>): void {
    for (const state of states) {
      if (state.removedAt !== undefined) continue;
      this.#certificates += 1;
      this.#findings.add(state);
      const until = state.acknowledgement?.until;
      if (until === undefined || until <= this.#now) continue;
      const name = state.certificate.commonName ?? state.certificate.id;
      this.#acknowledged += 1;
      this.#acknowledgedCertificates = [
        ...this.#acknowledgedCertificates,
        { certificate: keyOf(state), name, until },
      ]
        .sort(byEnd)
        .slice(0, MAX_LISTED);
    }
  }

  total(about: {
    readonly week: string;
    readonly group: SummaryGroup;
    readonly tags: Readonly<Record<string, string>>;
  }): WeeklySummary {
    return {
      week: about.week,
      group: about.group,
      tags: { ...about.tags },
      accounts: this.#accounts.toSorted().slice(0, MAX_LISTED),
      accountCount: this.#accounts.length,
      certificateCount: this.#certificates,
      ...this.#findings.total(),
      unreachableCount: this.#unreachable.length,
      unreachableAccounts: this.#unreachable.slice(0, MAX_LISTED),
      emptyCount: this.#empty.length,
      emptyAccounts: this.#empty.slice(0, MAX_LISTED),
      acknowledgedCount: this.#acknowledged,
      acknowledgedCertificates: this.#acknowledgedCertificates,
    };
  }
}

/** The scopes of an account that cannot be read, by its stored state. */
export function unreachableAccountsOf(state: AccountState): UnreachableAccount[] {
  const account = accountKey(state.account);
  const never = state.lastCompleteSyncAt === undefined && state.health.status !== 'unreachable';
  const { health: listing, unreadable, unexpectedRemovals, queue } = state;
  const parts = [unreadable, unexpectedRemovals, queue].map((part) => part?.health);
  const failures = [listing, ...parts].flatMap((health): UnreachableAccount[] =>
    health?.status === 'unreachable'
      ? [{ account, since: health.since, failure: withoutDetails(health.failure) }]
      : [],
  );
  return [...(never ? [{ account, since: state.health.since }] : []), ...failures];
}

function withoutDetails({ kind, scope, message }: NonNullable<UnreachableAccount['failure']>) {
  return { kind, scope, message };
}

function byEnd(a: AcknowledgedCertificate, b: AcknowledgedCertificate): number {
  if (a.until !== b.until) return a.until < b.until ? -1 : 1;
  return a.certificate < b.certificate ? -1 : 1;
}
