import type { Certificate } from '../../certificates/certificate.ts';
import type { ProviderRun } from '../provider.ts';
import { certificateOfInfo, certificateOfOrder } from './certificate-of.ts';
import type { DetailFetch } from './fetch-certificate.ts';
import { failureReason } from './job-reason.ts';
import { meaningOf } from './job-words.ts';
import type { OrderRow } from './order-row.ts';
import { organizationValidations } from './organization-validations.ts';
import { domainValidations } from './validations.ts';

/**
 * The details of an order without a certificate. If the certificate was issued since the listing, it is returned as the
 * successor of the order.
 */
export async function fetchOrder(
  row: OrderRow,
  { documents, account, clock }: DetailFetch,
  run: ProviderRun,
): Promise<Certificate> {
  const job = await documents.listedJob(row.job, run);
  if (meaningOf(job) !== 'done') {
    const certificate = certificateOfOrder(job, account, clock());
    return {
      ...certificate,
      id: row.id,
      ...(job.certificateId === undefined ? {} : { becomes: job.certificateId }),
      failureReason: failureReason(certificate, job),
      domainValidations: domainValidations(job.validations, {
        name: job.name,
        isValidated: false,
        job,
      }),
      organizationValidations: organizationValidations(job),
    };
  }
  if (job.certificateId === undefined) return row.certificate();
  const info = await documents.certificate(job.certificateId, run);
  return {
    ...certificateOfInfo(info, [], account, clock()),
    id: row.id,
    renewal: { renewedBy: info.id, successorIssued: true },
  };
}
