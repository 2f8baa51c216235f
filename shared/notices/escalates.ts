import type { Notice } from './notice.ts';

/** Whether a notice goes to those, too, who are called when it is urgent or nobody has acted. */
export function escalates({ severity, escalated }: Notice): boolean {
  return severity === 'critical' || escalated === true;
}
