import type * as z from 'zod/mini';
import type { CertificateDetail } from '../../events/certificate-detail.ts';
import type { EventMetadata } from '../../events/event.ts';
import { listProblems } from '../../runtime/environment.ts';
import { expectedValue } from '../../runtime/expected-value.ts';
import type { NotificationHeader, NotificationText } from '../notification.ts';
import { outline } from '../outline.ts';
import type { Kind, Outline } from '../outline.ts';
import { aboutCertificate } from '../words/about-certificate.ts';

/** The detail of an event does not match its schema. A retry has the same result. */
export class UnreadableEvent extends Error {
  override readonly name = 'UnreadableEvent';
}

/** An event, and what its notification is about. */
export interface Source {
  readonly detailType: string;
  /**
   * `undefined` if this event sends no notification.
   *
   * @throws UnreadableEvent with the path of each invalid field, and no content.
   */
  outlineOf(detail: unknown): Outline | undefined;
}

interface Event<Detail> {
  readonly detailType: string;
  readonly detail: z.ZodMiniType<Detail>;
}

/** Problems that the first sync finds are in the notification about the initial inventory, so they send none. */
export function on<Detail extends object>(
  { detailType, detail: schema }: Event<Detail>,
  outlineOf: (detail: Detail) => Outline | undefined,
): Source {
  return {
    detailType,
    outlineOf(detail) {
      const read = schema.safeParse(detail, { error: expectedValue });
      if (!read.success) {
        throw new UnreadableEvent(
          `The event "${detailType}" does not match its schema.\n${listProblems(read.error)}`,
        );
      }
      const { data } = read;
      const isFoundAtFirst = 'initialInventory' in data && data.initialInventory === true;
      return isFoundAtFirst ? undefined : outlineOf(data);
    },
  };
}

interface CertificateEvent {
  readonly metadata: EventMetadata;
  readonly certificate: CertificateDetail;
}

type AboutCertificate = Pick<NotificationHeader, 'condition' | 'severity'> &
  Partial<Pick<NotificationHeader, 'lineage' | 'name' | 'escalated' | 'resolves'>>;

/** A kind of notification about certificates: its event, what it is about, and its text for one event and for many. */
export function certificateNotification<Detail extends CertificateEvent & Data, Data = Detail>({
  event,
  about,
  compose,
  ...kind
}: Kind<Data> & {
  readonly event: Event<Detail>;
  /** `undefined` if this event needs no notification. */
  about(detail: Detail): AboutCertificate | undefined;
  compose(detail: Detail): NotificationText;
}): Source & Kind<Data> {
  const notification: Source & Kind<Data> = {
    ...kind,
    ...on(event, (detail) => {
      const header = about(detail);
      if (header === undefined) return undefined;
      const common = aboutCertificate(detail.certificate, detail.metadata);
      return outline(notification, { ...common, ...header }, () => compose(detail), detail);
    }),
  };
  return notification;
}
