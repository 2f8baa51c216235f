import type { SweepAnswer } from '../../shared/certificates/sweep-answer.ts';
import type { SweepReport } from './sweep-report.ts';

/** What whoever calls the function is to know. Its schedule does not listen. */
export function answerCaller({ outcome, counts, failure }: SweepReport): SweepAnswer {
  const { certificates, changed, removed } = counts;
  return {
    outcome,
    certificates,
    changed,
    removed,
    ...(failure === undefined ? {} : { problem: failure.message }),
  };
}
