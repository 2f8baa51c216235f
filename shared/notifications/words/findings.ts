import type { ExpiringSoon, Finding } from '../../certificates/finding.ts';
import type { Notification } from '../notification.ts';
import { plain } from './plain.ts';
import { formatInstant } from './format-instant.ts';
import { isPublished, RESULT_WORDS } from './dns-check.ts';
import { firstFacts, listFacts } from './facts.ts';

/** The step for all findings. */
export const WORK_THROUGH =
  'Start at the top of the list: renew the expiring certificates, complete the pending domain and organization validations, and approve the waiting orders.';

/** The counts, in one line. */
export function formatOutstanding({
  expiring,
  pendingValidations,
  pendingOrganizations,
}: {
  readonly expiring: ExpiringSoon;
  readonly pendingValidations: number;
  readonly pendingOrganizations: number;
}): string {
  return `Expires within 7 days: ${expiring.within7Days}, within 30 days: ${expiring.within30Days}, within 90 days: ${expiring.within90Days} (without replaced certificates). Pending domain validations: ${pendingValidations}. Pending organization validations: ${pendingOrganizations}.`;
}

/** Bytes for 20 findings with names of the maximum length. */
const MAX_BYTES = 40_000;

/** One line for each finding, as many as fit. */
export function findingFacts(findings: readonly Finding[]): Notification['facts'] {
  return firstFacts(
    listFacts(
      findings.map((finding) => [labelOf(finding), formatFinding(finding)]),
      'Needs action',
    ),
    MAX_BYTES,
  );
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
      return `EXPIRED on ${formatInstant(at)} (${certificate})`;
    case 'final-reminder':
      return `expires on ${formatInstant(at)}, no further reminder before that (${certificate})`;
    case 'expiry-reminder':
      return `expires on ${formatInstant(at)} (${certificate})`;
    case 'validation-pending': {
      const publish =
        record === undefined || isPublished(result)
          ? ''
          : `; publish ${record.name} ${record.type} ${record.value}`;
      const found = result === undefined ? '' : `. ${RESULT_WORDS[result].means}`;
      return `validation pending since ${formatInstant(at)}${publish} (${certificate})${found}`;
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
