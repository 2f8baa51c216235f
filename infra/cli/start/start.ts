import { consoleReport } from '../../local/report/console-report.ts';
import { firstAlerts } from '../../local/report/first-alerts.ts';
import { jsonReport } from '../../local/report/json-report.ts';
import { openScreen } from '../../local/report/screen.ts';
import { run } from '../../local/run.ts';
import type { RunArguments } from '../../local/run.ts';
import type { Host } from '../command.ts';

/** Runs the monitor on this machine. @returns the exit code. */
export async function runStart(args: RunArguments, host: Host): Promise<number> {
  const { stdout, stderr, noColor, ...context } = host;
  const screen = openScreen(args.json ? stderr : stdout, { noColor });
  const every = consoleReport(screen, args.show);
  const isDemo = args.once && args.config === undefined && !args.json;
  const printsAll = !isDemo || args.verbose || args.show.length > 0;
  const text = printsAll ? every : firstAlerts(every, '--verbose');
  const report = args.json ? jsonReport((line) => stdout.write(line), text) : text;
  return (await run(args, { ...context, report })) ? 0 : 1;
}
