import type { AccountFailure } from '../certificates/account-state.ts';
import type { Instant } from '../certificates/instant.ts';
import { resolvesOneOf } from './escalates.ts';
import type { DeliveredNotification } from './delivery-log/delivered-notifications.ts';
import type { NotificationHeader } from './notification.ts';

type Scope = AccountFailure['scope'];

const UNKNOWN_OUTAGE = 'recovered:rebuilt:';

/** The condition of a recovery. `unreachableSince` is unknown if the stored state of the account was damaged. */
export function recoveryCondition(
  scope: Scope,
  unreachableSince: Instant | undefined,
  stateRebuiltAt: Instant | undefined,
): string {
  if (unreachableSince === undefined) return `${UNKNOWN_OUTAGE}${stateRebuiltAt}`;
  return `recovered:${scope === 'account' ? '' : `${scope}:`}${unreachableSince}`;
}

/** Whether the recovery can have no earlier alert, because the state that recorded the outage is lost. */
export function endsUnknownOutage({ condition }: Pick<NotificationHeader, 'condition'>): boolean {
  return condition.startsWith(UNKNOWN_OUTAGE);
}

/**
 * Whether a recovery resolves an alert that is still open in a channel.
 *
 * @param sent what was sent about the account through the channel.
 */
export function isRecoveryDue(
  notification: NotificationHeader,
  sent: readonly Pick<DeliveredNotification, 'condition' | 'claimedAt'>[],
): boolean {
  const recoveries = sent.filter(({ condition }) => condition !== notification.condition);
  const open = sent.filter(({ condition, claimedAt }) => {
    const scope = /^unreachable:.*:(\w+):[^:]*$/.exec(condition)?.[1];
    return !recoveries.some(
      (recovery) => recovery.claimedAt > claimedAt && resolves(recovery.condition, scope),
    );
  });
  return resolvesOneOf(
    notification,
    open.map(({ condition, claimedAt: at }) => ({ condition, at })),
  );
}

function resolves(recovery: string, scope: string | undefined): boolean {
  if (recovery.startsWith(UNKNOWN_OUTAGE)) return true;
  const [, word = ''] = /^recovered:(?:([a-z]+):)?/.exec(recovery) ?? [];
  return recovery.startsWith('recovered:') && (word === '' ? 'account' : word) === scope;
}
