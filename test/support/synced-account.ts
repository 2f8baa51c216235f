import type { CheckValidationDns } from '../../shared/tracking/sync/check-pending-validations.ts';
import type { SyncedAccount } from '../../shared/tracking/sync/synced-account.ts';
import { syncAccount } from '../../shared/tracking/sync/sync-account.ts';
import type { SyncReport } from '../../shared/tracking/sync/sync-report.ts';
import type { Certificate } from '../../shared/certificates/certificate.ts';
import { HOUR, plus } from '../../shared/certificates/instant.ts';
import { DEFAULT_ALARM_POLICY } from '../../shared/lifecycle/alarm-policy.ts';
import { ProviderError } from '../../shared/providers/provider-error.ts';
import type { ProviderFailureKind } from '../../shared/providers/provider-error.ts';
import { at, issuedCertificate } from './certificates.ts';
import { InMemoryCertificateStore } from './in-memory-certificate-store.ts';
import { InMemoryMessageStore } from './in-memory-message-store.ts';
import { InMemorySyncStore } from './in-memory-sync-store.ts';
import { RecordingLog, RecordingMetrics } from './recorders.ts';
import { ScriptedProvider } from './scripted-provider.ts';

const START = at('2027-01-02');
/** The settings that a test can change. */
export const ACCOUNT: SyncedAccount = {
  provider: 'digicert',
  account: 'main',
  settings: {},
  secretName: 'a-secret',
  tags: { team: 'web' },
  policy: DEFAULT_ALARM_POLICY,
  freshnessTargetSeconds: 7200,
  maxRemovedShare: 0.5,
  detailsPerSync: 100,
};

export function failure(kind: ProviderFailureKind, message = `it is ${kind}`): ProviderError {
  return new ProviderError(kind, { provider: 'digicert', operation: 'a test', message });
}

/** One account of a scripted provider, with a store, a clock and recorded events. */
export class Account {
  readonly provider = new ScriptedProvider();
  readonly store = new InMemoryCertificateStore();
  readonly syncs = new InMemorySyncStore();
  readonly messages = new InMemoryMessageStore();
  readonly log = new RecordingLog();
  readonly metrics = new RecordingMetrics();
  settings = ACCOUNT;
  now = START;
  opening: Error | undefined;
  checkDns: CheckValidationDns | undefined;
  /** The request times that the last run loaded. */
  pacingFound: string | undefined;
  signal = new AbortController().signal;
  deadline = Number.POSITIVE_INFINITY;
  /** The request times that a run stores. */
  pacing = () => `left by the run of ${this.now}`;

  async sync(): Promise<SyncReport> {
    this.now = plus(this.now, HOUR);
    this.provider.requests.length = 0;
    this.provider.pagesRead.length = 0;
    return syncAccount(
      this.settings,
      { signal: this.signal, deadline: this.deadline },
      {
        open: async (pacing) => {
          this.pacingFound = pacing;
          if (this.opening !== undefined) throw this.opening;
          return {
            provider: this.provider,
            traffic: this.#traffic(),
          };
        },
        store: this.store,
        syncs: this.syncs,
        messages: this.messages,
        clock: () => this.now,
        log: this.log,
        metrics: this.metrics,
        checkDns: this.checkDns,
      },
    );
  }

  #traffic() {
    const { provider, pacing } = this;
    return {
      get requests() {
        return provider.requests.length + (provider.messages?.requests.length ?? 0);
      },
      pacing,
    };
  }

  async state(id: string) {
    return (await this.store.readCertificates([`digicert/main/${id}`])).get(`digicert/main/${id}`);
  }

  async storedAccount() {
    const state = await this.store.readAccount(ACCOUNT);
    if (state === undefined) throw new Error('The account has not been synced yet.');
    return state;
  }

  async health() {
    return (await this.store.readAccount(ACCOUNT))?.health;
  }

  /** The failure of unreadable certificates; absent if all can be read. */
  async unreadable() {
    return (await this.store.readAccount(ACCOUNT))?.unreadable?.health;
  }

  async unexpectedRemovals() {
    return (await this.store.readAccount(ACCOUNT))?.unexpectedRemovals?.health;
  }

  shows(...certificates: Certificate[]): void {
    this.provider.rows = certificates.map((certificate) => ({ certificate }));
  }
}

export const issued = (id: string, changes: Partial<Certificate> = {}) =>
  issuedCertificate({ id, ...changes });
export const many = (count: number) =>
  Array.from({ length: count }, (_, index) => issued(`${index}`));
