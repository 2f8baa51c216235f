import type { AccountFailure } from '../../certificates/account-state.ts';
import type { Instant } from '../../certificates/instant.ts';
import type { Notification } from '../notification.ts';
import { shortenEnd } from '../words/plain.ts';
import { MAX_NAME_LENGTH } from './validation-pending.ts';

type Resolves = NonNullable<Notification['resolves']>;

/** All that was said of one end of a certificate. */
export function closesEnd(id: string, end: Instant | undefined): Resolves {
  const suffix = `:${end ?? 'some-day'}:${id}`;
  return ['approaching-expiration:', 'reissue-required:', 'expired:'].map((prefix) => ({
    prefix,
    suffix,
  }));
}

/**
 * What those who are called were told of proofs that were owed since then: that is reminders alone. The same domain
 * may have been proven for an order before.
 */
export function closesReminders(domains: readonly string[], since: Instant): Resolves {
  return domains.map((domain) => ({
    prefix: `validation-reminder:${shortenEnd(domain, MAX_NAME_LENGTH)}:`,
    suffix: '',
    since,
  }));
}

/** Every alert about an account that was sent before its damaged state was rebuilt. */
export function closesBefore(stateRebuiltAt: Instant): Resolves {
  return [{ prefix: 'unreachable:', suffix: '', before: stateRebuiltAt }];
}

/** The blindness that began at that time. */
export function resolvesOutage(since: Instant, scope: AccountFailure['scope']): Resolves {
  return [{ prefix: `unreachable:${since}:${scope}:`, suffix: '' }];
}
