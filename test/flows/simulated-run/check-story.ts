import * as z from 'zod';
import type { DnsCheckResult } from '../../../shared/certificates/dns-check.ts';
import type { CertificateStatus } from '../../../shared/certificates/status.ts';
import type { EventName } from '../../../shared/events/catalogue.ts';
import { domainValidationPending } from '../../../shared/events/domain-validation-pending.ts';
import { Resolution } from '../../../shared/events/resolution.ts';
import type { NotificationType } from '../../../shared/notifications/notification.ts';
import type { EventEnvelope } from '../../../infra/local/aws/event-bus.ts';
import type { CertificateHistory } from './history.ts';
import type { Story } from '../../../infra/simulators/simulator-kind.ts';

/**
 * Checks the history of a simulated certificate against its story: every change must be reported in order, exactly once.
 *
 * @returns one text per problem.
 */
export function checkStory(story: Story, history: CertificateHistory | undefined): string[] {
  if (history === undefined) return ['no event was published'];
  const { statuses, events } = history;
  const notifications = history.notifications.filter(
    ({ notification }) => !isShared(notification.lineage),
  );
  const problems: string[] = [];
  const path = landmarks(statuses);
  const planned = landmarks(story.statuses);
  if (path !== planned) problems.push(`statuses: ${path} instead of ${planned}`);
  for (const { type, times, why } of expectedEvents(story)) {
    const count = events.filter(
      (event) => event['detail-type'] === type && !isReminder(event),
    ).length;
    if (count !== times) problems.push(`${type}: ${count} events instead of ${times}, for ${why}`);
  }
  const first = notifications.filter(
    ({ notification }) => !notification.condition.startsWith('validation-reminder:'),
  );
  for (const { type, times, why } of expectedNotifications(story, { ...history, notifications })) {
    const count = first.filter(({ notification }) => notification.type === type).length;
    if (count !== times)
      problems.push(`${type}: ${count} notifications instead of ${times}, for ${why}`);
  }
  for (const { notification } of notifications) {
    if (notification.type !== 'domain-validation-pending' || story.withoutRecord === true) continue;
    if (notification.record === undefined) {
      problems.push('the notification about the pending validation lacks the DNS record');
    }
  }
  return [
    ...problems,
    ...alertsAfterRenewal(events),
    ...lateReminders(events),
    ...duplicates(events),
  ];
}

/** A poll can miss these short-lived statuses. */
const TRANSIENT: ReadonlySet<CertificateStatus> = new Set(['pending-review', 'revoking']);

function landmarks(statuses: readonly CertificateStatus[]): string {
  return statuses.filter((status) => !TRANSIENT.has(status)).join(' → ');
}

interface Expectation<Type> {
  readonly type: Type;
  readonly times: number;
  readonly why: string;
}

/** DNS check results that cause an alert. */
const FAILED_CHECKS: ReadonlySet<DnsCheckResult> = new Set(['wrong-value', 'zone-appended-twice']);

/** Reminders of the default policy before the expiry of a certificate without a replacement. */
const THRESHOLDS = 3;

function expectedEvents(story: Story): Expectation<EventName>[] {
  const validation = needsValidation(story) ? 1 : 0;
  const renewed = story.renewedBy === undefined ? 0 : 1;
  const expired = story.statuses.includes('expired') ? 1 : 0;
  const why = `a certificate that ${story.plot}`;
  const warned = story.warnedFirst === true;
  return [
    { type: 'Certificate Discovered', times: 1, why },
    { type: 'Domain Validation Pending', times: validation, why },
    {
      type: 'Domain Validation Completed',
      times: story.statuses.includes('issued') ? validation : 0,
      why,
    },
    ...(expiresWithoutReplacement(story)
      ? [{ type: 'Certificate Approaching Expiration' as const, times: THRESHOLDS, why }]
      : []),
    ...(warned ? [{ type: 'Certificate Approaching Expiration' as const, times: 1, why }] : []),
    { type: 'Certificate Renewed', times: renewed, why },
    { type: 'Domain Validation DNS Check Changed', times: changesOf(story).length, why },
    { type: 'Certificate Expired', times: expired, why },
  ];
}

function expectedNotifications(
  story: Story,
  { events, notifications }: CertificateHistory,
): Expectation<NotificationType>[] {
  const why = `a certificate that ${story.plot}`;
  const alerts = expiresWithoutReplacement(story);
  const warned = notifications.some(
    ({ notification }) => notification.type === 'certificate-approaching-expiration',
  );
  // Each alert is resolved exactly once.
  const resolved = story.renewedBy !== undefined && (warned || story.warnedFirst === true);
  const initial = (name: EventName) =>
    events.filter((event) => event['detail-type'] === name && foundAtFirst(event)).length;
  const validations = (needsValidation(story) ? 1 : 0) - initial('Domain Validation Pending');
  const warnings = THRESHOLDS - initial('Certificate Approaching Expiration');
  const expiries = 1 - initial('Certificate Expired');
  return [
    { type: 'domain-validation-pending', times: validations, why },
    ...(alerts
      ? [{ type: 'certificate-approaching-expiration' as const, times: warnings, why }]
      : []),
    { type: 'certificate-renewed', times: resolved ? 1 : 0, why },
    { type: 'certificate-expired', times: alerts ? expiries : 0, why },
    { type: 'resolved', times: events.filter(isResolution).length, why },
    {
      type: 'domain-validation-dns-check-failed',
      times: changesOf(story).filter((result) => FAILED_CHECKS.has(result)).length,
      why,
    },
    {
      type: 'domain-validation-record-published',
      times: changesOf(story).filter((result) => result === 'published').length,
      why,
    },
    { type: 'certificate-revoked', times: story.statuses.includes('revoked') ? 1 : 0, why },
  ];
}

/** The DNS check results after the first one. */
function changesOf({ results = [] }: Story): readonly DnsCheckResult[] {
  return results.slice(1);
}

function foundAtFirst({ detail }: EventEnvelope): boolean {
  return (Object(detail) as Record<string, unknown>)['initialInventory'] === true;
}

function needsValidation({ statuses }: Story): boolean {
  return statuses.includes('pending-validation');
}

function expiresWithoutReplacement({ statuses, renewedBy }: Story): boolean {
  return statuses.includes('expired') && renewedBy === undefined;
}

/** A replaced certificate needs no expiry alert. */
function alertsAfterRenewal(events: readonly EventEnvelope[]): string[] {
  const types = events.map((event) => event['detail-type']);
  const renewed = types.indexOf('Certificate Renewed' satisfies EventName);
  const alerted = types.lastIndexOf('Certificate Approaching Expiration' satisfies EventName);
  return renewed !== -1 && alerted > renewed
    ? ['an expiry reminder was published after the renewal']
    : [];
}

/** The number of reminders depends on the polls, but none may follow the completed validation. */
function lateReminders(events: readonly EventEnvelope[]): string[] {
  const completed = events.findIndex(
    (event) => event['detail-type'] === ('Domain Validation Completed' satisfies EventName),
  );
  const reminded = events.findLastIndex(isReminder);
  return completed !== -1 && reminded > completed
    ? ['a validation reminder was published after the validation was completed']
    : [];
}

function isReminder({ 'detail-type': type, detail }: EventEnvelope): boolean {
  return (
    type === domainValidationPending.detailType &&
    domainValidationPending.detail.parse(detail).reminder !== undefined
  );
}

/** Whether a `resolved` notification follows. A rejection has its own notification, except for a pending approval. */
function isResolution({ detail }: EventEnvelope): boolean {
  const { resolves, certificate, organizationValidation } = Resolving.parse(detail);
  const shared = organizationValidation?.organization !== undefined;
  const replaced = certificate?.status === 'rejected' && resolves?.condition !== 'approval';
  return resolves !== undefined && !shared && !replaced;
}

/** A notification about an organization covers all of its orders. */
function isShared(lineage: string): boolean {
  return lineage.startsWith('organization:');
}

const Resolving = z.object({
  certificate: z.object({ status: z.string() }).optional(),
  resolves: z.optional(Resolution),
  organizationValidation: z.object({ organization: z.unknown().optional() }).optional(),
});

/** Two events with different ids and the same content. */
function duplicates(events: readonly EventEnvelope[]): string[] {
  const seen = new Set<string>();
  return events.flatMap((event) => {
    const content = contentOf(event);
    const isDuplicate = seen.has(content);
    seen.add(content);
    return isDuplicate ? [`published twice: ${content}`] : [];
  });
}

/** The content of an event without its metadata. */
function contentOf({ 'detail-type': type, detail }: EventEnvelope): string {
  const { metadata: _metadata, ...content } = Object(detail) as Record<string, unknown>;
  if (type === domainValidationPending.detailType) {
    const { validation, checksStopped, reminder } = domainValidationPending.detail.parse(detail);
    return JSON.stringify([
      type,
      validation.domain,
      validation.record,
      checksStopped,
      reminder?.dueAt,
    ]);
  }
  return JSON.stringify([type, content]);
}
