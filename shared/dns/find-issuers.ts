import type { Alias, CaaRecord } from '../certificates/dns-check.ts';
import { canonicalName } from '../certificates/names.ts';
import { aliasOf, endOfChain, redirectionOf } from './answer-values.ts';
import type { DnsAnswer, DnsClient } from './dns-client.ts';
import { findWildcard } from './find-wildcard.ts';
import { withAncestors } from './names.ts';
import { isUsable, resolve } from './resolve.ts';

/** The CAA records that apply to a domain. */
export interface Issuers {
  /** The owner of the records; of a wildcard record, `*.example.com`. */
  readonly at: string;
  /** The CNAME or DNAME record that leads from the domain, or from an ancestor, to `at`. */
  readonly alias?: Alias;
  readonly records: readonly CaaRecord[];
  /** For the domain itself and for its wildcard name. */
  readonly restrictions: readonly Restriction[];
  /** Critical records that no authority knows, which forbids all of them to issue. */
  readonly critical: readonly CaaRecord[];
}

interface Restriction {
  readonly tag: 'issue' | 'issuewild';
  /** CAA domains of authorities, sorted; `''` allows no authority. */
  readonly allowed: readonly string[];
}

/** The flag of properties that an authority must understand (RFC 8659, section 4.1). */
const CRITICAL = 128;
/** https://www.iana.org/assignments/pkix-parameters/pkix-parameters.xhtml#caa-properties */
const KNOWN_TAGS = [
  ...['issue', 'issuewild', 'issuemail', 'issuevmc', 'iodef', 'contactemail', 'contactphone'],
];

/**
 * Finds the CAA records of the domain or its nearest ancestor with CAA records (RFC 8659, section 3), following CNAME
 * records. `undefined` if there are none, if they restrict nothing, or if the lookup fails.
 *
 * `names` are the names of the certificate, because `example.com` can be validated for `*.example.com`.
 */
export async function findIssuers(
  domain: string,
  names: readonly string[],
  dns: DnsClient,
  signal: AbortSignal,
): Promise<Issuers | undefined> {
  const bare = canonicalName(domain).replace(/^\*\./, '');
  const asked = [domain, ...names].map(canonicalName);
  const wild = asked.includes(`*.${bare}`);
  const plain = !wild || names.some((one) => canonicalName(one) === bare);
  for (const name of withAncestors(bare)) {
    const answer = await resolve(dns, name, 'CAA', signal);
    if (!isUsable(answer)) return undefined;
    const records = recordsOf(name, answer);
    if (records.length === 0) continue;
    // For wildcard names, `issuewild` records replace `issue` records.
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
    const owner = await ownerOf(name, answer, dns, signal);
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

/** The owner of the CAA records in an answer, and the alias that leads to it; `undefined` if the lookup fails. */
async function ownerOf(
  name: string,
  { answers }: DnsAnswer,
  dns: DnsClient,
  signal: AbortSignal,
): Promise<Pick<Issuers, 'at' | 'alias'> | undefined> {
  const at = endOfChain(name, answers);
  const redirection = redirectionOf(name, answers);
  if (redirection !== undefined) return { at, alias: { name: redirection, type: 'DNAME' } };
  const wildcard = await findWildcard(name, {
    types: ['CAA'],
    ask: async (probe, type) => {
      const response = await resolve(dns, probe, type, signal);
      return isUsable(response) ? response.answers : undefined;
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

/** The restrictions that allow none of the authority's CAA domains. */
export function forbiddenBy(
  { restrictions }: Issuers,
  authorities: readonly string[],
): readonly Restriction[] {
  if (authorities.length === 0) return [];
  return restrictions.filter(
    ({ allowed }) => !authorities.some((one) => allowed.includes(canonicalName(one))),
  );
}
