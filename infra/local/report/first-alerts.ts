import type { Notification } from '../../../shared/notifications/notification.ts';
import { RESOLVED } from '../../../shared/notifications/render/title.ts';
import { isComplete } from './console-report.ts';
import { count } from './plain-text.ts';
import type { RunReport } from './run-report.ts';

/**
 * Wraps a report of many notifications: only the first alert of each type and severity about a subject is printed, and the
 * summary counts the others. Complete syncs are not printed.
 *
 * @param all the option that prints the others
 */
export function firstAlerts(report: RunReport, all: string): RunReport {
  const seen = new Set<string>();
  const others = { reminder: 0, resolution: 0, 'weekly summary': 0, information: 0 };
  const kindOf = ({ type, severity, lineage }: Notification): keyof typeof others | undefined => {
    if (type === 'weekly-summary') return 'weekly summary';
    if (RESOLVED.has(type)) return 'resolution';
    if (severity === 'info') return 'information';
    const subject = [type, severity, lineage].join(' ');
    if (seen.has(subject)) return 'reminder';
    seen.add(subject);
    return undefined;
  };
  return {
    ...report,
    // The first notification about an account has the number of its certificates.
    synced(account, at, sync, requests) {
      if (!isComplete(sync)) report.synced(account, at, sync, requests);
    },
    notification(delivered) {
      const kind = kindOf(delivered.notification);
      if (kind === undefined) report.notification(delivered);
      else others[kind] += 1;
    },
    end(lines, problems) {
      const words = [
        count(others.reminder, 'reminder'),
        count(others.resolution, 'resolution'),
        `${others['weekly summary']} weekly ${others['weekly summary'] === 1 ? 'summary' : 'summaries'}`,
        `${others.information} for information`,
      ].filter((text) => !text.startsWith('0 '));
      const left =
        words.length === 0 ? [] : [`Also sent: ${words.join(', ')} (printed with ${all}).`];
      report.end([...lines, ...left], problems);
    },
  };
}
