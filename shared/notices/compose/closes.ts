import type { AccountFailure } from '../../certificates/account-state.ts';
import type { Instant } from '../../certificates/instant.ts';
import type { Notice } from '../notice.ts';
import { shortenEnd } from '../words/plain.ts';
import { LONGEST_NAME } from './validation-pending.ts';

type Closes = NonNullable<Notice['closes']>;

/** All that was said of one end of a certificate. */
export function closesEnd(id: string, end: Instant | undefined): Closes {
  const ends = `:${end ?? 'some-day'}:${id}`;
  return ['approaching-expiration:', 'reissue-required:', 'expired:'].map((begins) => ({
    begins,
    ends,
  }));
}

/**
 * What those who are called were told of proofs that were owed since then: that is reminders alone. The same domain
 * may have been proven for an order before.
 */
export function closesReminders(domains: readonly string[], since: Instant): Closes {
  return domains.map((domain) => ({
    begins: `validation-reminder:${shortenEnd(domain, LONGEST_NAME)}:`,
    ends: '',
    since,
  }));
}

/** Every alert about an account that was sent before its damaged state was rebuilt. */
export function closesBefore(stateRebuiltAt: Instant): Closes {
  return [{ begins: 'unreachable:', ends: '', before: stateRebuiltAt }];
}

/** The blindness that began at that time. */
export function closesBlindness(since: Instant, scope: AccountFailure['scope']): Closes {
  return [{ begins: `unreachable:${since}:${scope}:`, ends: '' }];
}
