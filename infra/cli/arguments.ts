import { parseArgs } from 'node:util';
import type { Command, Given, OptionRule } from './command.ts';

/** What goes with every command. */
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
  | { readonly kind: 'run'; readonly command: Command; readonly given: Given }
  /** Everything that is wrong, one sentence each. */
  | { readonly kind: 'wrong'; readonly problems: readonly string[] };

/** Reads the command line, and finds all that is wrong with it at once. */
export function readArguments(
  args: readonly string[],
  commands: readonly Command[],
): ReadArguments {
  const [name = '--help', ...rest] = args;
  const command = commands.find((one) => one.name === name);
  if (command === undefined) {
    if (name === '--help' || name === '-h') return { kind: 'help', command };
    const names = commands.map((one) => one.name).join(', ');
    return { kind: 'wrong', problems: [`There is no command "${name}". There are ${names}.`] };
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
      again: values.has(name),
    });
    if (problem !== undefined) problems.push(problem);
    values.set(name, [...(values.get(name) ?? []), token.value ?? '']);
  }
  if (values.has('help')) return { kind: 'help', command };
  problems.push(...lacks(command, operands, values), ...elsewhere(values));
  if (problems.length > 0) return { kind: 'wrong', problems };
  return {
    kind: 'run',
    command,
    given: {
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
  { again }: { readonly again: boolean },
): string | undefined {
  if (rawName === '-h') return undefined;
  if (rule === undefined) return `There is no option ${rawName}.`;
  if (again && rule.repeatable !== true) return `${rawName} is given twice.`;
  if (rule.takes === 'nothing') {
    return value === undefined ? undefined : `${rawName} takes no value.`;
  }
  if (value === undefined || /^(--.*)?$/.test(value)) return `${rawName} needs a value.`;
  const problem = rule.check?.(value);
  return problem === undefined ? undefined : `${rawName}: ${problem}`;
}

function lacks(
  { operands: wanted, options }: Command,
  operands: readonly string[],
  values: ReadonlyMap<string, readonly string[]>,
): string[] {
  return [
    ...wanted.slice(operands.length).map((operand) => `${operand} is missing.`),
    ...operands.slice(wanted.length).map((operand) => `"${operand}" is one word too many.`),
    ...Object.entries(options)
      .filter(([name, { required }]) => required === true && !values.has(name))
      .map(([name]) => `--${name} is missing.`),
  ];
}

/** A monitor is either here or in AWS. */
function elsewhere(values: ReadonlyMap<string, readonly string[]>): string[] {
  const here = ['state', 'config'].filter((name) => values.has(name));
  const there = ['stack', 'stack-outputs'].filter((name) => values.has(name));
  if (here.length === 0 || there.length === 0) return [];
  return [`--${here[0]} is of a local run, --${there[0]} of a deployed stack: give one of them.`];
}
