import { expect, test } from 'vitest';
import type { EventEnvelope } from '../../../../infra/local/aws/event-bus.ts';
import { consoleReport } from '../../../../infra/local/report/console-report.ts';
import { openScreen } from '../../../../infra/local/report/screen.ts';
import { instantOf } from '../../../../shared/certificates/instant.ts';

const NOW = instantOf(1_800_000_000_000);
const UNCHANGED = {
  outcome: 'complete',
  counts: { pages: 1, certificates: 5, fetched: 0, changed: 0, removed: 0, problems: 0 },
} as const;

function watch({ isTTY = false, noColor = false } = {}) {
  let text = '';
  const terminal = { isTTY, write: (more: string) => (text += more) };
  return { report: consoleReport(openScreen(terminal, { noColor })), read: () => text };
}

function discovered(id: number): EventEnvelope {
  const certificate = { key: `digicert/main/${id}`, status: 'issued', subjectAlternativeNames: [] };
  return {
    version: '0',
    id: 'any',
    'detail-type': 'Certificate Discovered',
    source: 'cert-expiry-monitor',
    account: '000000000000',
    time: NOW,
    region: 'local',
    resources: [],
    detail: { metadata: { id: String(id), observedAt: NOW }, certificate },
  };
}

test('consoleReport prints one line for several syncs without changes', () => {
  const { report, read } = watch();
  for (let sync = 0; sync < 3; sync += 1) report.synced('digicert/main', NOW, UNCHANGED, 1);
  report.end([]);
  expect(read().trim()).toBe('2027-01-15 08:00  sync    3 syncs, no changes');
});

test('consoleReport prints a few of thousands of discovered certificates and counts the rest', () => {
  const { report, read } = watch();
  for (let id = 1; id <= 1000; id += 1) report.event(discovered(id));
  report.end([]);
  expect(read().match(/Certificate Discovered/g)).toHaveLength(25);
  expect(read()).toContain('and 975 more discovered');
});

test('consoleReport prints colors and progress only on a terminal, and respects NO_COLOR', () => {
  const reported = (options: { isTTY?: boolean; noColor?: boolean }) => {
    const { report, read } = watch(options);
    report.syncing('digicert/main', 1000);
    report.warn('warning text');
    return read();
  };
  expect(reported({})).toBe('! warning text\n');
  expect(reported({ isTTY: true })).toContain('1000 certificates so far');
  expect(reported({ isTTY: true })).toContain('\u001B[33m! warning text');
  expect(reported({ isTTY: true, noColor: true })).not.toContain('\u001B[33m');
});

test('consoleReport never prints a line of more than a hundred characters', () => {
  const { report, read } = watch();
  report.warn('word '.repeat(100));
  report.slack({ text: 'x'.repeat(500) });
  const widths = read()
    .split('\n')
    .map((line) => line.length);
  expect(Math.max(...widths)).toBeLessThanOrEqual(100);
});

test('consoleReport prints a sync without changes that received messages', () => {
  const { report, read } = watch();
  const messages = { confirmed: 2, starved: false };
  report.synced('autodns/main', NOW, { ...UNCHANGED, messages }, 4);
  expect(read()).toContain('autodns/main: 5 certificates, 0 changed, 2 messages, 4 requests');
});
