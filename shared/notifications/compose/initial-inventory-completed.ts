import type * as z from 'zod';
import { formatChecks, formatEmptyAccount } from '../../certificates/empty-account.ts';
import type { Finding } from '../../certificates/finding.ts';
import type { initialInventoryCompleted } from '../../events/initial-inventory-completed.ts';
import type { Draft } from '../draft.ts';
import type { Severity } from '../notification.ts';
import { aboutAccount, accountFacts } from './about-account.ts';
import { count, findingFacts, formatOutstanding } from './finding-words.ts';

type InitialInventoryCompleted = z.infer<typeof initialInventoryCompleted.detail>;

/** What was there before the monitor was: said once for the account, and not once for each certificate. */
export function composeInitialInventoryCompleted(detail: InitialInventoryCompleted): Draft {
  const { metadata, account, initialInventory } = detail;
  const { certificateCount, statuses, findingCount, urgent } = initialInventory;
  if (account.emptyAccountChecks) return composeEmptyAccount(detail, account.emptyAccountChecks);
  const listed = findingFacts(urgent);
  const more = findingCount - listed.length;
  return {
    ...aboutAccount(account, metadata),
    type: 'initial-inventory-completed',
    condition: `initial-inventory-completed:${initialInventory.completedAt}`,
    severity: severityOf(urgent),
    headline: `${account.key} is watched: ${count(certificateCount, 'certificate')}, ${findingCount === 0 ? 'nothing waits for you' : `${count(findingCount, 'thing')} to see to`}`,
    paragraphs: [
      'The account has been read completely for the first time. What was there already is told here, and only here; from now on every change, every warning and every end is told in a notice of its own.',
      formatOutstanding(initialInventory),
      ...(findingCount === 0 ? [] : ['The most urgent are listed first below.']),
      ...(more > 0
        ? [`${more} more are not listed. Each is an event on the bus, marked as baseline.`]
        : []),
    ],
    actions:
      findingCount === 0
        ? []
        : [
            'Go through the list from its top: renew what ends, give the proofs that are owed, complete the organization validations, and approve the orders that wait for it.',
          ],
    facts: [
      ...listed,
      ...accountFacts(account, metadata, [
        ['By status', statuses.map(({ status, count }) => `${count} ${status}`).join(', ')],
      ]),
    ],
  };
}

/** The first complete sync listed no certificates, which a wrong setting or a missing permission looks like. */
function composeEmptyAccount(
  { metadata, account, initialInventory }: InitialInventoryCompleted,
  checks: readonly string[],
): Draft {
  return {
    ...aboutAccount(account, metadata),
    type: 'initial-inventory-completed',
    condition: `initial-inventory-completed:${initialInventory.completedAt}`,
    severity: 'warning',
    headline: `${account.key} lists ${formatEmptyAccount(checks)}`,
    paragraphs: [
      'The first sync of this provider account is complete, and the provider listed no certificates. With a wrong setting or a missing permission, a provider can answer an empty list instead of an error.',
      'If the provider account has certificates, none of them is monitored, and you get no alert before they expire.',
    ],
    actions: [
      `Check in the configuration and in the provider's console: ${formatChecks(checks)}.`,
      "Sign in to the provider's console as the user whose credentials the monitor uses. If certificates are listed there, correct the setting or the permission.",
      'If the provider account is empty, no action is needed. Certificates are monitored from the first sync that lists them.',
    ],
    facts: accountFacts(account, metadata),
  };
}

function severityOf(urgent: readonly Finding[]): Severity {
  const [first] = urgent;
  if (first === undefined) return 'info';
  return first.kind === 'expired' || first.kind === 'final-reminder' ? 'critical' : 'warning';
}
