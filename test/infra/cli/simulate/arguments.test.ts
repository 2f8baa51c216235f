import { expect, test } from 'vitest';
import { readArguments } from '../../../../infra/cli/arguments.ts';
import { SIMULATE } from '../../../../infra/cli/simulate/arguments.ts';

const read = (text: string) => readArguments(SIMULATE, text.split(' ').filter(Boolean));

test('readArguments takes a provider alone', () => {
  const answer = read('digicert');
  expect(answer.kind === 'run' && answer.parsed.operand(0)).toBe('digicert');
});

test('readArguments takes every option', () => {
  const answer = read(
    'digicert --port 8080 --certificates=500 --key ABC --now 2027-03-01T00:00:00+01:00 --no-rate-limits --json',
  );
  if (answer.kind !== 'run') throw new Error(JSON.stringify(answer));
  expect(['port', 'certificates', 'key', 'now'].map(answer.parsed.value)).toEqual([
    '8080',
    '500',
    'ABC',
    '2027-03-01T00:00:00+01:00',
  ]);
  expect(['no-rate-limits', 'json'].map(answer.parsed.has)).toEqual([true, true]);
});

test('readArguments returns help before it checks other arguments', () => {
  expect(read('--nonsense --help')).toEqual({ kind: 'help' });
  expect(read('digicert -h')).toEqual({ kind: 'help' });
});

test('readArguments returns all problems at once', () => {
  expect(
    read('digi cert --port 99999 --certificates many --now tomorrow --json=yes --nonsense --key'),
  ).toEqual({
    kind: 'wrong',
    problems: [
      '--port: "99999" is not a whole number from 0 to 65535.',
      '--certificates: "many" is not a whole number from 0 to 1000000.',
      '--now: "tomorrow" is neither a day (2027-03-01) nor a time with its zone (2027-03-01T08:00:00Z).',
      '--json takes no value.',
      'Unknown option --nonsense.',
      '--key needs a value.',
      'PROVIDER: "digi" is not one of autodns, digicert, huawei, qualys. Did you mean "digicert"?',
      'Unexpected argument "cert".',
    ],
  });
});

test.each([
  ['', 'PROVIDER is missing: autodns, digicert, huawei, qualys.'],
  ['digicert --port', '--port needs a value.'],
  ['digicert --port -1', '--port: "-1" is not a whole number from 0 to 65535.'],
  ['digicert --port=', '--port needs a value.'],
])('readArguments rejects "%s" with "%s"', (text, problem) => {
  expect(read(text)).toEqual({ kind: 'wrong', problems: [problem] });
});
