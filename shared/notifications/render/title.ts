import { TEST_ALERT_PROVIDER } from '../../events/test-alert.ts';
import type { Notification, NotificationType } from '../notification.ts';

export type Titled = Pick<Notification, 'headline' | 'type' | 'severity' | 'provider'>;

/** Warnings with one step to take. */
const ACTION_REQUIRED: ReadonlySet<NotificationType> = new Set<NotificationType>([
  'domain-validation-pending',
  'domain-validation-checks-stopped',
  'domain-validation-dns-check-failed',
  'organization-validation-pending',
  'certificate-approval-pending',
  'certificate-reissue-required',
]);

/** Notifications that close an earlier alert. */
export const RESOLVED: ReadonlySet<NotificationType> = new Set<NotificationType>([
  'resolved',
  'account-recovered',
  'certificate-renewed',
]);

const SEVERITIES = { critical: 'Critical', warning: 'Warning', info: 'Info' } as const;

/** The headline with its label: `[Warning] www.example.com expires in 7 days (1 Mar 2027), no replacement`. */
export function titleOf(notification: Titled): string {
  return `[${labelOf(notification)}] ${notification.headline}`;
}

/** The title with a colored symbol, for chats. */
export function chatTitleOf(notification: Titled): string {
  return `${SYMBOLS[symbolOf(notification)]} ${titleOf(notification)}`;
}

/** `Warning`, `Critical` or `Info` */
export function severityWord({ severity }: Pick<Notification, 'severity'>): string {
  return SEVERITIES[severity];
}

function labelOf({ type, severity, provider }: Titled): string {
  if (provider === TEST_ALERT_PROVIDER) return 'Test';
  if (type === 'weekly-summary') return 'Weekly';
  if (RESOLVED.has(type)) return 'Resolved';
  return severity === 'warning' && ACTION_REQUIRED.has(type)
    ? 'Action required'
    : SEVERITIES[severity];
}

const SYMBOLS = {
  critical: '\u{1F534}',
  warning: '\u{1F7E0}',
  info: '\u{1F535}',
  resolved: '\u2705',
} as const;

/** The kind of notification that the symbol and the color of a chat message show. */
export function symbolOf({ type, severity }: Titled): keyof typeof SYMBOLS {
  return RESOLVED.has(type) ? 'resolved' : severity;
}
