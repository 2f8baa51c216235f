import { MANIFEST } from '../../../infra/packaging/manifest.ts';
import { expect, test } from 'vitest';
import { COMMANDS, readCommand } from '../../../infra/cli/commands.ts';

const read = (line: string) => readCommand(line === '' ? [] : line.split(' '));

function helpOf(line: string): string {
  const answer = read(line);
  return answer.kind === 'help' ? answer.text : expect.fail(JSON.stringify(answer));
}

test('readCommand reports all problems at once', () => {
  expect(read('ack --wat --until tomorrow --json=yes a b --by')).toMatchObject({
    kind: 'wrong',
    problems: [
      'Unknown option --wat.',
      '--until: "tomorrow" is neither a day (2027-03-01) nor a time with its zone (2027-03-01T08:00:00Z).',
      '--json takes no value.',
      '--by needs a value.',
      'Unexpected argument "b".',
    ],
  });
});

test.each([
  ['lst', 'Unknown command "lst". Did you mean "list"? Commands: init, list, show, '],
  ['list --stat', 'Unknown option --stat. Did you mean "--status"?'],
  ['show', 'ID is missing: provider/account/id, a unique ending of it, or a common name.'],
  ['events', '--follow is missing.'],
  ['list --status done', '--status: "done" is not one of '],
  ['list --within soon', '"soon" is not a duration'],
  ['list --tag team', '"team" is not of the form KEY=VALUE.'],
  ['list --within 1d --within 2d', '--within can be used only once.'],
  ['test-alert --timeout soon', '"soon" is not a duration'],
  ['test-alert --clean --timeout 5m', '--clean sends no test alert'],
  ['list --state a --stack b', '--state selects a local run and --stack a deployed stack'],
])('readCommand rejects "%s": %s', (line, problem) => {
  const answer = read(line);
  expect(answer.kind === 'wrong' && answer.problems.join('\n')).toContain(problem);
});

test('readCommand answers --version with the version of package.json', () => {
  expect(helpOf('--version')).toBe(`${MANIFEST.version}\n`);
});

test.each(['', '--help', '-h'])('readCommand answers "%s" with the general help', (line) => {
  const text = helpOf(line);
  for (const { name, summary } of COMMANDS) expect(text).toMatch(new RegExp(`${name} +${summary}`));
});

test.each(COMMANDS.map((command) => [command.name, command] as const))(
  '%s --help describes the command with an example, and all of its options, in lines of at most 100 characters',
  (name, command) => {
    const text = helpOf(`${name} --help`);
    expect(text).toContain(`\n\n  cert-expiry-monitor ${name}`);
    const groups = command.uses === 'nothing' ? [] : ['state', 'stack', 'json'];
    for (const option of [...Object.keys(command.options), ...groups, 'help']) {
      expect(text).toContain(`--${option}`);
    }
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
  },
);
