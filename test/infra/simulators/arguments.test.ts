import { expect, test } from 'vitest';
import { parseArguments } from '../../../infra/simulators/arguments.ts';

const parse = (text: string) =>
  parseArguments(text.split(' ').filter(Boolean), ['digicert', 'other']);

test('uses defaults if only a provider is given', () => {
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

test('parses every option', () => {
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

test('returns help before it checks other arguments', () => {
  expect(parse('--nonsense --help')).toEqual({ kind: 'help' });
  expect(parse('digicert -h')).toEqual({ kind: 'help' });
});

test('returns all problems at once', () => {
  expect(
    parse('digi cert --port 99999 --certificates many --now tomorrow --json=yes --nonsense --key'),
  ).toEqual({
    kind: 'problems',
    problems: [
      '--json takes no value.',
      'Unknown option --nonsense.',
      '--key requires a value.',
      'Unknown provider "digi". Providers are: digicert, other.',
      'Unexpected argument "cert".',
      '--port must be a whole number from 0 to 65535, not "99999".',
      '--certificates must be a whole number from 0 to 1000000, not "many".',
      '--now must be a time with a zone, for example 2027-03-01T00:00:00Z, not "tomorrow".',
    ],
  });
});

test.each([
  ['', 'The provider is missing. Providers are: digicert, other.'],
  ['digicert --port', '--port requires a value.'],
  ['digicert --port -1', '--port must be a whole number from 0 to 65535, not "-1".'],
  ['digicert --port=', '--port must be a whole number from 0 to 65535, not "".'],
])('rejects "%s" with "%s"', (text, problem) => {
  const parsed = parse(text);
  expect(parsed).toMatchObject({ kind: 'problems' });
  expect(JSON.stringify(parsed)).toContain(JSON.stringify(problem).slice(1, -1));
});
