import { parseArgs } from 'node:util';
import { parseInstant } from '../../shared/certificates/instant.ts';
import type { Instant } from '../../shared/certificates/instant.ts';

/** The parsed command line. */
export interface SimulateArguments {
  readonly name: string;
  readonly port: number;
  /** Number of issued certificates in addition to the sample account. */
  readonly further: number;
  readonly key: string | undefined;
  readonly now: Instant | undefined;
  readonly isUnlimited: boolean;
  readonly isJson: boolean;
}

export type ParsedArguments =
  | { readonly kind: 'run'; readonly arguments: SimulateArguments }
  | { readonly kind: 'help' }
  | { readonly kind: 'problems'; readonly problems: readonly string[] };

const OPTIONS = {
  port: { type: 'string' },
  certificates: { type: 'string' },
  key: { type: 'string' },
  now: { type: 'string' },
  'no-rate-limits': { type: 'boolean' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Parses the command line, and returns all problems at once. */
export function parseArguments(args: readonly string[], names: readonly string[]): ParsedArguments {
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options: OPTIONS,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  if (values.help === true) return { kind: 'help' };
  const problems: string[] = [];
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const option = Object.entries(OPTIONS).find(([name]) => name === token.name)?.[1];
    if (option === undefined) problems.push(`Unknown option ${token.rawName}.`);
    else if (option.type === 'boolean' && token.value !== undefined) {
      problems.push(`${token.rawName} takes no value.`);
    } else if (option.type === 'string' && token.value === undefined) {
      problems.push(`${token.rawName} requires a value.`);
    }
  }
  const text = (value: string | boolean | undefined) =>
    typeof value === 'string' ? value : undefined;
  const number = (option: 'port' | 'certificates', maximum: number) => {
    const value = text(values[option]);
    if (value === undefined) return 0;
    if (/^\d{1,7}$/.test(value) && Number(value) <= maximum) return Number(value);
    problems.push(`--${option} must be a whole number from 0 to ${maximum}, not "${value}".`);
    return 0;
  };
  const [name = '', ...rest] = positionals;
  if (!names.includes(name)) {
    problems.push(
      `${name === '' ? 'The provider is missing.' : `Unknown provider "${name}".`} Providers are: ${names.join(', ')}.`,
    );
  }
  for (const extra of rest) problems.push(`Unexpected argument "${extra}".`);
  const port = number('port', 65_535);
  const further = number('certificates', 1_000_000);
  const now = text(values.now) === undefined ? undefined : parseInstant(text(values.now) ?? '');
  if (text(values.now) !== undefined && now === undefined) {
    problems.push(
      `--now must be a time with a zone, for example 2027-03-01T00:00:00Z, not "${text(values.now)}".`,
    );
  }
  if (problems.length > 0) return { kind: 'problems', problems };
  return {
    kind: 'run',
    arguments: {
      name,
      port,
      further,
      key: text(values.key),
      now,
      isUnlimited: values['no-rate-limits'] === true,
      isJson: values.json === true,
    },
  };
}
