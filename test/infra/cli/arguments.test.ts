import { expect, test } from 'vitest';
import { readArguments } from '../../../infra/cli/arguments.ts';
import { COMMANDS } from '../../../infra/cli/commands.ts';
import { usage } from '../../../infra/cli/usage.ts';

const read = (line: string) => readArguments(line === '' ? [] : line.split(' '), COMMANDS);

test('everything that is wrong is said at once', () => {
  expect(read('ack --wat --until tomorrow --json=yes a b --by')).toEqual({
    kind: 'wrong',
    problems: [
      'There is no option --wat.',
      '--until: "tomorrow" is neither a day (2027-03-01) nor a time with its zone (2027-03-01T08:00:00Z).',
      '--json takes no value.',
      '--by needs a value.',
      '"b" is one word too many.',
      '--note is missing.',
    ],
  });
});

test.each([
  ['lst', 'There is no command "lst".'],
  ['show', 'ID is missing.'],
  ['events', '--follow is missing.'],
  ['list --status done', '"done" is no status.'],
  ['list --within soon', '"soon" is not a length of time'],
  ['list --tag team', '"team" is not KEY=VALUE.'],
  ['list --within 1d --within 2d', '--within is given twice.'],
  ['drill --timeout soon', '"soon" is not a length of time'],
  ['list --state a --stack b', '--state is of a local run, --stack of a deployed stack'],
])('"%s" is refused: %s', (line, problem) => {
  const answer = read(line);
  expect(answer.kind === 'wrong' && answer.problems.join('\n')).toContain(problem);
});

test.each(['', '--help', '-h'])('"%s" asks for help on everything', (line) => {
  const answer = read(line);
  expect(answer).toEqual({ kind: 'help', command: undefined });
  const text = usage(undefined, COMMANDS);
  for (const { name, summary } of COMMANDS) expect(text).toMatch(new RegExp(`${name} +${summary}`));
});

test.each(COMMANDS.map((command) => [command.name, command] as const))(
  '%s --help tells of that command and all of its options, in lines that fit',
  (name, command) => {
    expect(read(`${name} --help`)).toEqual({ kind: 'help', command });
    const text = usage(command, COMMANDS);
    for (const option of Object.keys(command.options)) expect(text).toContain(`--${option}`);
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
  },
);
