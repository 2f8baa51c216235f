import type * as z from 'zod';
import type { BaselineFinding } from '../../certificates/account-baseline.ts';
import type { accountBaselineTaken } from '../../events/account-baseline-taken.ts';
import type { Draft } from '../draft.ts';
import type { Severity } from '../notice.ts';
import { sayInstant } from '../words/say-instant.ts';
import { aboutAccount, accountFacts } from './about-account.ts';
import { listFacts } from './list-facts.ts';

type BaselineTaken = z.infer<typeof accountBaselineTaken.detail>;

/** What was there before the monitor was: said once for the account, and not once for each certificate. */
export function composeBaselineTaken({ metadata, account, baseline }: BaselineTaken): Draft {
  const { certificates, statuses, ending, proofsOwed, findings, urgent } = baseline;
  const more = findings - urgent.length;
  return {
    ...aboutAccount(account, metadata),
    type: 'account-baseline-taken',
    condition: `baseline-taken:${baseline.takenAt}`,
    severity: severityOf(urgent),
    headline: `${account.key} is watched: ${count(certificates, 'certificate')}, ${findings === 0 ? 'nothing waits for you' : `${count(findings, 'thing')} to see to`}`,
    paragraphs: [
      'The account has been read completely for the first time. What was there already is told here, and only here; from now on every change, every warning and every end is told in a notice of its own.',
      `Ending within 7 days: ${ending.within7Days}; within 30: ${ending.within30Days}; within 90: ${ending.within90Days}; those whose successor is issued are not counted. Proofs of domain control that are owed: ${proofsOwed}.`,
      ...(findings === 0 ? [] : ['The most urgent are listed first below.']),
      ...(more > 0
        ? [`${more} more are not listed. Each is an event on the bus, marked as baseline.`]
        : []),
    ],
    actions:
      findings === 0
        ? []
        : ['Go through the list from its top: renew what ends, and give the proofs that are owed.'],
    facts: [
      ...listFacts(urgent.map((finding) => [labelOf(finding), sayFinding(finding)])),
      ...accountFacts(account, metadata, [
        ['By status', statuses.map(({ status, count }) => `${count} ${status}`).join(', ')],
      ]),
    ],
  };
}

function severityOf(urgent: readonly BaselineFinding[]): Severity {
  const [first] = urgent;
  if (first === undefined) return 'information';
  return first.kind === 'expired' || first.kind === 'last-warning' ? 'critical' : 'warning';
}

function labelOf({ kind, name, domain }: BaselineFinding): string {
  return kind === 'proof-owed' && domain !== undefined ? domain : name;
}

function sayFinding({ kind, certificate, at, record }: BaselineFinding): string {
  switch (kind) {
    case 'expired':
      return `expired on ${sayInstant(at)} (${certificate})`;
    case 'last-warning':
      return `ends on ${sayInstant(at)}, and there is no further warning before (${certificate})`;
    case 'warning':
      return `ends on ${sayInstant(at)} (${certificate})`;
    case 'proof-owed': {
      const publish =
        record === undefined ? '' : `; publish ${record.name} ${record.type} ${record.value}`;
      return `its proof is owed since ${sayInstant(at)}${publish} (${certificate})`;
    }
  }
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}
