import type { AccountDetail } from '../../events/account-detail.ts';
import type { EventMetadata } from '../../events/event.ts';
import type { Draft } from '../draft.ts';
import type { Notification } from '../notification.ts';
import { formatInstant } from '../words/format-instant.ts';
import { listFacts, formatTags } from './list-facts.ts';

/** The part of a notice that is the same whatever happened to the account. */
export function aboutAccount(
  account: AccountDetail,
  metadata: EventMetadata,
): Pick<Draft, 'lineage' | 'provider' | 'account' | 'tags' | 'occurredAt' | 'observedAt'> {
  return {
    lineage: `account:${account.key}`,
    provider: account.provider,
    account: account.account,
    tags: account.tags,
    occurredAt: metadata.occurredAt,
    observedAt: metadata.observedAt,
  };
}

/** How much of the account is known, and since when. */
export function accountFacts(
  account: AccountDetail,
  metadata: EventMetadata,
  more: Parameters<typeof listFacts>[0] = [],
): Notification['facts'] {
  const { lastCompleteSyncAt, certificateCount } = account;
  return listFacts([
    ['Account', account.key],
    ['Certificates', certificateCount?.toString()],
    [
      'Last read completely',
      lastCompleteSyncAt === undefined ? 'never' : formatInstant(lastCompleteSyncAt),
    ],
    ['Tags', formatTags(account.tags)],
    ['Noticed', formatInstant(metadata.observedAt)],
    ...more,
  ]);
}
