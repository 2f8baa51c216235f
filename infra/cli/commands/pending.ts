import { instantFor, keyOf } from '../../../shared/certificates/certificate-state.ts';
import type { CertificateState } from '../../../shared/certificates/certificate-state.ts';
import type { Finding } from '../../../shared/certificates/finding.ts';
import { millisecondsBetween } from '../../../shared/certificates/instant.ts';
import type { Instant } from '../../../shared/certificates/instant.ts';
import type { DomainValidation } from '../../../shared/certificates/validation.ts';
import { approvalOf } from '../../../shared/lifecycle/summary/count-findings.ts';
import { OrganizationCount } from '../../../shared/lifecycle/summary/organization-findings.ts';
import { pendingValidations } from '../../../shared/lifecycle/aspects/validations.ts';
import { DnsCheckDetail, ValidationDetail } from '../../../shared/events/certificate-detail.ts';
import { defined } from '../../../shared/runtime/defined.ts';
import type { MalformedItem } from '../../../shared/runtime/malformed-item.ts';
import { publishActions } from '../../../shared/notifications/words/dns-check-steps.ts';
import { formatMissing } from '../../../shared/notifications/words/findings.ts';
import { dnsLines } from '../../../shared/notifications/render/dns-lines.ts';
import { formatDuration } from '../../../shared/notifications/words/format-duration.ts';
import { formatInstant } from '../../../shared/notifications/words/format-instant.ts';
import { count } from '../../local/report/plain-text.ts';
import type { PendingAnswer } from '../answers.ts';
import { currentState } from '../find-certificate.ts';
import type { Command } from '../command.ts';
import { isTestAlert } from '../test-alert-certificate.ts';
import { skipUnreadable, warnOfUnreadable } from '../skip-unreadable.ts';

interface Pending {
  readonly state: CertificateState;
  readonly validation: DomainValidation;
  readonly since: Instant;
}

export const pending: Command = {
  name: 'pending',
  uses: 'deployment',
  summary: 'list pending validations with the DNS records to publish, and orders to approve',
  examples: [['', 'everything that you have to publish or approve']],
  options: {},
  description:
    'For each pending domain validation, the oldest first: since when it is pending, the DNS record to publish as a zone file line and as a command, and the result of the DNS check. Then for each pending organization validation: how many certificates wait for it, and which checks are missing. Then each order that waits for an approver. Acknowledged certificates are listed as well. The format of --json: docs/reference/json.md.',
  async run(_given, { deployment, output }) {
    const now = deployment.clock();
    const pending: Pending[] = [];
    const organizationCount = new OrganizationCount(now);
    const unapproved: Finding[] = [];
    const unreadable: MalformedItem[] = [];
    const stored = skipUnreadable(deployment.certificates(), (item) => unreadable.push(item));
    for await (const certificate of stored) {
      const state = currentState(certificate, now);
      if (state.removedAt !== undefined) continue;
      pending.push(...pendingBy(state));
      organizationCount.add(state, false);
      unapproved.push(...approvalOf(state));
    }
    pending.sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0));
    const organizations = organizationCount
      .findings()
      .filter(({ kind }) => kind === 'organization-pending')
      .toSorted(byTime);
    const approvals = unapproved.toSorted(byTime);
    output.data({
      version: 1,
      now,
      validations: pending.map((validation) => dataOf(validation)),
      organizations: organizations.map(
        ({ certificate, name, at, certificateCount = 1, ...finding }) => ({
          ...{ certificate, name, pendingSince: at, certificateCount },
          ...defined({
            organization: finding.organization,
            validationType: finding.validationType,
            pendingChecks: finding.pendingChecks,
          }),
        }),
      ),
      approvals: approvals.map(({ certificate, name, at }) => ({
        ...{ certificate, name, pendingSince: at },
      })),
    } satisfies PendingAnswer);
    for (const { state, validation, since } of pending) {
      const duration = formatDuration(millisecondsBetween(since, now));
      output.line(`${validation.domain}  pending ${duration}`, 'bold');
      if (isTestAlert(state.certificate))
        output.line('  This is a test alert: there is nothing to publish.', 'yellow');
      for (const line of linesOf(state, validation)) output.line(`  ${line}`);
      output.line();
    }
    for (const {
      organization,
      name,
      certificate,
      certificateCount = 1,
      at,
      ...rest
    } of organizations) {
      const duration = formatDuration(millisecondsBetween(at, now));
      const others = certificateCount === 1 ? '' : ` and ${certificateCount - 1} more`;
      output.line(`${organization ?? name}  organization validation pending ${duration}`, 'bold');
      output.line(`  for     ${certificate} (${name})${others}`);
      output.line(`  missing ${formatMissing(rest) || 'not reported'}`);
      output.line();
    }
    for (const { name, certificate, at } of approvals) {
      output.line(
        `${name}  approval pending ${formatDuration(millisecondsBetween(at, now))}`,
        'bold',
      );
      output.line(`  for     ${certificate}`);
      output.line();
    }
    const totals = [
      count(pending.length, 'pending validation'),
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

function pendingBy(state: CertificateState): Pending[] {
  return pendingValidations(state.certificate).map((validation) => ({
    state,
    validation,
    since: instantFor(validation.domain, state.validationPendingSince) ?? state.changedAt,
  }));
}

function dataOf({ state, validation, since }: Pending): PendingAnswer['validations'][number] {
  const { record } = validation;
  const dnsCheck = state.dnsChecks?.find(({ domain }) => domain === validation.domain);
  return {
    certificate: keyOf(state),
    name: state.certificate.commonName ?? state.certificate.id,
    ...ValidationDetail.parse(validation),
    pendingSince: since,
    ...defined({
      dnsCheck: dnsCheck && DnsCheckDetail.parse(dnsCheck),
      commands: record && dnsLines(dnsCheck?.alternative ?? record),
    }),
  };
}

function linesOf(state: CertificateState, validation: DomainValidation): string[] {
  const { domain, method, record, token, automaticChecksUntil } = validation;
  const dnsCheck = state.dnsChecks?.find((check) => check.domain === domain);
  const lines = record && dnsLines(dnsCheck?.alternative ?? record);
  return [
    `for     ${keyOf(state)}${state.certificate.commonName === undefined ? '' : ` (${state.certificate.commonName})`}`,
    ...(lines === undefined
      ? [`by      ${method}${token === undefined ? '' : `, token ${token}`}`]
      : [`zone    ${lines.zoneFile}`, `aws     ${lines.route53}`, `check   ${lines.lookUp}`]),
    ...(automaticChecksUntil === undefined
      ? []
      : [`checked by the provider until ${formatInstant(automaticChecksUntil)}`]),
    ...(dnsCheck === undefined
      ? []
      : [
          `dns     ${dnsCheck.result}, since ${formatInstant(dnsCheck.since)}`,
          ...dnsCheck.findings.map((finding) => `        ${finding}`),
          ...publishActions(dnsCheck, state.certificate.provider).map(
            (action) => `to do   ${action}`,
          ),
        ]),
  ];
}
