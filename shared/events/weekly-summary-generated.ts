import { WeeklySummary } from '../certificates/weekly-summary.ts';
import { defineEvent } from './event.ts';

/**
 * The state of a provider account, or of the accounts with one value of a tag: once a week if configured, also if no
 * action is needed. A second summary of the same group and week has the same id.
 *
 * @example
 * { "metadata": { … }, "summary": { "week": "2027-W08", "group": { "by": "tag", "tag": "team", "value": "platform" },
 *   "tags": { "team": "platform" }, "certificateCount": 412, "expiring": { "within7Days": 1, … }, "urgent": [ … ] } }
 */
export const weeklySummaryGenerated = defineEvent('Weekly Summary Generated', 1, {
  summary: WeeklySummary,
});
