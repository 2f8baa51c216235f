import type * as z from 'zod/mini';
import { formatChecks } from '../../certificates/empty-account.ts';
import type { Finding } from '../../certificates/finding.ts';
import { initialInventoryCompleted as event } from '../../events/initial-inventory-completed.ts';
import type { NotificationText, Severity } from '../notification.ts';
import { outline } from '../outline.ts';
import type { Kind } from '../outline.ts';
import { formatAccount, formatProvider } from '../words/provider-name.ts';
import { aboutAccount, accountFacts } from '../words/about-account.ts';
import { on } from './source.ts';
import { findingFacts, formatOutstanding, WORK_THROUGH } from '../words/findings.ts';
import { count } from '../words/plain.ts';

type InitialInventoryCompleted = z.infer<typeof event.detail>;

const INITIAL_INVENTORY: Kind = { type: 'initial-inventory-completed' };

/** One notification for the certificates that existed before the first complete sync, instead of one for each. */
export const initialInventoryCompleted = on(event, (detail) => {
  const { metadata, account, initialInventory } = detail;
  const { emptyAccountChecks } = account;
  return outline(
    INITIAL_INVENTORY,
    {
      ...aboutAccount(account, metadata),
      condition: `initial-inventory-completed:${initialInventory.completedAt}`,
      severity: emptyAccountChecks ? 'warning' : severityOf(initialInventory.urgent),
    },
    () => (emptyAccountChecks ? composeEmptyAccount(detail, emptyAccountChecks) : compose(detail)),
  );
});

function compose({ metadata, account, initialInventory }: InitialInventoryCompleted) {
  const { certificateCount, statuses, findingCount, urgent } = initialInventory;
  const listed = findingFacts(urgent);
  const more = findingCount - listed.length;
  const name = formatAccount(account);
  return {
    headline: `Monitoring ${name}: ${count(certificateCount, 'certificate')}, ${findingCount === 0 ? 'no action needed' : needAction(findingCount)}`,
    paragraphs: [
      `The first complete sync of ${name} found ${count(certificateCount, 'certificate')}; ${findingCount === 0 ? 'no action needed' : needAction(findingCount)}. Problems that existed before are reported only here. From now on you get a separate notification for each new problem.`,
      formatOutstanding(initialInventory),
      ...(more > 0
        ? [
            `The list contains the most urgent items; ${more} more are not listed. Each one is an event on the bus, marked as initial inventory.`,
          ]
        : []),
    ],
    actions: findingCount === 0 ? [] : [WORK_THROUGH],
    facts: [
      ...listed,
      ...accountFacts(account, metadata, [
        ['By status', statuses.map(({ status, count }) => `${count} ${status}`).join(', ')],
      ]),
    ],
  };
}

function needAction(findings: number): string {
  return `${count(findings, 'item')} ${findings === 1 ? 'needs' : 'need'} action`;
}

/** The first complete sync listed no certificates; a wrong setting or a missing permission has the same result. */
function composeEmptyAccount(
  { metadata, account }: InitialInventoryCompleted,
  checks: readonly string[],
): NotificationText {
  return {
    headline: `${formatAccount(account)}: 0 certificates found, check settings and permissions`,
    paragraphs: [
      `The first sync of ${formatAccount(account)} is complete, and ${formatProvider(account.provider)} listed no certificates. If the provider account has certificates, none of them is monitored, and you get no alert before they expire.`,
      'With a wrong setting or a missing permission, a provider can return an empty list instead of an error.',
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
