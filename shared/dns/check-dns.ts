import type { DnsCheck, DnsCheckResult, RecordConflict } from '../certificates/dns-check.ts';
import type { Instant } from '../certificates/instant.ts';
import type { DnsRecord } from '../certificates/validation.ts';
import type { Observation, RecordValues, LookupResult } from './check-record.ts';
import { includesValue, resembles } from './compare-values.ts';
import { describeObstacle } from './describe-obstacle.ts';
import { forbiddenBy } from './find-issuers.ts';
import { describeWildcard } from './find-wildcard.ts';
import { listFindings } from './list-findings.ts';
import type { RecordObservations } from './observe-record.ts';

/** The input of a DNS check result, apart from the observations. */
interface Condition {
  readonly record: DnsRecord;
  readonly now: Instant;
  /** Until when the provider checks automatically, if it reports that. */
  readonly automaticChecksUntil?: Instant | undefined;
  /** The CAA domains of the authority; without them, only unknown critical CAA properties are checked. */
  readonly authorities?: readonly string[] | undefined;
}

/** A DNS check result; since when it is the same is known only to the caller. */
export type Result = Omit<DnsCheck, 'domain' | 'since' | 'record'>;

/** The DNS check result for what the servers answered; `undefined` if they did not answer enough. */
export function checkDns(
  observations: RecordObservations,
  condition: Condition,
): Result | undefined {
  const observed = { ...observations, ...condition };
  const result = CHECKS.find(([, holds]) => holds(observed))?.[0];
  if (result === undefined) return undefined;
  // The answer at the name can come from a wildcard record, so it is not reported as a mistake.
  if (observations.wildcard === 'unknown' && ABOUT_THE_NAME.includes(result)) return undefined;
  const findings = listFindings(observations, condition);
  if (result === 'published' || result === 'awaiting-provider-check') return { result, findings };
  return { result, findings, ...publishingDetails(observed, result) };
}

type Observed = RecordObservations & Condition;

/** Details that users need before they publish the record. */
function publishingDetails(observed: Observed, result: DnsCheckResult): Partial<Result> {
  const { record, zone, wildcard, issuers, authorities } = observed;
  const servers = lameServers(observed);
  const conflict = conflictOf(observed);
  const caa =
    result === 'caa-forbids'
      ? describeObstacle(issuers, authorities, everyServerHasRecord(observed))
      : undefined;
  const published = BEYOND_THE_RECORD.includes(result) && zoneHasRecord(observed);
  return {
    ...(caa && { caa }),
    ...(wildcard !== undefined && wildcard !== 'unknown' && !zoneHasRecord(observed)
      ? { wildcard: describeWildcard(wildcard) }
      : {}),
    ...(conflict && { conflict }),
    // No record can exist below a DNAME record (RFC 6672, section 2.4).
    ...(conflict?.type === 'DNAME' && conflict.target !== undefined
      ? { alternative: { ...record, name: conflict.target } }
      : {}),
    ...(servers.length > 0 && zone !== undefined ? { lame: { zone, servers } } : {}),
    ...(published ? { recordPublished: true } : {}),
  };
}

/** Results about other records at the name. */
const ABOUT_THE_NAME: readonly DnsCheckResult[] = ['cname-conflict', 'wrong-value'];

/** Results that are possible although the record is published correctly. */
const BEYOND_THE_RECORD: readonly DnsCheckResult[] = [
  ...(['dnssec-failure', 'resolver-failure', 'wrong-delegation'] as const),
];

const caaForbids = ({ issuers, authorities = [] }: Observed) =>
  issuers !== undefined &&
  (issuers.critical.length > 0 || forbiddenBy(issuers, authorities).length > 0);

/** The answers of resolvers and delegated servers; certification authorities do not query other servers. */
const decidingOf = ({ seen }: Observed) =>
  seen.filter((one) => one.role !== 'named' && wasRead(one) && !refusesQueries(one));

const everyServerHasRecord = (observed: Observed) => {
  const deciding = decidingOf(observed);
  return deciding.length > 0 && deciding.every((one) => hasRecord(one, observed.record));
};

/** Whether the servers that serve the zone have the record, regardless of the resolvers. */
const zoneHasRecord = (observed: Observed) => {
  const serving = decidingOf(observed).filter((one) => one.role === 'delegated' && !isLame(one));
  return serving.length > 0 && serving.every((one) => hasRecord(one, observed.record));
};

const resolversOf = ({ seen }: Observed) =>
  seen.filter((one) => one.role === 'resolver' && wasRead(one) && !refusesQueries(one));

/** Only a resolver that has checked the signatures disproves the failure; others do not check them. */
const dnssecFails = (observed: Observed) => {
  const lookups = resolversOf(observed).map(({ lookup }) => lookup);
  return (
    lookups.some((one) => one.kind === 'failed' && one.bogus === true) &&
    !lookups.some((one) => one.kind === 'values' && one.authenticated === true)
  );
};

const resolversFail = (observed: Observed) => {
  const resolvers = resolversOf(observed);
  return (
    resolvers.length > 0 &&
    resolvers.every(({ lookup }) => lookup.kind === 'failed') &&
    zoneHasRecord(observed)
  );
};

const stoppedChecking = (observed: Observed) =>
  observed.automaticChecksUntil !== undefined &&
  observed.automaticChecksUntil <= observed.now &&
  everyServerHasRecord(observed);

/** The record that prevents publishing, if no server has the expected one. Wildcard answers do not count. */
function conflictOf({ record, seen, conflictingTexts }: Observed): RecordConflict | undefined {
  if (seen.some((one) => hasRecord(one, record))) return undefined;
  const alias = ownValues(seen).find((one) => one.alias !== undefined);
  if (alias?.alias !== undefined) {
    return alias.redirection === undefined
      ? { name: record.name, type: 'CNAME', target: alias.alias }
      : { name: alias.redirection, type: 'DNAME', target: alias.alias };
  }
  const hasValues = ownValues(seen).some(({ values }) => values.length > 0);
  return conflictingTexts.length > 0 && !hasValues ? { name: record.name, type: 'TXT' } : undefined;
}

const lameServers = ({ seen }: Observed): string[] => {
  const serves = seen.some(({ role, lookup }) => role === 'delegated' && lookup.kind === 'values');
  return serves ? seen.filter(isLame).map(({ server }) => server) : [];
};

const delegatedToLame = (observed: Observed) =>
  lameServers(observed).length > 0 &&
  decidingOf(observed).every((one) => isLame(one) || hasRecord(one, observed.record));

const delegatedElsewhere = ({ record, seen, delegated, named }: Observed) => {
  const own = seen.filter(({ role }) => role === 'delegated');
  if (own.length === 0 || own.some((one) => hasRecord(one, record))) return false;
  // Small differences between the two lists are common and harmless, because the record reaches both.
  const apart = named.length > 0 && !named.some((one) => delegated.includes(one));
  if (apart && own.some(wasRead)) return true;
  // If only the monitor gets no answers, its own network can be the cause.
  const bears = ({ role, lookup }: Observation) => role === 'resolver' && lookup.kind === 'failed';
  return seen.some(bears)
    ? own.every(({ lookup }) => ['refused', 'no-answer', 'no-address'].includes(lookup.kind))
    : own.every(({ lookup }) => lookup.kind === 'refused');
};

const someServersHaveRecord = ({ record, seen }: Observed) =>
  seen.some((one) => hasRecord(one, record));

const underItsZoneAppendedTwice = ({ record, doubled }: Observed) =>
  doubled !== undefined && includesValue(doubled.values, record);

const otherValues = ({ record, seen }: Observed) =>
  ownValues(seen).some(({ values }) => values.some((one) => resembles(one, record)));

const otherChecked = ({ seen }: Observed) => seen.some(({ lookup }) => lookup.kind === 'values');

/** The first check that is true decides. */
const CHECKS: readonly (readonly [DnsCheckResult, (observed: Observed) => boolean])[] = [
  ['caa-forbids', caaForbids],
  ['dnssec-failure', dnssecFails],
  ['awaiting-provider-check', stoppedChecking],
  ['published', everyServerHasRecord],
  ['cname-conflict', (observed) => conflictOf(observed) !== undefined],
  ['wrong-delegation', delegatedElsewhere],
  ['wrong-delegation', delegatedToLame],
  ['resolver-failure', resolversFail],
  ['partially-published', someServersHaveRecord],
  ['zone-appended-twice', underItsZoneAppendedTwice],
  ['wrong-value', otherValues],
  ['record-missing', otherChecked],
];

function wasRead({ lookup }: Observation): boolean {
  return lookup.kind !== 'no-answer' && lookup.kind !== 'no-address';
}

/** A resolver that refuses queries from the monitor's network shows nothing about the record. */
function refusesQueries({ role, lookup }: Observation): boolean {
  return role === 'resolver' && lookup.kind === 'refused';
}

/** Whether a delegated server does not serve the zone. */
function isLame({ role, lookup }: Observation): boolean {
  return role === 'delegated' && (lookup.kind === 'refused' || lookup.kind === 'failed');
}

function hasRecord({ lookup }: Observation, record: DnsRecord): boolean {
  return lookup.kind === 'values' && includesValue(lookup.values, record);
}

/** The values of records at the name itself, without wildcard answers. */
function ownValues(seen: readonly Observation[]): RecordValues[] {
  const isOwn = (lookup: LookupResult): lookup is RecordValues =>
    lookup.kind === 'values' && lookup.wildcard === undefined;
  return seen.map(({ lookup }) => lookup).filter(isOwn);
}
