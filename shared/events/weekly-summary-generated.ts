import type { Instant } from '../certificates/instant.ts';
import { summaryGroupKey, WeeklySummary } from '../certificates/weekly-summary.ts';
import { createEvent, withSchema } from './define-event.ts';

/**
 * The state of a provider account, or of the accounts with one value of a tag: once a week if configured, also if no
 * action is needed. A function of its own publishes it. A second summary of the same group and week has the same id.
 *
 * @example
 * { "metadata": { … }, "summary": { "week": "2027-W08", "group": { "by": "tag", "tag": "team", "value": "platform" },
 *   "tags": { "team": "platform" }, "certificateCount": 412, "expiring": { "within7Days": 1, … }, "urgent": [ … ] } }
 */
export const weeklySummaryGenerated = withSchema(
  { detailType: 'Weekly Summary Generated', version: 1 },
  { summary: WeeklySummary },
);

/**
 * The event of a weekly summary. The id is the same for one group and week, however often the summary is generated:
 * `dueAt` is when it was due, `now` when it is generated.
 */
export function weeklySummaryEvent(
  summary: WeeklySummary,
  { dueAt, now }: { readonly dueAt: Instant; readonly now: Instant },
) {
  return createEvent(
    weeklySummaryGenerated,
    { kind: 'weekly-summary', key: summaryGroupKey(summary.group), revision: summary.week },
    { occurredAt: dueAt, observedAt: now },
    { summary },
  );
}
