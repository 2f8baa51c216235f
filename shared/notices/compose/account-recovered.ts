import type * as z from 'zod';
import { millisecondsBetween } from '../../certificates/instant.ts';
import type { accountRecovered } from '../../events/account-recovered.ts';
import type { Draft } from '../draft.ts';
import { sayDuration } from '../words/say-duration.ts';
import { sayInstant } from '../words/say-instant.ts';
import { aboutAccount, accountFacts } from './about-account.ts';
import { closesBlindness } from './closes.ts';

/** The monitor sees again. */
export function composeAccountRecovered({
  metadata,
  account,
  unreachableSince,
  scope,
}: z.infer<typeof accountRecovered.detail>): Draft {
  const messages = scope === 'messages';
  const blindFor = sayDuration(millisecondsBetween(unreachableSince, metadata.occurredAt));
  return {
    ...aboutAccount(account, metadata),
    type: 'account-recovered',
    condition: `recovered:${messages ? 'messages:' : ''}${unreachableSince}`,
    severity: 'information',
    headline: messages
      ? `The trouble with the messages of ${account.key} is over, after ${blindFor}`
      : `${account.key} is read again, after ${blindFor}`,
    paragraphs: [
      messages
        ? `It began on ${sayInstant(unreachableSince)}. As long as the account's settings ask for it, its messages are received in their order again.`
        : `It had not been read completely since ${sayInstant(unreachableSince)}. What changed meanwhile is known now, and is told in notices of its own.`,
    ],
    actions: [],
    closes: closesBlindness(unreachableSince, messages ? 'messages' : 'account'),
    facts: accountFacts(account, metadata, [['Unreachable since', sayInstant(unreachableSince)]]),
  };
}
