import { certificateApproachingExpiration } from '../../shared/events/certificate-approaching-expiration.ts';
import { certificateExpired } from '../../shared/events/certificate-expired.ts';
import { certificateReissueRequired } from '../../shared/events/certificate-reissue-required.ts';
import { certificateRemoved } from '../../shared/events/certificate-removed.ts';
import { certificateExpiryChanged } from '../../shared/events/certificate-expiry-changed.ts';
import { certificateAcknowledged } from '../../shared/events/certificate-acknowledged.ts';
import { certificateRenewed } from '../../shared/events/certificate-renewed.ts';
import { certificateStatusChanged } from '../../shared/events/certificate-status-changed.ts';
import type { CaaObstacle, DnsCheck, DnsCheckResult } from '../../shared/certificates/dns-check.ts';
import { domainValidationCompleted } from '../../shared/events/domain-validation-completed.ts';
import { domainValidationWithdrawn } from '../../shared/events/domain-validation-withdrawn.ts';
import { domainValidationPending } from '../../shared/events/domain-validation-pending.ts';
import { domainValidationDnsCheckChanged } from '../../shared/events/domain-validation-dns-check-changed.ts';
import type {
  CertificateDetail,
  DnsCheckDetail,
  ValidationDetail,
} from '../../shared/events/certificate-detail.ts';
import type { EventMetadata } from '../../shared/events/event.ts';
import type { RenewalOverdue } from '../../shared/certificates/expiry-facts.ts';
import { at } from './certificates.ts';

export const metadata = {
  id: 'digicert/main/112211:7:some-kind',
  version: 1,
  occurredAt: at('2027-02-15'),
  observedAt: at('2027-02-15T00:05:00Z'),
};

export const certificate: CertificateDetail = {
  key: 'digicert/main/112211',
  provider: 'digicert',
  account: 'main',
  id: '112211',
  status: 'issued',
  rawStatus: 'issued',
  commonName: 'www.example.com',
  subjectAlternativeNames: ['www.example.com', 'example.com'],
  notBefore: at('2026-11-21'),
  notAfter: at('2027-03-01'),
  precision: 'instant',
  serialNumber: '7C0FFEE',
  product: 'Secure Site',
  lineage: 'digicert/main/100001',
  replaced: false,
  tags: { team: 'shop', stage: 'production' },
};

const { notBefore: _from, notAfter: _until, precision: _precision, ...unissued } = certificate;

export const pendingOrder: CertificateDetail = {
  ...unissued,
  status: 'pending-validation',
  rawStatus: 'pending',
};

export const txtValidation: ValidationDetail = {
  domain: 'example.com',
  state: 'pending',
  method: 'dns-txt',
  record: { name: 'example.com', type: 'TXT', value: '_k3y0fr4nd0mv4lu3xx' },
  token: '_k3y0fr4nd0mv4lu3xx',
  tokenExpiresAt: at('2027-03-17T08:00:00Z'),
  requestedAt: at('2027-02-14T08:00:00Z'),
  automaticChecksUntil: at('2027-02-24T08:00:00Z'),
};

/** An order with a pending validation, with `changes`. */
export function validationPendingEvent(
  changes: {
    validation?: Partial<ValidationDetail>;
    certificate?: Partial<CertificateDetail>;
    checksStopped?: boolean;
    pendingSince?: string;
    reminder?: number;
    dnsCheck?: DnsCheckDetail;
  } = {},
) {
  return {
    detailType: domainValidationPending.detailType,
    detail: {
      metadata,
      certificate: { ...pendingOrder, ...changes.certificate },
      validation: { ...txtValidation, ...changes.validation },
      pendingSince: at(changes.pendingSince ?? '2027-02-14T08:00:00Z'),
      checksStopped: changes.checksStopped ?? false,
      ...(changes.reminder !== undefined && {
        reminder: { number: changes.reminder, daysPending: 3, dueAt: metadata.occurredAt },
      }),
      ...(changes.dnsCheck && { dnsCheck: changes.dnsCheck }),
    },
  };
}

/** The DNS check of the record of the order above. */
export const missingRecord: DnsCheck = {
  domain: 'example.com',
  result: 'record-missing',
  since: at('2027-02-14T08:10:00Z'),
  record: { name: 'example.com', type: 'TXT', value: '_k3y0fr4nd0mv4lu3xx' },
  findings: [],
};

/** The same without a record: the provider returns only the method, and possibly a value. */
export function recordlessEvent(method: ValidationDetail['method'], token?: string) {
  const { record: _record, token: _token, tokenExpiresAt: _end, ...rest } = txtValidation;
  const event = validationPendingEvent();
  const validation = { ...rest, method, ...(token === undefined ? {} : { token }) };
  return { ...event, detail: { ...event.detail, validation } };
}

export function approachingEvent(
  changes: Partial<CertificateDetail> = {},
  daysToExpiry = 14,
  threshold = 'second',
  reason?: RenewalOverdue['reason'],
) {
  return {
    detailType: certificateApproachingExpiration.detailType,
    detail: {
      metadata,
      certificate: { ...certificate, ...changes },
      threshold: { name: threshold, dueAt: at('2027-02-15') },
      daysToExpiry,
      ...(reason && { renewalOverdue: { expectedAt: at('2027-02-14'), reason } }),
    },
  };
}

export function expiredEvent(
  changes: Partial<CertificateDetail> = {},
  observedAt = at('2027-03-01T00:05:00Z'),
) {
  return {
    detailType: certificateExpired.detailType,
    detail: {
      metadata: { ...metadata, occurredAt: at('2027-03-01'), observedAt },
      certificate: { ...certificate, status: 'expired', ...changes },
      daysToExpiry: 0,
    },
  };
}

/** The additional values of a multi-year AutoDNS order. */
export const multiYear: Partial<CertificateDetail> = {
  key: 'autodns/main/571033',
  provider: 'autodns',
  id: '571033',
  product: 'QUICKSSLPREMIUM',
  orderNumber: '4711-0815',
  orderPaidUntil: at('2029-05-10'),
  reissueRequired: true,
  issuer: 'Example RSA CA',
  owner: 'shop-team',
  comment: 'web shop',
};

export function reissueRequiredEvent(changes: Partial<CertificateDetail> = {}) {
  return {
    detailType: certificateReissueRequired.detailType,
    detail: { metadata, certificate: { ...certificate, ...multiYear, ...changes } },
  };
}

export function removedEvent(changes: Partial<CertificateDetail> = {}) {
  return {
    detailType: certificateRemoved.detailType,
    detail: { metadata, certificate: { ...certificate, ...changes } },
  };
}

/** The same, but the account has been unreachable since then. */
export function detectedWhileUnreachable<Event extends { detail: { metadata: EventMetadata } }>(
  event: Event,
) {
  const facts = { dataAsOf: at('2027-02-12T04:00:00Z'), unreachable: true };
  const metadata = { ...event.detail.metadata, ...facts };
  return { ...event, detail: { ...event.detail, metadata } };
}

export function statusChangedEvent(
  status: CertificateDetail['status'],
  changes: Partial<CertificateDetail> = {},
) {
  return {
    detailType: certificateStatusChanged.detailType,
    detail: {
      metadata,
      certificate: { ...certificate, status, rawStatus: status, ...changes },
      previous: { status: 'issued', rawStatus: 'issued' },
    },
  };
}

/** Events that resolve an alert. */
export const resolvingEvents = {
  validation: (changes: Partial<CertificateDetail> = {}) => ({
    detailType: domainValidationCompleted.detailType,
    detail: {
      metadata,
      certificate: { ...pendingOrder, ...changes },
      validation: { ...txtValidation, state: 'valid' },
      resolves: {
        condition: 'validation',
        since: at('2027-02-14T08:00:00Z'),
        domains: ['example.com'],
      },
    },
  }),
  end: () => ({
    detailType: certificateExpiryChanged.detailType,
    detail: {
      metadata,
      certificate: { ...certificate, notAfter: at('2027-06-10') },
      previous: { notAfter: certificate.notAfter },
      resolves: { condition: 'expiry', since: at('2027-01-30') },
    },
  }),
  order: (status: 'cancelled' | 'rejected', domains: readonly string[]) => ({
    detailType: certificateStatusChanged.detailType,
    detail: {
      metadata,
      certificate: { ...pendingOrder, status, rawStatus: status },
      previous: { status: 'pending-validation', rawStatus: 'pending' },
      resolves: { condition: 'validation', since: at('2027-02-14T08:00:00Z'), domains },
    },
  }),
  withdrawn: (domains: readonly string[]) => ({
    detailType: domainValidationWithdrawn.detailType,
    detail: {
      ...{ metadata, certificate: pendingOrder, domains },
      resolves: { condition: 'validation', since: at('2027-02-14T08:00:00Z'), domains },
    },
  }),
};

/** After an alert, the successor is issued: matched by name, or linked by the provider. */
export function renewedEvent(recognizedBy: 'provider' | 'names' = 'names', alerted = true) {
  const names = { name: 'example.com', notAfter: at('2027-06-11T12:00:00Z') };
  return {
    detailType: certificateRenewed.detailType,
    detail: {
      metadata,
      certificate: { ...certificate, replaced: true },
      successor: { key: 'digicert/europe/223344', ...(recognizedBy === 'names' ? names : {}) },
      recognizedBy,
      alerted,
    },
  };
}

export function acknowledgedEvent(until = at('2027-03-15')) {
  const known = { ...certificate, acknowledged: { until } };
  const detail = { metadata, certificate: known, until };
  return { detailType: certificateAcknowledged.detailType, detail };
}

/** A certificate is renewed four days after its expiry. */
export function renewedLateEvent() {
  const { detailType, detail } = renewedEvent();
  const late = { occurredAt: at('2027-03-05'), observedAt: at('2027-03-05T00:05:00Z') };
  return { detailType, detail: { ...detail, metadata: { ...metadata, ...late } } };
}

export function dnsCheckOf(
  result: DnsCheckResult,
  findings = ['ns1.example.net has the record'],
  caa?: CaaObstacle,
  more: Partial<DnsCheckDetail> = {},
): DnsCheckDetail {
  return { result, since: at('2027-02-15'), findings, ...(caa && { caa }), ...more };
}

/** CAA records allow only another CA. */
export const caaObstacle: CaaObstacle = {
  name: 'example.com',
  present: [{ flags: 0, tag: 'issue', value: 'letsencrypt.org' }],
  critical: [],
  missing: [{ flags: 0, tag: 'issue', value: 'digicert.com' }],
  recordPublished: true,
};

/** The DNS check of a pending validation gets another result. */
export function dnsCheckChangedEvent(
  result: DnsCheckResult,
  findings: string[] = ['ns1.example.net has the record'],
  previous: { result?: DnsCheckResult } = { result: 'record-missing' },
  caa?: CaaObstacle,
  more: Partial<DnsCheckDetail> = {},
) {
  return {
    detailType: domainValidationDnsCheckChanged.detailType,
    detail: {
      ...{ metadata, certificate: pendingOrder, validation: txtValidation, previous },
      pendingSince: at('2027-02-14T08:00:00Z'),
      dnsCheck: dnsCheckOf(result, findings, caa, more),
    },
  };
}
