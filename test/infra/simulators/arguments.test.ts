import { expect, test } from 'vitest';
import { parseArguments } from '../../../infra/simulators/arguments.ts';

const parse = (text: string) =>
  parseArguments(text.split(' ').filter(Boolean), ['digicert', 'other']);

test('A provider alone is enough', () => {
  expect(parse('digicert')).toEqual({
    kind: 'run',
    arguments: {
      name: 'digicert',
      port: 0,
      further: 0,
      key: undefined,
      now: undefined,
      isUnlimited: false,
      isJson: false,
    },
  });
});

test('Every option is read', () => {
  expect(
    parse(
      'digicert --port 8080 --certificates=500 --key ABC --now 2027-03-01T00:00:00+01:00 --no-rate-limits --json',
    ),
  ).toEqual({
    kind: 'run',
    arguments: {
      name: 'digicert',
      port: 8080,
      further: 500,
      key: 'ABC',
      now: '2027-02-28T23:00:00.000Z',
      isUnlimited: true,
      isJson: true,
    },
  });
});

test('Help is given before anything else is looked at', () => {
  expect(parse('--nonsense --help')).toEqual({ kind: 'help' });
  expect(parse('digicert -h')).toEqual({ kind: 'help' });
});

test('Every problem is told at once', () => {
  expect(
    parse('digi cert --port 99999 --certificates many --now tomorrow --json=yes --nonsense --key'),
  ).toEqual({
    kind: 'problems',
    problems: [
      '--json takes no value',
      '--nonsense is no option',
      '--key needs a value',
      '"digi" is no provider: digicert, other',
      '"cert" is one word too many',
      '--port is a whole number from 0 to 65535, and not "99999"',
      '--certificates is a whole number from 0 to 1000000, and not "many"',
      '--now is a time with its zone, like 2027-03-01T00:00:00Z, and not "tomorrow"',
    ],
  });
});

test.each([
  ['', 'the provider is missing: digicert, other'],
  ['digicert --port', '--port needs a value'],
  ['digicert --port -1', '--port is a whole number from 0 to 65535, and not "-1"'],
  ['digicert --port=', '--port is a whole number from 0 to 65535, and not ""'],
])('"%s" is answered with "%s"', (text, problem) => {
  const parsed = parse(text);
  expect(parsed).toMatchObject({ kind: 'problems' });
  expect(JSON.stringify(parsed)).toContain(JSON.stringify(problem).slice(1, -1));
});
