import type { Answer, RecordType } from 'dns-packet';
import type { WildcardAnswer } from '../certificates/dns-check.ts';
import { canonicalName } from '../certificates/names.ts';
import { redirectionOf } from './answer-values.ts';
import { isWithin, withAncestors } from './names.ts';

/** A wildcard record that answers for a name without records of its own (RFC 4592). */
export interface Wildcard {
  /** `*.example.com` */
  readonly name: string;
  /** The names that it answers for: the requested name, and its ancestors below the wildcard. */
  readonly covered: readonly string[];
  /** Its records of the requested types, with `name` as their owner. */
  readonly records: readonly Answer[];
}

/** The context of a search for wildcard records. */
export interface WildcardSearch {
  /** The zone of the name, if known. */
  readonly zone?: string | undefined;
  readonly types: readonly RecordType[];
  /** `undefined` if no server gives a usable answer. */
  readonly ask: (name: string, type: RecordType) => Promise<readonly Answer[] | undefined>;
}

/** The host names are stored with the certificate, so their number is limited. */
const MAX_HOSTS = 5;
/** A label that has no records of its own in any zone. */
const PROBE = 'no-such-name-5d1c6e';

/**
 * Finds the wildcard record that answers for a name: the one directly below the closest encloser, which is the
 * longest ancestor that exists (RFC 4592, section 3.3.1). `unknown` if the servers do not answer the probes: the
 * answer at the name can then come from a wildcard.
 */
export async function findWildcard(
  name: string,
  { zone, types, ask }: WildcardSearch,
): Promise<Wildcard | 'unknown' | undefined> {
  const levels = withAncestors(name).filter((one) =>
    zone === undefined ? one.includes('.') : isWithin(one, zone),
  );
  const [asked] = levels;
  if (asked === undefined || levels.length === 1) return undefined;
  const below = await answersAt(`${PROBE}.${asked}`, types, ask);
  if (below === undefined) return 'unknown';
  // A CNAME record answers queries of every type.
  const type = types.find((one) => below.some(({ type: has }) => has === one || has === 'CNAME'));
  if (type === undefined) return undefined;
  const answers = async (names: readonly string[]) =>
    Promise.all(names.map(async (one) => answersAt(one, [type], ask)));
  // `*.x` does not answer for names below itself (RFC 4592, section 2.2.1), so no answer below `*.x` means that `*.x`
  // exists, and with it `x`. Two wildcards with the same records are distinguished by nothing else.
  const belowWildcards = await answers(levels.map((level) => `${PROBE}.*.${level}`));
  const existing = belowWildcards.findIndex((one) => one?.length === 0);
  if (existing !== -1) {
    return belowWildcards.slice(0, existing).includes(undefined)
      ? 'unknown'
      : wildcardAt(existing, levels, [below, ...belowWildcards]);
  }
  // Some servers do not follow RFC 4592 here. Then the wildcard of an ancestor answers if both answers are alike.
  const [nearest, ...further] = await answers(levels.slice(1).map((level) => `${PROBE}.${level}`));
  if (nearest === undefined) return 'unknown';
  const above = [nearest, ...further];
  const end = above.findIndex((one) => !haveOneInCommon(one ?? [], below));
  return wildcardAt(end === -1 ? above.length : end, levels, [below, ...above]);
}

/** What servers answer at a name itself, without what a DNAME record above the name redirects. */
async function answersAt(
  name: string,
  types: readonly RecordType[],
  ask: WildcardSearch['ask'],
): Promise<readonly Answer[] | undefined> {
  const answers = await Promise.all(types.map((type) => ask(name, type)));
  if (answers.every((one) => one === undefined)) return undefined;
  const all = answers.flatMap((one) => one ?? []);
  return redirectionOf(name, all) === undefined
    ? all.filter((one) => canonicalName(one.name) === name)
    : [];
}

/** The wildcard directly below a level, by the answers on the way up; `undefined` if the name itself exists. */
function wildcardAt(
  index: number,
  levels: readonly string[],
  answers: readonly (readonly Answer[] | undefined)[],
): Wildcard | undefined {
  if (index === 0) return undefined;
  const name = `*.${levels[index]}`;
  const records = answers.slice(0, index + 1).flatMap((one) => one ?? []);
  return {
    name,
    covered: levels.slice(0, index),
    records: records.map((one) => ({ ...one, name })),
  };
}

/** The targets of its CNAME records; several if the servers rotate them. */
export function aliasesOf({ records }: Wildcard): string[] {
  return records.flatMap((one) => (one.type === 'CNAME' ? [canonicalName(one.data)] : []));
}

/** The details that users need before they publish a record at the name. */
export function describeWildcard(wildcard: Wildcard): WildcardAnswer {
  const { name, covered, records } = wildcard;
  const [target] = aliasesOf(wildcard);
  const serves = records.some(({ type }) => ['CNAME', 'A', 'AAAA'].includes(type));
  return {
    name,
    ...(target === undefined ? {} : { target }),
    hosts: serves ? covered.filter((one) => !one.startsWith('_')).slice(0, MAX_HOSTS) : [],
  };
}

function haveOneInCommon(some: readonly Answer[], others: readonly Answer[]): boolean {
  const known = new Set(others.map(contentOf));
  return some.some((one) => known.has(contentOf(one)));
}

function contentOf({ type, ...record }: Answer): string {
  return JSON.stringify([type, 'data' in record ? record.data : undefined]);
}
