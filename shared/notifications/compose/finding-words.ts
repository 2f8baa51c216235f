import type { ExpiringSoon, Finding } from '../../certificates/finding.ts';
import type { Notification } from '../notification.ts';
import { plain } from '../words/plain.ts';
import { formatInstant } from '../words/format-instant.ts';
import { isPublished, RESULT_WORDS } from './dns-check-words.ts';
import { firstFacts, listFacts } from './list-facts.ts';

/** What is outstanding, in numbers. */
export function formatOutstanding({
  expiring,
  pendingValidations,
  pendingOrganizations,
}: {
  readonly expiring: ExpiringSoon;
  readonly pendingValidations: number;
  readonly pendingOrganizations: number;
}): string {
  return `Ending within 7 days: ${expiring.within7Days}; within 30: ${expiring.within30Days}; within 90: ${expiring.within90Days}; those whose successor is issued are not counted. Proofs of domain control that are owed: ${pendingValidations}. Organizations to validate: ${pendingOrganizations}.`;
}

/** What twenty findings of names that are as long as names may be need. */
const ROOM = 40_000;

/** What waits for somebody, a line each, as many as there is room for. */
export function findingFacts(findings: readonly Finding[]): Notification['facts'] {
  return firstFacts(
    listFacts(findings.map((finding) => [labelOf(finding), formatFinding(finding)])),
    ROOM,
  );
}

/** `1 certificate`, `2 certificates`. */
export function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}

function labelOf({ kind, name, domain, organization }: Finding): string {
  return plain(
    organization ?? (kind === 'validation-pending' && domain !== undefined ? domain : name),
  );
}

function formatFinding(finding: Finding): string {
  const { kind, certificate, at, record, result } = finding;
  switch (kind) {
    case 'organization-pending':
      return `organization validation${formatType(finding)} pending since ${formatInstant(at)}${formatMissingChecks(finding)} (${formatCertificates(finding)})`;
    case 'approval-pending':
      return `approval of the order pending since ${formatInstant(at)} (${certificate})`;
    case 'organization-expiring':
      return `organization validation${formatType(finding)} expires on ${formatInstant(at)} (${formatCertificates(finding)})`;
    case 'reissue-required':
      return `must be reissued before ${formatInstant(at)} (${certificate})`;
    case 'expired':
      return `expired on ${formatInstant(at)} (${certificate})`;
    case 'final-reminder':
      return `ends on ${formatInstant(at)}, and there is no further warning before (${certificate})`;
    case 'warning':
      return `ends on ${formatInstant(at)} (${certificate})`;
    case 'validation-pending': {
      const publish =
        record === undefined || isPublished(result)
          ? ''
          : `; publish ${record.name} ${record.type} ${record.value}`;
      const seen = result === undefined ? '' : `. ${RESULT_WORDS[result].means}`;
      return `its proof is owed since ${formatInstant(at)}${publish} (${certificate})${seen}`;
    }
  }
}

function formatType({ validationType = '' }: Finding): string {
  return /^(ov|ev)$/i.test(validationType) ? ` (${validationType.toUpperCase()})` : '';
}

function formatMissingChecks(finding: Finding): string {
  const missing = formatMissing(finding);
  return missing === '' ? '' : `; missing: ${missing}`;
}

/** `address, phone call`: the checks of an organization that are not complete. */
export function formatMissing({ pendingChecks = [] }: Pick<Finding, 'pendingChecks'>): string {
  return pendingChecks
    .map(({ check, name }) => (check === 'other' ? plain(name, 100) : check.replaceAll('-', ' ')))
    .join(', ');
}

function formatCertificates({ certificate, certificateCount = 1 }: Finding): string {
  return certificateCount === 1 ? certificate : `${certificate} and ${certificateCount - 1} more`;
}
