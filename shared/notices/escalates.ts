import type { Instant } from '../certificates/instant.ts';
import type { Notice } from './notice.ts';
import type { SaidNotice } from './ledger/said-notices.ts';

/** The word in the ledger for the topic of those who are called. */
export const ESCALATION = 'escalation';

/** Whether a notice goes to those, too, who are called when it is urgent or nobody has acted. */
export function escalates({ severity, escalated }: Notice): boolean {
  return severity === 'critical' || escalated === true;
}

/** A condition that people were told of, and when. */
export interface ToldCondition {
  readonly condition: string;
  readonly at: Instant;
}

/** Whether a notice ends one of these conditions. */
export function closesOneOf({ closes = [] }: Notice, told: readonly ToldCondition[]): boolean {
  return closes.some(({ begins, ends, since, before }) =>
    told.some(
      ({ condition, at }) =>
        condition.startsWith(begins) &&
        condition.endsWith(ends) &&
        (since === undefined || at >= since) &&
        (before === undefined || at < before),
    ),
  );
}

/**
 * Whether those who are called are to hear of a notice: of what is urgent, and of the end of what they were called
 * for. What was claimed or given back counts like what was said: it has been, or will be.
 *
 * @param said what the ledger knows of a lineage.
 */
export async function concernsEscalation(
  notice: Notice,
  said: (
    lineage: string,
  ) => Promise<readonly Pick<SaidNotice, 'condition' | 'channel' | 'claimedAt'>[]>,
): Promise<boolean> {
  if (escalates(notice)) return true;
  if (notice.closes === undefined) return false;
  const called = (await said(notice.lineage)).filter(({ channel }) => channel === ESCALATION);
  return closesOneOf(
    notice,
    called.map(({ condition, claimedAt: at }) => ({ condition, at })),
  );
}
