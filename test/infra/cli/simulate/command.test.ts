import { expect, test } from 'vitest';
import { readCommand } from '../../../../infra/cli/commands.ts';

const read = (text: string) => readCommand(['simulate', ...text.split(' ').filter(Boolean)]);

test('simulate takes a provider alone', () => {
  const answer = read('digicert');
  expect(answer.kind === 'run' && answer.parsed.operand(0)).toBe('digicert');
});

test('simulate takes every option', () => {
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

test('simulate returns help before it checks other arguments', () => {
  expect(read('--nonsense --help')).toMatchObject({ kind: 'help' });
  expect(read('digicert -h')).toMatchObject({ kind: 'help' });
});

test('simulate returns all problems at once', () => {
  expect(
    read('digi cert --port 99999 --certificates many --now tomorrow --json=yes --nonsense --key'),
  ).toMatchObject({
    kind: 'wrong',
    problems: [
      '--port: "99999" is not a whole number from 0 to 65535.',
      '--certificates: "many" is not a whole number from 0 to 1000000.',
      '--now: "tomorrow" is neither a day (2027-03-01) nor a time with its zone (2027-03-01T08:00:00Z).',
      '--json takes no value.',
      'Unknown option --nonsense.',
      '--key needs a value.',
      'PROVIDER: "digi" is not one of acm, autodns, digicert, huawei, qualys. Did you mean "digicert"?',
      'Unexpected argument "cert".',
    ],
  });
});

test.each([
  ['', 'PROVIDER is missing: acm, autodns, digicert, huawei, qualys.'],
  ['digicert --port', '--port needs a value.'],
  ['digicert --port -1', '--port: "-1" is not a whole number from 0 to 65535.'],
  ['digicert --port=', '--port needs a value.'],
])('simulate rejects "%s" with "%s"', (text, problem) => {
  expect(read(text)).toMatchObject({ kind: 'wrong', problems: [problem] });
});
