import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { MonitorSchema } from '../../../../infra/deploy/config/monitor-schema.ts';
import { AccountIdentitySchema } from '../../../../infra/deploy/config/monitor-schema.ts';
import { ChannelIdentity } from '../../../../infra/deploy/config/read-channels.ts';
import { MonitorConfigError, readMonitor } from '../../../../infra/deploy/config/read-monitor.ts';
import { CHANNELS } from '../../../../shared/notifications/channels/registry.ts';
import { PROVIDERS } from '../../../../shared/providers/registry.ts';
import { COMPLETE } from './complete-configs.ts';

type Path = readonly (string | number)[];

function problemsOf(config: unknown): string[] {
  try {
    readMonitor(config);
    return [];
  } catch (error) {
    if (!(error instanceof MonitorConfigError)) throw error;
    return error.message.split('\n').slice(1);
  }
}

/** The path of every option of a configuration, of objects and lists as well as of their content. */
function pathsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const entries = Array.isArray(value)
    ? value.map((item, index) => [index, item] as const)
    : Object.entries(value);
  return [path, ...entries.flatMap(([key, item]) => pathsIn(item, [...path, key]))];
}

/** A copy with another value at a path; `undefined` removes it. */
function changed(value: unknown, [step, ...rest]: Path, to: unknown): unknown {
  if (step === undefined) return to;
  const next = changed((value as Record<string, unknown>)[step], rest, to);
  if (Array.isArray(value))
    return value.map((item, index) => (index === step ? next : item) as unknown);
  return { ...(value as object), [step]: next };
}

function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((part, step) => (part as Record<string, unknown>)[step], value);
}

const WRONG = [
  ...[null, true, -1, 1e9, 0.123, Number.NaN, '', 'NOT a valid Value!', 'x'.repeat(600)],
  ...[[], [null], {}, { nonsense: 1 }, () => 1, undefined],
];

/** Words of the validator, and regular expressions. */
const INTERNALS =
  /invalid (input|option|key|type|string)|\bexpected\b|\breceived\b|unrecognized|too (small|big):|must match|pattern|regex|\^|\\[dwp]|\$\/|Zod|\[object|invalid_/i;
/** Every problem says what to do. */
const ADVICE =
  /\b(Use|Set|Add|Remove|Store|Choose|Write|Export|Move|Configure)\b|Did you mean|Available options/;

const CASES = Object.entries(COMPLETE).flatMap(([name, config]) =>
  pathsIn(config).map((path) => ({ name, config, path, title: path.join('.') || 'everything' })),
);

describe.each(CASES)('the option $title of the configuration $name', ({ config, path }) => {
  const checked = (broken: unknown) => {
    const problems = problemsOf(broken);
    for (const problem of problems) {
      expect(problem).toMatch(/^ {2}[\w[\].:-]+: /);
      expect(problem).not.toMatch(INTERNALS);
      expect(problem).toMatch(ADVICE);
    }
    return problems;
  };

  test('with wrong values is explained without words of the validator', () => {
    const rejected = WRONG.filter((value) => checked(changed(config, path, value)).length > 0);
    expect(rejected.length).toBeGreaterThan(3);
  });

  test('is not affected by an unknown option next to it, which is reported', () => {
    const value = at(config, path);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    // The keys of tags are chosen by the user.
    if (!isObject || path.at(-1) === 'tags') return;
    const [problem, ...others] = checked(changed(config, [...path, 'nonsense'], 1));
    expect(others).toEqual([]);
    expect(problem).toContain('nonsense: unknown option');
  });
});

test('the complete configurations are valid', () => {
  for (const config of Object.values(COMPLETE)) expect(problemsOf(config)).toEqual([]);
});

/** The options of a schema, of everything inside it too: `notifications.escalation.emails`. */
function optionsOf(schema: unknown, path = ''): string[] {
  if (schema instanceof z.core.$ZodObject) {
    return Object.entries(schema._zod.def.shape).flatMap(([key, option]) => {
      const below = path === '' ? key : `${path}.${key}`;
      return [below, ...optionsOf(option, below)];
    });
  }
  if (schema instanceof z.core.$ZodArray) return optionsOf(schema._zod.def.element, path);
  if (schema instanceof z.core.$ZodUnion) {
    return schema._zod.def.options.flatMap((option) => optionsOf(option, path));
  }
  if (schema instanceof z.core.$ZodPipe) return optionsOf(schema._zod.def.in, path);
  const isWrapper =
    schema instanceof z.core.$ZodOptional ||
    schema instanceof z.core.$ZodDefault ||
    schema instanceof z.core.$ZodPrefault ||
    schema instanceof z.core.$ZodReadonly;
  return isWrapper ? optionsOf(schema._zod.def.innerType, path) : [];
}

test('the complete configurations have every option of every schema', () => {
  const schemas: Record<string, unknown> = {
    '': MonitorSchema,
    accounts: AccountIdentitySchema,
    'notifications.channels': ChannelIdentity,
  };
  const wanted = [
    ...Object.entries(schemas).flatMap(([path, schema]) => optionsOf(schema, path)),
    ...Object.values(PROVIDERS).flatMap(({ name, settings }) =>
      optionsOf(settings, `accounts.${name}`),
    ),
    ...Object.values(CHANNELS).flatMap(({ type, settings }) =>
      optionsOf(settings, `notifications.channels.${type}`),
    ),
  ];
  const present = new Set(
    CASES.flatMap(({ config, path }) => {
      const names = path.filter((step) => typeof step === 'string').join('.');
      const Typed = z.object({ type: z.string() });
      const Account = z.object({ provider: z.string() });
      const list = path.findIndex((step) => typeof step === 'number');
      const item = list < 0 ? undefined : at(config, path.slice(0, list + 1));
      const kind = Account.safeParse(item).data?.provider ?? Typed.safeParse(item).data?.type;
      const [start, rest] = [path.slice(0, list), path.slice(list + 1)];
      return [
        names,
        [...start, kind, ...rest].filter((step) => typeof step === 'string').join('.'),
      ];
    }),
  );
  expect(wanted.length).toBeGreaterThan(80);
  expect(wanted.filter((option) => !present.has(option))).toEqual([]);
});
