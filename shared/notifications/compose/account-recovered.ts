import type * as z from 'zod';
import { millisecondsBetween } from '../../certificates/instant.ts';
import type { accountRecovered } from '../../events/account-recovered.ts';
import { recoveryCondition } from '../account-conditions.ts';
import type { Draft } from '../draft.ts';
import { formatDuration } from '../words/format-duration.ts';
import { formatInstant } from '../words/format-instant.ts';
import { aboutAccount, accountFacts } from './about-account.ts';
import { closesBefore, resolvesOutage } from './closes.ts';

type Recovered = z.infer<typeof accountRecovered.detail>;

/** An account, or a part of it, can be read again. */
export function composeAccountRecovered(detail: Recovered): Draft {
  const { metadata, account, unreachableSince, stateRebuiltAt, scope = 'account' } = detail;
  return {
    ...aboutAccount(account, metadata),
    type: 'account-recovered',
    condition: recoveryCondition(scope, unreachableSince, stateRebuiltAt),
    severity: 'info',
    ...wordsOf(detail),
    actions: [],
    resolves: [
      ...(unreachableSince === undefined ? [] : resolvesOutage(unreachableSince, scope)),
      ...(stateRebuiltAt === undefined ? [] : closesBefore(stateRebuiltAt)),
    ],
    facts: accountFacts(account, metadata, [
      [
        scope === 'removals' ? 'Missing since' : 'Unreachable since',
        unreachableSince && formatInstant(unreachableSince),
      ],
      ['State rebuilt', stateRebuiltAt && formatInstant(stateRebuiltAt)],
    ]),
  };
}

function wordsOf({ metadata, account, unreachableSince, scope }: Recovered) {
  if (unreachableSince === undefined) {
    return {
      headline: `${account.key} is read again`,
      paragraphs: [
        'What the monitor had stored about this provider account was damaged and has been rebuilt. Earlier alerts about this provider account are resolved. You get a new alert about each problem that remains.',
      ],
    };
  }
  const after = `after ${formatDuration(millisecondsBetween(unreachableSince, metadata.occurredAt))}`;
  const since = formatInstant(unreachableSince);
  switch (scope) {
    case undefined:
      return {
        headline: `${account.key} is read again, ${after}`,
        paragraphs: [
          `It had not been read completely since ${since}. The changes since then are known now, and you get separate notices about them.`,
        ],
      };
    case 'certificates':
      return {
        headline: `Every certificate of ${account.key} can be read again, ${after}`,
        paragraphs: [`Since ${since} some of its certificates could not be read.`],
      };
    case 'removals':
      return {
        headline: `Unexpected removals in ${account.key} are resolved, ${after}`,
        paragraphs: [
          `Since ${since}, more certificates had been missing from the listing than maxRemovedShare allows. They are listed again, or the monitor has accepted their removal.`,
        ],
      };
    case 'messages':
      return {
        headline: `The problem with the messages of ${account.key} is resolved, ${after}`,
        paragraphs: [
          `Since ${since}, the messages could not be received. They are received in order again, unless you have switched off pollQueue.`,
        ],
      };
  }
}
