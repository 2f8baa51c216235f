import { accountKey } from '../certificates/certificate.ts';
import type { Instant } from '../certificates/instant.ts';
import { DAY, HOUR, plus } from '../certificates/instant.ts';
import type { CertificateDetail } from '../events/certificate-detail.ts';
import type { OrganizationValidationDetail } from '../events/organization-validation-detail.ts';
import { shortHash } from './outline.ts';
import type { DeliveredNotification } from './delivery-log/delivered-notifications.ts';
import type { NotificationHeader } from './notification.ts';

/**
 * The orders of one organization share its validation, and their notifications share a lineage and a condition, so that
 * each is sent once for all of them. No order knows of the others: what was sent for them is in the delivery log.
 */
const KINDS = {
  pending: 'organization-pending:',
  changed: 'organization-changed:',
  reminder: 'organization-reminder:',
  expiring: 'organization-expiring:',
  completed: 'organization-completed:',
  withdrawn: 'organization-withdrawn:',
} as const;

type Kind = keyof typeof KINDS;

/** One lineage for each organization; that of the certificate if its provider does not name the organization. */
export function organizationLineage(
  certificate: Pick<CertificateDetail, 'provider' | 'account' | 'lineage'>,
  { organization }: Pick<OrganizationValidationDetail, 'organization'>,
): string {
  const { id, name } = organization ?? {};
  const named = id ?? (name === undefined ? undefined : shortHash([name]));
  return named === undefined
    ? certificate.lineage
    : `organization:${accountKey(certificate)}/${named}`;
}

/** `distinct` distinguishes notifications about one type of validation at different times. */
export function organizationCondition(
  kind: Kind,
  { type }: Pick<OrganizationValidationDetail, 'type'>,
  ...distinct: string[]
): string {
  return [`${KINDS[kind]}${wordOf(type)}`, ...distinct].join(':');
}

/** A provider can send any text as a type. */
function wordOf(type: string): string {
  return type.replaceAll(/[^\w-]/g, '-').slice(0, 50);
}

/** Orders are reported at different times of the day: the same notification is sent once a day. */
export function dayOf(instant: Instant): string {
  return instant.slice(0, 10);
}

/** The alerts that a completed validation resolves. */
export function resolvesOrganization({
  type,
}: Pick<OrganizationValidationDetail, 'type'>): NonNullable<NotificationHeader['resolves']> {
  return (['pending', 'changed', 'reminder', 'expiring'] as const).map((kind) => ({
    prefix: `${organizationCondition(kind, { type })}:`,
    suffix: '',
  }));
}

type Sent = Pick<DeliveredNotification, 'condition' | 'claimedAt'>;

/** How long an alert without a later notification replaces the alert of another order. */
const ALERT_LASTS = 8 * DAY;

/** Reminders come after 1, 3 and 7 days and then weekly; those of other orders are skipped for half of that time. */
const SKIPPED_FOR = [12 * HOUR, DAY, 2 * DAY] as const;
const SKIPPED_AFTER_THAT = 3.5 * DAY;

/**
 * Whether a notification about an organization has to be sent, after those that the channel has already sent about it,
 * earliest first. All other notifications have to be sent.
 */
export function isOrganizationNotificationDue(
  { condition, observedAt }: Pick<NotificationHeader, 'condition' | 'observedAt'>,
  sent: readonly Sent[],
): boolean {
  const kind = kindOf(condition);
  const [, type = ''] = condition.split(':');
  if (kind === undefined || kind === 'changed' || kind === 'expiring') return true;
  // The delivery log recognizes a repetition of the same notification.
  const others = sent.filter((one) => one.condition !== condition);
  const of = (...kinds: Kind[]) =>
    others.filter((one) =>
      kinds.some((each) => `${one.condition}:`.startsWith(`${KINDS[each]}${type}:`)),
    );
  const completedAt = of('completed').at(-1)?.claimedAt;
  const open = of('pending', 'changed', 'reminder').filter(
    ({ claimedAt }) => completedAt === undefined || claimedAt > completedAt,
  );
  const last = open.at(-1)?.claimedAt;
  switch (kind) {
    case 'pending': {
      const withdrawnAt = of('withdrawn').at(-1)?.claimedAt;
      const stands = withdrawnAt === undefined || (last !== undefined && last > withdrawnAt);
      return last === undefined || !stands || plus(last, ALERT_LASTS) <= observedAt;
    }
    case 'reminder': {
      const count = open.filter((one) => one.condition.startsWith(KINDS.reminder)).length;
      const pause = SKIPPED_FOR[count] ?? SKIPPED_AFTER_THAT;
      return last === undefined || plus(last, pause) <= observedAt;
    }
    case 'completed':
      return (
        completedAt === undefined ||
        open.length > 0 ||
        of('expiring').some(({ claimedAt }) => claimedAt > completedAt)
      );
    case 'withdrawn':
      return open.length > 0;
  }
}

export function isAboutOrganization({ condition }: Pick<NotificationHeader, 'condition'>): boolean {
  return kindOf(condition) !== undefined;
}

function kindOf(condition: string): Kind | undefined {
  return (Object.keys(KINDS) as Kind[]).find((kind) => condition.startsWith(KINDS[kind]));
}
