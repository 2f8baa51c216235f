import * as z from 'zod';
import type { DnsCheckResult } from '../../shared/certificates/dns-check.ts';
import type { CertificateStatus } from '../../shared/certificates/status.ts';
import type { EventName } from '../../shared/events/catalogue.ts';
import { domainValidationPending } from '../../shared/events/domain-validation-pending.ts';
import { Resolution } from '../../shared/events/resolution.ts';
import type { NotificationType } from '../../shared/notifications/notification.ts';
import type { EventEnvelope } from './aws/event-bus.ts';
import type { CertificateHistory } from './history.ts';
import type { Story } from '../simulators/simulator-kind.ts';

/**
 * What is wrong with the history of a certificate whose story is known: nothing, where everything that
 * happened to it was said, in order, and once.
 */
export function checkStory(story: Story, history: CertificateHistory | undefined): string[] {
  if (history === undefined) return ['nothing was ever said of it'];
  const { statuses, events } = history;
  const notifications = history.notifications.filter(
    ({ notification }) => !isShared(notification.lineage),
  );
  const problems: string[] = [];
  const path = landmarks(statuses);
  const reported = landmarks(story.statuses);
  if (path !== reported) problems.push(`went ${path}, and not ${reported}`);
  for (const { type, times, why } of expectedEvents(story)) {
    const count = events.filter((one) => one['detail-type'] === type && !isReminder(one)).length;
    if (count !== times) problems.push(`${type}: ${count} events instead of ${times}, for ${why}`);
  }
  const first = notifications.filter(
    ({ notification }) => !notification.condition.startsWith('validation-reminder:'),
  );
  for (const { type, times, why } of expectedNotifications(story, { ...history, notifications })) {
    const count = first.filter(({ notification }) => notification.type === type).length;
    if (count !== times) problems.push(`${type}: ${count} notices instead of ${times}, for ${why}`);
  }
  for (const { notification } of notifications) {
    if (notification.type !== 'domain-validation-pending' || story.withoutRecord === true) continue;
    if (notification.record === undefined) {
      problems.push('the notice of the pending validation does not tell the record to publish');
    }
  }
  return [
    ...problems,
    ...alarmsAfterRenewal(events),
    ...remindersTooMany(events),
    ...delivered(events),
  ];
}

/** Whether a status that does not last is seen depends on when one looks. */
const IN_PASSING: ReadonlySet<CertificateStatus> = new Set(['pending-review', 'revoking']);

function landmarks(statuses: readonly CertificateStatus[]): string {
  return statuses.filter((status) => !IN_PASSING.has(status)).join(' → ');
}

interface Expectation<Type> {
  readonly type: Type;
  readonly times: number;
  readonly why: string;
}

/** What people are warned of when name servers come to say so. */
const TROUBLES: ReadonlySet<DnsCheckResult> = new Set(['wrong-value', 'zone-appended-twice']);

/** A certificate that runs out unattended crosses every threshold of the default policy. */
const THRESHOLDS = 3;

function expectedEvents(story: Story): Expectation<EventName>[] {
  const validation = needsValidation(story) ? 1 : 0;
  const renewed = story.renewedBy === undefined ? 0 : 1;
  const end = story.statuses.includes('expired') ? 1 : 0;
  const why = `one that ${story.plot}`;
  const warned = story.warnedFirst === true;
  return [
    { type: 'Certificate Discovered', times: 1, why },
    { type: 'Domain Validation Pending', times: validation, why },
    { type: 'Domain Validation Completed', times: validation, why },
    ...(runsOut(story)
      ? [{ type: 'Certificate Approaching Expiration' as const, times: THRESHOLDS, why }]
      : []),
    ...(warned ? [{ type: 'Certificate Approaching Expiration' as const, times: 1, why }] : []),
    { type: 'Certificate Renewed', times: renewed, why },
    { type: 'Domain Validation DNS Check Changed', times: changesOf(story).length, why },
    { type: 'Certificate Expired', times: end, why },
  ];
}

function expectedNotifications(
  story: Story,
  { events, notifications }: CertificateHistory,
): Expectation<NotificationType>[] {
  const why = `one that ${story.plot}`;
  const alarms = runsOut(story);
  const warned = notifications.some(
    ({ notification }) => notification.type === 'certificate-approaching-expiration',
  );
  // An alarm that was raised is closed, once.
  const closed = story.renewedBy !== undefined && (warned || story.warnedFirst === true);
  const besides = (name: EventName) =>
    events.filter((event) => event['detail-type'] === name && foundAtFirst(event)).length;
  const validations = (needsValidation(story) ? 1 : 0) - besides('Domain Validation Pending');
  const warnings = THRESHOLDS - besides('Certificate Approaching Expiration');
  const ends = 1 - besides('Certificate Expired');
  return [
    { type: 'domain-validation-pending', times: validations, why },
    ...(alarms
      ? [{ type: 'certificate-approaching-expiration' as const, times: warnings, why }]
      : []),
    { type: 'certificate-renewed', times: closed ? 1 : 0, why },
    { type: 'certificate-expired', times: alarms ? ends : 0, why },
    { type: 'resolved', times: events.filter(isResolution).length, why },
    {
      type: 'domain-validation-dns-check-failed',
      times: changesOf(story).filter((one) => TROUBLES.has(one)).length,
      why,
    },
    {
      type: 'domain-validation-record-published',
      times: changesOf(story).filter((one) => one === 'published').length,
      why,
    },
    { type: 'certificate-revoked', times: story.statuses.includes('revoked') ? 1 : 0, why },
  ];
}

/** What is found after the first look. */
function changesOf({ results = [] }: Story): readonly DnsCheckResult[] {
  return results.slice(1);
}

function foundAtFirst({ detail }: EventEnvelope): boolean {
  return (Object(detail) as Record<string, unknown>)['initialInventory'] === true;
}

function needsValidation({ statuses }: Story): boolean {
  return statuses.includes('pending-validation');
}

function runsOut({ statuses, renewedBy }: Story): boolean {
  return statuses.includes('expired') && renewedBy === undefined;
}

/** Its end hurts nobody any more once its successor is issued. */
function alarmsAfterRenewal(events: readonly EventEnvelope[]): string[] {
  const types = events.map((event) => event['detail-type']);
  const renewed = types.indexOf('Certificate Renewed' satisfies EventName);
  const alarmed = types.lastIndexOf('Certificate Approaching Expiration' satisfies EventName);
  return renewed !== -1 && alarmed > renewed ? ['alarmed after it had been renewed'] : [];
}

/** How often people are reminded depends on when one looks; but never after the proof was given. */
function remindersTooMany(events: readonly EventEnvelope[]): string[] {
  const given = events.findIndex(
    (event) => event['detail-type'] === ('Domain Validation Completed' satisfies EventName),
  );
  const reminded = events.findLastIndex(isReminder);
  return given !== -1 && reminded > given ? ['reminded of a proof after it had been given'] : [];
}

function isReminder({ 'detail-type': type, detail }: EventEnvelope): boolean {
  return (
    type === domainValidationPending.detailType &&
    domainValidationPending.detail.parse(detail).reminder !== undefined
  );
}

/** Whether a `resolved` notification follows: what was rejected has another one, except for an approval that was pending. */
function isResolution({ detail }: EventEnvelope): boolean {
  const { resolves, certificate, organizationValidation } = Resolving.parse(detail);
  const shared = organizationValidation?.organization !== undefined;
  const replaced = certificate?.status === 'rejected' && resolves?.condition !== 'approval';
  return resolves !== undefined && !shared && !replaced;
}

/** One notification about an organization is for all of its orders. */
function isShared(lineage: string): boolean {
  return lineage.startsWith('organization:');
}

const Resolving = z.object({
  certificate: z.object({ status: z.string() }).optional(),
  resolves: Resolution.optional(),
  organizationValidation: z.object({ organization: z.unknown().optional() }).optional(),
});

/** Two events with different ids that say the same. */
function delivered(events: readonly EventEnvelope[]): string[] {
  const seen = new Set<string>();
  return events.flatMap((event) => {
    const words = wordsOf(event);
    const again = seen.has(words);
    seen.add(words);
    return again ? [`said twice: ${words}`] : [];
  });
}

/** What an event says, apart from when it was said. */
function wordsOf({ 'detail-type': type, detail }: EventEnvelope): string {
  const { metadata: _when, ...content } = Object(detail) as Record<string, unknown>;
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
