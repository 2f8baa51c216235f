import type { CertificateHistory } from './history.ts';
import { plainLine } from './report/plain-text.ts';
import { cut, shorten, WIDTH } from './report/screen.ts';
import type { Style } from './report/style.ts';

/**
 * A table, account by account and name by name: the way of each certificate through the statuses, and how much was
 * said of it. A way that is longer than its column goes on in the next line.
 */
export function summarize(histories: readonly CertificateHistory[], style: Style): string[] {
  const rows = histories.map(rowOf).toSorted(compare);
  const widest = (heading: string, column: 'id' | 'name') =>
    Math.max(heading.length, ...rows.map((row) => row[column].length));
  const ids = Math.min(widest('id', 'id'), MAX_ID);
  const names = Math.min(widest('certificate', 'name'), MAX_NAME_LENGTH);
  const ways = WIDTH - ids - names - 'events'.length - 'notifications'.length - 10;
  const line = (id: string, name: string, way: string, events = '', notifications = '') =>
    [
      `  ${shorten(id, ids).padEnd(ids)}`,
      cut(name, names).padEnd(names),
      way.padEnd(ways),
      events.padStart('events'.length),
      notifications.padStart('notifications'.length),
    ]
      .join('  ')
      .trimEnd();
  return [
    style.bold(line('id', 'certificate', 'went', 'events', 'notifications')),
    ...rows.flatMap(({ account, id, name, statuses, events, notifications }, index) => {
      const [way = '', ...further] = broken(statuses, ways);
      return [
        ...(account === rows[index - 1]?.account ? [] : ['', style.bold(account)]),
        line(id, name, way, String(events), String(notifications)),
        ...further.map((more) => line('', '', more)),
      ];
    }),
  ];
}

/** Ids of one sort are told apart by their ends: `be8d2209…4b46b5c`. */
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

/** Old and new ones of a name stand beside each other, in the order in which they were first heard of. */
function compare(one: Row, other: Row): number {
  return one.account.localeCompare(other.account) || one.name.localeCompare(other.name);
}

/** `pending-validation → issued → expired` in lines, broken before an arrow. */
function broken(statuses: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const [index, status] of statuses.entries()) {
    const step = index === 0 ? status : `→ ${status}`;
    const begun = lines.at(-1);
    if (begun !== undefined && begun.length + 1 + step.length <= width) {
      lines.splice(-1, 1, `${begun} ${step}`);
    } else {
      lines.push(step);
    }
  }
  return lines;
}
