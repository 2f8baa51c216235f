import type { Notification, NotificationType, Severity } from '../../notification.ts';
import { RESOLVED, titleOf } from '../../render/title.ts';
import { plain, shortenEnd } from '../../words/plain.ts';

/**
 * An event of PagerDuty, without the routing key.
 * @see https://developer.pagerduty.com/docs/send-alert-event
 */
export type PagerDutyEvent = FollowUp | Trigger;

export interface FollowUp {
  readonly event_action: 'acknowledge' | 'resolve';
  readonly dedup_key: string;
}

export interface Trigger {
  readonly event_action: 'trigger';
  readonly dedup_key: string;
  readonly client: 'cert-expiry-monitor';
  readonly payload: PagerDutyPayload;
}

interface PagerDutyPayload {
  readonly summary: string;
  readonly source: string;
  readonly severity: Severity;
  readonly timestamp: string;
  readonly component: string;
  readonly group: string;
  readonly class: string;
  readonly custom_details: Readonly<Record<string, unknown>>;
}

const MAX_SUMMARY = 1024;

/** They list problems, each of which has its own alert, or existed before monitoring started. */
const REPORTS: ReadonlySet<NotificationType> = new Set<NotificationType>([
  'weekly-summary',
  'initial-inventory-completed',
]);

/** Characters of each detail, and the second value if the details have too many bytes with the first one. */
const MAX_DETAIL = [4_000, 400] as const;
const MAX_DETAILS = 50;

/** An event is limited to 512 KB. */
const MAX_DETAILS_BYTES = 400_000;

/**
 * The events for a notification: an alert triggers, a notification that resolves or acknowledges earlier alerts resolves
 * or acknowledges each of them. Other notifications need no action, and have no events.
 *
 * The members of a grouped notification are separate alerts, because they are resolved separately. The ID of a
 * notification is a hash of its lineage and condition, so a repeated event updates the same alert.
 */
export function renderPagerDuty(notification: Notification): PagerDutyEvent[] {
  const { type, severity, alertIds = [], listed } = notification;
  const action = type === 'certificate-acknowledged' ? 'acknowledge' : 'resolve';
  const earlier = alertIds.map((id) => followUp(id, action));
  if (severity === 'info' || RESOLVED.has(type) || REPORTS.has(type)) return earlier;
  const alerts = listed?.map(({ id, certificate, headline }) => ({ id, certificate, headline }));
  return [...earlier, ...(alerts ?? [notification]).map((alert) => trigger(notification, alert))];
}

/** PagerDuty allows 255 characters. The prefix separates the alerts from those of other senders with the same key. */
const PREFIX = 'cert-expiry-monitor:';

function dedupKey(id: string): string {
  return `${PREFIX}${id}`;
}

/** The ID of the notification that triggers the alert of an event. */
export function alertIdOf({ dedup_key: key }: PagerDutyEvent): string {
  return key.slice(PREFIX.length);
}

/** The event that acknowledges or resolves an alert. */
export function followUp(id: string, action: FollowUp['event_action']): FollowUp {
  return { event_action: action, dedup_key: dedupKey(id) };
}

function trigger(
  notification: Notification,
  {
    id,
    certificate,
    headline,
  }: { readonly id: string; readonly certificate?: string | undefined; readonly headline: string },
): Trigger {
  const { provider, account, severity, type, observedAt } = notification;
  const place = `${provider}/${account}`;
  const object = plain(certificate ?? '') || place;
  const [long, short] = MAX_DETAIL.map((max) => details(notification, max));
  const fits = Buffer.byteLength(JSON.stringify(long)) <= MAX_DETAILS_BYTES;
  return {
    event_action: 'trigger',
    dedup_key: dedupKey(id),
    client: 'cert-expiry-monitor',
    payload: {
      summary: plain(titleOf({ ...notification, headline }), MAX_SUMMARY),
      source: object,
      severity,
      timestamp: observedAt,
      component: object,
      group: place,
      class: type,
      custom_details: { ...(fits ? long : short), notification: id },
    },
  };
}

/** @param max characters of each text */
function details({ paragraphs, actions, facts, record, tags }: Notification, max: number) {
  const named = facts.map(({ label, value, section }) => [
    section === undefined ? label : `${section}: ${label}`,
    shortenEnd(value, max),
  ]);
  return {
    description: shortenEnd(paragraphs.join('\n\n'), max),
    steps: actions.slice(0, MAX_DETAILS).map((step) => shortenEnd(step, max)),
    ...(record && { record }),
    facts: Object.fromEntries(named.slice(0, MAX_DETAILS)) as Record<string, string>,
    tags,
  };
}
