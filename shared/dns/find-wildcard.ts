import type { Answer, RecordType } from 'dns-packet';
import type { WildcardAnswer } from '../certificates/diagnosis.ts';
import { canonicalName } from '../certificates/names.ts';
import { isWithin, withAncestors } from './names.ts';

/** A wildcard record that answers for a name without records of its own (RFC 4592). */
export interface Wildcard {
  /** `*.example.com` */
  readonly name: string;
  /** The names that it answers for: the one in question, and those between. */
  readonly covered: readonly string[];
  /** Its records, as far as they were asked for; their owner is `name`. */
  readonly records: readonly Answer[];
}

/** Where to look for it. */
export interface WildcardSearch {
  /** The zone of the name, where it is known. */
  readonly zone?: string | undefined;
  readonly types: readonly RecordType[];
  /** `undefined` if no server gives a usable answer. */
  readonly ask: (name: string, type: RecordType) => Promise<readonly Answer[] | undefined>;
}

/** All of them are kept with the certificate; names have few labels. */
const MOST_HOSTS = 5;
/** A label that has no records of its own in any zone. */
const PROBE = 'no-such-name-5d1c6e';

/**
 * Finds the wildcard record that answers for a name. A wildcard answers for the names below and beside it alike;
 * below a name that exists, no wildcard above that name applies (RFC 4592, section 3.3.1). `unknown` if no server
 * answers: then an answer at the name can come from a wildcard.
 */
export async function findWildcard(
  name: string,
  { zone, types, ask }: WildcardSearch,
): Promise<Wildcard | 'unknown' | undefined> {
  const answersBelow = async (parent: string) => {
    const probe = `${PROBE}.${parent}`;
    const answers = await Promise.all(types.map((type) => ask(probe, type)));
    return answers.every((one) => one === undefined)
      ? undefined
      : answers.flatMap((one) => one ?? []).filter((one) => canonicalName(one.name) === probe);
  };
  const [asked, ...above] = withAncestors(name).filter((one) =>
    zone === undefined ? one.includes('.') : isWithin(one, zone),
  );
  if (asked === undefined || above.length === 0) return undefined;
  const below = await answersBelow(asked);
  if (below === undefined) return 'unknown';
  if (below.length === 0) return undefined;
  const [nearest, ...further] = await Promise.all(above.map(answersBelow));
  if (nearest === undefined) return 'unknown';
  const beside = [nearest, ...further.map((answers) => answers ?? [])];
  const end = beside.findIndex((answers) => !haveOneInCommon(answers, below));
  const alike = end === -1 ? beside : beside.slice(0, end);
  const parent = above[alike.length - 1];
  if (parent === undefined) return undefined;
  const owner = `*.${parent}`;
  return {
    name: owner,
    covered: [asked, ...above.slice(0, alike.length - 1)],
    records: [below, ...alike].flat().map((one) => ({ ...one, name: owner })),
  };
}

/** Where its CNAME records lead; several where a server answers in turn. */
export function aliasesOf({ records }: Wildcard): string[] {
  return records.flatMap((one) => (one.type === 'CNAME' ? [canonicalName(one.data)] : []));
}

/** What users have to know about it before they publish a record at the name. */
export function describeWildcard(wildcard: Wildcard): WildcardAnswer {
  const { name, covered, records } = wildcard;
  const [target] = aliasesOf(wildcard);
  const serves = records.some(({ type }) => ['CNAME', 'A', 'AAAA'].includes(type));
  return {
    name,
    ...(target === undefined ? {} : { target }),
    hosts: serves ? covered.filter((one) => !one.startsWith('_')).slice(0, MOST_HOSTS) : [],
  };
}

function haveOneInCommon(some: readonly Answer[], others: readonly Answer[]): boolean {
  const known = new Set(others.map(contentOf));
  return some.some((one) => known.has(contentOf(one)));
}

function contentOf({ type, ...record }: Answer): string {
  return JSON.stringify([type, 'data' in record ? record.data : undefined]);
}
