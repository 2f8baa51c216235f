import type * as z from 'zod';
import { summaryGroupKey } from '../certificates/weekly-summary.ts';
import type { WeeklySummary } from '../certificates/weekly-summary.ts';
import type { Instant } from '../certificates/instant.ts';
import { weeklySummaryGenerated } from './weekly-summary-generated.ts';
import type { MonitorEvent } from './event.ts';

/**
 * The event for a weekly summary. The id is the same for one group and week, however often the summary is generated:
 * `dueAt` is when it was due, `now` when it is generated.
 */
export function describeSummary(
  summary: WeeklySummary,
  { dueAt, now }: { readonly dueAt: Instant; readonly now: Instant },
): MonitorEvent<Omit<z.infer<typeof weeklySummaryGenerated.detail>, 'metadata'>> {
  const { detailType, version } = weeklySummaryGenerated;
  const key = summaryGroupKey(summary.group);
  const kind = detailType.toLowerCase().replaceAll(' ', '-');
  const id = `${key}:${summary.week}:${kind}`;
  const metadata = { id, version, occurredAt: dueAt, observedAt: now };
  return { detailType, detail: { metadata, summary }, resources: [`weekly-summary/${key}`] };
}
