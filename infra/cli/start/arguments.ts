import { parseArgs } from 'node:util';
import type { RunArguments } from '../../local/run-arguments.ts';
import { parseInstant, startOfDay } from '../../../shared/certificates/instant.ts';

/** Default number of simulated hours per second. */
export const DEFAULT_SPEED = 6;
/** Default state directory of a run with real accounts. */
export const DEFAULT_STATE = '.cert-expiry-monitor';

export type ReadArguments =
  | { readonly kind: 'run'; readonly arguments: RunArguments }
  | { readonly kind: 'help' }
  /** One sentence per problem. */
  | { readonly kind: 'wrong'; readonly problems: readonly string[] };

const OPTIONS = {
  once: { type: 'boolean' },
  json: { type: 'boolean' },
  config: { type: 'string' },
  state: { type: 'string' },
  now: { type: 'string' },
  commit: { type: 'boolean' },
  speed: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Reads the command line and reports all problems at once. */
export function readArguments(args: readonly string[]): ReadArguments {
  const problems: string[] = [];
  const { tokens } = parseArgs({
    args: [...args],
    options: OPTIONS,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values = new Map<string, string>();
  for (const token of tokens) {
    if (token.kind === 'positional') problems.push(`Unexpected argument "${token.value}".`);
    if (token.kind !== 'option') continue;
    const { name, rawName, value } = token;
    const option = Object.hasOwn(OPTIONS, name) ? OPTIONS[name as keyof typeof OPTIONS] : undefined;
    if (option === undefined) problems.push(`Unknown option ${rawName}.`);
    else if (values.has(name)) problems.push(`${rawName} can be used only once.`);
    else if (option.type === 'boolean' && value !== undefined) {
      problems.push(`${rawName} takes no value.`);
    } else if (option.type === 'string' && (value === undefined || /^(--.*)?$/.test(value))) {
      problems.push(`${rawName} needs a value.`);
    }
    values.set(name, value ?? '');
  }
  if (values.has('help')) return { kind: 'help' };
  const read = interpret(values, problems);
  return problems.length > 0 ? { kind: 'wrong', problems } : { kind: 'run', arguments: read };
}

function interpret(values: ReadonlyMap<string, string>, problems: string[]): RunArguments {
  const config = values.get('config');
  const now = values.get('now');
  const at = now && (startOfDay(now) ?? parseInstant(now));
  if (now !== undefined && now !== '' && at === undefined) {
    problems.push(
      `--now: "${now}" is neither a day (2027-03-01) nor a time with its zone (2027-03-01T08:00:00Z).`,
    );
  }
  const state = values.get('state') ?? (config === undefined ? undefined : DEFAULT_STATE);
  if (values.has('commit') && now === undefined) {
    problems.push(
      '--commit saves the state of a run with --now. Without --now, the state is always saved.',
    );
  }
  if (values.has('commit') && state === undefined) {
    problems.push('--commit needs --state, because a run without --state stores nothing.');
  }
  const speed = values.get('speed');
  if (
    speed !== undefined &&
    speed !== '' &&
    !(Number(speed) > 0 && Number.isFinite(Number(speed)))
  ) {
    problems.push(`--speed: "${speed}" is not a number of hours greater than 0.`);
  }
  for (const [other, why] of [
    ['config', 'real accounts run in real time'],
    ['once', 'a run with --once is always as fast as possible'],
  ] as const) {
    if (speed !== undefined && values.has(other)) {
      problems.push(`--speed cannot be combined with --${other}: ${why}.`);
    }
  }
  return {
    once: values.has('once'),
    json: values.has('json'),
    config,
    state,
    now: at === '' ? undefined : at,
    commit: values.has('commit'),
    speed: speed === undefined ? DEFAULT_SPEED : Number(speed),
  };
}
