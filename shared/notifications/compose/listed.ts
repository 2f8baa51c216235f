import type { Notification, NotificationData } from '../notification.ts';

/** Notifications with a common cause, and what they have in common. */
export interface Listed {
  readonly members: readonly Notification[];
  readonly provider: string;
  readonly account: string;
  readonly severity: Notification['severity'];
  /** `DigiCert account "main"` */
  readonly place: string;
}

/** The texts of a grouped notification before its entries. */
export type ListWords = Pick<Notification, 'headline' | 'paragraphs' | 'actions'>;

/** The value if it is the same for all members. */
export function sharedValue<Key extends keyof NotificationData>(
  members: readonly Notification[],
  key: Key,
): NotificationData[Key] | undefined {
  const [value, ...others] = new Set(members.map(({ data }) => data?.[key]));
  return others.length === 0 ? value : undefined;
}

/** The number of members with that value. */
export function countWith<Key extends keyof NotificationData>(
  members: readonly Notification[],
  key: Key,
  value: NotificationData[Key],
): number {
  return members.filter(({ data }) => data?.[key] === value).length;
}

/** The steps of all members, each once. */
export function distinctActions(members: readonly Notification[]): string[] {
  return [...new Set(members.flatMap(({ actions }) => actions))];
}
