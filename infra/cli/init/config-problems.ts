import { MonitorConfigError, readMonitor } from '../../deploy/config/read-monitor.ts';
import type { ListedProblem } from '../../deploy/config/problem.ts';

/** The problems of a configuration, in its order. */
export function configProblems(config: unknown): readonly ListedProblem[] {
  try {
    readMonitor(config);
    return [];
  } catch (error) {
    if (error instanceof MonitorConfigError) return error.problems;
    throw error;
  }
}
