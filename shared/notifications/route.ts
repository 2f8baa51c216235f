import type { ChannelFilter, Route } from './channels/channel-filter.ts';
import { earlierAlerts, isAboutEarlierAlerts } from './earlier-alerts.ts';
import type { EarlierAlert } from './earlier-alerts.ts';
import { deliveredInLineages } from './delivery-log/delivered-in-lineages.ts';
import type { ReadDelivered } from './delivery-log/delivered-in-lineages.ts';
import { TEST_ALERT_PROVIDER } from '../events/test-alert.ts';
import { Severity } from './notification.ts';
import type { NotificationHeader } from './notification.ts';

/** Adds to a header what depends on earlier notifications. */
export type Router = (header: NotificationHeader) => Promise<NotificationHeader>;

/**
 * Decides which channels get a notification, and which earlier alerts it resolves or acknowledges.
 *
 * A channel with a filter gets the alerts that match it. It gets a resolution or an acknowledgement if it got one of the
 * alerts, even if the severity or the tags of the certificate have changed. Test alerts go to every channel.
 *
 * @param routes the channels behind the topic.
 * @param topic the name of the topic in the delivery log.
 */
export function routeBy(routes: readonly Route[], delivered: ReadDelivered, topic: string): Router {
  // An alert and its resolution can be in one batch, before either is in the delivery log.
  const inThisRun: (EarlierAlert & { readonly lineage: string })[] = [];
  return async (header) => {
    const { id, lineage, condition, observedAt, type, resolves } = header;
    const isAboutEarlier = resolves !== undefined || type === 'certificate-acknowledged';
    const sent = isAboutEarlier
      ? (await deliveredInLineages(header, delivered)).filter(({ channel }) => channel === topic)
      : [];
    const lineages = [lineage, ...(header.formerLineages ?? [])];
    const batch = inThisRun.filter((one) => lineages.includes(one.lineage));
    const alerts = isAboutEarlier ? earlierAlerts(header, [...sent, ...batch]) : [];
    const channels = routes
      .filter((route) => isRoutedTo(route, header, alerts))
      .map(({ name }) => name);
    inThisRun.push({ notificationId: id, lineage, condition, claimedAt: observedAt, channels });
    const alertIds = [...new Set(alerts.map(({ notificationId }) => notificationId))];
    return {
      ...header,
      ...(routes.length > 0 && { channels }),
      ...(alertIds.length > 0 && { alertIds }),
    };
  };
}

function isRoutedTo(
  { name, only }: Route,
  header: NotificationHeader,
  alerts: readonly EarlierAlert[],
): boolean {
  if (only === undefined || header.provider === TEST_ALERT_PROVIDER) return true;
  // An alert without channels was sent when none was configured.
  if (alerts.some(({ channels }) => channels?.includes(name))) return true;
  return !isAboutEarlierAlerts(header) && matches(only, header);
}

/** From the most to the least severe. */
const ORDER = Severity.options;

function matches(
  { severity = 'info', tags = {} }: ChannelFilter,
  header: Pick<NotificationHeader, 'severity' | 'tags'>,
): boolean {
  return (
    ORDER.indexOf(header.severity) <= ORDER.indexOf(severity) &&
    Object.entries(tags).every(([name, value]) => header.tags[name] === value)
  );
}
