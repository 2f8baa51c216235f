import { createHash } from 'node:crypto';
import type {
  Notification,
  NotificationHeader,
  NotificationText,
  NotificationType,
} from './notification.ts';

/**
 * A notification whose text is not composed yet. Delivery groups and claims outlines by their headers; only what is sent
 * is composed, from the data of one event or of many.
 */
export interface Outline<Data = unknown> {
  readonly header: NotificationHeader;
  readonly kind: Kind<Data>;
  /** What the text of a group needs to know about this member. */
  readonly data: Data;
  /** The text of a notification about this event alone. */
  compose(): NotificationText;
}

/** A kind of notification, one for each type. */
export interface Kind<Data = undefined> {
  readonly type: NotificationType;
  /** The text of one notification for many events; without it, notifications of this kind are never grouped. */
  composeGroup?(group: Group<Data>): GroupText;
}

/** Events with a common cause. */
export interface Group<Data = unknown> {
  readonly members: readonly Data[];
  readonly provider: string;
  readonly severity: Notification['severity'];
  /** `DigiCert account "main"` */
  readonly place: string;
}

/** The text of a grouped notification before its members. */
export type GroupText = Pick<NotificationText, 'headline' | 'paragraphs' | 'actions'>;

/** What a kind file says about an event: the header without the fields that follow from the others. */
type About = Omit<NotificationHeader, 'id' | 'type'>;

/** @param data what `kind.composeGroup` needs; nothing if the text of a group only counts its members. */
export function outline(kind: Kind, about: About, compose: () => NotificationText): Outline;
export function outline<Data>(
  kind: Kind<Data>,
  about: About,
  compose: () => NotificationText,
  data: Data,
): Outline<Data>;
export function outline<Data>(
  kind: Kind<Data>,
  about: About,
  compose: () => NotificationText,
  data?: Data,
): Outline<Data | undefined> {
  const { lineage, condition, ...others } = about;
  const header = identify({ lineage, condition, type: kind.type, ...others });
  return { header, kind, data, compose };
}

/** The outline of a notification that is already composed, for example by another function. It is never grouped. */
export function outlineOfComposed(notification: Notification): Outline {
  return {
    header: notification,
    kind: { type: notification.type },
    data: undefined,
    compose: () => notification,
  };
}

/** The notification about one event. */
export function compose({ header, compose: composeText }: Outline): Notification {
  return { ...header, ...composeText() };
}

/** Adds the ID: the same lineage and condition always have the same ID. */
export function identify<Fields extends Pick<Notification, 'lineage' | 'condition'>>(
  fields: Fields,
): Fields & { readonly id: string } {
  return { id: shortHash([fields.lineage, fields.condition]), ...fields };
}

/** A hash of a list of texts: 16 hexadecimal digits. */
export function shortHash(parts: readonly (string | undefined)[]): string {
  const text = JSON.stringify(parts.map((part) => part ?? null));
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
