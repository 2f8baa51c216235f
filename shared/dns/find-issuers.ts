import type { CaaRecord } from '../certificates/diagnosis.ts';
import type { DnsWorld } from './dns-world.ts';
import { canonical, withAncestors } from './names.ts';
import { isUsable, resolve } from './resolve.ts';

/** The CAA records that count for a domain. */
export interface Issuers {
  /** Where they stand. */
  readonly at: string;
  readonly records: readonly CaaRecord[];
  /** Those for whom they count: a domain itself, and its wildcard name. */
  readonly restrictions: readonly Restriction[];
}

export interface Restriction {
  readonly tag: 'issue' | 'issuewild';
  /** The authorities' domains, sorted; `''` is the one that lets nobody issue. */
  readonly allowed: readonly string[];
}

/**
 * The CAA records of the nearest ancestor that has any (RFC 8659, section 3); `undefined` where there are
 * none, where they restrict nothing, or where they could not be found out.
 *
 * `names` are those of the certificate: of `*.example.com` control of `example.com` is proven.
 */
export async function findIssuers(
  domain: string,
  names: readonly string[],
  world: DnsWorld,
  signal: AbortSignal,
): Promise<Issuers | undefined> {
  const bare = canonical(domain).replace(/^\*\./, '');
  const asked = [domain, ...names].map(canonical);
  const wild = asked.includes(`*.${bare}`);
  const plain = !wild || names.some((one) => canonical(one) === bare);
  for (const at of withAncestors(bare)) {
    const answer = await resolve(world, at, 'CAA', signal);
    if (!isUsable(answer)) return undefined;
    const records = answer.answers.flatMap((one) =>
      one.type === 'CAA' ? [readCaa(one.data)] : [],
    );
    if (records.length === 0) continue;
    // For wildcards, `issuewild` takes the place of `issue` where there is one.
    const ofWildcards = records.some(({ tag }) => tag === 'issuewild') ? 'issuewild' : 'issue';
    const tags = [
      ...(plain ? (['issue'] as const) : []),
      ...(wild ? ([ofWildcards] as const) : []),
    ];
    const restrictions = [...new Set(tags)].flatMap((tag) => restrict(tag, records));
    return restrictions.length === 0 ? undefined : { at, records, restrictions };
  }
  return undefined;
}

function readCaa({
  flags = 0,
  tag,
  value,
}: {
  flags?: number | undefined;
  tag: string;
  value: string;
}) {
  return { flags, tag: tag.toLowerCase(), value };
}

function restrict(tag: 'issue' | 'issuewild', records: readonly CaaRecord[]): Restriction[] {
  const counting = records.filter((one) => one.tag === tag);
  if (counting.length === 0) return [];
  const allowed = counting.map(({ value }) => canonical((value.split(';')[0] ?? '').trim()));
  return [{ tag, allowed: [...new Set(allowed)].sort() }];
}

/** The restrictions that none of an authority's domains is let through by. */
export function forbiddenBy(
  { restrictions }: Issuers,
  authorities: readonly string[],
): readonly Restriction[] {
  if (authorities.length === 0) return [];
  return restrictions.filter(
    ({ allowed }) => !authorities.some((one) => allowed.includes(canonical(one))),
  );
}
