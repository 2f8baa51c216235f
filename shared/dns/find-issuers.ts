import type { DnsWorld } from './dns-world.ts';
import { resolve } from './dns-world.ts';
import { canonical, withAncestors } from './names.ts';

/** Who may issue for a domain, by the CAA records that count for it. */
export interface Issuers {
  /** Where they stand. */
  readonly at: string;
  /** The authorities' domains, sorted; `''` is the one that lets nobody issue. */
  readonly allowed: readonly string[];
}

/**
 * The CAA records of the nearest ancestor that has any (RFC 8659, section 3); `undefined` where there are
 * none, where they restrict nothing, or where they could not be found out.
 */
export async function findIssuers(
  domain: string,
  world: DnsWorld,
  signal: AbortSignal,
): Promise<Issuers | undefined> {
  const wildcard = domain.startsWith('*.');
  for (const at of withAncestors(domain.replace(/^\*\./, ''))) {
    const answer = await resolve(world, at, 'CAA', signal);
    if (answer?.code !== 'NOERROR' && answer?.code !== 'NXDOMAIN') return undefined;
    const records = answer.answers.flatMap((one) => (one.type === 'CAA' ? [one.data] : []));
    if (records.length === 0) continue;
    const tagged = (tag: string) => records.filter((one) => one.tag.toLowerCase() === tag);
    // For wildcards, `issuewild` takes the place of `issue` where there is one.
    const wild = wildcard ? tagged('issuewild') : [];
    const counting = wild.length > 0 ? wild : tagged('issue');
    if (counting.length === 0) return undefined;
    const allowed = counting.map(({ value }) => canonical((value.split(';')[0] ?? '').trim()));
    return { at, allowed: [...new Set(allowed)].sort() };
  }
  return undefined;
}

/** Whether one of an authority's domains is among those that may issue. */
export function isAllowed(authorities: readonly string[], allowed: readonly string[]): boolean {
  return authorities.some((one) => allowed.includes(canonical(one)));
}
