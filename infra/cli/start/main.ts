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

// What a run keeps is for its user alone.
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

/** 0: all as it should. 1: not all. 2: it could not start with what it was given. */
async function runHere(args: RunArguments): Promise<number> {
  const screen = openScreen(args.json ? process.stderr : process.stdout, {
    noColor: (process.env['NO_COLOR'] ?? '') !== '',
  });
  const eyes = consoleReport(screen);
  const report = args.json ? jsonReport((text) => process.stdout.write(text), eyes) : eyes;
  const ending = new AbortController();
  // Once: who asks a second time does not want to wait any more, and gets Node's own answer.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => ending.abort());
  }
  // The embedded DynamoDB throws out of its callbacks when its disk fails.
  process.on('uncaughtException', (error) => {
    const known = args.state === undefined ? undefined : unusableState(error, args.state);
    process.stderr.write(`${known?.message ?? describeError(error)}\n`);
    process.exit(1);
  });
  // Whoever read along has gone (`| head`): there is nobody left to tell anything.
  process.stdout.on('error', () => process.exit(1));
  try {
    const { lines, asItShould } = await run(args, {
      pid: process.pid,
      environment: process.env,
      report,
      style: screen.style,
      signal: ending.signal,
      testAlert: runTestAlert,
    });
    report.end(lines);
    return asItShould ? 0 : 1;
  } catch (error) {
    const foreseen = error instanceof UnusableConfiguration || error instanceof StateDirectoryError;
    const disk = error instanceof DiskFailure;
    process.stderr.write(`${foreseen || disk ? error.message : describeError(error)}\n`);
    // Not by the exit code alone: what has been started would keep the process alive.
    process.exit(foreseen ? 2 : 1);
  }
}
