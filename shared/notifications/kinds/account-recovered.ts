import type * as z from 'zod/mini';
import { millisecondsBetween } from '../../certificates/instant.ts';
import { accountRecovered as event } from '../../events/account-recovered.ts';
import { recoveryCondition } from '../account-conditions.ts';
import { outline } from '../outline.ts';
import type { Kind } from '../outline.ts';
import { formatDuration } from '../words/format-duration.ts';
import { formatInstant } from '../words/format-instant.ts';
import { formatAccount } from '../words/provider-name.ts';
import { aboutAccount, accountFacts } from '../words/about-account.ts';
import { on } from './source.ts';
import { resolvesBefore, resolvesOutage } from '../words/resolves.ts';

type Recovered = z.infer<typeof event.detail>;

const RECOVERED: Kind = { type: 'account-recovered' };

/** A provider account, or a part of it, can be read again. */
export const accountRecovered = on(event, (detail) => {
  const { metadata, account, unreachableSince, stateRebuiltAt, scope = 'account' } = detail;
  return outline(
    RECOVERED,
    {
      ...aboutAccount(account, metadata),
      condition: recoveryCondition(scope, unreachableSince, stateRebuiltAt),
      severity: 'info',
      resolves: [
        ...(unreachableSince === undefined ? [] : resolvesOutage(unreachableSince, scope)),
        ...(stateRebuiltAt === undefined ? [] : resolvesBefore(stateRebuiltAt)),
      ],
    },
    () => ({
      ...wordsOf(detail),
      actions: [],
      facts: accountFacts(account, metadata, [
        [
          scope === 'removals' ? 'Missing since' : 'Unreachable since',
          unreachableSince && formatInstant(unreachableSince),
        ],
        ['State rebuilt', stateRebuiltAt && formatInstant(stateRebuiltAt)],
      ]),
    }),
  );
});

function wordsOf({ metadata, account, unreachableSince, scope }: Recovered) {
  const name = formatAccount(account);
  if (unreachableSince === undefined) {
    return {
      headline: `${name} is up to date again`,
      paragraphs: [
        'The stored state of this provider account was damaged and has been rebuilt. Earlier alerts about this provider account are resolved. You get a new alert about each problem that remains. No action needed.',
      ],
    };
  }
  const after = `after ${formatDuration(millisecondsBetween(unreachableSince, metadata.occurredAt))}`;
  const since = formatInstant(unreachableSince);
  switch (scope) {
    case undefined:
      return {
        headline: `${name} is up to date again ${after}`,
        paragraphs: [
          `A complete sync of ${name} succeeded, for the first time since ${since}. You get a separate notification for each change since then that needs one. No action needed.`,
        ],
      };
    case 'certificates':
      return {
        headline: `${name}: all certificates can be read again ${after}`,
        paragraphs: [
          `Some certificates of ${name} could not be read since ${since}. All of them can be read again. No action needed.`,
        ],
      };
    case 'removals':
      return {
        headline: `${name}: unexpected removals are resolved ${after}`,
        paragraphs: [
          `Since ${since}, more certificates had been missing from the listing than maxRemovedShare allows. They are listed again, or the monitor has accepted their removal. No action needed.`,
        ],
      };
    case 'messages':
      return {
        headline: `${name}: messages are received again ${after}`,
        paragraphs: [
          `Since ${since}, messages could not be received. They are received again, in order, unless you have disabled the option "messages". No action needed.`,
        ],
      };
  }
}
