import type { CertificateStatus } from '../../../shared/certificates/status.ts';
import { certificateDiscovered } from '../../../shared/events/certificate-discovered.ts';
import { certificateStatusChanged } from '../../../shared/events/certificate-status-changed.ts';
import type { Archive } from '../../../infra/local/aws/archive.ts';
import type { EventEnvelope } from '../../../infra/local/aws/event-bus.ts';
import type { DeliveredNotification } from '../../../infra/local/aws/local-aws.ts';
import { EventSubject } from '../../../infra/local/report/event-line.ts';

/** The events and notifications about one certificate since the state was created. */
export interface CertificateHistory {
  /** `provider/account/id` */
  readonly key: string;
  readonly name: string;
  /** The statuses of the certificate in order, by its events. */
  readonly statuses: readonly CertificateStatus[];
  readonly events: readonly EventEnvelope[];
  readonly notifications: readonly DeliveredNotification[];
}

/**
 * Groups the archive by certificate. Repeated deliveries after a crash have the same id and count once.
 */
export function readHistories(archive: Archive): CertificateHistory[] {
  const events = firstOfEach(
    archive.read('event') as EventEnvelope[],
    ({ detail }) => EventSubject.parse(detail).metadata.id,
  );
  const notifications = firstOfEach(
    archive.read('notification') as DeliveredNotification[],
    ({ notification }) => notification.id,
  );
  const byCertificate = new Map<string, EventEnvelope[]>();
  for (const event of events) {
    const key = EventSubject.parse(event.detail).certificate?.key;
    if (key !== undefined) byCertificate.set(key, [...(byCertificate.get(key) ?? []), event]);
  }
  return [...byCertificate].map(([key, own]) => ({
    key,
    name: nameOf(own) ?? key,
    statuses: own.flatMap(statusOf),
    events: own,
    notifications: notifications.flatMap((delivered) => concerning(key, delivered)),
  }));
}

/** The part of a notification about one certificate; a grouped notification has several. */
function concerning(key: string, delivered: DeliveredNotification): DeliveredNotification[] {
  const { notification } = delivered;
  const entries = notification.listed ?? [notification];
  return entries
    .filter(({ certificate }) => certificate === key)
    .map(({ headline, record }) => ({
      ...delivered,
      notification: { ...notification, certificate: key, headline, record },
    }));
}

function nameOf(events: readonly EventEnvelope[]): string | undefined {
  return events
    .map(({ detail }) => EventSubject.parse(detail).certificate?.commonName)
    .findLast((name) => name !== undefined);
}

function statusOf({ 'detail-type': type, detail }: EventEnvelope): CertificateStatus[] {
  if (type === certificateDiscovered.detailType) {
    return [certificateDiscovered.detail.parse(detail).certificate.status];
  }
  return type === certificateStatusChanged.detailType
    ? [certificateStatusChanged.detail.parse(detail).certificate.status]
    : [];
}

function firstOfEach<Item>(items: readonly Item[], idOf: (item: Item) => string): Item[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const id = idOf(item);
    const first = !seen.has(id);
    seen.add(id);
    return first;
  });
}
