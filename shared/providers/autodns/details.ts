import type { AccountReference, Certificate } from '../../certificates/certificate.ts';
import type { Clock } from '../../runtime/clock.ts';
import { invalidResponse } from '../provider-error.ts';
import type { ProviderRun } from '../provider.ts';
import { certificateOfInfo, certificateOfOrder } from './certificate.ts';
import { isNotFound } from './documents.ts';
import type { Documents } from './documents.ts';
import type { JobHistory } from './job-list.ts';
import { failedChange, failedJobs, failureReason, wasUnsuccessful } from './job-outcome.ts';
import { idOfOrder, isChange, isOrder, isOver, isWithdrawal, meaningOf } from './job.ts';
import type { Job } from './job.ts';
import { orderFacts, orderJobIn, originOf } from './order-facts.ts';
import type { CertificateRow, OrderRow } from './row.ts';
import type { CertificateInfo } from './schema.ts';
import { domainValidations, organizationValidations } from './validations.ts';

interface DetailFetch {
  readonly documents: Documents;
  readonly jobs: JobHistory;
  readonly account: AccountReference;
  /** The user name with which the monitor signs in. */
  readonly login: string;
  readonly clock: Clock;
}

/**
 * The details of a certificate: one request, and one more per job that concerns it. Finished reissues and renewals are
 * read if one of them failed.
 */
export async function fetchCertificate(
  row: CertificateRow,
  { documents, jobs: jobHistory, account, login, clock }: DetailFetch,
  run: ProviderRun,
): Promise<Certificate> {
  const listed = row.certificate();
  let info: CertificateInfo;
  try {
    info = await documents.certificate(row.id, run);
  } catch (error) {
    if (!isNotFound(error) || !(await wasDeleted(row, documents, run))) throw error;
    return { ...listed, status: 'revoked', rawStatus: 'DELETED' };
  }
  if (info.id !== row.id) {
    throw invalidResponse(account.provider, `read certificate ${row.id}`, 'another certificate');
  }
  const jobs = await jobsOf(row, info, documents, run);
  const certificate = certificateOfInfo(info, jobs, account, clock());
  const failed = await failedChangesOf(row, certificate, { documents, jobs }, run);
  const current = jobs.find((one) => !isWithdrawal(one) && !(isChange(one) && isOver(one)));
  const job = current ?? failed.at(-1);
  const isValidated =
    isIssuedUnchanged(certificate) && (current !== undefined || job === undefined);
  // A certificate without an expiry still has the job of its order; for others, the history contains the order.
  const origin =
    certificate.validity === undefined
      ? jobs.find(isOrder)
      : originOf(info, certificate.validity.notBefore, await jobHistory(run));
  return {
    ...certificate,
    ...orderFacts(info, login),
    failureReason: failureReason(certificate, current),
    failedChanges: failed.map(failedChange),
    // During a reissue the job has the current records. The certificate can still have the previous ones.
    domainValidations: domainValidations(
      job?.validations.length ? job.validations : info.authentication,
      {
        ...{ name: info.name, isValidated, job },
      },
    ),
    organizationValidations: organizationValidations(job),
    ...(origin === undefined ? {} : { fromOrder: idOfOrder(origin) }),
  };
}

/** The unsuccessful reissues and renewals of a certificate, with their details, oldest first. */
async function failedChangesOf(
  row: CertificateRow,
  { validity }: Certificate,
  { documents, jobs }: { readonly documents: Documents; readonly jobs: readonly Job[] },
  run: ProviderRun,
): Promise<Job[]> {
  const ended = jobs.filter(isOver);
  // A job of another certificate with the same name can have succeeded since. Only the details state the certificate.
  if (![...ended, ...row.endedChanges].some(wasUnsuccessful)) return [];
  for (const listed of row.endedChanges) {
    if (ended.some(({ id }) => id === listed.id)) continue;
    const job = await documents.listedJob(listed, run);
    if (job.certificateId === undefined || job.certificateId === row.id) ended.push(job);
  }
  return failedJobs(ended, validity?.notBefore);
}

/** Whether the certificate is issued and no change is pending. */
function isIssuedUnchanged({ status, changePending }: Certificate): boolean {
  return ['issued', 'expired', 'revoking', 'revoked'].includes(status) && changePending !== true;
}

/**
 * The jobs of the row with their steps, without jobs of other certificates. If no listing contains the job of an order,
 * it is found by the order number.
 */
async function jobsOf(
  row: CertificateRow,
  info: CertificateInfo,
  documents: Documents,
  run: ProviderRun,
): Promise<Job[]> {
  const jobs: Job[] = [];
  for (const listed of row.jobs) {
    const job = await documents.listedJob(listed, run);
    if (job.certificateId === undefined || job.certificateId === row.id) jobs.push(job);
  }
  if (jobs.length > 0 || info.server !== undefined || info.expire !== undefined) return jobs;
  const id = orderJobIn(info);
  if (id === undefined) return jobs;
  try {
    return [await documents.job(id, run)];
  } catch (error) {
    // This is a guess: the documentation shows the number, but does not guarantee it.
    if (!isNotFound(error)) throw error;
    return jobs;
  }
}

/** A certificate that was listed but is not found can have been deleted meanwhile. */
async function wasDeleted(
  { jobs }: CertificateRow,
  documents: Documents,
  run: ProviderRun,
): Promise<boolean> {
  for (const listed of jobs.filter(isWithdrawal)) {
    if (meaningOf(await documents.listedJob(listed, run)) === 'done') return true;
  }
  return false;
}

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
