import type { Log } from '../../../shared/runtime/log.ts';
import type { RunReport } from './run-report.ts';

/** Prints warnings and errors that the functions log. The report itself covers successes. */
export function logToReport(report: RunReport): Log {
  return {
    info: () => undefined,
    warn: (message) => report.warn(message),
    error: (message) => report.warn(message),
  };
}
