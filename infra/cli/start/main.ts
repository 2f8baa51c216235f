import { describeError } from '../../../shared/runtime/log.ts';
import { readArguments } from './arguments.ts';
import type { RunArguments } from '../../local/run-arguments.ts';
import { DiskFailure } from '../../local/disk-failure.ts';
import { UnusableConfiguration } from '../../local/read-config.ts';
import { consoleReport } from '../../local/report/console-report.ts';
import { jsonReport } from '../../local/report/json-report.ts';
import { openScreen } from '../../local/report/screen.ts';
import { run } from '../../local/run.ts';
import { StateDirectoryError, unusableState } from '../../local/state-directory.ts';
import { runTestAlert } from './run-test-alert.ts';
import { USAGE } from './usage.ts';

// Files of a run are readable only by the current user.
process.umask(0o077);
const read = readArguments(process.argv.slice(2));
switch (read.kind) {
  case 'help':
    process.stdout.write(USAGE);
    break;
  case 'wrong':
    process.stderr.write(`${read.problems.join('\n')}\nSee npm start -- --help.\n`);
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
  const text = consoleReport(screen);
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
    const { lines, succeeded } = await run(args, {
      pid: process.pid,
      environment: process.env,
      report,
      style: screen.style,
      signal: ending.signal,
      testAlert: runTestAlert,
    });
    report.end(lines);
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
