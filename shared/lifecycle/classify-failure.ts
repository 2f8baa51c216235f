import type { AccountFailure, Reading } from '../certificates/account-state.ts';
import type { Instant } from '../certificates/instant.ts';

/** One passing fault is no alarm; the second in a row is. A definite one (a refused key) is at once. */
const TOLERATED_TRANSIENT_FAILURES = 1;

/**
 * The health of one part of an account whose other parts a sync has read; `undefined` if nothing failed in the part.
 * Each part is judged separately: the account and other parts neither end nor repeat a problem of this part.
 */
export function checkPart(
  before: Reading | undefined,
  failure: AccountFailure | undefined,
  now: Instant,
): Reading | undefined {
  if (failure === undefined) return undefined;
  return classifyFailure(before ?? { health: { status: 'reachable', since: now } }, failure, now);
}

/** How something is doing that could not be read once more. */
export function classifyFailure(
  { health, failures }: Reading,
  failure: AccountFailure,
  now: Instant,
): Required<Reading> {
  const count = (failures?.count ?? 0) + 1;
  const failed = { failures: { count, last: failure } };
  if (health.status === 'unreachable') {
    // What people were told of lasts; a fault of another kind in its midst may be gone by the next time.
    const before = failures?.last;
    const passing = isTransient(failure) && before !== undefined && !isTransient(before);
    if (passing) return { ...failed, health };
    if (isNews(health.failure, failure)) {
      return { ...failed, health: { ...health, since: now, failure } };
    }
    // As many as people were told of: what comes and goes below that is no news, what creeps above it is.
    const { affected } = health.failure;
    const reported = affected === undefined ? failure : { ...failure, affected };
    return { ...failed, health: { ...health, failure: reported } };
  }
  if (isTransient(failure) && count <= TOLERATED_TRANSIENT_FAILURES) return { ...failed, health };
  return { ...failed, health: { status: 'unreachable', since: now, failure } };
}

/** What may be gone by the next time; a certificate that was taken away between the listing and the look is, too. */
export function isTransient({ kind, scope }: AccountFailure): boolean {
  return (
    kind === 'unavailable' ||
    kind === 'rate-limited' ||
    (kind === 'not-found' && scope === 'certificates')
  );
}

/**
 * Whether another failure needs another announcement: it is a different one, or it has become much worse. Certificates
 * that were all named before are not announced again, even if the kind changes because others can be read again.
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
