import { ownerOf } from '../../../shared/certificates/ownership.ts';
import type { Certificate } from '../../../shared/certificates/certificate.ts';
import { isSecondary, keyOf } from '../../../shared/certificates/certificate-state.ts';
import type { CertificateState } from '../../../shared/certificates/certificate-state.ts';
import { millisecondsBetween } from '../../../shared/certificates/instant.ts';
import { isReplacedByReissue } from '../../../shared/certificates/multi-year.ts';
import type { Instant } from '../../../shared/certificates/instant.ts';
import { hasExpiry } from '../../../shared/certificates/validity.ts';
import type { DeliveredNotification } from '../../../shared/notifications/delivery-log/delivered-notifications.ts';
import { organizationLineage } from '../../../shared/notifications/organization-conditions.ts';
import { MalformedItem } from '../../../shared/runtime/malformed-item.ts';
import { formatDuration } from '../../../shared/notifications/words/format-duration.ts';
import { formatInstant } from '../../../shared/notifications/words/format-instant.ts';
import type { ShowAnswer } from '../answers.ts';
import { listedCertificate } from '../listed-certificate.ts';
import { ValidationDetail } from '../../../shared/events/certificate-detail.ts';
import { defined } from '../../../shared/runtime/defined.ts';
import { currentState, isAcknowledged, CERTIFICATE, findCertificate } from '../find-certificate.ts';
import { columns } from '../output.ts';
import type { Command, Operation } from '../command.ts';
import type { Deployment } from '../deployment.ts';
import { timesOf } from '../../../shared/lifecycle/aspects/organization-validations.ts';
import { formatUsage } from '../../../shared/notifications/words/usage.ts';
import { formatMissing } from '../../../shared/notifications/words/findings.ts';

export const show: Command = {
  name: 'show',
  uses: 'deployment',
  summary: 'show one certificate: details, upcoming deadlines, notifications sent',
  examples: [
    ['www.example.com', 'by common name'],
    ['digicert/main/112211', 'by ID, as list prints it'],
  ],
  operands: [CERTIFICATE],
  options: {},
  description: 'The format of --json: docs/reference/json.md.',
  async run(parsed, on) {
    const { deployment, output } = on;
    const now = deployment.clock();
    const state = currentState(await findCertificate(deployment, parsed.operand(0), output), now);
    const { delivered, readable } = await deliveredOf(state, on);
    output.data(answerOf(state, delivered, now));
    output.line(state.certificate.commonName ?? keyOf(state), 'bold');
    for (const [label, value] of factsOf(state, now)) {
      const expired = label === 'status' && value.startsWith('expired');
      output.line(`  ${label.padEnd(16)}${value}`, expired ? 'red' : undefined);
    }
    for (const [title, lines] of sectionsOf(state, delivered, now)) {
      output.line();
      output.line(title, 'bold');
      for (const line of lines.length === 0 ? ['none'] : lines) output.line(`  ${line}`);
    }
    return readable;
  },
};

function answerOf(
  state: CertificateState,
  delivered: readonly DeliveredNotification[],
  now: Instant,
): ShowAnswer {
  const { acknowledgement, firstSeenAt, changedAt, revision, certificate } = state;
  const { domainValidations = [] } = certificate;
  return {
    ...{ version: 1, now, certificate: listedCertificate(state, now) },
    ...defined({ acknowledgement: isAcknowledged(state, now) ? acknowledgement : undefined }),
    ...{ firstSeenAt, changedAt, revision },
    domainValidations: domainValidations.map((validation) => ValidationDetail.parse(validation)),
    deadlines: state.deadlines.map(({ kind, name, at }) => ({ kind, name, at })),
    notifications: delivered.map(({ condition, channel, state, claimedAt, closedAt }) => ({
      ...{ condition, channel, state, claimedAt },
      ...defined({ closedAt }),
    })),
  };
}

/** If the delivery log cannot be read, the certificate is shown without it. */
async function deliveredOf(
  state: CertificateState,
  { deployment, output }: Operation<Deployment>,
): Promise<{ readonly delivered: readonly DeliveredNotification[]; readonly readable: boolean }> {
  try {
    const all = await Promise.all(
      lineagesOf(state).map((lineage) => deployment.delivered(lineage)),
    );
    const delivered = all.flat().toSorted((a, b) => (a.claimedAt < b.claimedAt ? -1 : 1));
    return { delivered, readable: true };
  } catch (error) {
    if (!(error instanceof MalformedItem)) throw error;
    output.warn(
      `${error.message}\nThe notifications about ${state.lineage} are missing from this answer.`,
    );
    return { delivered: [], readable: false };
  }
}

/** Includes the lineages of its organizations: a notification about an organization is sent once for all of its orders. */
function lineagesOf({ certificate, lineage, formerLineages }: CertificateState): string[] {
  const organizations = (certificate.organizationValidations ?? []).map((validation) =>
    organizationLineage({ ...certificate, lineage }, validation),
  );
  return [...new Set([lineage, ...(formerLineages ?? []), ...organizations])];
}

function factsOf(state: CertificateState, now: Instant): [string, string][] {
  const { certificate, acknowledgement: ack } = state;
  const { validity, renewal } = certificate;
  const { primary, others = [] } = state.sameCertificate ?? {};
  const tags = Object.entries(state.tags).map(([key, value]) => `${key}=${value}`);
  const facts: [string, string | undefined][] = [
    ['certificate', keyOf(state)],
    ['status', `${certificate.status} (provider status: ${certificate.rawStatus})`],
    ['approval', state.approval && `pending since ${formatInstant(state.approval.pendingSince)}`],
    ['names', certificate.subjectAlternativeNames.join(' ') || undefined],
    ['valid from', validity?.notBefore && formatInstant(validity.notBefore)],
    ['expires', validity && formatExpiry(validity, now)],
    ['reason', certificate.revocationReason ?? certificate.failureReason],
    ['issuer', formatIssuer(certificate)],
    ['serial number', certificate.serialNumber],
    ['SHA-256', certificate.fingerprint],
    ['key', formatKey(certificate)],
    ['product', certificate.product],
    ['used by', formatUsage(certificate)],
    ['console name', certificate.displayName],
    ['order', certificate.orderNumber],
    ['previous order', certificate.previousOrderNumber],
    ['paid until', certificate.orderPaidUntil && formatInstant(certificate.orderPaidUntil)],
    ['reissue', formatReissue(certificate)],
    ['automatic', formatAutomatic(certificate)],
    ['organization', certificate.organization],
    ['division', certificate.division],
    ['owner', ownerOf(state.tags)],
    ['comment', certificate.comment],
    ['lineage', state.lineage === keyOf(state) ? undefined : state.lineage],
    ['renews', renewal?.renews],
    ['from order', certificate.fromOrder],
    ['renewed by', renewal?.renewedBy ?? state.successor?.key],
    ['also in', others.join(' ') || undefined],
    ['alerts from', isSecondary(state) ? primary : undefined],
    ['tags', tags.join(' ') || undefined],
    ['first seen', formatInstant(state.firstSeenAt)],
    ['last change', `${formatInstant(state.changedAt)}, revision ${state.revision}`],
    ['removed', state.removedAt && formatInstant(state.removedAt)],
    [
      'acknowledged',
      ack &&
        `by ${ack.by} until ${formatInstant(ack.until)}${isAcknowledged(state, now) ? '' : ' (ended)'}${ack.note === '' ? '' : `: ${ack.note}`}`,
    ],
  ];
  return facts.flatMap(([label, value]): [string, string][] =>
    value === undefined ? [] : [[label, value]],
  );
}

function formatIssuer({ issuer, issuerOrganization }: Certificate): string | undefined {
  const organization = issuerOrganization === issuer ? undefined : issuerOrganization;
  return issuer && `${issuer}${organization === undefined ? '' : ` (${organization})`}`;
}

function formatKey(certificate: Certificate): string | undefined {
  const { keyAlgorithm, keySize, signatureAlgorithm } = certificate;
  const key = [keyAlgorithm, keySize].filter((part) => part !== undefined).join(' ');
  const signature = signatureAlgorithm && `signed with ${signatureAlgorithm}`;
  return (
    [key, signature].filter((part) => part !== undefined && part !== '').join(', ') || undefined
  );
}

function formatReissue(certificate: Certificate): string | undefined {
  const { reissueRequired, reissueStatus } = certificate;
  const required = reissueRequired && 'required';
  const planned = isReplacedByReissue(certificate) ? 'instead of a new order' : undefined;
  return [required || planned, reissueStatus].filter(Boolean).join(', ') || undefined;
}

function formatAutomatic({ automaticRenewal, renewal }: Certificate): string | undefined {
  const automatic = automaticRenewal ?? renewal?.automatic;
  return automatic === undefined ? undefined : automatic ? 'renewed by the provider' : 'no';
}

function formatExpiry(
  { notAfter, precision }: NonNullable<CertificateState['certificate']['validity']>,
  now: Instant,
): string {
  if (!hasExpiry({ notAfter })) return 'never (no expiry date)';
  const left = millisecondsBetween(now, notAfter);
  const when = left < 0 ? `${formatDuration(-left)} ago` : `in ${formatDuration(left)}`;
  return `${formatInstant(notAfter)} (${when}${precision === 'instant' ? '' : `; ${precision}`})`;
}

function sectionsOf(
  state: CertificateState,
  delivered: readonly DeliveredNotification[],
  now: Instant,
): [string, string[]][] {
  const validations = state.certificate.domainValidations ?? [];
  return [
    ['Domain validation', validations.map(({ domain, state, method }) => [domain, state, method])],
    ['Organization validation', organizationRows(state)],
    [
      'Upcoming deadlines',
      state.deadlines.map(({ kind, name, at }) => [
        minute(at),
        `in ${formatDuration(millisecondsBetween(now, at))}`,
        kind,
        name,
      ]),
    ],
    [
      'Notifications sent',
      delivered.map(({ condition, channel, closedAt, claimedAt, state }) => [
        minute(closedAt ?? claimedAt),
        channel,
        state === 'closed' ? 'delivered' : state,
        condition,
      ]),
    ],
  ].map(([title, rows]): [string, string[]] => [title as string, table(rows as string[][])]);
}

/** Never shortened to the width of the terminal, because users copy names from it. The caller indents the lines. */
function table(rows: readonly (readonly string[])[]): string[] {
  const [first] = rows;
  const titles = first?.map(() => '') ?? [];
  return first === undefined ? [] : columns(titles, rows, Infinity).slice(1);
}

function minute(at: Instant): string {
  return `${at.slice(0, 16).replace('T', ' ')} UTC`;
}

/** One row per organization validation: organization, type, state, and the missing checks or the expiry. */
function organizationRows(state: CertificateState): string[][] {
  return (state.certificate.organizationValidations ?? []).map((validation) => {
    const { organization, type, expiresAt } = validation;
    const { pendingSince } = timesOf(type, state);
    const missing = formatMissing(validation);
    const since =
      pendingSince === undefined
        ? expiresAt && `until ${formatInstant(expiresAt)}`
        : `since ${formatInstant(pendingSince)}`;
    return [
      organization?.name ?? organization?.id ?? 'organization',
      type,
      validation.state,
      [since, missing && `missing: ${missing}`].filter(Boolean).join(', '),
    ];
  });
}
