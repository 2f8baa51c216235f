import * as z from 'zod';
import { accountUnreachable } from '../../../shared/events/account-unreachable.ts';
import { autodnsMessageReceived } from '../../../shared/events/autodns-message-received.ts';
import { EVENT_CATALOGUE } from '../../../shared/events/catalogue.ts';
import { certificateApproachingExpiration } from '../../../shared/events/certificate-approaching-expiration.ts';
import { certificateDiscovered } from '../../../shared/events/certificate-discovered.ts';
import { certificateExpiryChanged } from '../../../shared/events/certificate-expiry-changed.ts';
import { certificateRenewed } from '../../../shared/events/certificate-renewed.ts';
import { certificateStatusChanged } from '../../../shared/events/certificate-status-changed.ts';
import type { EventEnvelope } from '../aws/event-bus.ts';
import { summaryGroupKey } from '../../../shared/certificates/weekly-summary.ts';
import { weeklySummaryGenerated } from '../../../shared/events/weekly-summary-generated.ts';
import { plainLine, count } from './plain-text.ts';

/** The subject of an event. */
export const EventSubject = z.object({
  metadata: z.object({ id: z.string(), observedAt: z.string() }),
  certificate: z
    .object({
      key: z.string(),
      commonName: z.string().optional(),
      status: z.string(),
      notAfter: z.string().optional(),
      noExpiry: z.literal(true).optional(),
    })
    .optional(),
  account: z.object({ key: z.string() }).optional(),
  validation: z.object({ domain: z.string() }).optional(),
  message: z.object({ key: z.string() }).optional(),
});
export type EventSubject = z.infer<typeof EventSubject>;

const MAX_NAME_LENGTH = Math.max(...EVENT_CATALOGUE.map(({ detailType }) => detailType.length));

/** The event name, padded so that the text after it is aligned. */
export function eventColumn({ 'detail-type': type }: EventEnvelope): string {
  return type.padEnd(MAX_NAME_LENGTH);
}

/** An event in a few words: its subject and the most important detail. */
export function eventWords({ 'detail-type': type, detail }: EventEnvelope): string {
  const { certificate, account, validation, message } = EventSubject.parse(detail);
  const name = certificate?.commonName ?? certificate?.key ?? account?.key ?? message?.key;
  const more = detailWords(type, detail, certificate) ?? validation?.domain;
  const words = more === name ? [name] : [name, more];
  return plainLine(words.filter((word) => word !== undefined).join(' · '));
}

function detailWords(
  type: string,
  detail: unknown,
  certificate: EventSubject['certificate'],
): string | undefined {
  switch (type) {
    case certificateStatusChanged.detailType: {
      const { previous } = certificateStatusChanged.detail.parse(detail);
      return `${previous.status} → ${certificate?.status}`;
    }
    case certificateApproachingExpiration.detailType: {
      const { daysToExpiry, threshold } = certificateApproachingExpiration.detail.parse(detail);
      return `${count(daysToExpiry, 'day')} left (${threshold.name})`;
    }
    case certificateRenewed.detailType:
      return `by ${certificateRenewed.detail.parse(detail).successor.key}`;
    case accountUnreachable.detailType:
      return accountUnreachable.detail.parse(detail).failure.kind;
    case certificateDiscovered.detailType:
      return certificate?.status;
    case certificateExpiryChanged.detailType:
      if (certificate?.noExpiry === true) return 'without an expiry date';
      return certificate?.notAfter && `until ${certificate.notAfter.slice(0, 10)}`;
    case autodnsMessageReceived.detailType: {
      const { name, type, action, status } = autodnsMessageReceived.detail.parse(detail).message;
      return [type, name, action, status].filter((word) => word !== undefined).join(' ');
    }
    case weeklySummaryGenerated.detailType: {
      const { group, week } = weeklySummaryGenerated.detail.parse(detail).summary;
      return `${summaryGroupKey(group)} in ${week}`;
    }
    default:
      return undefined;
  }
}
