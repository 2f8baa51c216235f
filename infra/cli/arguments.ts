import { parseArgs } from 'node:util';
import type { Command, ParsedArguments, OptionRule } from './command.ts';

/** The options of every command. */
const COMMON: Readonly<Record<string, OptionRule>> = {
  state: { takes: 'value' },
  config: { takes: 'value' },
  stack: { takes: 'value' },
  'stack-outputs': { takes: 'value' },
  json: { takes: 'nothing' },
  help: { takes: 'nothing' },
};

export type ReadArguments =
  | { readonly kind: 'help'; readonly command: Command | undefined }
  | { readonly kind: 'run'; readonly command: Command; readonly parsed: ParsedArguments }
  /** One sentence per problem. */
  | { readonly kind: 'wrong'; readonly problems: readonly string[] };

/** Reads the command line and reports all problems at once. */
export function readArguments(
  args: readonly string[],
  commands: readonly Command[],
): ReadArguments {
  const [name = '--help', ...rest] = args;
  const command = commands.find((candidate) => candidate.name === name);
  if (command === undefined) {
    if (name === '--help' || name === '-h') return { kind: 'help', command };
    const names = commands.map((known) => known.name).join(', ');
    return { kind: 'wrong', problems: [`Unknown command "${name}". Commands: ${names}.`] };
  }
  const rules = { ...COMMON, ...command.options };
  const problems: string[] = [];
  const operands: string[] = [];
  const values = new Map<string, string[]>();
  for (const token of tokensOf(rest, rules)) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind !== 'option') continue;
    const name = token.name === 'h' ? 'help' : token.name;
    const problem = problemOf(token, Object.hasOwn(rules, name) ? rules[name] : undefined, {
      repeated: values.has(name),
    });
    if (problem !== undefined) problems.push(problem);
    values.set(name, [...(values.get(name) ?? []), token.value ?? '']);
  }
  if (values.has('help')) return { kind: 'help', command };
  problems.push(...missingOrUnexpected(command, operands, values), ...conflicts(values));
  if (problems.length > 0) return { kind: 'wrong', problems };
  return {
    kind: 'run',
    command,
    parsed: {
      operand: (index) => operands[index] ?? '',
      has: (option) => values.has(option),
      value: (option) => values.get(option)?.[0],
      values: (option) => values.get(option) ?? [],
    },
  };
}

function tokensOf(args: readonly string[], rules: Readonly<Record<string, OptionRule>>) {
  const options = Object.fromEntries(
    Object.entries(rules).map(([name, { takes }]) => [
      name,
      { type: takes === 'value' ? ('string' as const) : ('boolean' as const) },
    ]),
  );
  return parseArgs({ args: [...args], options, strict: false, tokens: true }).tokens;
}

function problemOf(
  { rawName, value }: { readonly rawName: string; readonly value?: string | undefined },
  rule: OptionRule | undefined,
  { repeated }: { readonly repeated: boolean },
): string | undefined {
  if (rawName === '-h') return undefined;
  if (rule === undefined) return `Unknown option ${rawName}.`;
  if (repeated && rule.repeatable !== true) return `${rawName} can be used only once.`;
  if (rule.takes === 'nothing') {
    return value === undefined ? undefined : `${rawName} takes no value.`;
  }
  if (value === undefined || /^(--.*)?$/.test(value)) return `${rawName} needs a value.`;
  const problem = rule.check?.(value);
  return problem === undefined ? undefined : `${rawName}: ${problem}`;
}

function missingOrUnexpected(
  { operands: wanted, options }: Command,
  operands: readonly string[],
  values: ReadonlyMap<string, readonly string[]>,
): string[] {
  return [
    ...wanted.slice(operands.length).map((operand) => `${operand} is missing.`),
    ...operands.slice(wanted.length).map((operand) => `Unexpected argument "${operand}".`),
    ...Object.entries(options)
      .filter(([name, { required }]) => required === true && !values.has(name))
      .map(([name]) => `--${name} is missing.`),
  ];
}

/** A command works on a local run or on a deployed stack, not on both. */
function conflicts(values: ReadonlyMap<string, readonly string[]>): string[] {
  const local = ['state', 'config'].filter((name) => values.has(name));
  const deployed = ['stack', 'stack-outputs'].filter((name) => values.has(name));
  if (local.length === 0 || deployed.length === 0) return [];
  return [
    `--${local[0]} selects a local run and --${deployed[0]} a deployed stack: use only one of them.`,
  ];
}
