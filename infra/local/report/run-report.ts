import type { Instant } from '../../../shared/certificates/instant.ts';
import type { RequestWait } from '../../../shared/providers/http/request-pacer.ts';
import type { Log } from '../../../shared/runtime/log.ts';
import type { SyncReport } from '../../../shared/tracking/sync/sync-report.ts';
import type { Recorder } from '../aws/local-aws.ts';

/** The progress of a run. */
export interface RunReport extends Recorder {
  /** The first lines. */
  begin(lines: readonly string[]): void;
  /** A page of a sync has been read. */
  syncing(account: string, certificates: number): void;
  /** A request to the provider must wait for longer than a few seconds. */
  waiting(account: string, at: Instant, wait: RequestWait): void;
  synced(account: string, at: Instant, report: SyncReport, requests: number): void;
  /** Number of certificates and accounts whose deadlines were reached. */
  deadlines(at: Instant, crossed: number): void;
  /** A problem of the run itself. */
  warn(message: string): void;
  /** The summary at the end, and one sentence per problem. */
  end(lines: readonly string[], problems: readonly string[]): void;
}

/** Prints warnings and errors that the functions log. The report itself covers successes. */
export function logToReport(report: RunReport): Log {
  return {
    info: () => undefined,
    warn: (message) => report.warn(message),
    error: (message) => report.warn(message),
  };
}
