import { parseArgs } from 'node:util';
import { suggestion } from '../deploy/config/describe-issue.ts';

/** What a program accepts on its command line. `readArguments` and `formatHelp` use the same table. */
export interface Program {
  /** `cert-expiry-monitor`, or with a command: `cert-expiry-monitor ack`. */
  readonly call: string;
  /** One line. */
  readonly summary: string;
  /** Example arguments after the call, with their meanings. */
  readonly examples?: readonly (readonly [args: string, meaning: string])[];
  /** Required arguments before the options. */
  readonly operands?: readonly Operand[];
  readonly options: Readonly<Record<string, OptionRule>>;
  /** Paragraphs after the options. */
  readonly description?: string;
  /** Groups of options that belong to several programs. */
  readonly groups?: readonly OptionGroup[];
  readonly exitCodes?: string;
  /** Options that contradict each other, one sentence per problem. */
  readonly conflicts?: (parsed: ParsedArguments) => readonly string[];
}

export interface Operand {
  readonly name: string;
  readonly help: string;
  readonly check?: Check;
}

export interface OptionRule {
  /** The placeholder of the value, as in `DIR`. An option without it takes no value. */
  readonly value?: string;
  readonly required?: true;
  readonly repeatable?: true;
  readonly check?: Check;
  readonly help: string;
}

export interface OptionGroup {
  /** Ends with a colon. */
  readonly title?: string;
  readonly options: Readonly<Record<string, OptionRule>>;
}

/** Returns the problem with a value as a sentence. */
type Check = (value: string) => string | undefined;

/** A valid command line. */
export interface ParsedArguments {
  operand(index: number): string;
  has(option: string): boolean;
  value(option: string): string | undefined;
  values(option: string): readonly string[];
}

type ReadArguments =
  | { readonly kind: 'help' }
  | { readonly kind: 'run'; readonly parsed: ParsedArguments }
  /** One sentence per problem. */
  | { readonly kind: 'wrong'; readonly problems: readonly string[] };

/** Reads a command line and reports all of its problems at once. */
export function readArguments(program: Program, args: readonly string[]): ReadArguments {
  const rules = optionsOf(program);
  const problems: string[] = [];
  const operands: string[] = [];
  const values = new Map<string, string[]>();
  for (const token of tokensOf(args, rules)) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind !== 'option') continue;
    const { name } = token;
    const problem = problemOf(token, rules, { repeated: values.has(name) });
    if (problem !== undefined) problems.push(problem);
    values.set(name, [...(values.get(name) ?? []), token.value ?? '']);
  }
  if (values.has('help')) return { kind: 'help' };
  const parsed: ParsedArguments = {
    operand: (index) => operands[index] ?? '',
    has: (option) => values.has(option),
    value: (option) => values.get(option)?.[0],
    values: (option) => values.get(option) ?? [],
  };
  problems.push(
    ...operandProblems(program, operands),
    ...Object.entries(rules)
      .filter(([name, { required }]) => required === true && !values.has(name))
      .map(([name]) => `--${name} is missing.`),
    ...(program.conflicts?.(parsed) ?? []),
  );
  return problems.length > 0 ? { kind: 'wrong', problems } : { kind: 'run', parsed };
}

/** The option that every program has. */
export const HELP = { help: { help: 'print this text' } } satisfies Record<string, OptionRule>;

/** The options of a program and of its groups. */
function optionsOf({ options, groups = [] }: Program): Record<string, OptionRule> {
  const all = [options, ...groups.map((group) => group.options)];
  return Object.fromEntries(all.flatMap((rules) => Object.entries(rules)));
}

/** A call of the program with arguments. */
export function callWith({ call }: Pick<Program, 'call'>, ...args: string[]): string {
  return [call, ...args].filter((part) => part !== '').join(' ');
}

function tokensOf(args: readonly string[], rules: Readonly<Record<string, OptionRule>>) {
  const options = Object.fromEntries(
    Object.entries(rules).map(([name, { value }]) => [
      name,
      {
        type: value === undefined ? ('boolean' as const) : ('string' as const),
        ...(name === 'help' && { short: 'h' }),
      },
    ]),
  );
  return parseArgs({ args: [...args], options, strict: false, tokens: true }).tokens;
}

function problemOf(
  token: { readonly name: string; readonly rawName: string; readonly value?: string | undefined },
  rules: Readonly<Record<string, OptionRule>>,
  { repeated }: { readonly repeated: boolean },
): string | undefined {
  const { name, rawName, value } = token;
  const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
  if (rule === undefined) {
    const known = Object.keys(rules).map((option) => `--${option}`);
    return `Unknown option ${rawName}${suggestion(rawName, known) || '.'}`;
  }
  if (repeated && rule.repeatable !== true) return `${rawName} can be used only once.`;
  if (rule.value === undefined) {
    return value === undefined ? undefined : `${rawName} takes no value.`;
  }
  if (value === undefined || /^(--.*)?$/.test(value)) return `${rawName} needs a value.`;
  const problem = rule.check?.(value);
  return problem === undefined ? undefined : `${rawName}: ${problem}`;
}

function operandProblems({ operands = [] }: Program, given: readonly string[]): string[] {
  return [
    ...operands.flatMap(({ name, check, help }, index) => {
      const value = given[index];
      if (value === undefined) return [`${name} is missing: ${help}.`];
      const problem = check?.(value);
      return problem === undefined ? [] : [`${name}: ${problem}`];
    }),
    ...given.slice(operands.length).map((operand) => `Unexpected argument "${operand}".`),
  ];
}
