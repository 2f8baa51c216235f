import type { RunReport } from './run-report.ts';

/** How much was said in this run. */
export interface Tally {
  readonly events: number;
  readonly notices: number;
}

/** The same report, counted. */
export function counted(report: RunReport): { report: RunReport; tally: Tally } {
  const tally = { events: 0, notices: 0 };
  return {
    tally,
    report: {
      ...report,
      event(envelope) {
        tally.events += 1;
        report.event(envelope);
      },
      notice(delivered) {
        tally.notices += 1;
        report.notice(delivered);
      },
    },
  };
}
