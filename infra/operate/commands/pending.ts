import { instantFor, keyOf } from '../../../shared/certificates/certificate-state.ts';
import type { CertificateState } from '../../../shared/certificates/certificate-state.ts';
import type { Finding } from '../../../shared/certificates/finding.ts';
import { millisecondsBetween } from '../../../shared/certificates/instant.ts';
import type { Instant } from '../../../shared/certificates/instant.ts';
import type { DomainValidation } from '../../../shared/certificates/validation.ts';
import { approvalOf } from '../../../shared/changes/count-findings.ts';
import { OrganizationCount } from '../../../shared/changes/organization-findings.ts';
import { owedValidations } from '../../../shared/changes/owed-validations.ts';
import type { MalformedItem } from '../../../shared/runtime/malformed-item.ts';
import { publishActions } from '../../../shared/notices/compose/publish-actions.ts';
import { formatMissing } from '../../../shared/notices/compose/finding-words.ts';
import { dnsLines } from '../../../shared/notices/render/dns-lines.ts';
import { sayDuration } from '../../../shared/notices/words/say-duration.ts';
import { sayInstant } from '../../../shared/notices/words/say-instant.ts';
import { count } from '../../local/report/plural.ts';
import { asItIs } from '../as-it-is.ts';
import type { Command } from '../command.ts';
import { isDrill } from '../drill-certificate.ts';
import { skipUnreadable, warnOfUnreadable } from '../skip-unreadable.ts';

interface Owed {
  readonly state: CertificateState;
  readonly validation: DomainValidation;
  readonly since: Instant;
}

export const pending: Command = {
  name: 'pending',
  uses: 'deployment',
  synopsis: '',
  summary: 'validations that are pending, with the lines to paste, and orders to approve',
  help: `Each proof of domain control that holds a certificate back: since when it is owed, the record to
publish as a line of a zone file and as a command, and the result of the DNS check. Then each
organization that has to be validated: for how many certificates, and which checks are missing.
Then each order that an approver has to approve. Acknowledged certificates are listed as well.`,
  operands: [],
  options: {},
  async run(_given, { deployment, output }) {
    const now = deployment.clock();
    const owed: Owed[] = [];
    const organizationCount = new OrganizationCount(now);
    const unapproved: Finding[] = [];
    const unreadable: MalformedItem[] = [];
    const stored = skipUnreadable(deployment.certificates(), (item) => unreadable.push(item));
    for await (const one of stored) {
      const state = asItIs(one, now);
      if (state.removedAt !== undefined) continue;
      owed.push(...owedBy(state));
      organizationCount.add(state, false);
      unapproved.push(...approvalOf(state));
    }
    owed.sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0));
    const organizations = organizationCount
      .findings()
      .filter(({ kind }) => kind === 'organization-pending')
      .toSorted(byTime);
    const approvals = unapproved.toSorted(byTime);
    output.data([...owed.map((one) => dataOf(one)), ...organizations, ...approvals]);
    for (const { state, validation, since } of owed) {
      const waits = sayDuration(millisecondsBetween(since, now));
      output.line(`${validation.domain}  waits ${waits}`, 'bold');
      if (isDrill(state)) output.line('  This is a drill: there is nothing to publish.', 'yellow');
      for (const line of linesOf(state, validation)) output.line(`  ${line}`);
      output.line();
    }
    for (const { organization, name, certificate, certificates = 1, at, ...one } of organizations) {
      const waits = sayDuration(millisecondsBetween(at, now));
      const others = certificates === 1 ? '' : ` and ${certificates - 1} more`;
      output.line(`${organization ?? name}  organization validation pending ${waits}`, 'bold');
      output.line(`  for     ${certificate} (${name})${others}`);
      output.line(`  missing ${formatMissing(one) || 'not reported'}`);
      output.line();
    }
    for (const { name, certificate, at } of approvals) {
      output.line(`${name}  approval pending ${sayDuration(millisecondsBetween(at, now))}`, 'bold');
      output.line(`  for     ${certificate}`);
      output.line();
    }
    const totals = [
      `${count(owed.length, 'proof')} owed`,
      ...(organizations.length === 0
        ? []
        : [`${count(organizations.length, 'organization')} to validate`]),
      ...(approvals.length === 0 ? [] : [`${count(approvals.length, 'order')} to approve`]),
    ];
    output.line(`${totals.join(', ')}.`);
    warnOfUnreadable(unreadable, output);
    return unreadable.length === 0;
  },
};

function byTime(a: Finding, b: Finding): number {
  return a.at < b.at ? -1 : Number(a.at > b.at);
}

function owedBy(state: CertificateState): Owed[] {
  return owedValidations(state.certificate).map((validation) => ({
    state,
    validation,
    since: instantFor(validation.domain, state.validationPendingSince) ?? state.changedAt,
  }));
}

function dataOf({ state, validation, since }: Owed) {
  const { record } = validation;
  const diagnosis = state.diagnoses?.find((one) => one.domain === validation.domain);
  return {
    certificate: keyOf(state),
    ...validation,
    owedSince: since,
    ...(record === undefined ? {} : { lines: dnsLines(diagnosis?.alternative ?? record) }),
  };
}

function linesOf(state: CertificateState, validation: DomainValidation): string[] {
  const { domain, method, record, token, checkedUntil } = validation;
  const diagnosis = state.diagnoses?.find((one) => one.domain === domain);
  const lines = record && dnsLines(diagnosis?.alternative ?? record);
  return [
    `for     ${keyOf(state)}${state.certificate.commonName === undefined ? '' : ` (${state.certificate.commonName})`}`,
    ...(lines === undefined
      ? [`by      ${method}${token === undefined ? '' : `, token ${token}`}`]
      : [`zone    ${lines.zoneFile}`, `aws     ${lines.route53}`, `check   ${lines.lookUp}`]),
    ...(checkedUntil === undefined ? [] : [`looked for until ${sayInstant(checkedUntil)}`]),
    ...(diagnosis === undefined
      ? []
      : [
          `dns     ${diagnosis.verdict}, since ${sayInstant(diagnosis.since)}`,
          ...diagnosis.findings.map((finding) => `        ${finding}`),
          ...publishActions(diagnosis, state.certificate.provider).map((one) => `to do   ${one}`),
        ]),
  ];
}
