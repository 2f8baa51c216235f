import type { AccountFailure, Reading } from '../../certificates/account-state.ts';
import type { Instant } from '../../certificates/instant.ts';

/**
 * A single temporary failure raises no alarm, the second in a row does. A permanent failure (a rejected key) raises one
 * at once.
 */
const TOLERATED_TRANSIENT_FAILURES = 1;

/**
 * The health of one part of an account whose other parts a sync has read; `undefined` if nothing failed in the part.
 * Each part is classified separately: a failure or a success of the account or of another part neither resolves nor
 * repeats a failure of this part.
 */
export function checkPart(
  before: Reading | undefined,
  failure: AccountFailure | undefined,
  now: Instant,
): Reading | undefined {
  if (failure === undefined) return undefined;
  return classifyFailure(before ?? { health: { status: 'reachable', since: now } }, failure, now);
}

/** The health of an account or of a part of it after another failure. */
export function classifyFailure(
  { health, failures }: Reading,
  failure: AccountFailure,
  now: Instant,
): Required<Reading> {
  const count = (failures?.count ?? 0) + 1;
  const failed = { failures: { count, last: failure } };
  if (health.status === 'unreachable') {
    // The reported failure continues. A temporary failure of another kind during it may be over by the next sync.
    const before = failures?.last;
    const passing = isTransient(failure) && before !== undefined && !isTransient(before);
    if (passing) return { ...failed, health };
    if (isNews(health.failure, failure)) {
      return { ...failed, health: { ...health, since: now, failure } };
    }
    // Keeps the reported number: changes below it are not announced, a slow increase beyond it is.
    const { affected } = health.failure;
    const reported = affected === undefined ? failure : { ...failure, affected };
    return { ...failed, health: { ...health, failure: reported } };
  }
  if (isTransient(failure) && count <= TOLERATED_TRANSIENT_FAILURES) return { ...failed, health };
  return { ...failed, health: { status: 'unreachable', since: now, failure } };
}

/**
 * Whether a failure can be over by the next sync. This includes a certificate that was removed between the listing and
 * the request for its details.
 */
export function isTransient({ kind, scope }: AccountFailure): boolean {
  return (
    kind === 'unavailable' ||
    kind === 'rate-limited' ||
    (kind === 'not-found' && scope === 'certificates')
  );
}

/**
 * Whether another failure is announced again: its kind differs, or it is much worse. Certificates that were all named
 * before are not announced again, even if the kind changes because others can be read again.
 */
function isNews(before: AccountFailure, after: AccountFailure): boolean {
  const sameKind = before.kind === after.kind || (isTransient(before) && isTransient(after));
  const muchWorse = (after.affected ?? 0) > 2 * (before.affected ?? Infinity);
  return muchWorse || (!sameKind && !namesOnlyKnown(before, after));
}

function namesOnlyKnown(before: AccountFailure, { certificates = [], affected }: AccountFailure) {
  const complete = certificates.length > 0 && certificates.length === affected;
  return complete && certificates.every((id) => before.certificates?.includes(id));
}
