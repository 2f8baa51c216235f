import type { CertificateHistory } from './history.ts';
import { cut, WIDTH } from './report/screen.ts';
import type { Style } from './report/style.ts';

/** A table: certificate by certificate its way through the statuses, and how much was said of it. */
export function summarize(histories: readonly CertificateHistory[], style: Style): string[] {
  const rows = histories.map(({ key, name, statuses, events, notices }) => ({
    id: key.split('/').slice(2).join('/'),
    name,
    path: statuses.join(' → '),
    events: String(events.length),
    notices: String(notices.length),
  }));
  const heads = {
    id: 'id',
    name: 'certificate',
    path: 'went',
    events: 'events',
    notices: 'notices',
  };
  const all = [heads, ...rows];
  const widest = (column: keyof typeof heads) => Math.max(...all.map((row) => row[column].length));
  const ids = Math.min(widest('id'), 16);
  const names = Math.min(widest('name'), 28);
  const paths = WIDTH - ids - names - 'events'.length - 'notices'.length - 8;
  return all.map(({ id, name, path, events, notices }, index) => {
    const line = [
      cut(id, ids).padEnd(ids),
      cut(name, names).padEnd(names),
      cut(path, paths).padEnd(paths),
      events.padStart('events'.length),
      notices.padStart('notices'.length),
    ].join('  ');
    return index === 0 ? style.bold(line) : line;
  });
}
