import type * as z from 'zod';
import type { accountUnreachable } from '../../events/account-unreachable.ts';
import type { Draft } from '../draft.ts';
import { plain } from '../words/plain.ts';
import { formatInstant } from '../words/format-instant.ts';
import { aboutAccount, accountFacts } from './about-account.ts';
import { FAILURE_WORDS } from './failure-words.ts';

type Unreachable = z.infer<typeof accountUnreachable.detail>;

/** A failure names the first twenty certificates; so many may stand for more. */
const NAMED_AT_MOST = 20;

const WHEN_OVER: Readonly<Record<Unreachable['failure']['scope'], string>> = {
  account: 'the account has been read completely',
  certificates: 'nothing of the account is left unread',
  removals: 'the certificates are listed again, or their removal is accepted',
  messages: 'they are read again',
};

/** An account or a part of it cannot be read, or more of its certificates are missing than `maxRemovedShare` allows. */
export function composeAccountUnreachable(detail: Unreachable): Draft {
  const { metadata, account, since, failure } = detail;
  const { scope } = failure;
  const words = FAILURE_WORDS[failure.kind];
  return {
    ...aboutAccount(account, metadata),
    type: 'account-unreachable',
    condition: `unreachable:${since}:${scope}:${failure.kind}`,
    severity: scope === 'account' ? 'critical' : 'warning',
    headline: headlineOf(detail, words.cause),
    paragraphs: [
      plain(failure.message, 1000),
      scope === 'account' ? formatOutage(account) : formatPartialOutage(failure),
      `Every run tries again by itself; a notice comes when ${WHEN_OVER[scope]}.`,
    ],
    actions: [...words.actions],
    facts: accountFacts(account, metadata, [
      [scope === 'removals' ? 'Missing since' : 'Unreachable since', formatInstant(since)],
      ['Not read', failure.certificates?.join(', ')],
    ]),
  };
}

function headlineOf({ account, failure }: Unreachable, cause: string): string {
  const { scope, affected } = failure;
  switch (scope) {
    case 'account':
      return `${account.key} cannot be read: ${cause}`;
    case 'certificates':
      return `${countCertificates(failure)} of ${account.key} cannot be read: ${cause}`;
    case 'removals':
      return `Unexpected removals in ${account.key}: ${affected ?? 'many'} certificates are missing`;
    case 'messages':
      return `The messages of ${account.key} cannot be read: ${cause}`;
  }
}

function formatOutage({ lastCompleteSyncAt, certificateCount }: Unreachable['account']): string {
  if (lastCompleteSyncAt === undefined) {
    return 'The account has never been read completely: what it holds is not watched yet, or only in part.';
  }
  const known =
    certificateCount === 1
      ? 'Its one certificate is'
      : `Its ${certificateCount === undefined ? '' : `${certificateCount} `}certificates are`;
  return `${known} known as of ${formatInstant(lastCompleteSyncAt)}. Known ends are still watched and warned of in time, but nothing that happened since is seen: new orders, validations, renewals, revocations.`;
}

function formatPartialOutage(failure: Unreachable['failure']): string {
  if (failure.scope === 'messages') {
    return "The account's certificates are watched as ever. What its provider tells by messages alone is not heard meanwhile.";
  }
  if (failure.scope === 'removals') {
    return 'The missing certificates are still watched, with the data of the last sync that listed them. The rest of the account is watched as usual.';
  }
  const keep =
    failure.certificates?.length === 1 ? 'It keeps' : `${countCertificates(failure)} keep`;
  return `${keep} the facts that were read last, if any. The rest of the account is watched as ever.`;
}

function countCertificates({ certificates = [] }: Unreachable['failure']): string {
  if (certificates.length === 0) return 'Some certificates';
  if (certificates.length === 1) return 'A certificate';
  const more = certificates.length >= NAMED_AT_MOST ? ' or more' : '';
  return `${certificates.length}${more} certificates`;
}
