import type { CertificateStatus } from '../../shared/certificates/status.ts';
import type { EventName } from '../../shared/events/catalogue.ts';
import { domainValidationPending } from '../../shared/events/domain-validation-pending.ts';
import type { NoticeType } from '../../shared/notices/notice.ts';
import type { EventEnvelope } from './aws/event-bus.ts';
import type { CertificateHistory } from './history.ts';
import type { Story } from './simulators/simulator-kind.ts';

/**
 * What is wrong with the history of a certificate whose story is known: nothing, where everything that
 * happened to it was said, in order, and once.
 */
export function judgeStory(story: Story, history: CertificateHistory | undefined): string[] {
  if (history === undefined) return ['nothing was ever said of it'];
  const { statuses, events, notices } = history;
  const problems: string[] = [];
  const path = landmarks(statuses);
  const told = landmarks(story.statuses);
  if (path !== told) problems.push(`went ${path}, and not ${told}`);
  for (const { type, times, why } of expectedEvents(story)) {
    const count = events.filter((event) => event['detail-type'] === type).length;
    if (count !== times) problems.push(`${type}: ${count} events instead of ${times}, for ${why}`);
  }
  for (const { type, times, why } of expectedNotices(story, events)) {
    const count = notices.filter(({ notice }) => notice.type === type).length;
    if (count !== times) problems.push(`${type}: ${count} notices instead of ${times}, for ${why}`);
  }
  for (const { notice } of notices) {
    if (notice.type !== 'domain-validation-pending' || story.withoutRecord === true) continue;
    if (notice.record === undefined) {
      problems.push('the notice of the pending validation does not tell the record to publish');
    }
  }
  return [...problems, ...alarmsAfterRenewal(events), ...said(events)];
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

/** A certificate that runs out unattended crosses every threshold of the default policy. */
const THRESHOLDS = 3;

function expectedEvents(story: Story): Expectation<EventName>[] {
  const proof = owesProof(story) ? 1 : 0;
  const renewed = story.renewedBy === undefined ? 0 : 1;
  const end = story.statuses.includes('expired') ? 1 : 0;
  const why = `one that ${story.plot}`;
  return [
    { type: 'Certificate Discovered', times: 1, why },
    { type: 'Domain Validation Pending', times: proof, why },
    { type: 'Domain Validation Completed', times: proof, why },
    ...(runsOut(story)
      ? [{ type: 'Certificate Approaching Expiration' as const, times: THRESHOLDS, why }]
      : []),
    { type: 'Certificate Renewed', times: renewed, why },
    { type: 'Certificate Expired', times: end, why },
  ];
}

/** What was so when the account was met is told to people in the account's own notice. */
function expectedNotices(
  story: Story,
  events: readonly EventEnvelope[],
): Expectation<NoticeType>[] {
  const why = `one that ${story.plot}`;
  const alarms = runsOut(story);
  const besides = (name: EventName) =>
    events.filter((event) => event['detail-type'] === name && foundAtFirst(event)).length;
  const proofs = (owesProof(story) ? 1 : 0) - besides('Domain Validation Pending');
  const warnings = THRESHOLDS - besides('Certificate Approaching Expiration');
  const ends = 1 - besides('Certificate Expired');
  return [
    { type: 'domain-validation-pending', times: proofs, why },
    ...(alarms
      ? [{ type: 'certificate-approaching-expiration' as const, times: warnings, why }]
      : []),
    { type: 'certificate-expired', times: alarms ? ends : 0, why },
    { type: 'certificate-revoked', times: story.statuses.includes('revoked') ? 1 : 0, why },
  ];
}

function foundAtFirst({ detail }: EventEnvelope): boolean {
  return (Object(detail) as Record<string, unknown>)['baseline'] === true;
}

function owesProof({ statuses }: Story): boolean {
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

/** Two events with different ids that say the same. */
function said(events: readonly EventEnvelope[]): string[] {
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
    const { validation, stalled } = domainValidationPending.detail.parse(detail);
    return JSON.stringify([type, validation.domain, validation.record, stalled]);
  }
  return JSON.stringify([type, content]);
}
