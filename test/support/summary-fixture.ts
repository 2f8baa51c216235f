import type { WeeklySummaryPlan } from '../../shared/tracking/summary/plan.ts';
import { sendSummary } from '../../shared/tracking/summary/send-summary.ts';
import type { SummaryReport } from '../../shared/tracking/summary/send-summary.ts';
import type { AccountState } from '../../shared/certificates/account-state.ts';
import type { Certificate, AccountReference } from '../../shared/certificates/certificate.ts';
import { keyOf } from '../../shared/certificates/certificate-state.ts';
import type { CertificateState } from '../../shared/certificates/certificate-state.ts';
import { DAY, HOUR, plus } from '../../shared/certificates/instant.ts';
import type { Instant } from '../../shared/certificates/instant.ts';
import { DEFAULT_ALARM_POLICY } from '../../shared/lifecycle/alarm-policy.ts';
import { recordSync, registerAccount } from '../../shared/lifecycle/account/record-sync.ts';
import { weeklySummaryGenerated } from '../../shared/events/weekly-summary-generated.ts';
import { composeNotification } from '../../shared/notifications/compose-notification.ts';
import type { CertificateStore } from '../../shared/state/certificate-store.ts';
import type { SyncStore } from '../../shared/state/sync-store.ts';
import { at, issuedCertificate } from './certificates.ts';
import { checked, discovered } from './inputs.ts';
import { InMemoryCertificateStore } from './in-memory-certificate-store.ts';
import { InMemorySyncStore } from './in-memory-sync-store.ts';
import { inventoryOf } from './inventories.ts';
import { RecordingPublisher } from './recorders.ts';
import { saveAll } from './states.ts';

/** Synced accounts and their weekly summaries. The time is Monday, 2027-02-22, shortly after 08:00. */
export class SummaryFixture {
  readonly store: CertificateStore;
  readonly syncs: SyncStore;
  readonly publisher = new RecordingPublisher();
  readonly #accounts: AccountReference[] = [];
  now = at('2027-02-22T08:00:30Z');
  plan: Omit<WeeklySummaryPlan, 'accounts'> = {
    ...{ day: 'monday', time: '08:00', timeZone: 'UTC', groupBy: 'account' },
  };

  constructor(stores: { readonly store?: CertificateStore; readonly syncs?: SyncStore } = {}) {
    this.store = stores.store ?? new InMemoryCertificateStore();
    this.syncs = stores.syncs ?? new InMemorySyncStore();
  }

  /** An account with a complete sync. */
  async synced(
    account: string,
    certificates: readonly Partial<Certificate>[],
    options: {
      readonly tags?: Readonly<Record<string, string>>;
      /** Changes of the states after the sync. */
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
    const page = states.map((state) => ({ id: state.certificate.id, contentHash: keyOf(state) }));
    await this.syncs.complete(reference, inventoryOf(page), 0);
    const registered = registerAccount({
      ...{ account: reference, now: at('2027-01-02'), tags, freshFor: 2 * HOUR },
    });
    await this.store.saveAccount(registered);
    const outcome = { kind: 'complete', certificates: states.length } as const;
    const seen = recordSync(registered, outcome, { now: this.now, tags, freshFor: 2 * HOUR });
    await this.store.saveAccount(health(seen));
  }

  /** A certificate of 100 days that expires in `days` days. */
  ending(id: string, days: number, changes: Partial<Certificate> = {}): Partial<Certificate> {
    const notAfter = plus(this.now, days * DAY);
    const notBefore = plus(notAfter, -100 * DAY);
    const validity = { notBefore, notAfter, precision: 'instant' } as const;
    return { id, commonName: `${id}.example.com`, validity, ...changes };
  }

  /** An account before its first poll. */
  configured(account: string): AccountReference {
    const reference = { provider: 'digicert', account };
    this.#accounts.push(reference);
    return reference;
  }

  async send(): Promise<SummaryReport> {
    const { store, syncs, publisher } = this;
    return sendSummary(
      this.now,
      { ...this.plan, accounts: this.#accounts },
      { store, syncs, publisher },
    );
  }

  /** The published events. */
  summaries() {
    return this.publisher.published.map(
      ({ detail }) => weeklySummaryGenerated.detail.parse(detail).summary,
    );
  }

  notifications() {
    return this.publisher.published.flatMap((event) => composeNotification(event) ?? []);
  }
}

/** The state of a certificate of 100 days at an instant. */
function stateOf(
  account: string,
  changes: Partial<Certificate>,
  now: Instant,
  tags: Readonly<Record<string, string>>,
): CertificateState {
  const settings = { policy: DEFAULT_ALARM_POLICY, tags };
  const state = discovered(issuedCertificate({ account, ...changes }), now, { settings });
  return { ...checked(state, now), revision: 1 };
}
