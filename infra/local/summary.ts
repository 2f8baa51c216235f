import type { CertificateHistory } from './history.ts';
import { plainLine } from './report/plain-text.ts';
import { cut, shorten, WIDTH } from './report/screen.ts';
import type { Style } from './report/style.ts';

/**
 * A table of certificates, sorted by account and name: the statuses of each certificate, and the number of its events and
 * notifications. Statuses that do not fit continue in the next line.
 */
export function summarize(histories: readonly CertificateHistory[], style: Style): string[] {
  const rows = histories.map(rowOf).toSorted(compare);
  const widest = (heading: string, column: 'id' | 'name') =>
    Math.max(heading.length, ...rows.map((row) => row[column].length));
  const ids = Math.min(widest('id', 'id'), MAX_ID);
  const names = Math.min(widest('certificate', 'name'), MAX_NAME_LENGTH);
  const statusWidth = WIDTH - ids - names - 'events'.length - 'notifications'.length - 10;
  const line = (id: string, name: string, path: string, events = '', notifications = '') =>
    [
      `  ${shorten(id, ids).padEnd(ids)}`,
      cut(name, names).padEnd(names),
      path.padEnd(statusWidth),
      events.padStart('events'.length),
      notifications.padStart('notifications'.length),
    ]
      .join('  ')
      .trimEnd();
  return [
    style.bold(line('id', 'certificate', 'statuses', 'events', 'notifications')),
    ...rows.flatMap(({ account, id, name, statuses, events, notifications }, index) => {
      const [path = '', ...further] = wrapStatuses(statuses, statusWidth);
      return [
        ...(account === rows[index - 1]?.account ? [] : ['', style.bold(account)]),
        line(id, name, path, String(events), String(notifications)),
        ...further.map((more) => line('', '', more)),
      ];
    }),
  ];
}

/** Long ids differ at their ends: `be8d2209…4b46b5c`. */
const MAX_ID = 16;
const MAX_NAME_LENGTH = 28;

interface Row {
  readonly account: string;
  readonly id: string;
  readonly name: string;
  readonly statuses: readonly string[];
  readonly events: number;
  readonly notifications: number;
}

function rowOf({ key, name, statuses, events, notifications }: CertificateHistory): Row {
  const [provider = '', account = '', ...id] = key.split('/');
  return {
    account: `${provider}/${account}`,
    id: plainLine(id.join('/')),
    name: plainLine(name),
    statuses,
    events: events.length,
    notifications: notifications.length,
  };
}

/** Certificates with the same name keep the order in which they were discovered. */
function compare(a: Row, b: Row): number {
  return a.account.localeCompare(b.account) || a.name.localeCompare(b.name);
}

/** `pending-validation → issued → expired` in lines, wrapped before an arrow. */
function wrapStatuses(statuses: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const [index, status] of statuses.entries()) {
    const step = index === 0 ? status : `→ ${status}`;
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + step.length <= width) {
      lines.splice(-1, 1, `${last} ${step}`);
    } else {
      lines.push(step);
    }
  }
  return lines;
}
