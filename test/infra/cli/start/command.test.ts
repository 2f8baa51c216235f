import { expect, test } from 'vitest';
import { readCommand } from '../../../../infra/cli/commands.ts';
import { DEFAULT_SPEED, runArguments } from '../../../../infra/cli/start/command.ts';

function readStartArguments(args: readonly string[]) {
  const read = readCommand(['start', ...args]);
  return read.kind === 'run' ? { kind: 'run', arguments: runArguments(read.parsed) } : read;
}

function problemsOf(...args: string[]): readonly string[] {
  const read = readStartArguments(args);
  return 'problems' in read ? read.problems : [];
}

test('start selects a live simulated run in memory by default', () => {
  expect(readStartArguments([])).toEqual({
    kind: 'run',
    arguments: {
      once: false,
      json: false,
      show: [],
      verbose: false,
      config: undefined,
      state: undefined,
      now: undefined,
      commit: false,
      speed: DEFAULT_SPEED,
    },
  });
});

test('start selects the default state directory for real accounts', () => {
  expect(readStartArguments(['--config', 'c.ts'])).toMatchObject({
    arguments: { config: 'c.ts', state: '.cert-expiry-monitor' },
  });
  expect(readStartArguments(['--config=c.ts', '--state=other'])).toMatchObject({
    arguments: { state: 'other' },
  });
});

test.each([
  ['a day', '2027-03-01', '2027-03-01T00:00:00.000Z'],
  ['an instant', '2027-03-01T08:00:00+01:00', '2027-03-01T07:00:00.000Z'],
])('--now takes %s', (_what, text, now) => {
  expect(readStartArguments(['--now', text])).toMatchObject({ kind: 'run', arguments: { now } });
});

test('--show can be repeated', () => {
  expect(readStartArguments(['--show', 'email', '--show', 'slack'])).toMatchObject({
    arguments: { show: ['email', 'slack'] },
  });
});

test('--help takes precedence over invalid arguments', () => {
  expect(readStartArguments(['--help', '--nonsense'])).toMatchObject({ kind: 'help' });
});

test.each([
  [['--nonsense'], 'Unknown option --nonsense.'],
  [['--onec'], 'Unknown option --onec. Did you mean "--once"?'],
  [
    ['--show', 'emails'],
    '--show: "emails" is not one of email, slack, amazon-q, teams, pagerduty, on-call, events. Did you mean "email"?',
  ],
  [['--show', 'slack', '--json'], '--show cannot be combined with --json'],
  [['-x'], 'Unknown option -x'],
  [['--constructor'], 'Unknown option --constructor'],
  [['more'], 'Unexpected argument "more"'],
  [['--once=yes'], '--once takes no value'],
  [['--once', '--once'], '--once can be used only once'],
  [['--state'], '--state needs a value'],
  [['--state', '--once'], '--state needs a value'],
  [['--config='], '--config needs a value'],
  [['--now', '2027-03-01T08:00:00'], 'neither a day'],
  [['--now', '2027-02-30'], 'neither a day'],
  [['--speed', '0'], 'not a number of hours greater than 0'],
  [['--speed', 'fast'], 'not a number of hours greater than 0'],
  [['--speed', '2', '--once'], '--speed cannot be combined with --once'],
  [['--speed', '2', '--config', 'c.ts'], '--speed cannot be combined with --config'],
  [['--commit', '--state', 's'], 'Without --now'],
  [['--commit', '--now', '2027-03-01'], '--commit needs --state'],
])('start rejects %j with the reason', (args, reason) => {
  const problems = problemsOf(...args);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain(reason);
});

test('start reports all problems at once', () => {
  expect(problemsOf('--foo', 'bar', '--now', 'x', '--speed', '-1', '--config')).toHaveLength(6);
});
