import * as z from 'zod';
import { AccountOptionsSchema, MonitorSchema, TagPolicySchema } from './monitor-schema.ts';
import type { ReadAccountOptions, ReadTagPolicy } from './monitor-schema.ts';

/** Options by name, before they are read. */
export type Given = Readonly<Record<string, unknown>>;

/** The options of a configuration that apply to all accounts. */
export interface SharedSettings {
  readonly defaults: ReadAccountOptions;
  readonly tags: Readonly<Record<string, string>>;
  readonly policies: readonly ReadTagPolicy[];
  readonly tagKeys: readonly string[];
  readonly dnsChecks: { readonly resolvers: readonly string[]; readonly enabled: boolean };
}

/** A part of a configuration as options by name: no options if it is not an object. */
export function given(part: unknown): Given {
  return z.record(z.string(), z.unknown()).safeParse(part).data ?? {};
}

/** The entries of a list of objects, each at its index: `undefined` for an entry that is not an object. */
export function givenList(part: unknown): readonly (Given | undefined)[] {
  return Array.isArray(part)
    ? part.map((entry: unknown) => z.record(z.string(), z.unknown()).safeParse(entry).data)
    : [];
}

/** The options that are valid on their own. Checks over several options use them, whether the others are valid or not. */
export function validOptions<Shape extends z.ZodRawShape>(
  { shape }: z.ZodObject<Shape>,
  part: unknown,
): Partial<z.output<z.ZodObject<Shape>>> {
  const options = given(part);
  const read = Object.entries<z.core.$ZodType>(shape).flatMap(([name, schema]) => {
    const { success, data } = z.safeParse(schema, options[name]);
    return success && data !== undefined ? [[name, data] as const] : [];
  });
  return Object.fromEntries(read) as Partial<z.output<z.ZodObject<Shape>>>;
}

/** The options of a configuration that apply to all accounts, as far as they are valid. */
export function validSharedSettings(config: unknown): SharedSettings {
  const { defaults, tags, policies, dnsChecks } = given(config);
  const { shape } = MonitorSchema;
  return {
    defaults: validOptions(AccountOptionsSchema, defaults),
    tags: shape.tags.catch({}).parse(tags),
    policies: givenList(policies).flatMap((policy) => TagPolicySchema.safeParse(policy).data ?? []),
    tagKeys: usedTagKeys(config),
    dnsChecks: shape.dnsChecks.catch({ resolvers: [], enabled: false }).parse(dnsChecks),
  };
}

/** The keys of provider tags that a configuration uses: see `OwnershipSettings`. */
function usedTagKeys(config: unknown): string[] {
  const { owners, providerTags, notifications } = given(config);
  const { channels, weeklySummary } = given(notifications);
  const groupBy = given(given(weeklySummary)['groupBy'])['tag'];
  const tagsOf = (part: unknown) => Object.keys(given(given(part)['tags']));
  const keys = [
    ...(Array.isArray(providerTags) ? (providerTags as unknown[]) : []),
    ...givenList(owners).flatMap(tagsOf),
    ...givenList(channels).flatMap((channel) => tagsOf(channel?.['only'])),
    groupBy,
  ];
  return [...new Set(keys.filter((key) => typeof key === 'string'))].sort();
}
