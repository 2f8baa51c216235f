import { WeeklySummary } from '../certificates/weekly-summary.ts';
import { defineEvent } from './event.ts';

/**
 * How an account, or the accounts of one value of a tag, stand: once a week, where that is configured, and also when
 * nothing waits for anybody. A second one of the same group and week has the same id.
 *
 * @example
 * { "metadata": { … }, "digest": { "week": "2027-W08", "group": { "by": "tag", "tag": "team", "value": "platform" },
 *   "tags": { "team": "platform" }, "certificates": 412, "ending": { "within7Days": 1, … }, "urgent": [ … ] } }
 */
export const weeklySummaryGenerated = defineEvent('Weekly Summary Generated', 1, {
  summary: WeeklySummary,
});
