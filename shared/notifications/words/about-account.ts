import type { AccountDetail } from '../../events/account-detail.ts';
import type { EventMetadata } from '../../events/event.ts';
import type { Notification, NotificationHeader } from '../notification.ts';
import { formatInstant } from './format-instant.ts';
import { ownerOf } from '../../certificates/ownership.ts';
import { listFacts, formatTags } from './facts.ts';

/** The fields of the header that all notifications about a provider account have. */
export function aboutAccount(
  account: AccountDetail,
  metadata: EventMetadata,
): Omit<NotificationHeader, 'id' | 'type' | 'condition' | 'severity'> {
  return {
    lineage: `account:${account.key}`,
    provider: account.provider,
    account: account.account,
    tags: account.tags,
    occurredAt: metadata.occurredAt,
    observedAt: metadata.observedAt,
  };
}

/** The provider account, its size, and its last complete sync. */
export function accountFacts(
  account: AccountDetail,
  metadata: EventMetadata,
  more: Parameters<typeof listFacts>[0] = [],
): Notification['facts'] {
  const { lastCompleteSyncAt, certificateCount } = account;
  return listFacts([
    ['Provider account', account.key],
    ['Certificates', certificateCount?.toString()],
    [
      'Last complete sync',
      lastCompleteSyncAt === undefined ? 'never' : formatInstant(lastCompleteSyncAt),
    ],
    ['Owner', ownerOf(account.tags)],
    ['Tags', formatTags(account.tags)],
    ['Detected', formatInstant(metadata.observedAt)],
    ...more,
  ]);
}
