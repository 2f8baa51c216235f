import type * as z from 'zod';
import type { OwnerRule } from '../../../shared/certificates/ownership.ts';
import type { SyncedAccount } from '../../../shared/tracking/sync/synced-account.ts';
import type { ProviderDescriptor } from '../../../shared/providers/provider-descriptor.ts';
import type { WeeklySummaryPlan } from '../../../shared/tracking/summary/plan.ts';
import type { ConfiguredChannel } from '../../../shared/notifications/channels/registry.ts';
import type { DeploymentSchema } from './deployment.ts';
import type { PollSchedule } from './poll-schedule.ts';

/** A valid configuration with all defaults resolved. */
export interface Monitor {
  readonly accounts: readonly MonitoredAccount[];
  readonly channels: readonly ConfiguredChannel[];
  /** The rules for owners, which reach the poll functions in a file. */
  readonly owners: readonly OwnerRule[];
  readonly tags: Readonly<Record<string, string>>;
  readonly escalation:
    | { readonly emails?: readonly string[] | undefined; readonly topicArn?: string | undefined }
    | undefined;
  /** Absent if no weekly summary is configured. */
  readonly weeklySummary?: Omit<WeeklySummaryPlan, 'accounts'>;
  readonly retention: { readonly logDays: LogRetentionDays; readonly eventArchiveDays: number };
  readonly deployment: z.infer<typeof DeploymentSchema>;
}

export interface MonitoredAccount {
  /** The environment variable `ACCOUNT` of `poll-account`. */
  readonly synced: SyncedAccount;
  readonly schedule: PollSchedule;
  /** How the provider is read. */
  readonly access: ProviderDescriptor['access'];
}

/** The retention periods of a log group that CloudWatch Logs supports, in days. */
export const LOG_RETENTION_DAYS = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 3653,
] as const;
export type LogRetentionDays = (typeof LOG_RETENTION_DAYS)[number];
