import { expect, test } from 'vitest';
import { consoleReport } from '../../../../infra/local/report/console-report.ts';
import { firstAlerts } from '../../../../infra/local/report/first-alerts.ts';
import { openScreen } from '../../../../infra/local/report/screen.ts';
import { composeNotification } from '../../../../shared/notifications/compose-notification.ts';
import type { Notification } from '../../../../shared/notifications/notification.ts';
import { approachingEvent } from '../../../support/notable-events.ts';

const first = composeNotification(approachingEvent()) ?? expect.fail('no notification');

function printed(...changes: Partial<Notification>[]): string[] {
  let text = '';
  const screen = openScreen({ write: (more) => (text += more) }, { noColor: true });
  const report = firstAlerts(consoleReport(screen), '--verbose');
  for (const change of changes) {
    report.notification({ notification: { ...first, ...change }, subject: '', text: '' });
  }
  report.end(['The summary.'], []);
  return text.trimEnd().split('\n');
}

test('firstAlerts prints the first alert of each type and severity about a lineage, and counts the others', () => {
  const lines = printed(
    { headline: 'first' },
    { headline: 'reminder' },
    { headline: 'critical', severity: 'critical' },
    { headline: 'other', lineage: 'digicert/main/2' },
    { headline: 'resolved', type: 'resolved', severity: 'info' },
    { headline: 'weekly', type: 'weekly-summary' },
    { headline: 'published', type: 'domain-validation-record-published', severity: 'info' },
  );
  expect(lines.map((line) => line.replace(/^\d.{17}/, ''))).toEqual([
    '[Warning] first',
    '[Critical] critical',
    '[Warning] other',
    '',
    'The summary.',
    'Also sent: 1 reminder, 1 resolution, 1 weekly summary, 1 for information (printed with --verbose).',
  ]);
});

test('firstAlerts adds nothing to the summary of a run without other notifications', () => {
  expect(printed({}).at(-1)).toBe('The summary.');
});

test('firstAlerts prints a sync only if it did not read the whole account', () => {
  let text = '';
  const screen = openScreen({ write: (more) => (text += more) }, { noColor: true });
  const report = firstAlerts(consoleReport(screen), '--verbose');
  const counts = { pages: 1, certificates: 5, fetched: 0, changed: 0, removed: 0, problems: 0 };
  const at = first.observedAt;
  report.synced('digicert/main', at, { outcome: 'complete', counts }, 1);
  report.synced('autodns/main', at, { outcome: 'paused', counts }, 1);
  expect(text).toContain('autodns/main: paused');
  expect(text).not.toContain('digicert/main');
});
