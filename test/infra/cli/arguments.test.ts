import { expect, test } from 'vitest';
import { readArguments } from '../../../infra/cli/arguments.ts';
import { COMMANDS } from '../../../infra/cli/commands.ts';
import { usage } from '../../../infra/cli/usage.ts';

const read = (line: string) => readArguments(line === '' ? [] : line.split(' '), COMMANDS);

test('readArguments reports all problems at once', () => {
  expect(read('ack --wat --until tomorrow --json=yes a b --by')).toEqual({
    kind: 'wrong',
    problems: [
      'Unknown option --wat.',
      '--until: "tomorrow" is neither a day (2027-03-01) nor a time with its zone (2027-03-01T08:00:00Z).',
      '--json takes no value.',
      '--by needs a value.',
      'Unexpected argument "b".',
      '--note is missing.',
    ],
  });
});

test.each([
  ['lst', 'Unknown command "lst".'],
  ['show', 'ID is missing.'],
  ['events', '--follow is missing.'],
  ['list --status done', 'unknown status "done".'],
  ['list --within soon', '"soon" is not a duration'],
  ['list --tag team', '"team" is not of the form KEY=VALUE.'],
  ['list --within 1d --within 2d', '--within can be used only once.'],
  ['test-alert --timeout soon', '"soon" is not a duration'],
  ['list --state a --stack b', '--state selects a local run and --stack a deployed stack'],
])('readArguments rejects "%s": %s', (line, problem) => {
  const answer = read(line);
  expect(answer.kind === 'wrong' && answer.problems.join('\n')).toContain(problem);
});

test.each(['', '--help', '-h'])('readArguments answers "%s" with the general help', (line) => {
  const answer = read(line);
  expect(answer).toEqual({ kind: 'help', command: undefined });
  const text = usage(undefined, COMMANDS);
  for (const { name, summary } of COMMANDS) expect(text).toMatch(new RegExp(`${name} +${summary}`));
});

test.each(COMMANDS.map((command) => [command.name, command] as const))(
  '%s --help describes the command and all of its options in lines of at most 100 characters',
  (name, command) => {
    expect(read(`${name} --help`)).toEqual({ kind: 'help', command });
    const text = usage(command, COMMANDS);
    for (const option of Object.keys(command.options)) expect(text).toContain(`--${option}`);
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
  },
);
