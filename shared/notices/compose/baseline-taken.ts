import type * as z from 'zod';
import type { Finding } from '../../certificates/finding.ts';
import type { accountBaselineTaken } from '../../events/account-baseline-taken.ts';
import type { Draft } from '../draft.ts';
import type { Severity } from '../notice.ts';
import { aboutAccount, accountFacts } from './about-account.ts';
import { count, findingFacts, sayOutstanding } from './finding-words.ts';

type BaselineTaken = z.infer<typeof accountBaselineTaken.detail>;

/** What was there before the monitor was: said once for the account, and not once for each certificate. */
export function composeBaselineTaken({ metadata, account, baseline }: BaselineTaken): Draft {
  const { certificates, statuses, findings, urgent } = baseline;
  const listed = findingFacts(urgent);
  const more = findings - listed.length;
  return {
    ...aboutAccount(account, metadata),
    type: 'account-baseline-taken',
    condition: `baseline-taken:${baseline.takenAt}`,
    severity: severityOf(urgent),
    headline: `${account.key} is watched: ${count(certificates, 'certificate')}, ${findings === 0 ? 'nothing waits for you' : `${count(findings, 'thing')} to see to`}`,
    paragraphs: [
      'The account has been read completely for the first time. What was there already is told here, and only here; from now on every change, every warning and every end is told in a notice of its own.',
      sayOutstanding(baseline),
      ...(findings === 0 ? [] : ['The most urgent are listed first below.']),
      ...(more > 0
        ? [`${more} more are not listed. Each is an event on the bus, marked as baseline.`]
        : []),
    ],
    actions:
      findings === 0
        ? []
        : [
            'Go through the list from its top: renew what ends, give the proofs that are owed, and complete the organization validations.',
          ],
    facts: [
      ...listed,
      ...accountFacts(account, metadata, [
        ['By status', statuses.map(({ status, count }) => `${count} ${status}`).join(', ')],
      ]),
    ],
  };
}

function severityOf(urgent: readonly Finding[]): Severity {
  const [first] = urgent;
  if (first === undefined) return 'information';
  return first.kind === 'expired' || first.kind === 'last-warning' ? 'critical' : 'warning';
}
