import { isDeepStrictEqual } from 'node:util';
import { certificateKey } from '../certificates/certificate.ts';
import { DAY, millisecondsBetween } from '../certificates/instant.ts';
import type { Instant } from '../certificates/instant.ts';
import { EXPIRED_WINDOW, instantFor, isReplaced } from '../certificates/certificate-state.ts';
import { isInForce } from '../certificates/status.ts';
import type { CertificateState } from '../certificates/certificate-state.ts';
import type { CertificateChange } from './change.ts';
import { detectApprovalChanges } from './approvals.ts';
import { detectOrganizationChanges } from './detect-organization-changes.ts';
import { dnsCheckOf } from './keep-dns-checks.ts';
import { pendingValidations } from './pending-validations.ts';
import { domainsDropped, endResolved, validationsResolved } from './resolution.ts';
import { remindersUntil } from './validation-reminders.ts';

type Rule = (
  previous: CertificateState | undefined,
  current: CertificateState,
) => readonly CertificateChange[];

/** A certificate that is discovered later than that after its expiry raises no alert: the weekly summary reports it. */
export const ALERT_AT_DISCOVERY = 7 * DAY;

/**
 * The changes between two states of a certificate, in the order of their events.
 *
 * Pure: the same two states always have the same changes, because the ids of events are derived from them.
 */
export function detectCertificateChanges(
  previous: CertificateState | undefined,
  current: CertificateState,
): CertificateChange[] {
  return RULES.flatMap((rule) => rule(previous, current));
}

const discovered: Rule = (previous, current) => {
  const { rebuiltAt } = current;
  if (previous === undefined) {
    return rebuiltAt === undefined
      ? [{ kind: 'discovered', reappeared: false }]
      : [{ kind: 'rebuilt', at: rebuiltAt, removed: current.removedAt !== undefined }];
  }
  return previous.removedAt !== undefined && current.removedAt === undefined
    ? [{ kind: 'discovered', reappeared: true }]
    : [];
};

const statusChanged: Rule = (previous, current) => {
  if (previous === undefined) return [];
  const { status, rawStatus } = previous.certificate;
  if (!hasNewStatus(previous, current)) return [];
  const resolves = validationsResolved(previous, domainsDropped(previous, current));
  return [{ kind: 'status-changed', from: { status, rawStatus }, ...(resolves && { resolves }) }];
};

function hasNewStatus(
  { certificate: before }: CertificateState,
  { certificate: { status, rawStatus } }: CertificateState,
): boolean {
  return status !== before.status || (status === 'unknown' && rawStatus !== before.rawStatus);
}

const expiryChanged: Rule = (previous, current) => {
  const to = current.certificate.validity?.notAfter;
  const from = previous?.certificate.validity?.notAfter;
  if (previous === undefined || to === undefined || to === from) return [];
  if (from === undefined) return [{ kind: 'expiry-changed' }];
  // A new expiry that is near as well does not resolve the alert.
  const away = to > from && current.warnings.expiry === undefined;
  const resolves = away ? endResolved(previous) : undefined;
  return [{ kind: 'expiry-changed', from, ...(resolves && { resolves }) }];
};

const approachingExpiration: Rule = (previous, current) => {
  const warning = current.warnings.expiry;
  if (warning === undefined || isDeepStrictEqual(warning, previous?.warnings.expiry)) return [];
  return [{ kind: 'approaching-expiration', ...warning }];
};

const expired: Rule = (previous, current) => {
  const { status, validity } = current.certificate;
  const end = validity?.notAfter;
  if (status !== 'expired') return [];
  if (previous !== undefined && hadExpired(previous, end) && !lacksSuccessor(previous, current)) {
    return [];
  }
  const at = end ?? current.changedAt;
  // A certificate whose state was rebuilt was known before: its expiry may not have been announced.
  const wasKnown = current.initialInventory || current.rebuiltAt !== undefined;
  const window = wasKnown ? EXPIRED_WINDOW : ALERT_AT_DISCOVERY;
  const old = end === undefined || millisecondsBetween(end, current.changedAt) > window;
  return previous === undefined && old ? [] : [{ kind: 'expired', at }];
};

/** The initial inventory reported the certificate as replaced, and the check has found no successor. */
function lacksSuccessor(previous: CertificateState, current: CertificateState): boolean {
  const isChecked =
    previous.replacedInInventory === true && current.replacedInInventory === undefined;
  return isChecked && current.removedAt === undefined && !isReplaced(current);
}

/**
 * Whether the certificate had expired before. A certificate that was reissued and has expired again since then had not.
 */
function hadExpired({ certificate }: CertificateState, end: Instant | undefined): boolean {
  const { status, validity } = certificate;
  const again = validity && end && millisecondsBetween(validity.notAfter, end) >= DAY;
  return status === 'expired' && again !== true;
}

const renewed: Rule = (previous, current) => {
  const link = successorOf(current);
  if (link === undefined || previous === undefined) return [];
  const before = successorOf(previous);
  // A provider link that is reported later for the same successor is not a change, and neither is another link.
  const known = before?.successor === link.successor || before?.recognizedBy === 'provider';
  return known ? [] : [{ kind: 'renewed', ...link }];
};

function successorOf({ certificate, successor }: CertificateState) {
  const { renewedBy, successorIssued } = certificate.renewal ?? {};
  if (successorIssued === true) {
    return renewedBy === undefined
      ? undefined
      : {
          successor: certificateKey({ ...certificate, id: renewedBy }),
          recognizedBy: 'provider' as const,
        };
  }
  return successor && { successor: successor.key, recognizedBy: 'names' as const };
}

const removed: Rule = (previous, current) =>
  previous?.removedAt === undefined && current.removedAt !== undefined ? [{ kind: 'removed' }] : [];

/** A required reissue that the initial inventory finds is one of its findings. */
const reissueRequired: Rule = (previous, current) => {
  const { certificate, removedAt, initialInventory, revision } = current;
  const isNew =
    certificate.reissueRequired === true && previous?.certificate.reissueRequired !== true;
  const found = previous === undefined && initialInventory && revision === 1;
  if (!isNew || found || removedAt !== undefined) return [];
  return isInForce(certificate.status) && !isReplaced(current)
    ? [{ kind: 'reissue-required' }]
    : [];
};

const validationPending: Rule = (previous, current) => {
  const known = new Map(
    // The removal of an order has already resolved its pending validations.
    previous === undefined || previous.removedAt !== undefined
      ? []
      : pendingValidations(previous.certificate).map((validation) => [
          validation.domain,
          validation,
        ]),
  );
  return pendingValidations(current.certificate).flatMap((validation) => {
    const before = known.get(validation.domain);
    const checksStoppedAt = instantFor(validation.domain, current.warnings.validationChecksStopped);
    const checksStopped = checksStoppedAt !== undefined;
    const nowChecksStopped =
      checksStopped &&
      checksStoppedAt !==
        instantFor(validation.domain, previous?.warnings.validationChecksStopped ?? []);
    const isNew =
      before === undefined ||
      before.method !== validation.method ||
      before.token !== validation.token ||
      !isDeepStrictEqual(before.record, validation.record);
    const since =
      instantFor(validation.domain, current.validationPendingSince) ?? current.changedAt;
    const dnsCheck = dnsCheckOf(validation.domain, validation.record, current.dnsChecks);
    const check = dnsCheck === undefined ? {} : { dnsCheck };
    const pending = {
      kind: 'validation-pending' as const,
      validation,
      since,
      checksStopped,
      ...check,
    };
    if (isNew || nowChecksStopped) return [pending];
    const dueAt = instantFor(validation.domain, current.warnings.validationReminders ?? []);
    const remindedAt = instantFor(validation.domain, previous?.warnings.validationReminders ?? []);
    if (dueAt === undefined || dueAt === remindedAt) return [];
    // No action is possible: the record is published, and the provider will check it.
    if (dnsCheck?.result === 'published' && !checksStopped) return [];
    const { automaticChecksUntil } = validation;
    const number = Math.max(1, remindersUntil({ since, automaticChecksUntil }, dueAt));
    return [{ ...pending, reminder: { number, dueAt } }];
  });
};

const validationCompleted: Rule = (previous, current) => {
  if (previous === undefined) return [];
  const now = new Map(
    (current.certificate.domainValidations ?? []).map((validation) => [
      validation.domain,
      validation,
    ]),
  );
  return pendingValidations(previous.certificate).flatMap(({ domain }) => {
    const validation = now.get(domain);
    if (validation?.state !== 'valid') return [];
    const resolves = validationsResolved(previous, [domain]);
    return [{ kind: 'validation-completed', validation, ...(resolves && { resolves }) }];
  });
};

const reissueFailed: Rule = (previous, current) => {
  const known = new Set(previous?.certificate.failedChanges?.map(({ id }) => id));
  const failed = (current.certificate.failedChanges ?? []).filter(({ id }) => !known.has(id));
  // The alert about the failed reissue also resolves its pending validations; only one alert does.
  const resolves =
    previous !== undefined && !hasNewStatus(previous, current)
      ? validationsResolved(previous, domainsDropped(previous, current))
      : undefined;
  return failed.map((change, index) => ({
    kind: 'reissue-failed' as const,
    change,
    ...(index === failed.length - 1 && resolves ? { resolves } : {}),
  }));
};

const validationWithdrawn: Rule = (previous, current) => {
  if (previous === undefined || hasNewStatus(previous, current)) return [];
  if (reissueFailed(previous, current).length > 0) return [];
  const domains = domainsDropped(previous, current);
  if (domains.length === 0) return [];
  const resolves = validationsResolved(previous, domains);
  return [{ kind: 'validation-withdrawn', domains, ...(resolves && { resolves }) }];
};

const validationExpiring: Rule = (previous, current) =>
  (current.certificate.domainValidations ?? []).flatMap((validation) => {
    const dueAt = instantFor(validation.domain, current.warnings.validationExpiring);
    return dueAt === undefined ||
      dueAt === instantFor(validation.domain, previous?.warnings.validationExpiring ?? [])
      ? []
      : [{ kind: 'validation-expiring', validation, dueAt }];
  });

const acknowledged: Rule = (previous, { acknowledgement }) =>
  acknowledgement === undefined || isDeepStrictEqual(acknowledgement, previous?.acknowledgement)
    ? []
    : [{ kind: 'acknowledged', until: acknowledgement.until }];

/** A DNS check that changes together with a new report of the validation is part of that report. */
const dnsCheckChanged: Rule = (previous, current) => {
  if (previous === undefined) return [];
  const reported = validationPending(previous, current).map(
    (change) =>
      change.kind === 'validation-pending' &&
      change.reminder === undefined &&
      change.validation.domain,
  );
  return pendingValidations(current.certificate).flatMap((validation) => {
    const { domain, record } = validation;
    const dnsCheck = dnsCheckOf(domain, record, current.dnsChecks);
    const from = dnsCheckOf(domain, record, previous.dnsChecks)?.result;
    if (dnsCheck === undefined || dnsCheck.result === from || reported.includes(domain)) return [];
    const since = instantFor(domain, current.validationPendingSince) ?? current.changedAt;
    return [
      {
        ...{ kind: 'dns-check-changed', validation, since, dnsCheck },
        ...(from === undefined ? {} : { from }),
      },
    ];
  });
};

const RULES: readonly Rule[] = [
  discovered,
  validationPending,
  validationCompleted,
  reissueFailed,
  statusChanged,
  expiryChanged,
  renewed,
  reissueRequired,
  validationExpiring,
  approachingExpiration,
  expired,
  removed,
  acknowledged,
  dnsCheckChanged,
  validationWithdrawn,
  detectOrganizationChanges,
  detectApprovalChanges,
];
