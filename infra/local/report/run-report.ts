import type { SyncReport } from '../../../shared/tracking/sync/sync-report.ts';
import type { Instant } from '../../../shared/certificates/instant.ts';
import type { RequestWait } from '../../../shared/providers/http/request-wait.ts';
import type { Recorder } from '../aws/local-aws.ts';

/** What a run tells whoever watches it, as it happens. */
export interface RunReport extends Recorder {
  /** What is about to run. */
  begin(lines: readonly string[]): void;
  /** A page of a sweep has been read. */
  syncing(account: string, certificates: number): void;
  /** A request to the provider has to wait for longer than a few seconds. */
  waiting(account: string, at: Instant, wait: RequestWait): void;
  synced(account: string, at: Instant, report: SyncReport, requests: number): void;
  /** Certificates and accounts that moved on because time passed. */
  deadlines(at: Instant, crossed: number): void;
  /** Something that a person should know of the run itself. */
  warn(message: string): void;
  /** The end: a summary, line by line. */
  end(lines: readonly string[]): void;
}
