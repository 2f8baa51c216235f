import * as z from 'zod';
import type { SyncedAccount } from '../../../shared/tracking/sync/synced-account.ts';
import { DEFAULT_THRESHOLDS } from '../../../shared/certificates/threshold.ts';
import { HOUR } from '../../../shared/certificates/instant.ts';
import type { ProviderDescriptor } from '../../../shared/providers/provider-descriptor.ts';
import { environmentProblems } from './environment-size.ts';
import { AccountIdentitySchema } from './monitor-schema.ts';
import type { ReadAccountOptions, ReadTagPolicy } from './monitor-schema.ts';
import type { MonitoredAccount } from './monitor.ts';
import { freshnessOf, intervalOf } from './poll-schedule.ts';
import type { PollSchedule } from './poll-schedule.ts';
import { problem } from './problem.ts';
import type { Problem } from './problem.ts';

export type Providers = Readonly<Record<string, ProviderDescriptor>>;

/** What a configuration says of all its accounts. */
export interface SharedSettings {
  readonly defaults: ReadAccountOptions;
  readonly tags: Readonly<Record<string, string>>;
  readonly policies: readonly ReadTagPolicy[];
  readonly dns: { readonly resolvers: readonly string[]; readonly enabled: boolean };
}

/** Reads one account by the common schema and by its provider's own, and adds what is wrong to `problems`. */
export function readAccount(
  given: Readonly<Record<string, unknown>>,
  shared: SharedSettings,
  providers: Providers,
  problems: Problem[],
): MonitoredAccount | undefined {
  const [common, own] = partition(given, (key) => key in AccountIdentitySchema.shape);
  const identity = AccountIdentitySchema.safeParse(common);
  const settings = readSettings(given['provider'], own, providers);
  problems.push(...settings.problems);
  if (!identity.success) problems.push(...identity.error.issues);
  if (!identity.success || !settings.read) return undefined;
  const { provider, name, secretName, ...options } = identity.data;
  const tags = { ...shared.tags, ...shared.defaults.tags, ...options.tags };
  const merged = merge(shared.defaults, policyOf(tags, shared.policies), options);
  const { schedule, freshness } = readSchedule(merged, options, problems);
  const synced: SyncedAccount = {
    provider,
    account: name,
    settings: settings.read,
    secretName: secretName ?? `cert-expiry-monitor/${provider}-${name}`,
    tags,
    policy: {
      thresholds: merged.thresholds ?? [...DEFAULT_THRESHOLDS],
      validationWarningDays: merged.validationWarningDays ?? 14,
      ...(merged.renewal && { renewal: merged.renewal }),
      ...(merged.lineage && { lineage: merged.lineage }),
    },
    freshForSeconds: freshness / 1000,
    // Whoever says how fresh things have to be means it.
    ...(merged.freshness === undefined && { waitsForSyncs: true }),
    maxRemovedShare: merged.maxRemovedShare ?? 0.25,
    detailsPerSync: merged.detailsPerSync ?? 100,
    ...(shared.dns.enabled && { dns: { resolvers: [...shared.dns.resolvers] } }),
  };
  problems.push(
    ...environmentProblems(
      [],
      ['ACCOUNT', JSON.stringify(synced)],
      'Use fewer tags and thresholds, or shorter ones',
    ),
  );
  return { synced, schedule };
}

function readSettings(
  provider: unknown,
  own: Readonly<Record<string, unknown>>,
  providers: Providers,
): { read?: Record<string, unknown>; problems: Problem[] } {
  if (typeof provider !== 'string') return { problems: [] };
  const descriptor = Object.hasOwn(providers, provider) ? providers[provider] : undefined;
  if (descriptor === undefined) {
    const known = Object.keys(providers).join(', ');
    return {
      problems: [problem(['provider'], `there is no provider "${provider}"; there are: ${known}`)],
    };
  }
  const { settings } = descriptor;
  const strict = settings instanceof z.ZodObject ? settings.strict() : settings;
  const read = strict.safeParse(own);
  if (!read.success) return { problems: read.error.issues };
  return { read: z.record(z.string(), z.unknown()).parse(read.data), problems: [] };
}

/** What the first policy says that asks for nothing but what the account's tags have. */
function policyOf(
  tags: Readonly<Record<string, string>>,
  policies: readonly ReadTagPolicy[],
): ReadAccountOptions {
  const { tags: _asked, ...policy } =
    policies.find((one) => Object.entries(one.tags).every(([key, value]) => tags[key] === value)) ??
    {};
  return policy;
}

/** An account's own schedule replaces the default one as a whole. */
function merge(
  defaults: ReadAccountOptions,
  policy: ReadAccountOptions,
  options: ReadAccountOptions,
): ReadAccountOptions {
  const { every: _every, cron: _cron, timeZone: _timeZone, ...rest } = defaults;
  const ownSchedule = options.every !== undefined || options.cron !== undefined;
  return { ...(ownSchedule ? rest : defaults), ...policy, ...options };
}

function readSchedule(
  { every = '1 hour', cron, timeZone = 'UTC', freshness }: ReadAccountOptions,
  own: ReadAccountOptions,
  problems: Problem[],
): { schedule: PollSchedule; freshness: number } {
  if (own.every !== undefined && cron !== undefined) {
    problems.push(problem(['cron'], 'an account is polled by "every" or by "cron", not by both'));
  }
  if (own.timeZone !== undefined && cron === undefined) {
    problems.push(problem(['timeZone'], 'only "cron" goes by a time zone'));
  }
  if (cron !== undefined) {
    if (freshness === undefined) {
      problems.push(problem(['freshness'], 'needed with "cron": how long a poll counts as fresh'));
    }
    return { schedule: { cron, timeZone }, freshness: freshness ?? HOUR };
  }
  const interval = intervalOf(every);
  if (freshness !== undefined && freshness <= interval) {
    problems.push(
      problem(['freshness'], `must be longer than the ${every} from one poll to the next`),
    );
  }
  return { schedule: { every }, freshness: freshness ?? freshnessOf(every) };
}

function partition(
  given: Readonly<Record<string, unknown>>,
  belongs: (key: string) => boolean,
): [Record<string, unknown>, Record<string, unknown>] {
  const entries = Object.entries(given);
  return [
    Object.fromEntries(entries.filter(([key]) => belongs(key))),
    Object.fromEntries(entries.filter(([key]) => !belongs(key))),
  ];
}
