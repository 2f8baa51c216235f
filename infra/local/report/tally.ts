import type { RunReport } from './run-report.ts';

/** Number of events and notifications of a run. */
export interface Tally {
  readonly events: number;
  readonly notifications: number;
}

/** The same report with counters. */
export function counted(report: RunReport): { report: RunReport; tally: Tally } {
  const tally = { events: 0, notifications: 0 };
  return {
    tally,
    report: {
      ...report,
      event(envelope) {
        tally.events += 1;
        report.event(envelope);
      },
      notification(delivered) {
        tally.notifications += 1;
        report.notification(delivered);
      },
    },
  };
}
