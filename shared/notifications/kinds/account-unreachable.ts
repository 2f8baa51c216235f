import type * as z from 'zod/mini';
import { accountUnreachable as event } from '../../events/account-unreachable.ts';
import { outline } from '../outline.ts';
import type { Kind } from '../outline.ts';
import { plain } from '../words/plain.ts';
import { formatDay, formatInstant } from '../words/format-instant.ts';
import { formatAccount } from '../words/provider-name.ts';
import { aboutAccount, accountFacts } from '../words/about-account.ts';
import { on } from './source.ts';
import { FAILURE_WORDS, failureActions } from '../words/failures.ts';

type Unreachable = z.infer<typeof event.detail>;

const UNREACHABLE: Kind = { type: 'account-unreachable' };

/** A failure names at most this many certificates; more can be affected. */
const MAX_NAMED = 20;

const WHEN_RESOLVED: Readonly<Record<Unreachable['failure']['scope'], string>> = {
  account: 'a complete sync succeeds',
  certificates: 'all certificates can be read',
  removals: 'the certificates are listed again, or their removal is accepted',
  messages: 'messages can be received',
};

/** An account or a part of it cannot be read, or more of its certificates are missing than `maxRemovedShare` allows. */
export const accountUnreachable = on(event, (detail) => {
  const { metadata, account, since, failure } = detail;
  const { scope } = failure;
  const words = FAILURE_WORDS[failure.kind];
  return outline(
    UNREACHABLE,
    {
      ...aboutAccount(account, metadata),
      condition: `unreachable:${since}:${scope}:${failure.kind}`,
      severity: scope === 'account' ? 'critical' : 'warning',
    },
    () => ({
      headline: headlineOf(detail, words.cause),
      paragraphs: [
        formatImpact(detail),
        `Error: ${plain(failure.message, 1000)}`,
        `Each poll tries again. You get a notification when ${WHEN_RESOLVED[scope]}.`,
      ],
      actions: [...failureActions(account.provider, failure.kind)],
      facts: accountFacts(account, metadata, [
        [scope === 'removals' ? 'Missing since' : 'Unreachable since', formatInstant(since)],
        ['Not readable', failure.certificates?.join(', ')],
      ]),
    }),
  );
});

function headlineOf({ account, failure }: Unreachable, cause: string): string {
  const { scope, affected } = failure;
  const name = formatAccount(account);
  switch (scope) {
    case 'account': {
      const { lastCompleteSyncAt } = account;
      return `${name}: ${cause}, ${lastCompleteSyncAt === undefined ? 'never synced completely' : `no data since ${formatDay(lastCompleteSyncAt).replace(/ \d+$/, '')}`}`;
    }
    case 'certificates':
      return `${name}: ${countCertificates(failure)} cannot be read, ${cause}`;
    case 'removals':
      return `${name}: unexpected removals, ${affected ?? 'many'} certificates are missing`;
    case 'messages':
      return `${name}: messages cannot be received, ${cause}`;
  }
}

/** What the monitor misses while the failure lasts. */
function formatImpact({ account, failure }: Unreachable): string {
  const name = formatAccount(account);
  switch (failure.scope) {
    case 'account':
      return formatOutage(account);
    case 'messages':
      return `The monitor cannot receive messages from ${name}. Its certificates are monitored as usual, but changes that the provider reports only in messages are not seen.`;
    case 'removals':
      return `More certificates are missing from ${name} than maxRemovedShare allows. The missing certificates are still monitored, with the data of the last sync that listed them. The rest of the account is monitored as usual.`;
    case 'certificates': {
      const keep = failure.certificates?.length === 1 ? 'It keeps its' : 'They keep their';
      return `${countCertificates(failure)} of ${name} cannot be read. ${keep} last known data, if any. The rest of the account is monitored as usual.`;
    }
  }
}

function formatOutage(account: Unreachable['account']): string {
  const { lastCompleteSyncAt, certificateCount } = account;
  const name = formatAccount(account);
  if (lastCompleteSyncAt === undefined) {
    return `The monitor cannot read ${name}. The account has never been synced completely: its certificates are not monitored, or only some of them.`;
  }
  const known =
    certificateCount === 1
      ? '1 certificate has'
      : `${certificateCount === undefined ? '' : `${certificateCount} `}certificates have`;
  return `The monitor cannot read ${name}: its ${known} not been updated since ${formatInstant(lastCompleteSyncAt)}. Expiry alerts for known certificates still work, but new orders, validations, renewals and revocations are not seen.`;
}

function countCertificates({ certificates = [] }: Unreachable['failure']): string {
  if (certificates.length === 0) return 'Some certificates';
  if (certificates.length === 1) return '1 certificate';
  const more = certificates.length >= MAX_NAMED ? ' or more' : '';
  return `${certificates.length}${more} certificates`;
}
