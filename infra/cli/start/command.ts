import type { RunArguments } from '../../local/run.ts';
import { SHOWABLE } from '../../local/report/showable.ts';
import type { ParsedArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { checkMoment, oneOf, readMoment } from '../option-values.ts';

/** Default number of simulated hours per second. */
export const DEFAULT_SPEED = 6;
/** Default state directory of a run with real accounts. */
export const DEFAULT_STATE = '.cert-expiry-monitor';

export const start: Command = {
  name: 'start',
  uses: 'nothing',
  endsItself: true,
  summary: 'run the whole monitor on this machine, with simulated or with real provider accounts',
  description:
    'Runs the functions of the deployment with an embedded DynamoDB, event bus and topic. The only network traffic is requests to the providers of --config, and DNS queries.',
  examples: [
    ['', 'simulated accounts, live; Ctrl-C stops the run'],
    ['--once', 'two simulated months in seconds, then a summary'],
    ['--config FILE', 'the provider accounts of FILE, live'],
    ['--config FILE --once', 'one sync per account, then the deadlines, then exit'],
  ],
  options: {
    once: {
      help: 'run to the end, print a summary, and exit. Each account has 60 minutes; after that, the next run continues',
    },
    show: {
      value: 'WHAT',
      repeatable: true,
      check: oneOf(SHOWABLE),
      help: `print the texts of a channel, or every event, in addition to one line for every notification: ${SHOWABLE.join(', ')}. Can be repeated`,
    },
    verbose: {
      help: 'with --once and simulated accounts: print every notification. By default, only the first alert of each kind about a certificate is printed, and the others are counted',
    },
    json: {
      help: 'print each event and notification as one line of JSON; other output goes to standard error',
    },
    config: {
      value: 'FILE',
      help: 'use the provider accounts of a configuration file. Keys come from the environment, such as DIGICERT_MAIN_API_KEY for the DigiCert account "main". The README of each provider lists its variables, and a run lists the missing ones',
    },
    state: {
      value: 'DIR',
      help: `keep the state between runs (default with --config: ${DEFAULT_STATE})`,
    },
    now: {
      value: 'INSTANT',
      check: checkMoment,
      help: 'run as of another time, on a copy of the state: "which alerts would I get on 2027-03-01?" With --config, the run does one pass',
    },
    commit: { help: 'with --now: change the state itself instead of a copy' },
    speed: {
      value: 'HOURS',
      check: (text) =>
        Number(text) > 0 && Number.isFinite(Number(text))
          ? undefined
          : `"${text}" is not a number of hours greater than 0.`,
      help: `simulated hours per second (default: ${DEFAULT_SPEED})`,
    },
  },
  exitCodes:
    '0 success; 1 an account, a certificate or a message could not be read, removals are unexpected, a notification was not delivered, or work is left for the next run; 2 invalid arguments or an unusable configuration.',
  conflicts: (parsed) => [
    ...(parsed.has('commit') && !parsed.has('now')
      ? ['--commit saves the state of a run with --now. Without --now, the state is always saved.']
      : []),
    ...(parsed.has('commit') && stateOf(parsed) === undefined
      ? ['--commit needs --state, because a run without --state stores nothing.']
      : []),
    ...(parsed.has('show') && parsed.has('json')
      ? ['--show cannot be combined with --json, which prints all events and texts.']
      : []),
    ...(
      [
        ['config', 'real accounts run in real time'],
        ['once', 'a run with --once is always as fast as possible'],
      ] as const
    )
      .filter(([other]) => parsed.has('speed') && parsed.has(other))
      .map(([other, why]) => `--speed cannot be combined with --${other}: ${why}.`),
  ],
  stateDirectory: stateOf,
  run: async (parsed, host) => {
    const { runStart } = await import('./start.ts');
    return runStart(runArguments(parsed), host);
  },
};

/** The arguments of the run. */
export function runArguments(parsed: ParsedArguments): RunArguments {
  return {
    once: parsed.has('once'),
    json: parsed.has('json'),
    show: parsed.values('show'),
    verbose: parsed.has('verbose'),
    config: parsed.value('config'),
    state: stateOf(parsed),
    now: readMoment(parsed.value('now') ?? ''),
    commit: parsed.has('commit'),
    speed: Number(parsed.value('speed') ?? DEFAULT_SPEED),
  };
}

function stateOf(parsed: ParsedArguments): string | undefined {
  return parsed.value('state') ?? (parsed.has('config') ? DEFAULT_STATE : undefined);
}
