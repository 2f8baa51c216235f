import type { CertificateProvider } from '../../providers/provider.ts';
import type { Clock } from '../../runtime/clock.ts';
import type { Log } from '../../runtime/log.ts';
import type { Metrics } from '../../runtime/metrics.ts';
import type { CertificateStore } from '../../state/certificate-store.ts';
import type { MessageStore } from '../../state/message-store.ts';
import type { SyncStore } from '../../state/sync-store.ts';
import type { CheckValidationDns } from './check-pending-validations.ts';
import type { SyncCounts } from './sync-report.ts';

export interface OpenedAccount {
  readonly provider: CertificateProvider;
  /** The requests so far, and their times for the next run. */
  readonly traffic: { readonly requests: number; pacing(): string };
}

export interface SyncDependencies {
  /** Reads the secret and opens the account; `pacing` contains the times of the requests of the last run. */
  readonly open: (pacing: string | undefined) => Promise<OpenedAccount>;
  readonly store: CertificateStore;
  readonly syncs: SyncStore;
  readonly messages: MessageStore;
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: Metrics;
  /** Checks the DNS record of a pending validation; absent if DNS checks are switched off. */
  readonly checkDns?: CheckValidationDns | undefined;
  /** Called after each page, to show the progress of a long sync. */
  readonly onPage?: (counts: Readonly<SyncCounts>) => void;
}
