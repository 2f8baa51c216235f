import type { SyncAnswer } from '../../certificates/sync-answer.ts';
import type { SyncReport } from './sync-report.ts';

/** The answer to a manual invocation. The schedule ignores it. */
export function answerCaller(report: SyncReport): SyncAnswer {
  const { outcome, counts, failure, failures, emptyAccountChecks } = report;
  const { certificates, changed, removed } = counts;
  const problems = failures ?? (failure === undefined ? [] : [failure]);
  return {
    outcome,
    certificates,
    changed,
    removed,
    ...(problems.length === 0 ? {} : { problem: problems.map(({ message }) => message).join(' ') }),
    ...(emptyAccountChecks && { emptyAccountChecks: [...emptyAccountChecks] }),
  };
}
