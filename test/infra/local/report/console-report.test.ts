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

test('sweeps that find nothing new are one line together', () => {
  const { report, read } = watch();
  for (let sync = 0; sync < 3; sync += 1) report.synced('digicert/main', NOW, UNCHANGED, 1);
  report.end([]);
  expect(read().trim()).toBe('2027-01-15 08:00  sweep   3 sweeps, nothing new');
});

test('of thousands of certificates that a first sweep finds, a few are shown and the rest counted', () => {
  const { report, read } = watch();
  for (let id = 1; id <= 1000; id += 1) report.event(discovered(id));
  report.end([]);
  expect(read().match(/Certificate Discovered/g)).toHaveLength(25);
  expect(read()).toContain('and 975 more discovered');
});

test('colours and moving lines are for terminals only, and NO_COLOR is heard', () => {
  const reported = (options: { isTTY?: boolean; noColor?: boolean }) => {
    const { report, read } = watch(options);
    report.syncing('digicert/main', 1000);
    report.warn('look here');
    return read();
  };
  expect(reported({})).toBe('! look here\n');
  expect(reported({ isTTY: true })).toContain('1000 certificates so far');
  expect(reported({ isTTY: true })).toContain('\u001B[33m! look here');
  expect(reported({ isTTY: true, noColor: true })).not.toContain('\u001B[33m');
});

test('whatever is said, no line is wider than a hundred characters', () => {
  const { report, read } = watch();
  report.warn('word '.repeat(100));
  report.slack({ text: 'x'.repeat(500) });
  const widths = read()
    .split('\n')
    .map((line) => line.length);
  expect(Math.max(...widths)).toBeLessThanOrEqual(100);
});

test('a sweep that found nothing new but received messages is told', () => {
  const { report, read } = watch();
  const messages = { confirmed: 2, starved: false };
  report.synced('autodns/main', NOW, { ...UNCHANGED, messages }, 4);
  expect(read()).toContain('autodns/main: 5 certificates, 0 changed, 2 messages, 4 requests');
});
