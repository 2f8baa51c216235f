import type { DigestPlan } from '../../lambdas/send-digest/env.ts';
import { sendDigest } from '../../lambdas/send-digest/send-digest.ts';
import type { DigestReport } from '../../lambdas/send-digest/send-digest.ts';
import type { AccountState } from '../../shared/certificates/account-state.ts';
import type { Certificate, AccountReference } from '../../shared/certificates/certificate.ts';
import { keyOf } from '../../shared/certificates/certificate-state.ts';
import type { CertificateState } from '../../shared/certificates/certificate-state.ts';
import { DAY, HOUR, plus } from '../../shared/certificates/instant.ts';
import type { Instant } from '../../shared/certificates/instant.ts';
import { DEFAULT_ALARM_POLICY } from '../../shared/changes/alarm-policy.ts';
import { observeSweep, registerAccount } from '../../shared/changes/observe-account.ts';
import { observeCertificate } from '../../shared/changes/observe-certificate.ts';
import { certificateDigestTaken } from '../../shared/events/certificate-digest-taken.ts';
import { composeNotice } from '../../shared/notices/compose-notice.ts';
import type { CertificateStore } from '../../shared/state/certificate-store.ts';
import type { SweepStore } from '../../shared/state/sweep-store.ts';
import { at, issuedCertificate } from './certificates.ts';
import { InMemoryCertificateStore } from './in-memory-certificate-store.ts';
import { InMemorySweepStore } from './in-memory-sweep-store.ts';
import { inventoryOf } from './inventories.ts';
import { RecordingPublisher } from './recorders.ts';
import { saveAll } from './states.ts';

/** Accounts that have been swept, and digests of them. It is Monday, 2027-02-22, a little after eight. */
export class DigestWorld {
  readonly store: CertificateStore;
  readonly sweeps: SweepStore;
  readonly publisher = new RecordingPublisher();
  readonly #accounts: AccountReference[] = [];
  now = at('2027-02-22T08:00:30Z');
  plan: Omit<DigestPlan, 'accounts'> = {
    ...{ on: 'monday', at: '08:00', timeZone: 'UTC', by: 'account' },
  };

  constructor(stores: { readonly store?: CertificateStore; readonly sweeps?: SweepStore } = {}) {
    this.store = stores.store ?? new InMemoryCertificateStore();
    this.sweeps = stores.sweeps ?? new InMemorySweepStore();
  }

  /** An account that a sweep has seen completely. */
  async swept(
    account: string,
    certificates: readonly Partial<Certificate>[],
    options: {
      readonly tags?: Readonly<Record<string, string>>;
      /** What was done to the states since. */
      readonly changed?: (state: CertificateState) => CertificateState;
      readonly health?: (state: AccountState) => AccountState;
    } = {},
  ): Promise<void> {
    const { tags = {}, changed = (state) => state, health = (state) => state } = options;
    const reference = this.configured(account);
    const states = certificates.map((changes) =>
      changed(stateOf(account, changes, this.now, tags)),
    );
    await saveAll(this.store, states);
    const page = states.map((state) => ({ id: state.certificate.id, digest: keyOf(state) }));
    await this.sweeps.complete(reference, inventoryOf(page), 0);
    const registered = registerAccount({
      ...{ account: reference, now: at('2027-01-02'), tags, freshFor: 2 * HOUR },
    });
    await this.store.saveAccount(registered);
    const outcome = { kind: 'complete', certificates: states.length } as const;
    const seen = observeSweep(registered, outcome, { now: this.now, tags, freshFor: 2 * HOUR });
    await this.store.saveAccount(health(seen));
  }

  /** A certificate of 100 days that ends so many days from now. */
  ending(id: string, days: number, changes: Partial<Certificate> = {}): Partial<Certificate> {
    const notAfter = plus(this.now, days * DAY);
    const notBefore = plus(notAfter, -100 * DAY);
    const validity = { notBefore, notAfter, exactness: 'instant' } as const;
    return { id, commonName: `${id}.example.com`, validity, ...changes };
  }

  /** An account that nobody has polled yet. */
  configured(account: string): AccountReference {
    const reference = { provider: 'digicert', account };
    this.#accounts.push(reference);
    return reference;
  }

  async send(): Promise<DigestReport> {
    const { store, sweeps, publisher } = this;
    return sendDigest(
      this.now,
      { ...this.plan, accounts: this.#accounts },
      { store, sweeps, publisher },
    );
  }

  /** What was published. */
  digests() {
    return this.publisher.published.map(
      ({ detail }) => certificateDigestTaken.detail.parse(detail).digest,
    );
  }

  notices() {
    return this.publisher.published.flatMap((event) => composeNotice(event) ?? []);
  }
}

/** A certificate of 100 days, as it stands at an instant. */
function stateOf(
  account: string,
  changes: Partial<Certificate>,
  now: Instant,
  tags: Readonly<Record<string, string>>,
): CertificateState {
  const state = observeCertificate(undefined, issuedCertificate({ account, ...changes }), {
    ...{ now, policy: DEFAULT_ALARM_POLICY, tags, baseline: false },
  });
  if (state === undefined) throw new Error('a certificate that is seen first is always a change');
  return state;
}
