import type * as z from 'zod';
import { millisecondsBetween } from '../../certificates/instant.ts';
import type { accountRecovered } from '../../events/account-recovered.ts';
import type { Draft } from '../draft.ts';
import { sayDuration } from '../words/say-duration.ts';
import { sayInstant } from '../words/say-instant.ts';
import { aboutAccount, accountFacts } from './about-account.ts';

/** The monitor sees again. */
export function composeAccountRecovered({
  metadata,
  account,
  unreachableSince,
}: z.infer<typeof accountRecovered.detail>): Draft {
  const blindFor = sayDuration(millisecondsBetween(unreachableSince, metadata.occurredAt));
  return {
    ...aboutAccount(account, metadata),
    type: 'account-recovered',
    condition: `recovered:${unreachableSince}`,
    severity: 'information',
    headline: `${account.key} is read again, after ${blindFor}`,
    paragraphs: [
      `It had not been read completely since ${sayInstant(unreachableSince)}. What changed meanwhile is known now, and is told in notices of its own.`,
    ],
    actions: [],
    facts: accountFacts(account, metadata, [['Unreachable since', sayInstant(unreachableSince)]]),
  };
}
