import type { AccountFailure, Reading } from '../certificates/account-state.ts';
import type { Instant } from '../certificates/instant.ts';

/** One passing fault is no alarm; the second in a row is. A definite one (a refused key) is at once. */
const TOLERATED_TRANSIENT_FAILURES = 1;

/** How something is doing that could not be read once more. */
export function judgeFailure(
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
    const told = affected === undefined ? failure : { ...failure, affected };
    return { ...failed, health: { ...health, failure: told } };
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

/** Whether another failure is another matter: a different one, a wider one, or one that has become much worse. */
function isNews(before: AccountFailure, after: AccountFailure): boolean {
  const sameKind = before.kind === after.kind || (isTransient(before) && isTransient(after));
  const muchWorse = (after.affected ?? 0) > 2 * (before.affected ?? Infinity);
  return !sameKind || before.scope !== after.scope || muchWorse;
}
