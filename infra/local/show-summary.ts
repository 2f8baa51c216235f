import type { WeeklySummaryPlan } from '../../shared/tracking/summary/plan.ts';
import { weeklySummaryGenerated } from '../../shared/events/weekly-summary-generated.ts';
import { Notification } from '../../shared/notifications/notification.ts';
import type { EventEnvelope } from './aws/event-bus.ts';
import type { DeliveredNotification, LocalAws } from './aws/local-aws.ts';
import type { LocalFunctions } from './functions.ts';
import { accountOf } from './local-account.ts';
import type { LocalAccount } from './local-account.ts';
import { drain } from './pipeline.ts';

/** Sends the weekly summary of all accounts at the end of a run and checks that it is sent exactly once. */
export async function showSummary(
  accounts: readonly LocalAccount[],
  { aws, functions }: { readonly aws: LocalAws; readonly functions: LocalFunctions },
): Promise<{ readonly lines: readonly string[]; readonly problems: readonly string[] }> {
  const plan: WeeklySummaryPlan = {
    ...{ day: 'monday', time: '08:00', timeZone: 'Europe/Berlin', groupBy: { tag: 'team' } },
    accounts: accounts.map(accountOf),
  };
  const from = aws.archive.latest;
  await functions.sendSummary(plan);
  await drain(aws, functions);
  const summaries = aws.archive
    .readAfter(from, 'event')
    .map(({ content }) => content as EventEnvelope)
    .filter((event) => event['detail-type'] === weeklySummaryGenerated.detailType)
    .map(({ detail }) => weeklySummaryGenerated.detail.parse(detail));
  const notifications = aws.archive
    .readAfter(from, 'notification')
    .map(({ content }) => Notification.parse((content as DeliveredNotification).notification))
    .filter(({ type }) => type === 'weekly-summary');
  const problems = check(summaries, notifications, accounts.length);
  const [notification] = notifications;
  return {
    problems,
    lines: notification === undefined ? [] : [`Weekly summary: ${notification.headline}.`],
  };
}

type Summary = ReturnType<typeof weeklySummaryGenerated.detail.parse>;

function check(
  summaries: readonly Summary[],
  notifications: readonly Notification[],
  accounts: number,
): string[] {
  const included = summaries[0]?.summary.accountCount ?? 0;
  return [
    ...(summaries.length === 1
      ? []
      : [`${summaries.length} weekly summaries were generated instead of one`]),
    ...(notifications.length === 1
      ? []
      : [`the weekly summary was sent ${notifications.length} times`]),
    ...(included === accounts
      ? []
      : [`the weekly summary covers ${included} accounts instead of ${accounts}`]),
  ];
}
