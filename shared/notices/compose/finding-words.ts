import type { EndingSoon, Finding } from '../../certificates/finding.ts';
import type { Notice } from '../notice.ts';
import { plain } from '../words/plain.ts';
import { sayInstant } from '../words/say-instant.ts';
import { isPublished, VERDICT_WORDS } from './diagnosis-words.ts';
import { firstFacts, listFacts } from './list-facts.ts';

/** What is outstanding, in numbers. */
export function sayOutstanding({
  ending,
  proofsOwed,
  organizationsPending,
}: {
  readonly ending: EndingSoon;
  readonly proofsOwed: number;
  readonly organizationsPending: number;
}): string {
  return `Ending within 7 days: ${ending.within7Days}; within 30: ${ending.within30Days}; within 90: ${ending.within90Days}; those whose successor is issued are not counted. Proofs of domain control that are owed: ${proofsOwed}. Organizations to validate: ${organizationsPending}.`;
}

/** What twenty findings of names that are as long as names may be need. */
const ROOM = 40_000;

/** What waits for somebody, a line each, as many as there is room for. */
export function findingFacts(findings: readonly Finding[]): Notice['facts'] {
  return firstFacts(
    listFacts(findings.map((finding) => [labelOf(finding), sayFinding(finding)])),
    ROOM,
  );
}

/** `1 certificate`, `2 certificates`. */
export function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}

function labelOf({ kind, name, domain, organization }: Finding): string {
  return plain(organization ?? (kind === 'proof-owed' && domain !== undefined ? domain : name));
}

function sayFinding(finding: Finding): string {
  const { kind, certificate, at, record, verdict } = finding;
  switch (kind) {
    case 'organization-pending':
      return `organization validation pending since ${sayInstant(at)}${sayMissing(finding)} (${sayCertificates(finding)})`;
    case 'approval-pending':
      return `approval of the order pending since ${sayInstant(at)} (${certificate})`;
    case 'organization-expiring':
      return `organization validation expires on ${sayInstant(at)} (${sayCertificates(finding)})`;
    case 'expired':
      return `expired on ${sayInstant(at)} (${certificate})`;
    case 'last-warning':
      return `ends on ${sayInstant(at)}, and there is no further warning before (${certificate})`;
    case 'warning':
      return `ends on ${sayInstant(at)} (${certificate})`;
    case 'proof-owed': {
      const publish =
        record === undefined || isPublished(verdict)
          ? ''
          : `; publish ${record.name} ${record.type} ${record.value}`;
      const seen = verdict === undefined ? '' : `. ${VERDICT_WORDS[verdict].means}`;
      return `its proof is owed since ${sayInstant(at)}${publish} (${certificate})${seen}`;
    }
  }
}

function sayMissing(finding: Finding): string {
  const missing = formatMissing(finding);
  return missing === '' ? '' : `; missing: ${missing}`;
}

/** `address, phone call`: the checks of an organization that are not complete. */
export function formatMissing({ pendingChecks = [] }: Pick<Finding, 'pendingChecks'>): string {
  return pendingChecks
    .map(({ check, name }) => (check === 'other' ? plain(name, 100) : check.replaceAll('-', ' ')))
    .join(', ');
}

function sayCertificates({ certificate, certificates = 1 }: Finding): string {
  return certificates === 1 ? certificate : `${certificate} and ${certificates - 1} more`;
}
