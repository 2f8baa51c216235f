import type * as z from 'zod';
import { summaryGroupKey } from '../certificates/weekly-summary.ts';
import type { WeeklySummary } from '../certificates/weekly-summary.ts';
import type { Instant } from '../certificates/instant.ts';
import { weeklySummaryGenerated } from './weekly-summary-generated.ts';
import type { MonitorEvent } from './event.ts';

/**
 * The event that tells a digest. Of one group and week it has the same id, however often it is taken: `dueAt` is when
 * the digest of the week was due, `now` when it was taken.
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
