import type { Instant } from '../../../certificates/instant.ts';

/**
 * What a channel has sent to its service about each alert. Notifications can arrive in any order: without these records, an
 * alert that arrives after its resolution would stay open, and a grouped notification that is retried would trigger its
 * alerts again.
 *
 * Contract: `find` sees every `record` that has completed before. Records of one alert never replace each other, except
 * that a resolution replaces an acknowledgement.
 */
export interface AlertRecords {
  find(key: AlertKey): Promise<AlertRecord>;
  record(key: AlertKey, action: AlertAction, now: Instant): Promise<void>;
}

export type AlertAction = 'trigger' | 'acknowledge' | 'resolve';

export interface AlertKey {
  /** The ID of the notification. */
  readonly id: string;
  /** The name of the channel in the delivery log. */
  readonly channel: string;
}

export interface AlertRecord {
  /** The service has accepted the alert, and what followed by then. */
  readonly triggered?: true | undefined;
  /** The latest notification about the alert, recorded before it is sent. */
  readonly followUp?: 'acknowledge' | 'resolve' | undefined;
}
