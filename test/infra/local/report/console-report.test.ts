import { expect, test } from 'vitest';
import type { EventEnvelope } from '../../../../infra/local/aws/event-bus.ts';
import { consoleReport } from '../../../../infra/local/report/console-report.ts';
import { openScreen } from '../../../../infra/local/report/screen.ts';
import { composeNotification } from '../../../../shared/notifications/compose-notification.ts';
import { instantOf } from '../../../../shared/certificates/instant.ts';
import { approachingEvent } from '../../../support/notable-events.ts';

const NOW = instantOf(1_800_000_000_000);
const UNCHANGED = {
  outcome: 'complete',
  counts: { pages: 1, certificates: 5, fetched: 0, changed: 0, removed: 0, problems: 0 },
} as const;

function watch({ isTTY = false, noColor = false, show = [] as string[] } = {}) {
  let text = '';
  const terminal = { isTTY, write: (more: string) => (text += more) };
  return { report: consoleReport(openScreen(terminal, { noColor }), show), read: () => text };
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

test('consoleReport prints the first sync of an account, and later ones only if they failed', () => {
  const { report, read } = watch();
  for (let sync = 0; sync < 3; sync += 1) report.synced('digicert/main', NOW, UNCHANGED, 1);
  report.synced('digicert/main', NOW, { ...UNCHANGED, outcome: 'paused' }, 1);
  expect(read().split('\n')).toEqual([
    '2027-01-15 08:00  digicert/main: 5 certificates, 0 changed, 1 request',
    '2027-01-15 08:00  digicert/main: paused; 5 certificates, 0 changed, 1 request',
    '',
  ]);
});

test('consoleReport prints events only with --show events', () => {
  const plain = watch();
  plain.report.event(discovered(1));
  expect(plain.read()).toBe('');
  const { report, read } = watch({ show: ['events'] });
  report.event(discovered(1));
  expect(read()).toMatch(
    /^2027-01-15 08:00 {2}event {2}Certificate Discovered +digicert\/main\/1 · issued\n$/,
  );
});

test('consoleReport prints one line for a notification, and its text only with --show email', () => {
  const notification = composeNotification(approachingEvent()) ?? expect.fail('no notification');
  const delivered = { notification, subject: 'the subject', text: 'first line\nsecond line' };
  const plain = watch();
  plain.report.notification(delivered);
  expect(plain.read().trimEnd().split('\n')).toHaveLength(1);
  expect(plain.read()).toContain(`[Warning] ${notification.headline}`);
  const { report, read } = watch({ show: ['email'] });
  report.notification(delivered);
  expect(read()).toContain('E-mail: the subject');
  expect(read()).toContain('second line');
});

test('consoleReport prints the texts of Slack, Amazon Q and on-call only if they are shown', () => {
  const notification = composeNotification(approachingEvent()) ?? expect.fail('no notification');
  const all = (show: string[]) => {
    const { report, read } = watch({ show });
    report.channel('slack', { id: '1', title: 'Slack', text: 'text in Slack' });
    report.channel('amazon-q', { id: '1', title: 'Amazon Q, thread t', text: 'text in chat' });
    report.escalation({ notification, subject: 'urgent', text: 'text to on-call' });
    return read();
  };
  expect(all([])).toBe('');
  expect(all(['slack'])).toMatch(/text in Slack/);
  expect(all(['slack'])).not.toMatch(/Amazon Q|on-call/);
  expect(all(['amazon-q'])).toMatch(/Amazon Q, thread t[^]*text in chat/);
  expect(all(['on-call'])).toMatch(/On-call: urgent[^]*text to on-call/);
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
  const { report, read } = watch({ show: ['slack'] });
  report.warn('word '.repeat(100));
  for (const type of ['slack', 'amazon-q']) {
    report.channel(type, { id: '', title: 'y'.repeat(500), text: 'x'.repeat(500) });
  }
  const widths = read()
    .split('\n')
    .map((line) => line.length);
  expect(Math.max(...widths)).toBeLessThanOrEqual(100);
});

test('consoleReport prints with --show events a sync that only received messages', () => {
  const { report, read } = watch({ show: ['events'] });
  const messages = { confirmed: 2, starved: false };
  report.synced('autodns/main', NOW, { ...UNCHANGED, messages }, 4);
  expect(read()).toContain('autodns/main: 5 certificates, 0 changed, 2 messages, 4 requests');
});
