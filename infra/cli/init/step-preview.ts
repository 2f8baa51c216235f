import { consoleReport } from '../../local/report/console-report.ts';
import { openScreen } from '../../local/report/screen.ts';
import { readConfig } from '../../local/read-config.ts';
import { run } from '../../local/run.ts';
import { environmentWith } from './secrets.ts';
import { configFile } from './session.ts';
import type { Session } from './session.ts';

/** Runs the monitor once on this machine, in memory, and prints one line per notification. Sends no notification. */
export async function preview(session: Session): Promise<boolean> {
  const { host, dryRun } = session;
  if (dryRun) {
    host.output.line('Would read the accounts, and print the notifications of today.');
    return true;
  }
  const config = configFile(session);
  const environment = await environmentWith(session, await readConfig(config));
  const report = consoleReport(openScreen(host.stdout, { noColor: host.noColor }));
  return run(
    {
      ...{ config, state: undefined, once: true, now: undefined, commit: false },
      ...{ json: false, verbose: false, show: [], speed: 1 },
    },
    {
      ...{ environment, pid: host.pid, signal: host.signal },
      report: {
        ...report,
        begin: () => report.begin(['', 'Today you would have received these notifications:']),
        end: (lines, problems) =>
          report.end([...lines, 'This was a preview: nothing was sent or stored.'], problems),
      },
    },
  );
}
