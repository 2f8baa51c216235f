import { expect, test } from 'vitest';
import { DEFAULT_SPEED, readArguments } from '../../../infra/cli/start/arguments.ts';

function problemsOf(...args: string[]): readonly string[] {
  const read = readArguments(args);
  return read.kind === 'wrong' ? read.problems : [];
}

test('without arguments it runs simulated accounts, live and in memory', () => {
  expect(readArguments([])).toEqual({
    kind: 'run',
    arguments: {
      once: false,
      json: false,
      config: undefined,
      state: undefined,
      now: undefined,
      commit: false,
      speed: DEFAULT_SPEED,
    },
  });
});

test('real accounts have a kept state, in a place of their own unless told', () => {
  expect(readArguments(['--config', 'c.ts'])).toMatchObject({
    arguments: { config: 'c.ts', state: '.cert-expiry-monitor' },
  });
  expect(readArguments(['--config=c.ts', '--state=kept'])).toMatchObject({
    arguments: { state: 'kept' },
  });
});

test.each([
  ['a day', '2027-03-01', '2027-03-01T00:00:00.000Z'],
  ['an instant', '2027-03-01T08:00:00+01:00', '2027-03-01T07:00:00.000Z'],
])('--now takes %s', (_what, text, now) => {
  expect(readArguments(['--now', text])).toMatchObject({ kind: 'run', arguments: { now } });
});

test('help wins over everything that is wrong', () => {
  expect(readArguments(['--help', '--nonsense'])).toEqual({ kind: 'help' });
});

test.each([
  [['--nonsense'], 'no option --nonsense'],
  [['-x'], 'no option -x'],
  [['--constructor'], 'no option --constructor'],
  [['more'], '"more" belongs to no option'],
  [['--once=yes'], '--once takes no value'],
  [['--once', '--once'], '--once is given twice'],
  [['--state'], '--state needs a value'],
  [['--state', '--once'], '--state needs a value'],
  [['--config='], '--config needs a value'],
  [['--now', '2027-03-01T08:00:00'], 'neither a day'],
  [['--now', '2027-02-30'], 'neither a day'],
  [['--speed', '0'], 'not a number of hours above 0'],
  [['--speed', 'fast'], 'not a number of hours above 0'],
  [['--speed', '2', '--once'], '--speed does not go with --once'],
  [['--speed', '2', '--config', 'c.ts'], '--speed does not go with --config'],
  [['--commit', '--state', 's'], 'without --now'],
  [['--commit', '--now', '2027-03-01'], '--commit needs --state'],
])('%j is refused, and the reason given', (args, reason) => {
  const problems = problemsOf(...args);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain(reason);
});

test('everything that is wrong is said at once', () => {
  expect(problemsOf('--foo', 'bar', '--now', 'x', '--speed', '-1', '--config')).toHaveLength(6);
});
