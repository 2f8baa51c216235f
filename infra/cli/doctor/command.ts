import { existsSync } from 'node:fs';
import { systemClock } from '../../../shared/runtime/clock.ts';
import { DEFAULT_STACK_NAME } from '../../deploy/config/deployment.ts';
import { CONFIG_FILE } from '../../deploy/config/load-config.ts';
import { plainLine } from '../../local/report/plain-text.ts';
import { openScreen } from '../../local/report/screen.ts';
import type { ParsedArguments } from '../arguments.ts';
import { HELP } from '../arguments.ts';
import type { Command } from '../command.ts';
import { SELECT_MONITOR, twoMonitors } from '../select-monitor.ts';
import { DEFAULT_STATE } from '../start/command.ts';
import type { Source } from './report.ts';

/** Milliseconds between two lines of progress if standard error is not a terminal. */
const PROGRESS_INTERVAL = 5_000;

/** `cert-expiry-monitor doctor` */
export const doctor: Command = {
  name: 'doctor',
  uses: 'nothing',
  summary: 'check a configuration, a local state or a deployed monitor, and say what to do',
  examples: [
    ['', 'the configuration and the local state of this directory'],
    ['--config FILE', 'a configuration, with the keys from the environment'],
    ['--stack NAME', 'a deployed monitor'],
  ],
  options: {},
  description:
    'Checks, as far as they apply: the configuration; secrets, and each key by a few small requests; what a key may do; subscriptions and channels; schedules, alarms, dead letters, quotas and versions; the last complete sync of each provider account. Changes nothing and sends no notification. Each finding that is not ok says what to do.',
  groups: [
    {
      title: `What to check (default: ${CONFIG_FILE} and ${DEFAULT_STATE}, if they exist):`,
      options: {
        ...SELECT_MONITOR.options,
        state: { value: 'DIR', help: 'the state of a local run' },
        config: {
          value: 'FILE',
          help: 'a configuration, with the keys from the environment',
        },
      },
    },
    { options: { json: { help: 'print one JSON document' }, ...HELP } },
  ],
  conflicts: twoMonitors,
  exitCodes:
    '0 no problems (there can be warnings, and checks that were not possible); 1 at least one problem; 2 invalid arguments, or nothing to check.',
  async run(parsed, host) {
    const { output, signal, stderr, environment } = host;
    const sources = sourcesOf(parsed);
    if (sources.length === 0) {
      output.warn(
        `Nothing to check: ${CONFIG_FILE} and ${DEFAULT_STATE} do not exist here. Add --config FILE, --state DIR or --stack NAME.`,
      );
      return 2;
    }
    const [{ diagnose }, { formatReport }, { findOutputs }, { openClients }] = await Promise.all([
      import('./diagnose.ts'),
      import('./report.ts'),
      import('../open-stack.ts'),
      import('./deployed/clients.ts'),
    ]);
    const progress = showProgress(stderr, host.noColor);
    try {
      const report = await diagnose({
        ...{ sources, environment, clock: systemClock, pid: host.pid, fetch, signal },
        nodeVersion: host.nodeVersion,
        findOutputs: async (stack) => findOutputs({ stack, file: parsed.value('stack-outputs') }),
        openClients,
        onProgress: (running, done) =>
          progress.show(
            `${done} done, checking ${running.map(({ name, subject }) => `${subject} (${name})`).join(', ')}`,
          ),
      });
      progress.end();
      output.data(report);
      for (const { text, paint } of formatReport(report, output.width)) output.line(text, paint);
      return report.summary.problem === 0 ? 0 : 1;
    } finally {
      progress.end();
    }
  },
};

function sourcesOf(parsed: ParsedArguments): Source[] {
  if (parsed.has('stack') || parsed.has('stack-outputs')) {
    return [{ kind: 'stack', name: parsed.value('stack') ?? DEFAULT_STACK_NAME }];
  }
  const chosen = parsed.has('config') || parsed.has('state');
  const config = parsed.value('config') ?? (chosen ? undefined : existing(CONFIG_FILE));
  const state = parsed.value('state') ?? (chosen ? undefined : existing(DEFAULT_STATE));
  return [
    ...(config === undefined ? [] : [{ kind: 'configuration' as const, name: config }]),
    ...(state === undefined ? [] : [{ kind: 'local-state' as const, name: state }]),
  ];
}

function existing(path: string): string | undefined {
  return existsSync(path) ? path : undefined;
}

/** Progress on standard error: one line that is replaced on a terminal, otherwise a line every few seconds. */
function showProgress(stderr: NodeJS.WriteStream, noColor: boolean) {
  const screen = openScreen(stderr, { noColor });
  let latest = '';
  const timer = stderr.isTTY
    ? undefined
    : setInterval(() => void stderr.write(`${latest}\n`), PROGRESS_INTERVAL);
  return {
    show(text: string) {
      latest = plainLine(text);
      screen.progress(latest);
    },
    end() {
      clearInterval(timer);
      screen.progress('');
    },
  };
}
