import type { FailedChange } from '../../certificates/failed-change.ts';
import type { Instant } from '../../certificates/instant.ts';
import { defined } from '../../runtime/defined.ts';
import { rawStatusOf } from './status.ts';
import type { Job } from './job.ts';
import { reasonOf } from './job-reason.ts';
import { isChange, meaningOf } from './job-words.ts';

/**
 * The finished reissues and renewals that failed or were cancelled since the current certificate was issued, oldest
 * first.
 *
 * @param issuedAt notBefore of the current certificate, if its file is known.
 */
export function failedJobs(jobs: readonly Job[], issuedAt: Instant | undefined): Job[] {
  const changes = jobs.filter(isChange).sort((a, b) => (finishedAt(a) < finishedAt(b) ? -1 : 1));
  const lastSuccess = changes.findLastIndex((job) => meaningOf(job) === 'done');
  return changes.slice(lastSuccess + 1).filter((job) => {
    const { updated } = job;
    const isLater = updated === undefined || issuedAt === undefined || updated >= issuedAt;
    return wasUnsuccessful(job) && isLater;
  });
}

export function wasUnsuccessful(job: Job): boolean {
  const meaning = meaningOf(job);
  return meaning === 'failed' || meaning === 'cancelled';
}

export function failedChange(job: Job): FailedChange {
  return {
    id: job.id,
    kind: job.action === 'renew' ? 'renewal' : 'reissue',
    outcome: meaningOf(job) === 'cancelled' ? 'cancelled' : 'failed',
    rawStatus: rawStatusOf(job),
    ...defined({ at: job.updated, reason: reasonOf(job) }),
  };
}

function finishedAt({ updated, created }: Job): string {
  return updated ?? created ?? '';
}
