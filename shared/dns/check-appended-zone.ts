import type { DnsRecord } from '../certificates/validation.ts';
import { aliasOf, textsAt } from './answer-values.ts';
import { findWildcard } from './find-wildcard.ts';
import type { WildcardSearch } from './find-wildcard.ts';
import { includesValue } from './includes-value.ts';

/**
 * The values at the record's name with the zone's name appended twice, because many consoles append the zone name
 * automatically. A wildcard answer does not count.
 */
export async function checkAppendedZone(
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
