import type { Alias, CaaRecord } from '../certificates/diagnosis.ts';
import { canonicalName } from '../certificates/names.ts';
import { aliasOf, endOfChain, redirectionOf } from './answer-values.ts';
import type { DnsAnswer } from './dns-lookup.ts';
import type { DnsWorld } from './dns-world.ts';
import { findWildcard } from './find-wildcard.ts';
import { withAncestors } from './names.ts';
import { isUsable, resolve } from './resolve.ts';

/** The CAA records that count for a domain. */
export interface Issuers {
  /** Where they stand: the owner of a wildcard record is `*.example.com`. */
  readonly at: string;
  /** What leads from the domain, or the name above it, to that one. */
  readonly alias?: Alias;
  readonly records: readonly CaaRecord[];
  /** Those for whom they count: a domain itself, and its wildcard name. */
  readonly restrictions: readonly Restriction[];
  /** Those that forbid every authority to issue, because none knows them. */
  readonly critical: readonly CaaRecord[];
}

export interface Restriction {
  readonly tag: 'issue' | 'issuewild';
  /** The authorities' domains, sorted; `''` is the one that lets nobody issue. */
  readonly allowed: readonly string[];
}

/** Set in the flags of a property that an authority must understand (RFC 8659, section 4.1). */
const CRITICAL = 128;
/** https://www.iana.org/assignments/pkix-parameters/pkix-parameters.xhtml#caa-properties */
const KNOWN_TAGS = [
  ...['issue', 'issuewild', 'issuemail', 'issuevmc', 'iodef', 'contactemail', 'contactphone'],
];

/**
 * The CAA records of the nearest ancestor that has any (RFC 8659, section 3); `undefined` where there are
 * none, where they restrict nothing, or where they could not be found out. A CNAME record at the domain leads to
 * those of its target, as for every look-up.
 *
 * `names` are those of the certificate: of `*.example.com` control of `example.com` is proven.
 */
export async function findIssuers(
  domain: string,
  names: readonly string[],
  world: DnsWorld,
  signal: AbortSignal,
): Promise<Issuers | undefined> {
  const bare = canonicalName(domain).replace(/^\*\./, '');
  const asked = [domain, ...names].map(canonicalName);
  const wild = asked.includes(`*.${bare}`);
  const plain = !wild || names.some((one) => canonicalName(one) === bare);
  for (const name of withAncestors(bare)) {
    const answer = await resolve(world, name, 'CAA', signal);
    if (!isUsable(answer)) return undefined;
    const records = recordsOf(name, answer);
    if (records.length === 0) continue;
    // For wildcards, `issuewild` takes the place of `issue` where there is one.
    const ofWildcards = records.some(({ tag }) => tag === 'issuewild') ? 'issuewild' : 'issue';
    const tags = [
      ...(plain ? (['issue'] as const) : []),
      ...(wild ? ([ofWildcards] as const) : []),
    ];
    const restrictions = [...new Set(tags)].flatMap((tag) => restrict(tag, records));
    const critical = records.filter(
      ({ flags, tag }) => (flags & CRITICAL) !== 0 && !KNOWN_TAGS.includes(tag),
    );
    if (restrictions.length === 0 && critical.length === 0) return undefined;
    const owner = await ownerOf(name, answer, world, signal);
    return owner && { ...owner, records, restrictions, critical };
  }
  return undefined;
}

function recordsOf(name: string, { answers }: DnsAnswer): CaaRecord[] {
  const owner = endOfChain(name, answers);
  return answers.flatMap((one) => {
    if (one.type !== 'CAA' || canonicalName(one.name) !== owner) return [];
    const { flags = 0, tag, value } = one.data;
    return [{ flags, tag: tag.toLowerCase(), value }];
  });
}

/** Where the CAA records of an answer stand, and what led there; `undefined` where that cannot be found out. */
async function ownerOf(
  name: string,
  { answers }: DnsAnswer,
  world: DnsWorld,
  signal: AbortSignal,
): Promise<Pick<Issuers, 'at' | 'alias'> | undefined> {
  const at = endOfChain(name, answers);
  const redirection = redirectionOf(name, answers);
  if (redirection !== undefined) return { at, alias: { name: redirection, type: 'DNAME' } };
  const wildcard = await findWildcard(name, {
    types: ['CAA'],
    ask: async (probe, type) => {
      const said = await resolve(world, probe, type, signal);
      return isUsable(said) ? said.answers : undefined;
    },
  });
  if (wildcard === 'unknown') return undefined;
  const owner = wildcard?.name ?? name;
  return aliasOf(name, answers) === undefined
    ? { at: owner }
    : { at, alias: { name: owner, type: 'CNAME' } };
}

function restrict(tag: 'issue' | 'issuewild', records: readonly CaaRecord[]): Restriction[] {
  const counting = records.filter((one) => one.tag === tag);
  if (counting.length === 0) return [];
  const allowed = counting.map(({ value }) => canonicalName((value.split(';')[0] ?? '').trim()));
  return [{ tag, allowed: [...new Set(allowed)].sort() }];
}

/** The restrictions that none of an authority's domains is let through by. */
export function forbiddenBy(
  { restrictions }: Issuers,
  authorities: readonly string[],
): readonly Restriction[] {
  if (authorities.length === 0) return [];
  return restrictions.filter(
    ({ allowed }) => !authorities.some((one) => allowed.includes(canonicalName(one))),
  );
}
