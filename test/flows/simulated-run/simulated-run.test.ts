import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { consoleReport } from '../../../infra/local/report/console-report.ts';
import { firstAlerts } from '../../../infra/local/report/first-alerts.ts';
import { openScreen } from '../../../infra/local/report/screen.ts';
import { readLines } from '../../infra/local/support/read-lines.ts';
import type { NotificationLine } from '../../infra/local/support/read-lines.ts';
import { runLocal } from '../../infra/local/support/run-local.ts';
import { checkFinishedRun } from './finished-run.ts';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'simulated-run-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

/** The order that waits for its DNS record, is issued, and is never renewed. */
const NEVER_RENEWED = 'digicert/demo/200001';

/** A pending validation has one reminder after a day; the expiry has one reminder per threshold. */
const TIMES: Readonly<Record<string, number>> = {
  'Domain Validation Pending': 2,
  'Certificate Approaching Expiration': 3,
};

test(
  'start --once delivers every change of the simulated accounts in order, exactly once, to every channel',
  { timeout: 240_000 },
  async () => {
    const { exitCode, stdout, stderr } = await runLocal(['--once', '--json', '--state', directory]);
    expect(exitCode, stderr).toBe(0);
    const { events, notifications } = readLines(stdout);

    const own = events.filter(({ detail }) => detail.certificate?.key === NEVER_RENEWED);
    const types = own.map((event) => event['detail-type']);
    const inOrder = [
      'Certificate Discovered',
      'Domain Validation Pending',
      'Domain Validation Completed',
      'Certificate Expiry Changed',
      'Certificate Approaching Expiration',
      'Certificate Expired',
    ];
    expect(inOrder.map((type) => types.indexOf(type))).toEqual(
      inOrder.map((type) => types.indexOf(type)).toSorted((a, b) => a - b),
    );
    for (const type of inOrder) {
      const times = TIMES[type] ?? 1;
      expect([type, types.filter((other) => other === type).length]).toEqual([type, times]);
    }

    const reported = notifications.filter(({ certificate }) => certificate === NEVER_RENEWED);
    expect(reported.map(({ type }) => type)).toEqual([
      'domain-validation-pending',
      'domain-validation-dns-check-failed',
      'domain-validation-pending',
      'domain-validation-record-published',
      'resolved',
      'certificate-approaching-expiration',
      'certificate-approaching-expiration',
      'certificate-approaching-expiration',
      'certificate-expired',
    ]);
    expect(reported[0]?.record?.type).toBe('TXT');
    expect(reported[0]?.text).toContain(reported[0]?.record?.value ?? 'no record');

    // Six simultaneous orders cause one grouped notification per step, with the record of each certificate.
    const lists = notifications.filter(({ listed }) => listed !== undefined);
    expect(lists.map(({ type, listed }) => [type, listed?.length])).toEqual([
      ['domain-validation-pending', 6],
      ['organization-validation-pending', 6],
      ['domain-validation-record-published', 6],
      ['resolved', 6],
      ['resolved', 6],
    ]);
    const organization = lists.filter(({ lineage }) => lineage.startsWith('organization:'));
    expect(organization.map(({ headline }) => headline)).toEqual([
      'Example Organization: complete organization validation',
      'Example Organization is validated',
    ]);
    for (const { certificate, record } of lists[0]?.listed ?? []) {
      expect(certificate).toMatch(/^digicert\/demo\/2000\d\d$/);
      const value = record?.type === 'CNAME' ? `${record.value}.` : `"${record?.value}"`;
      expect(lists[0]?.text).toContain(`. 300 IN ${record?.type} ${value}`);
    }
    expect(lists[0]?.listed?.map(({ record }) => record?.type)).toContain('CNAME');

    const weeklySummaries = notifications.filter(({ type }) => type === 'weekly-summary');
    expect(weeklySummaries.length).toBeGreaterThanOrEqual(8);
    for (const { text } of weeklySummaries) {
      const accounts = 'acm/demo, autodns/demo, digicert/demo, huawei/demo, qualys/demo';
      expect(text.replaceAll(/\s+/g, ' ')).toContain(accounts);
    }

    const ids = events.map(({ detail }) => detail.metadata.id);
    expect(new Set(ids).size).toBe(ids.length);
    const conditions = notifications.map(({ lineage, condition }) => `${lineage} ${condition}`);
    expect(new Set(conditions).size).toBe(conditions.length);

    const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');
    // The number of weekly summaries depends on the weekday.
    const summaryOf = (text: string) =>
      /^Events published: [^]*? on-call \d+\.$/m.exec(text)?.[0].replaceAll(/\d+/g, 'N');
    expect(summaryOf(stderr)).toBeDefined();
    expect(summaryOf(readme)).toBe(summaryOf(stderr));
    expect(stderr).not.toContain('\u001B');
    expect(readme).toMatch(
      /^Also sent: \d+ reminders, \d+ resolutions, \d+ weekly summaries, \d+ for information/m,
    );
    expect(linesOnTerminal(notifications)).toBeLessThanOrEqual(45);

    const { stories, problems } = await checkFinishedRun(directory);
    expect(problems).toEqual([]);
    expect(stories).toBeGreaterThan(15);
  },
);

/** How many lines a run prints that delivers these notifications; its first and last lines excepted. */
function linesOnTerminal(notifications: readonly NotificationLine[]): number {
  let text = '';
  const screen = openScreen({ write: (more) => (text += more) }, { noColor: true });
  const report = firstAlerts(consoleReport(screen), '--verbose');
  for (const notification of notifications) {
    report.notification({ notification, subject: notification.subject, text: notification.text });
  }
  return text.split('\n').length - 1;
}

test(
  'a live run that is stopped with Ctrl-C prints the summary and exits with 0',
  { timeout: 60_000 },
  async () => {
    const { exitCode, stdout } = await runLocal(['--speed', '0.001'], {
      interruptWhen: (text) => text.includes(' changed, '),
    });
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^Events published: \d+\. Notifications sent: /m);
  },
);

test('a run with invalid arguments names all of them and does not start', async () => {
  const { exitCode, stdout, stderr } = await runLocal(['--onec', '--now', 'soon']);
  expect([exitCode, stdout]).toEqual([2, '']);
  expect(stderr).toContain('--onec');
  expect(stderr).toContain('"soon"');
});
