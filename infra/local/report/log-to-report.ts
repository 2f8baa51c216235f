import type { Log } from '../../../shared/runtime/log.ts';
import type { RunReport } from './run-report.ts';

/** What the functions log as wrong is for the watcher to see; what goes well is told by the report itself. */
export function logToReport(report: RunReport): Log {
  return {
    info: () => undefined,
    warn: (message) => report.warn(message),
    error: (message) => report.warn(message),
  };
}
