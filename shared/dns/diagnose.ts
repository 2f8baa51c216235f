import type { Diagnosis, DiagnosisVerdict } from '../certificates/diagnosis.ts';
import type { Instant } from '../certificates/instant.ts';
import type { DnsRecord } from '../certificates/validation.ts';
import { describeObstacle } from './describe-obstacle.ts';
import { forbiddenBy } from './find-issuers.ts';
import { includesValue } from './includes-value.ts';
import { listFindings } from './list-findings.ts';
import type { Observation } from './look-at-record.ts';
import type { RecordObservations } from './observe-record.ts';
import { resembles } from './resembles.ts';

/** What a record is judged by besides what was seen of it. */
export interface Matter {
  readonly record: DnsRecord;
  readonly now: Instant;
  /** Until when the provider looks for the record by itself, where it says so. */
  readonly checkedUntil?: Instant | undefined;
  /** The domains by which CAA records let the authority issue; without them CAA is not judged. */
  readonly authorities?: readonly string[] | undefined;
}

/** A verdict before it is known since when it is this one. */
export type Verdict = Pick<Diagnosis, 'verdict' | 'findings' | 'caa'>;

/** What is the matter with a record, by what was seen of it; `undefined` where too little was. */
export function diagnose(observations: RecordObservations, matter: Matter): Verdict | undefined {
  const scene = { ...observations, ...matter };
  const verdict = CHECKS.find(([, holds]) => holds(scene))?.[0];
  if (verdict === undefined) return undefined;
  const findings = listFindings(observations, matter);
  if (verdict !== 'caa-forbids') return { verdict, findings };
  const caa = describeObstacle(observations.issuers, matter.authorities, everybodyHasIt(scene));
  return { verdict, findings, ...(caa && { caa }) };
}

type Scene = RecordObservations & Matter;

const caaForbids = ({ issuers, authorities = [] }: Scene) =>
  issuers !== undefined && forbiddenBy(issuers, authorities).length > 0;

/** Those that nobody is sent to by the parent zone are of no account. */
const everybodyHasIt = ({ record, seen }: Scene) => {
  const deciding = seen.filter((one) => one.role !== 'named' && wasHeard(one));
  return deciding.length > 0 && deciding.every((one) => hasIt(one, record));
};

const stoppedChecking = (scene: Scene) =>
  scene.checkedUntil !== undefined && scene.checkedUntil <= scene.now && everybodyHasIt(scene);

const aliasInTheWay = ({ record, seen }: Scene) =>
  record.type === 'TXT' &&
  !seen.some((one) => hasIt(one, record)) &&
  seen.some(({ sight }) => sight.kind === 'values' && sight.alias !== undefined);

const delegatedElsewhere = ({ record, seen, delegated, named }: Scene) => {
  const own = seen.filter(({ role }) => role === 'delegated');
  if (own.length === 0 || own.some((one) => hasIt(one, record))) return false;
  // That the two lists differ a little is common, and harmless: the record reaches both.
  const apart = named.length > 0 && !named.some((one) => delegated.includes(one));
  if (apart && own.some(wasHeard)) return true;
  // That we were not answered may be our own fault, if nobody else says so.
  const bears = ({ role, sight }: Observation) => role === 'resolver' && sight.kind === 'failed';
  return seen.some(bears)
    ? own.every(({ sight }) => ['refused', 'silent', 'nowhere'].includes(sight.kind))
    : own.every(({ sight }) => sight.kind === 'refused');
};

const someHaveIt = ({ record, seen }: Scene) => seen.some((one) => hasIt(one, record));

const underItsDoubledName = ({ record, doubled }: Scene) =>
  doubled !== undefined && includesValue(doubled.values, record);

const otherValues = ({ record, seen }: Scene) =>
  seen.some(
    ({ sight }) => sight.kind === 'values' && sight.values.some((one) => resembles(one, record)),
  );

const somebodyLooked = ({ seen }: Scene) => seen.some(({ sight }) => sight.kind === 'values');

/** The first that holds is the verdict. */
const CHECKS: readonly (readonly [DiagnosisVerdict, (scene: Scene) => boolean])[] = [
  ['caa-forbids', caaForbids],
  ['unchecked', stoppedChecking],
  ['visible', everybodyHasIt],
  ['alias-in-the-way', aliasInTheWay],
  ['delegated-elsewhere', delegatedElsewhere],
  ['partly-published', someHaveIt],
  ['doubled-name', underItsDoubledName],
  ['wrong-value', otherValues],
  ['missing', somebodyLooked],
];

function wasHeard({ sight }: Observation): boolean {
  return sight.kind !== 'silent' && sight.kind !== 'nowhere';
}

function hasIt({ sight }: Observation, record: DnsRecord): boolean {
  return sight.kind === 'values' && includesValue(sight.values, record);
}
