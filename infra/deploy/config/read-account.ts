import * as z from 'zod';
import { catchall, never, ZodMiniObject } from 'zod/mini';
import type { SyncedAccount } from '../../../shared/tracking/sync/synced-account.ts';
import { DEFAULT_THRESHOLDS } from '../../../shared/certificates/threshold.ts';
import type { ProviderDescriptor } from '../../../shared/providers/provider-descriptor.ts';
import { defined, omit } from '../../../shared/runtime/defined.ts';
import { describeIssue, formatValue, suggestion, optionsOf } from './describe-issue.ts';
import { environmentProblems } from './environment-size.ts';
import { AccountIdentitySchema, AccountOptionsSchema } from './monitor-schema.ts';
import type { ReadAccountOptions, ReadTagPolicy } from './monitor-schema.ts';
import type { MonitoredAccount } from './monitor.ts';
import { OPTION_PLACES } from './option-places.ts';
import { DEFAULT_INTERVAL, defaultFreshnessTarget } from './poll-schedule.ts';
import { problem, problemsOf } from './problem.ts';
import type { Problem } from './problem.ts';
import { unknownOption } from './unknown-option.ts';
import { inheritedBy, scheduleOf, scheduleProblems } from './read-schedule.ts';
import { given, validOptions } from './valid-parts.ts';
import type { Given, SharedSettings } from './valid-parts.ts';

export type Providers = Readonly<Record<string, ProviderDescriptor>>;

/** What an account is read with. */
export interface AccountContext {
  readonly shared: SharedSettings;
  /** The options `defaults` as they were given. */
  readonly defaults: Given;
  readonly providers: Providers;
}

export interface ReadAccount {
  /** Absent if an option is invalid. */
  readonly account?: MonitoredAccount;
  /** `provider/name`, valid or not; absent if one of them is not a text. */
  readonly key?: string;
  /** The keys of its tags, valid or not. */
  readonly tagKeys: readonly string[];
}

/**
 * Reads one account with the common schema and the schema of its provider, and adds its mistakes to `problems`.
 *
 * Checks over several options use those that are valid.
 */
export function readAccount(
  options: Given,
  { shared, defaults, providers }: AccountContext,
  problems: Problem[],
): ReadAccount {
  const found: Problem[] = [];
  const [common, own] = partition(options, (key) => key in AccountIdentitySchema.shape);
  const identity = AccountIdentitySchema.safeParse(common, {
    error: describeIssue({ places: OPTION_PLACES }),
  });
  if (!identity.success) found.push(...problemsOf(identity.error, common));
  const read = readSettings(options, own, providers, found);
  const valid = validOptions(AccountOptionsSchema, common);
  const tags = { ...shared.tags, ...shared.defaults.tags, ...valid.tags };
  const merged: ReadAccountOptions = {
    ...inheritedBy(options, shared.defaults),
    ...policyOf(tags, shared.policies),
    ...valid,
  };
  const inherited = { ...inheritedBy(options, defaults), ...options };
  found.push(...scheduleProblems(options, inherited, merged));
  const { provider, name } = options;
  const synced = syncedAccount(merged, {
    ...{ provider: String(provider), name: String(name), tags, shared },
    settings: read?.settings ?? {},
    secretName: secretNameOf(options, read?.access),
  });
  found.push(
    ...environmentProblems(
      [],
      ['ACCOUNT', JSON.stringify(synced)],
      'Use fewer tags and thresholds, or shorter ones',
    ),
  );
  problems.push(...found);
  const key =
    typeof provider === 'string' && typeof name === 'string' ? `${provider}/${name}` : undefined;
  return {
    ...defined({ key }),
    tagKeys: [tags, given(options['tags']), given(defaults['tags'])].flatMap(Object.keys),
    ...(found.length === 0 &&
      read !== undefined && {
        account: { synced, schedule: scheduleOf(merged), access: read.access },
      }),
  };
}

interface SyncedParts {
  readonly provider: string;
  readonly name: string;
  readonly settings: Record<string, unknown>;
  readonly secretName: string | undefined;
  readonly tags: Readonly<Record<string, string>>;
  readonly shared: SharedSettings;
}

function syncedAccount(
  merged: ReadAccountOptions,
  { provider, name, settings, secretName, tags, shared }: SyncedParts,
): SyncedAccount {
  const { interval = DEFAULT_INTERVAL, freshnessTarget = defaultFreshnessTarget(interval) } =
    merged;
  return {
    ...{ provider, account: name, settings },
    ...defined({ secretName }),
    tags,
    ...(shared.tagKeys.length > 0 && { tagKeys: [...shared.tagKeys] }),
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
}

/** The secret that holds the credentials of an account; `undefined` if its provider needs none. */
function secretNameOf(
  { provider, name, secretName }: Given,
  access?: ProviderDescriptor['access'],
): string | undefined {
  if (access?.kind === 'no-secret') return undefined;
  if (typeof secretName === 'string') return secretName;
  return `cert-expiry-monitor/${String(provider)}-${typeof name === 'string' ? name : '<name>'}`;
}

/** The options of an account with an unknown provider that no provider has. */
function unknownOptions(options: Given, own: Given, providers: Providers): Problem[] {
  const settings = Object.values(providers).flatMap((one) => optionsOf(one.settings));
  const known = [...Object.keys(AccountIdentitySchema.shape), ...new Set(settings)];
  const context = { places: OPTION_PLACES, ...defined({ secretName: secretNameOf(options) }) };
  return Object.keys(own)
    .filter((key) => !known.includes(key))
    .map((key) => problem([key], unknownOption(key, known, context)));
}

function readSettings(
  options: Given,
  own: Given,
  providers: Providers,
  problems: Problem[],
): { settings: Record<string, unknown>; access: ProviderDescriptor['access'] } | undefined {
  const { provider, secretName } = options;
  const descriptor =
    typeof provider === 'string' && Object.hasOwn(providers, provider)
      ? providers[provider]
      : undefined;
  if (descriptor === undefined) {
    const known = Object.keys(providers);
    const received =
      provider === undefined ? 'is missing' : `${formatValue(provider)} is not a provider`;
    const message = `${received}. Use one of ${known.join(', ')}${suggestion(provider, known)}`;
    problems.push(problem(['provider'], message), ...unknownOptions(options, own, providers));
    return undefined;
  }
  const { settings, access } = descriptor;
  if (access.kind === 'no-secret' && secretName !== undefined) {
    problems.push(
      problem(
        ['secretName'],
        `does not apply to ${descriptor.name}, which needs no secret. Remove it`,
      ),
    );
  }
  const strict = settings instanceof ZodMiniObject ? catchall(settings, never()) : settings;
  const read = strict.safeParse(own, {
    error: describeIssue({
      known: Object.keys(AccountIdentitySchema.shape),
      places: OPTION_PLACES,
      ...defined({ secretName: secretNameOf(options, access) }),
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
