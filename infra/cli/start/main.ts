import { describeError } from '../../../shared/runtime/log.ts';
import { callWith } from '../arguments.ts';
import { formatHelp } from '../help.ts';
import { readStartArguments, START } from './arguments.ts';
import { DiskFailure } from '../../local/disk-failure.ts';
import { UnusableConfiguration } from '../../local/read-config.ts';
import { consoleReport } from '../../local/report/console-report.ts';
import { jsonReport } from '../../local/report/json-report.ts';
import { openScreen } from '../../local/report/screen.ts';
import { run } from '../../local/run.ts';
import type { RunArguments } from '../../local/run.ts';
import { StateDirectoryError, unusableState } from '../../local/state-directory.ts';

// Files of a run are readable only by the current user.
process.umask(0o077);
const read = readStartArguments(process.argv.slice(2));
switch (read.kind) {
  case 'help':
    process.stdout.write(formatHelp(START));
    break;
  case 'wrong':
    process.stderr.write(`${read.problems.join('\n')}\nSee ${callWith(START, '--help')}.\n`);
    process.exitCode = 2;
    break;
  case 'run':
    process.exitCode = await runHere(read.arguments);
}

/** 0: success. 1: a problem occurred. 2: the run could not start with the given arguments. */
async function runHere(args: RunArguments): Promise<number> {
  const screen = openScreen(args.json ? process.stderr : process.stdout, {
    noColor: (process.env['NO_COLOR'] ?? '') !== '',
  });
  const text = consoleReport(screen, args.show);
  const report = args.json ? jsonReport((line) => process.stdout.write(line), text) : text;
  const ending = new AbortController();
  // Only once: a second Ctrl-C ends the process at once, by the default of Node.js.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => ending.abort());
  }
  // The embedded DynamoDB throws from its callbacks when the disk fails.
  process.on('uncaughtException', (error) => {
    const known = args.state === undefined ? undefined : unusableState(error, args.state);
    process.stderr.write(`${known?.message ?? describeError(error)}\n`);
    process.exit(1);
  });
  // The reader closed the output (`| head`).
  process.stdout.on('error', () => process.exit(1));
  try {
    const succeeded = await run(args, {
      pid: process.pid,
      environment: process.env,
      report,
      signal: ending.signal,
    });
    return succeeded ? 0 : 1;
  } catch (error) {
    const invalidInput =
      error instanceof UnusableConfiguration || error instanceof StateDirectoryError;
    const disk = error instanceof DiskFailure;
    process.stderr.write(`${invalidInput || disk ? error.message : describeError(error)}\n`);
    // Setting the exit code is not enough: started servers would keep the process alive.
    process.exit(invalidInput ? 2 : 1);
  }
}
