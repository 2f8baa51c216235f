import type { DnsRecord } from '../certificates/validation.ts';
import { aliasOf, textsAt } from './answer-values.ts';
import { findWildcard } from './find-wildcard.ts';
import type { WildcardSearch } from './find-wildcard.ts';
import { includesValue } from './includes-value.ts';

/**
 * What stands at a record's name with the zone's name behind it once more: consoles like to add that. What a
 * wildcard record answers there does not count as published.
 */
export async function lookAtDoubledName(
  search: WildcardSearch & { readonly zone: string },
  record: DnsRecord,
): Promise<{ name: string; values: string[] } | undefined> {
  const name = `${record.name}.${search.zone}`;
  const answers = (await search.ask(name, record.type)) ?? [];
  const alias = aliasOf(name, answers);
  const aliases = alias === undefined ? [] : [alias];
  const values = record.type === 'TXT' ? textsAt(name, answers) : aliases;
  const published = includesValue(values, record) && !(await findWildcard(name, search));
  return published ? { name, values } : undefined;
}
