import { parseArgs } from 'node:util';
import type { RunArguments } from '../../local/run-arguments.ts';
import { parseInstant, startOfDay } from '../../../shared/certificates/instant.ts';

/** Simulated hours that pass in a second, unless told otherwise. */
export const DEFAULT_SPEED = 6;
/** Where a run with real accounts remembers what it saw. */
export const DEFAULT_STATE = '.cert-expiry-monitor';

export type ReadArguments =
  | { readonly kind: 'run'; readonly arguments: RunArguments }
  | { readonly kind: 'help' }
  /** Everything that is wrong, one sentence each. */
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

/** Reads the command line, and finds all that is wrong with it at once. */
export function readArguments(args: readonly string[]): ReadArguments {
  const problems: string[] = [];
  const { tokens } = parseArgs({
    args: [...args],
    options: OPTIONS,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const given = new Map<string, string>();
  for (const token of tokens) {
    if (token.kind === 'positional') problems.push(`"${token.value}" belongs to no option.`);
    if (token.kind !== 'option') continue;
    const { name, rawName, value } = token;
    const option = Object.hasOwn(OPTIONS, name) ? OPTIONS[name as keyof typeof OPTIONS] : undefined;
    if (option === undefined) problems.push(`There is no option ${rawName}.`);
    else if (given.has(name)) problems.push(`${rawName} is given twice.`);
    else if (option.type === 'boolean' && value !== undefined) {
      problems.push(`${rawName} takes no value.`);
    } else if (option.type === 'string' && (value === undefined || /^(--.*)?$/.test(value))) {
      problems.push(`${rawName} needs a value.`);
    }
    given.set(name, value ?? '');
  }
  if (given.has('help')) return { kind: 'help' };
  const read = interpret(given, problems);
  return problems.length > 0 ? { kind: 'wrong', problems } : { kind: 'run', arguments: read };
}

function interpret(given: ReadonlyMap<string, string>, problems: string[]): RunArguments {
  const config = given.get('config');
  const now = given.get('now');
  const at = now && (startOfDay(now) ?? parseInstant(now));
  if (now !== undefined && now !== '' && at === undefined) {
    problems.push(
      `--now: "${now}" is neither a day (2027-03-01) nor a time with its zone (2027-03-01T08:00:00Z).`,
    );
  }
  const state = given.get('state') ?? (config === undefined ? undefined : DEFAULT_STATE);
  if (given.has('commit') && now === undefined) {
    problems.push(
      '--commit keeps what a run with --now did: without --now everything is kept anyway.',
    );
  }
  if (given.has('commit') && state === undefined) {
    problems.push('--commit needs --state: without it there is nothing that could be kept.');
  }
  const speed = given.get('speed');
  if (
    speed !== undefined &&
    speed !== '' &&
    !(Number(speed) > 0 && Number.isFinite(Number(speed)))
  ) {
    problems.push(`--speed: "${speed}" is not a number of hours above 0.`);
  }
  for (const [other, why] of [
    ['config', 'real accounts live in real time'],
    ['once', 'a run with --once is as fast as it can be'],
  ] as const) {
    if (speed !== undefined && given.has(other)) {
      problems.push(`--speed does not go with --${other}: ${why}.`);
    }
  }
  return {
    once: given.has('once'),
    json: given.has('json'),
    config,
    state,
    now: at === '' ? undefined : at,
    commit: given.has('commit'),
    speed: speed === undefined ? DEFAULT_SPEED : Number(speed),
  };
}
