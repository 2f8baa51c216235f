import * as z from 'zod';
import { Instant } from '../certificates/instant.ts';
import { AccountDetail } from './account-detail.ts';
import { defineEvent } from './event.ts';

/**
 * An account that was unreachable has been read completely again; or, where `scope` is `messages`, its message
 * queue is no longer what the monitor is blind for.
 *
 * @example
 * { "metadata": { … }, "account": { "key": "digicert/main", … }, "unreachableSince": "2026-11-22T04:00:00.000Z" }
 */
export const accountRecovered = defineEvent('Account Recovered', 1, {
  account: AccountDetail,
  unreachableSince: Instant,
  /** Absent where it is the account. */
  scope: z.literal('messages').optional(),
});
