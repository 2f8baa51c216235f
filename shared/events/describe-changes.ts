import { accountKey, certificateKey } from '../certificates/certificate.ts';
import type { Instant } from '../certificates/instant.ts';
import { backup } from '../certificates/unreadable-backup.ts';
import type { AccountChange, CertificateChange } from '../lifecycle/change.ts';
import type { Resolution } from '../lifecycle/resolution.ts';
import type { AccountFailure, AccountState } from '../certificates/account-state.ts';
import { NO_EXPIRY } from '../certificates/validity.ts';
import { expiredWhileMonitored } from '../certificates/certificate-state.ts';
import type { CertificateState } from '../certificates/certificate-state.ts';
import { initialInventoryCompleted } from './initial-inventory-completed.ts';
import { accountDetail } from './account-detail.ts';
import { accountRecovered } from './account-recovered.ts';
import { accountUnreachable } from './account-unreachable.ts';
import { certificateAcknowledged } from './certificate-acknowledged.ts';
import { certificateApprovalPending } from './certificate-approval-pending.ts';
import { certificateApprovalResolved } from './certificate-approval-resolved.ts';
import { certificateApproachingExpiration } from './certificate-approaching-expiration.ts';
import {
  certificateDetail,
  daysUntil,
  dnsCheckDetail,
  validationDetail,
} from './certificate-detail.ts';
import { certificateDiscovered } from './certificate-discovered.ts';
import { certificateExpired } from './certificate-expired.ts';
import { certificateExpiryChanged } from './certificate-expiry-changed.ts';
import { certificateReissueRequired } from './certificate-reissue-required.ts';
import { certificateReissueFailed } from './certificate-reissue-failed.ts';
import { certificateRemoved } from './certificate-removed.ts';
import { certificateRenewed } from './certificate-renewed.ts';
import { certificateStateRebuilt } from './certificate-state-rebuilt.ts';
import { certificateStatusChanged } from './certificate-status-changed.ts';
import { describeOrganizationChange } from './describe-organization-change.ts';
import { domainValidationCompleted } from './domain-validation-completed.ts';
import { domainValidationDnsCheckChanged } from './domain-validation-dns-check-changed.ts';
import { domainValidationExpiring } from './domain-validation-expiring.ts';
import { domainValidationPending } from './domain-validation-pending.ts';
import { domainValidationWithdrawn } from './domain-validation-withdrawn.ts';
import type { Describe, EventMetadata, MonitorEvent } from './event.ts';
import { pendingDetail, reminderTime } from './pending-detail.ts';

/** The event for one change of a certificate. `state` is the one after the change. */
export function describeCertificateChange(
  change: CertificateChange,
  state: CertificateState,
): MonitorEvent {
  const certificate = certificateDetail(state);
  const now = state.changedAt;
  const found =
    state.initialInventory && state.revision === 1 ? { initialInventory: true as const } : {};
  const { asOf: dataAsOf = now, unreachable = false } = state.dataAge ?? {};
  const key = certificateKey(state.certificate);
  const format = about(state.revision, now, key, 'certificate', { dataAsOf, unreachable });
  switch (change.kind) {
    case 'discovered':
      return format(certificateDiscovered, {
        certificate,
        reappeared: change.reappeared,
        initialInventory: state.initialInventory,
      });
    case 'rebuilt':
      return format(certificateStateRebuilt, {
        certificate,
        removed: change.removed,
        backup: backup(key, change.at),
      });
    case 'status-changed':
      return format(certificateStatusChanged, {
        certificate,
        previous: change.from,
        ...resolvedBy(change),
      });
    case 'expiry-changed':
      return format(certificateExpiryChanged, {
        certificate,
        previous: expiryOf(change.from),
        ...resolvedBy(change),
      });
    case 'approaching-expiration':
      return format(
        certificateApproachingExpiration,
        {
          certificate,
          threshold: { name: change.threshold, dueAt: change.dueAt },
          daysToExpiry: daysUntil(certificate.notAfter ?? change.dueAt, now),
          ...(change.renewalOverdue && { renewalOverdue: change.renewalOverdue }),
          // The reminder was due before the first sync, and has waited for the search for a successor.
          ...(state.initialInventory && change.dueAt <= state.firstSeenAt
            ? { initialInventory: true }
            : {}),
        },
        { occurredAt: change.dueAt },
      );
    case 'expired':
      return format(
        certificateExpired,
        { certificate, daysToExpiry: daysUntil(change.at, now), ...found },
        { occurredAt: change.at },
      );
    case 'renewed':
      return format(certificateRenewed, {
        certificate,
        successor: successorDetail(change.successor, state),
        recognizedBy: change.recognizedBy,
        // By its names a successor is recognised only where the old one nears its end. What the initial inventory
        // reported as replaced was never alarming.
        alerted:
          (change.recognizedBy === 'names' && state.successor?.inInventory !== true) ||
          state.warnings.expiry !== undefined ||
          expiredWhileMonitored(state),
        ...alertedAt(change.recognizedBy, state),
      });
    case 'removed':
      return format(certificateRemoved, { certificate });
    case 'reissue-required':
      return format(certificateReissueRequired, { certificate });
    case 'validation-pending': {
      const { validation, checksStopped, dnsCheck } = change;
      const { domain } = validation;
      return format(
        domainValidationPending,
        {
          certificate,
          validation: validationDetail(validation),
          ...pendingDetail(change, now),
          checksStopped,
          ...(dnsCheck && { dnsCheck: dnsCheckDetail(dnsCheck) }),
          ...found,
        },
        { part: domain, ...reminderTime(change) },
      );
    }
    case 'validation-completed':
      return format(
        domainValidationCompleted,
        {
          certificate,
          validation: validationDetail(change.validation),
          ...resolvedBy(change),
        },
        { part: change.validation.domain },
      );
    case 'validation-expiring':
      return format(
        domainValidationExpiring,
        {
          certificate,
          validation: validationDetail(change.validation),
          daysToExpiry: daysUntil(change.validation.expiresAt ?? now, now),
        },
        { part: change.validation.domain, occurredAt: change.dueAt },
      );
    case 'reissue-failed':
      return format(
        certificateReissueFailed,
        { certificate, change: change.change, ...resolvedBy(change), ...found },
        { part: change.change.id, ...(change.change.at && { occurredAt: change.change.at }) },
      );
    case 'acknowledged':
      return format(certificateAcknowledged, { certificate, until: change.until });
    case 'dns-check-changed':
      return format(
        domainValidationDnsCheckChanged,
        {
          certificate,
          validation: validationDetail(change.validation),
          pendingSince: change.since,
          dnsCheck: dnsCheckDetail(change.dnsCheck),
          previous: change.from === undefined ? {} : { result: change.from },
        },
        { part: change.validation.domain },
      );
    case 'validation-withdrawn':
      return format(domainValidationWithdrawn, {
        certificate,
        domains: [...change.domains],
        ...resolvedBy(change),
      });
    case 'approval-pending':
      return format(
        certificateApprovalPending,
        { certificate, ...pendingDetail(change, now), ...found },
        reminderTime(change),
      );
    case 'approval-resolved': {
      const { outcome } = change;
      return format(certificateApprovalResolved, { certificate, outcome, ...resolvedBy(change) });
    }
    case 'organization-pending':
    case 'organization-completed':
    case 'organization-withdrawn':
    case 'organization-expiring':
      return describeOrganizationChange(change, state, format);
  }
}

function successorDetail(key: string, { successor }: CertificateState) {
  const { name, notAfter } = successor?.key === key ? successor : {};
  return {
    key,
    ...(name === undefined ? {} : { name }),
    ...expiryOf(notAfter),
  };
}

/** No field for an expiry that is unknown, and none for a certificate without an expiry date. */
function expiryOf(notAfter: Instant | undefined): { notAfter?: Instant } {
  return notAfter === undefined || notAfter === NO_EXPIRY ? {} : { notAfter };
}

/** When the alert was sent that a renewal resolves. If the certificate has expired, earlier alerts are resolved already. */
function alertedAt(
  by: 'provider' | 'names',
  state: CertificateState,
): { alertedAt?: Instant | undefined } {
  if (by === 'names' && expiredWhileMonitored(state)) return { alertedAt: state.changedAt };
  const { expiry } = state.warnings;
  return expiry === undefined ? {} : { alertedAt: expiry.dueAt };
}

/** The event for one change of an account. `state` is the one after the change. */
export function describeAccountChange(change: AccountChange, state: AccountState): MonitorEvent {
  const account = accountDetail(state);
  const format = about(state.revision, state.changedAt, accountKey(state.account), 'account');
  switch (change.kind) {
    case 'unreachable':
      return format(
        accountUnreachable,
        { account, since: change.since, failure: change.failure },
        partOf(change.failure.scope),
      );
    case 'recovered': {
      const { kind: _kind, scope, ...times } = change;
      const what = { account, ...times };
      return scope === 'account'
        ? format(accountRecovered, what)
        : format(accountRecovered, { ...what, scope }, partOf(scope));
    }
    case 'initial-inventory-completed':
      return format(initialInventoryCompleted, {
        account,
        initialInventory: change.initialInventory,
      });
  }
}

function resolvedBy({ resolves }: { resolves?: Resolution }): { resolves?: Resolution } {
  return resolves === undefined ? {} : { resolves };
}

/** One revision can change an account and several of its parts. */
function partOf(scope: AccountFailure['scope']): { part?: string } {
  return scope === 'account' ? {} : { part: scope };
}

/** The id of an event is made of its subject, the revision and the kind: the same change has the same id. */
function about(
  revision: number,
  now: Instant,
  key: string,
  sort: 'certificate' | 'account',
  facts: Pick<EventMetadata, 'dataAsOf' | 'unreachable'> = {},
): Describe {
  return ({ detailType, version }, detail, { part, occurredAt = now } = {}) => {
    const kind = detailType.toLowerCase().replaceAll(' ', '-');
    const metadata: EventMetadata = {
      id: [key, revision, kind, part].filter((piece) => piece !== undefined).join(':'),
      version,
      occurredAt,
      observedAt: now,
      ...facts,
    };
    return { detailType, detail: { metadata, ...detail }, resources: [`${sort}/${key}`] };
  };
}
