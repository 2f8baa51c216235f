import { consoleReport } from '../../local/report/console-report.ts';
import { jsonReport } from '../../local/report/json-report.ts';
import { openScreen } from '../../local/report/screen.ts';
import { run } from '../../local/run.ts';
import type { RunArguments } from '../../local/run.ts';
import type { Host } from '../command.ts';

/** Runs the monitor on this machine. @returns the exit code. */
export async function runStart(args: RunArguments, host: Host): Promise<number> {
  const { stdout, stderr, noColor, ...context } = host;
  const screen = openScreen(args.json ? stderr : stdout, { noColor });
  const text = consoleReport(screen, args.show);
  const report = args.json ? jsonReport((line) => stdout.write(line), text) : text;
  return (await run(args, { ...context, report })) ? 0 : 1;
}
