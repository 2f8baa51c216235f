import * as z from 'zod/mini';
import { Instant } from '../certificates/instant.ts';
import { partOf, rebuildCompleted, scopeChanges, unreachableSince } from './account-scopes.ts';
import { defineAccountEvent } from './define-event.ts';
import type { AccountWhen } from './define-event.ts';

/**
 * A complete sync has read a provider account that was unreachable. If `scope` is present, the event is about a part
 * of the account: its `certificates` can all be read, no unexpected `removals` are left, or its `messages` are received.
 * If `stateRebuiltAt` is present, the event resolves everything that was published before about the account and its parts.
 *
 * @example
 * { "metadata": { … }, "account": { "key": "digicert/main", … }, "unreachableSince": "2026-11-22T04:00:00.000Z" }
 */
export const accountRecovered = defineAccountEvent({
  detailType: 'Account Recovered',
  version: 1,
  fields: {
    /** Absent if nothing was published since `stateRebuiltAt`. */
    unreachableSince: z.optional(Instant),
    /** When the stored state of the account, which was damaged, was rebuilt: it is unknown what was published before. */
    stateRebuiltAt: z.optional(Instant),
    /** Absent if the event is about the whole account. */
    scope: z.optional(z.enum(['certificates', 'removals', 'messages'])),
  },
});

export const whenAccountRecovered: AccountWhen<typeof accountRecovered> = (previous, current) => {
  const stateRebuiltAt = rebuildCompleted(previous, current);
  return [
    ...(stateRebuiltAt === undefined
      ? []
      : [{ fields: { unreachableSince: unreachableSince(previous?.health), stateRebuiltAt } }]),
    ...scopeChanges(previous, current).flatMap(({ scope, before, after }) => {
      const since = unreachableSince(before);
      if (since === undefined || after?.status === 'unreachable') return [];
      const part = partOf(scope);
      return [{ fields: { unreachableSince: since, scope: part }, part }];
    }),
  ];
};
