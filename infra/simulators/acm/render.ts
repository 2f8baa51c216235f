import { createHash } from 'node:crypto';
import { epochMilliseconds } from '../../../shared/certificates/instant.ts';
import type { Instant } from '../../../shared/certificates/instant.ts';
import type { AcmCertificate } from './certificate.ts';
import {
  isEligible,
  issuanceAt,
  renewalAt,
  reportsRecord,
  statusAt,
  usersAt,
} from './certificate-state.ts';

/** Names in one row of the list. */
const MAX_NAMES = 100;

/** One row of `ListCertificates`. JSON leaves `undefined` out. */
export function summaryOf(certificate: AcmCertificate, now: Instant): unknown {
  const { arn, domain, exported, keyAlgorithm, keyPairOrigin, type, rewrite } = certificate;
  const names = namesOf(certificate);
  const document = {
    CertificateArn: arn,
    DomainName: domain,
    SubjectAlternativeNameSummaries: names.slice(0, MAX_NAMES),
    HasAdditionalSubjectAlternativeNames: names.length > MAX_NAMES,
    Status: statusAt(certificate, now),
    Type: type,
    KeyAlgorithm: keyAlgorithm,
    KeyUsages: ['DIGITAL_SIGNATURE', 'KEY_ENCIPHERMENT'],
    ExtendedKeyUsages: ['TLS_WEB_SERVER_AUTHENTICATION'],
    CertificateKeyPairOrigin: keyPairOrigin,
    InUse: usersAt(certificate, now).length > 0,
    Exported: exported,
    RenewalEligibility: isEligible(certificate, now) ? 'ELIGIBLE' : 'INELIGIBLE',
    ...datesOf(certificate, now),
  };
  return rewrite.summary?.(document) ?? document;
}

/** The document of `DescribeCertificate`. */
export function detailOf(certificate: AcmCertificate, now: Instant): unknown {
  const { arn, domain, failure, revocation, keyAlgorithm, type, rewrite } = certificate;
  const status = statusAt(certificate, now);
  const issuance = issuanceAt(certificate, now);
  const isAmazons = type === 'AMAZON_ISSUED';
  const renewal = isAmazons ? renewalAt(certificate, now) : undefined;
  const document = {
    CertificateArn: arn,
    DomainName: domain,
    SubjectAlternativeNames: namesOf(certificate),
    Subject: `CN=${domain}`,
    Issuer: type === 'IMPORTED' ? 'Example CA' : 'Amazon',
    Serial: issuance?.serialNumber.match(/../g)?.join(':'),
    Status: status,
    Type: type,
    KeyAlgorithm: keyAlgorithm.replace('_', '-').replace('EC-', 'EC_'),
    SignatureAlgorithm: 'SHA256WITHRSA',
    KeyUsages: [{ Name: 'DIGITAL_SIGNATURE' }, { Name: 'KEY_ENCIPHERMENT' }],
    ExtendedKeyUsages: [{ Name: 'TLS_WEB_SERVER_AUTHENTICATION', OID: '1.3.6.1.5.5.7.3.1' }],
    InUseBy: usersAt(certificate, now),
    FailureReason: status === 'FAILED' ? failure?.reason : undefined,
    RevocationReason: status === 'REVOKED' ? revocation?.reason : undefined,
    RenewalEligibility: isEligible(certificate, now) ? 'ELIGIBLE' : 'INELIGIBLE',
    Options: { CertificateTransparencyLoggingPreference: 'ENABLED', Export: 'DISABLED' },
    DomainValidationOptions: isAmazons
      ? validationsOf(
          certificate,
          status === 'PENDING_VALIDATION' ? 'PENDING_VALIDATION' : doneStatus(status),
          now,
        )
      : undefined,
    RenewalSummary: renewal && {
      RenewalStatus: renewal.status,
      RenewalStatusReason: renewal.reason,
      DomainValidationOptions: validationsOf(certificate, renewalValidation(renewal.status), now),
      UpdatedAt: secondsOf(renewal.updatedAt),
    },
    ...datesOf(certificate, now),
  };
  return rewrite.detail?.(document) ?? document;
}

function doneStatus(status: string): string {
  return status === 'VALIDATION_TIMED_OUT' || status === 'FAILED' ? 'FAILED' : 'SUCCESS';
}

function renewalValidation(status: string): string {
  if (status === 'SUCCESS' || status === 'FAILED') return status;
  return 'PENDING_VALIDATION';
}

export function namesOf({ domain, sans }: AcmCertificate): string[] {
  return [...new Set([domain, ...sans])];
}

function validationsOf(certificate: AcmCertificate, status: string, now: Instant): unknown[] {
  const { method } = certificate;
  return namesOf(certificate).map((name) => ({
    DomainName: name,
    ValidationDomain: name,
    ValidationStatus: status,
    ValidationMethod: method,
    ...(method === 'EMAIL' && {
      ValidationEmails: ['admin', 'hostmaster'].map((user) => `${user}@${bare(name)}`),
    }),
    ...(method === 'DNS' &&
      reportsRecord(certificate, now) && {
        ResourceRecord: {
          Name: `${recordOf(name).name}.`,
          Type: 'CNAME',
          Value: `${recordOf(name).value}.`,
        },
      }),
    ...(method === 'HTTP' && {
      HttpRedirect: {
        RedirectFrom: `http://${bare(name)}/.well-known/pki-validation/${digest(name)}.txt`,
        RedirectTo: `https://validation.us-east-1.acm-validations.aws/${digest(name)}/.well-known/pki-validation/${digest(name)}.txt`,
      },
    }),
  }));
}

/** The record of a domain in this account: the same for all its certificates, and for its wildcard. */
export function recordOf(name: string): {
  readonly name: string;
  readonly type: 'CNAME';
  readonly value: string;
} {
  const domain = bare(name);
  const value = `_${digest(`target ${domain}`)}.jkddzztszm.acm-validations.aws`;
  return { name: `_${digest(domain)}.${domain}`, type: 'CNAME', value };
}

function bare(name: string): string {
  return name.replace(/^\*\./, '');
}

function digest(text: string): string {
  return createHash('sha1').update(text).digest('hex').slice(0, 32);
}

function datesOf(certificate: AcmCertificate, now: Instant) {
  const { type, requestedAt, revocation } = certificate;
  const issuance = issuanceAt(certificate, now);
  const { issuedAt, notBefore, notAfter } = issuance ?? {};
  return {
    CreatedAt: secondsOf(requestedAt),
    IssuedAt: type === 'AMAZON_ISSUED' ? secondsOf(issuedAt) : undefined,
    ImportedAt: type === 'IMPORTED' ? secondsOf(requestedAt) : undefined,
    NotBefore: secondsOf(notBefore),
    NotAfter: secondsOf(notAfter),
    RevokedAt: statusAt(certificate, now) === 'REVOKED' ? secondsOf(revocation?.at) : undefined,
  };
}

/** Times in this protocol are seconds since 1970, with a fraction. */
function secondsOf(at: Instant | undefined): number | undefined {
  return at === undefined ? undefined : epochMilliseconds(at) / 1000;
}
