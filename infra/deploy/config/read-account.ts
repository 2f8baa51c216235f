import * as z from 'zod';
import type { SyncedAccount } from '../../../shared/tracking/sync/synced-account.ts';
import { DEFAULT_THRESHOLDS } from '../../../shared/certificates/threshold.ts';
import { HOUR } from '../../../shared/certificates/instant.ts';
import type { ProviderDescriptor } from '../../../shared/providers/provider-descriptor.ts';
import { defined, omit } from '../../../shared/runtime/defined.ts';
import { describeIssue, formatValue, suggestion } from './describe-issue.ts';
import { environmentProblems } from './environment-size.ts';
import { AccountIdentitySchema } from './monitor-schema.ts';
import type { ReadAccountOptions, ReadTagPolicy } from './monitor-schema.ts';
import type { MonitoredAccount } from './monitor.ts';
import { defaultFreshnessTarget, millisecondsBetweenPolls } from './poll-schedule.ts';
import type { PollSchedule } from './poll-schedule.ts';
import { problem, problemsOf } from './problem.ts';
import type { Problem } from './problem.ts';

export type Providers = Readonly<Record<string, ProviderDescriptor>>;

/** The options of a configuration that apply to all accounts. */
export interface SharedSettings {
  readonly defaults: ReadAccountOptions;
  readonly tags: Readonly<Record<string, string>>;
  readonly policies: readonly ReadTagPolicy[];
  readonly dnsChecks: { readonly resolvers: readonly string[]; readonly enabled: boolean };
}

/** Reads one account with the common schema and the schema of its provider, and adds its mistakes to `problems`. */
export function readAccount(
  given: Readonly<Record<string, unknown>>,
  shared: SharedSettings,
  providers: Providers,
  problems: Problem[],
): MonitoredAccount | undefined {
  const [common, own] = partition(given, (key) => key in AccountIdentitySchema.shape);
  const identity = AccountIdentitySchema.safeParse(common, { error: describeIssue() });
  const read = readSettings(given, own, providers, problems);
  if (!identity.success) problems.push(...problemsOf(identity.error, common));
  if (!identity.success || !read) return undefined;
  const { settings, access } = read;
  const { provider, name, secretName, ...options } = identity.data;
  const tags = { ...shared.tags, ...shared.defaults.tags, ...options.tags };
  const merged = merge(shared.defaults, policyOf(tags, shared.policies), options);
  const { schedule, freshnessTarget } = readSchedule(merged, options, problems);
  const synced: SyncedAccount = {
    provider,
    account: name,
    settings,
    ...(access.kind === 'http' && { secretName: secretName ?? defaultSecretName(provider, name) }),
    tags,
    policy: {
      thresholds: merged.thresholds ?? [...DEFAULT_THRESHOLDS],
      validationExpiryWarningDays: merged.validationExpiryWarningDays ?? 14,
      ...defined({ renewal: merged.renewal, successorMatching: merged.successorMatching }),
    },
    freshnessTargetSeconds: freshnessTarget / 1000,
    // A freshness target from the configuration is never extended.
    ...(merged.freshnessTarget === undefined && { extendsFreshness: true }),
    maxRemovedShare: merged.maxRemovedShare ?? 0.25,
    detailsPerSync: merged.detailsPerSync ?? 100,
    ...(shared.dnsChecks.enabled && { dns: { resolvers: [...shared.dnsChecks.resolvers] } }),
  };
  problems.push(
    ...environmentProblems(
      [],
      ['ACCOUNT', JSON.stringify(synced)],
      'Use fewer tags and thresholds, or shorter ones',
    ),
  );
  return { synced, schedule, access };
}

function defaultSecretName(provider: string, name: string): string {
  return `cert-expiry-monitor/${provider}-${name}`;
}

function readSettings(
  { provider, name, secretName }: Readonly<Record<string, unknown>>,
  own: Readonly<Record<string, unknown>>,
  providers: Providers,
  problems: Problem[],
): { settings: Record<string, unknown>; access: ProviderDescriptor['access'] } | undefined {
  // The common schema reports a provider that is missing or not a string.
  if (typeof provider !== 'string') return undefined;
  const descriptor = Object.hasOwn(providers, provider) ? providers[provider] : undefined;
  if (descriptor === undefined) {
    const known = Object.keys(providers);
    const message = `${formatValue(provider)} is not a provider. Use one of ${known.join(', ')}${suggestion(provider, known)}`;
    problems.push(problem(['provider'], message));
    return undefined;
  }
  const { settings, access } = descriptor;
  if (access.kind === 'no-secret' && secretName !== undefined) {
    problems.push(
      problem(['secretName'], `does not apply to ${provider}, which needs no secret. Remove it`),
    );
  }
  const strict = settings instanceof z.ZodObject ? settings.strict() : settings;
  const read = strict.safeParse(own, {
    error: describeIssue({
      known: Object.keys(AccountIdentitySchema.shape),
      secretName:
        typeof secretName === 'string' ? secretName : defaultSecretName(provider, String(name)),
    }),
  });
  if (!read.success) {
    problems.push(...problemsOf(read.error, own));
    return undefined;
  }
  return { settings: z.record(z.string(), z.unknown()).parse(read.data), access };
}

/** The options of the first policy whose tags the account has. */
function policyOf(
  tags: Readonly<Record<string, string>>,
  policies: readonly ReadTagPolicy[],
): ReadAccountOptions {
  const policy = policies.find((one) =>
    Object.entries(one.tags).every(([key, value]) => tags[key] === value),
  );
  return policy === undefined ? {} : omit(policy, 'tags');
}

/** `interval`, `cron` and `timeZone` of an account replace those of the defaults together. */
function merge(
  defaults: ReadAccountOptions,
  policy: ReadAccountOptions,
  options: ReadAccountOptions,
): ReadAccountOptions {
  const ownSchedule = options.interval !== undefined || options.cron !== undefined;
  const inherited = ownSchedule ? omit(defaults, 'interval', 'cron', 'timeZone') : defaults;
  return { ...inherited, ...policy, ...options };
}

function readSchedule(
  { interval = '1 hour', cron, timeZone = 'UTC', freshnessTarget }: ReadAccountOptions,
  own: ReadAccountOptions,
  problems: Problem[],
): { schedule: PollSchedule; freshnessTarget: number } {
  if (own.interval !== undefined && cron !== undefined) {
    problems.push(problem(['cron'], 'cannot be combined with "interval". Remove one of them'));
  }
  if (own.timeZone !== undefined && cron === undefined) {
    problems.push(
      problem(
        ['timeZone'],
        'applies only to "cron". Remove it, or set "cron" instead of "interval"',
      ),
    );
  }
  if (cron !== undefined) {
    if (freshnessTarget === undefined) {
      problems.push(
        problem(
          ['freshnessTarget'],
          'is missing. It is required with "cron": set it to more than the longest time between two polls, such as "26 hours"',
        ),
      );
    }
    return { schedule: { cron, timeZone }, freshnessTarget: freshnessTarget ?? HOUR };
  }
  if (freshnessTarget !== undefined && freshnessTarget <= millisecondsBetweenPolls(interval)) {
    problems.push(
      problem(
        ['freshnessTarget'],
        `must be longer than the interval of ${interval}, or the account would become unreachable between two polls`,
      ),
    );
  }
  return {
    schedule: { interval },
    freshnessTarget: freshnessTarget ?? defaultFreshnessTarget(interval),
  };
}

/** Splits the options of an object into those that belong together and the rest. */
export function partition(
  given: Readonly<Record<string, unknown>>,
  belongs: (key: string) => boolean,
): [Record<string, unknown>, Record<string, unknown>] {
  const entries = Object.entries(given);
  return [
    Object.fromEntries(entries.filter(([key]) => belongs(key))),
    Object.fromEntries(entries.filter(([key]) => !belongs(key))),
  ];
}
