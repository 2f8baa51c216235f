import type { AccountState } from '../../shared/certificates/account-state.ts';
import { keyOf } from '../../shared/certificates/certificate-state.ts';
import type { CertificateState } from '../../shared/certificates/certificate-state.ts';
import { accountKey } from '../../shared/certificates/certificate.ts';
import type { AccountReference } from '../../shared/certificates/certificate.ts';
import { MalformedItem } from '../../shared/runtime/malformed-item.ts';
import type { DamagedState } from '../../shared/runtime/malformed-item.ts';
import type { Instant } from '../../shared/certificates/instant.ts';
import {
  identityOf,
  mainNameForMatching,
  MAX_NAMESAKES,
  nextAccountDeadline,
  nextCertificateDeadline,
  urgentBy,
} from '../../shared/state/certificate-store.ts';
import type {
  CertificateStore,
  DueItems,
  SaveOutcome,
} from '../../shared/state/certificate-store.ts';

/** The stream record of one save. */
export type SavedChange =
  | {
      readonly kind: 'certificate';
      readonly previous?: CertificateState;
      readonly current: CertificateState;
    }
  | { readonly kind: 'account'; readonly previous?: AccountState; readonly current: AccountState };

/** A store of certificates for tests. Like a database, it returns copies. */
export class InMemoryCertificateStore implements CertificateStore {
  /** All saves in order: the outbox. */
  readonly changes: SavedChange[] = [];
  readonly #certificates = new Map<string, CertificateState>();
  readonly #accounts = new Map<string, AccountState>();
  readonly #damaged = new Map<string, DamagedState | undefined>();
  readonly #damagedAccounts = new Map<string, DamagedState>();
  readonly #pageSize: number;

  constructor({ pageSize = 100 }: { readonly pageSize?: number } = {}) {
    this.#pageSize = pageSize;
  }

  async readCertificates(keys: readonly string[]): Promise<Map<string, CertificateState>> {
    const found = new Map<string, CertificateState>();
    for (const key of keys) {
      if (this.#damaged.has(key)) {
        throw new MalformedItem(
          `certificate/${key} state`,
          ['state: damaged by a test'],
          this.#damaged.get(key),
        );
      }
      const state = this.#certificates.get(key);
      if (state !== undefined) found.set(key, structuredClone(state));
    }
    return found;
  }

  async saveCertificate(state: CertificateState): Promise<SaveOutcome> {
    const previous = this.#certificates.get(keyOf(state));
    if (state.revision !== (previous?.revision ?? 0) + 1) return 'conflict';
    const current = structuredClone(state);
    this.#certificates.set(keyOf(state), current);
    this.changes.push({ kind: 'certificate', current, ...(previous && { previous }) });
    return 'saved';
  }

  async replaceUnreadable(state: CertificateState): Promise<SaveOutcome> {
    const key = keyOf(state);
    if (this.#damaged.get(key)?.revision !== state.revision - 1) return 'conflict';
    this.#damaged.delete(key);
    this.#certificates.set(key, structuredClone(state));
    this.changes.push({ kind: 'certificate', current: structuredClone(state) });
    return 'saved';
  }

  async replaceUnreadableAccount(state: AccountState): Promise<SaveOutcome> {
    const key = accountKey(state.account);
    if (this.#damagedAccounts.get(key)?.revision !== state.revision - 1) return 'conflict';
    this.#damagedAccounts.delete(key);
    this.#accounts.set(key, structuredClone(state));
    this.changes.push({ kind: 'account', current: structuredClone(state) });
    return 'saved';
  }

  /** Makes the stored state of an account unreadable. */
  damageAccount(account: AccountReference): void {
    const key = accountKey(account);
    this.#damagedAccounts.set(key, { revision: this.#accounts.get(key)?.revision ?? 0 });
    this.#accounts.delete(key);
  }

  /** Makes a stored certificate unreadable; without `damaged`, as if written by a newer version. */
  damage(key: string, damaged?: DamagedState): void {
    this.#certificates.delete(key);
    this.#damaged.set(key, damaged);
  }

  async readAccount(account: AccountReference): Promise<AccountState | undefined> {
    const key = accountKey(account);
    const damaged = this.#damagedAccounts.get(key);
    if (damaged !== undefined) {
      throw new MalformedItem(`account/${key} state`, ['state: damaged by a test'], damaged);
    }
    return structuredClone(this.#accounts.get(key));
  }

  async saveAccount(state: AccountState): Promise<SaveOutcome> {
    const key = accountKey(state.account);
    const previous = this.#accounts.get(key);
    if (state.revision !== (previous?.revision ?? 0) + 1) return 'conflict';
    const current = structuredClone(state);
    this.#accounts.set(key, current);
    this.changes.push({ kind: 'account', current, ...(previous && { previous }) });
    return 'saved';
  }

  async *findDue(now: Instant): AsyncGenerator<DueItems> {
    const isDue = (deadline: Instant | undefined) => deadline !== undefined && deadline <= now;
    const rank = (one: CertificateState) =>
      urgentBy(one) ?? `later ${nextCertificateDeadline(one)}`;
    const certificates = this.certificates()
      .filter((one) => isDue(nextCertificateDeadline(one)))
      .sort((a, b) => (rank(a) < rank(b) ? -1 : Number(rank(a) > rank(b))));
    const accounts = this.accounts().filter((one) => isDue(nextAccountDeadline(one)));
    if (accounts.length > 0) {
      yield { certificates: [], accounts, remaining: certificates.length };
    }
    for (let start = 0; start < certificates.length; start += this.#pageSize) {
      const batch = certificates.slice(start, start + this.#pageSize);
      const remaining = certificates.length - start - batch.length;
      yield { certificates: batch, accounts: [], remaining };
    }
  }

  async findNamesakes(names: readonly string[]): Promise<CertificateState[]> {
    const all = this.certificates();
    return [...new Set(names)].flatMap((name) => {
      const found = all.filter((one) => mainNameForMatching(one) === name);
      return found.length > MAX_NAMESAKES ? [] : found;
    });
  }

  async findByIdentity(identity: string): Promise<CertificateState[]> {
    return this.certificates().filter((one) => identityOf(one) === identity);
  }

  /** All stored states in the order of their first save. */
  certificates(): CertificateState[] {
    return structuredClone([...this.#certificates.values()]);
  }

  accounts(): AccountState[] {
    return structuredClone([...this.#accounts.values()]);
  }
}
