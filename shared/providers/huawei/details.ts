import type { AccountReference, Certificate } from '../../certificates/certificate.ts';
import { DAY, millisecondsBetween } from '../../certificates/instant.ts';
import { readDocument } from '../http/read-response.ts';
import { invalidResponse } from '../provider-error.ts';
import type { ProviderRun } from '../provider.ts';
import type { WireTime } from '../wire/stated-time.ts';
import { certificateOf, isReportedByRow, namesOf } from './certificate.ts';
import type { HuaweiClient } from './client.ts';
import { NOT_OWNER, refusalError } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import { orderFacts } from './row.ts';
import type { CertificateRow } from './row.ts';
import type { CertificateDocument, Documents } from './schema.ts';
import { domainValidations, organizationValidations } from './validations.ts';

/** What is needed to fetch the details of a certificate. */
interface DetailsContext {
  readonly client: HuaweiClient;
  readonly account: AccountReference;
  readonly documents: Documents;
}

/**
 * The details of a certificate: one request, or none if the row contains everything. They add the start of validity of
 * an issued certificate, the validations of a pending one, the reason of a revocation, and a more exact status than the
 * list can have.
 */
export async function fetchCertificate(
  row: CertificateRow,
  context: DetailsContext,
  run: ProviderRun,
): Promise<Certificate> {
  const listed = row.certificate();
  if (isReportedByRow(listed.rawStatus) && listed.status !== 'issued')
    return { ...listed, ...NO_VALIDATIONS };
  const isRevoked = listed.status === 'revoked';
  const { provider } = context.account;
  const operation = `read certificate ${row.id}`;
  const path = `/v3/scm/certificates/${encodeURIComponent(row.id)}`;
  const answer = await context.client.get({ path, operation }, run);
  if ('refusal' in answer) {
    if (isRevoked) return { ...listed, ...NO_VALIDATIONS };
    if (isSharedAndReported(answer.refusal, listed)) return listed;
    throw refusalError(answer.refusal, { provider, operation });
  }
  const document = readDocument(context.documents.certificate, answer.document, {
    provider,
    operation,
  });
  if (document.id !== row.id) {
    throw invalidResponse(provider, operation, 'a certificate with another id');
  }
  if (isRevoked)
    return { ...listed, ...NO_VALIDATIONS, ...orderFacts(row.document(), row.tagged, document) };
  return merge(row, document, context.account);
}

const NO_VALIDATIONS = { domainValidations: [], organizationValidations: [] };

/** For a certificate that another account shares, only the owner can read the details. Its expiry is in the list. */
function isSharedAndReported({ code }: Refusal, { validity }: Certificate): boolean {
  return code === NOT_OWNER && validity !== undefined;
}

/**
 * The exact start of the list by tags, unless it is a day or more away from the start that the details state: a start
 * that moves so far means another certificate.
 */
function exactStart(
  stated: WireTime | undefined,
  tagged: WireTime | undefined,
): WireTime | undefined {
  if (stated === undefined || tagged === undefined) return stated ?? tagged;
  return Math.abs(millisecondsBetween(stated.at, tagged.at)) < DAY ? tagged : stated;
}

/** The details have priority; the row fills missing fields. */
function merge(
  row: CertificateRow,
  document: CertificateDocument,
  account: AccountReference,
): Certificate {
  const listed = row.document();
  const status = document.status ?? listed.status ?? '';
  const domain = document.domain ?? listed.domain;
  const type = document.type ?? listed.type;
  const wire = {
    id: row.id,
    status,
    type,
    brand: document.brand ?? listed.brand,
    domain,
    sans: document.sans.length > 0 ? document.sans : listed.sans,
    notBefore: exactStart(document.not_before ?? document.issue_time, row.tagged?.notBefore),
    notAfter: document.not_after ?? listed.expire_time,
    signatureAlgorithm:
      document.signature_algorithm ?? document.signature_algrithm ?? listed.signature_algorithm,
    exactExpiry: row.tagged?.expiry,
  };
  const validations = { status, method: document.validation_method, names: namesOf(wire) };
  return {
    ...certificateOf(wire, account),
    ...orderFacts(listed, row.tagged, document),
    ...row.linked(),
    domainValidations: domainValidations(document.authentification, validations),
    organizationValidations: organizationValidations(status, type),
  };
}
