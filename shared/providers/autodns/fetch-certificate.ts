import type { Certificate } from '../../certificates/certificate.ts';
import type { Clock } from '../../runtime/clock.ts';
import { invalidResponse } from '../http/invalid-response.ts';
import type { ProviderRun } from '../provider.ts';
import { certificateOfInfo } from './certificate-of.ts';
import { autodns } from './descriptor.ts';
import { isNotFound } from './documents.ts';
import type { Documents } from './documents.ts';
import { cameToNothing, failedChange, failedJobs } from './failed-changes.ts';
import { idOfOrder } from './job.ts';
import type { Job } from './job.ts';
import type { JobHistory } from './job-history.ts';
import { failureReason } from './job-reason.ts';
import { isChange, isOrder, isOver, isWithdrawal, meaningOf } from './job-words.ts';
import type { CertificateRow } from './listed-row.ts';
import { orderFacts } from './order-facts.ts';
import { orderJobIn } from './order-number.ts';
import { originOf } from './origin-of.ts';
import type { CertificateInfo } from './schema.ts';
import { organizationValidations } from './organization-validations.ts';
import { domainValidations } from './validations.ts';

export interface DetailFetch {
  readonly documents: Documents;
  readonly jobs: JobHistory;
  readonly account: string;
  /** The user name that the account is read with. */
  readonly login: string;
  readonly clock: Clock;
}

/**
 * The closer look at a certificate: one request, and one more for each job that concerns it. Reissues and renewals that
 * have ended are read where one of them failed.
 */
export async function fetchCertificate(
  row: CertificateRow,
  { documents, jobs: deliveryLog, account, login, clock }: DetailFetch,
  run: ProviderRun,
): Promise<Certificate> {
  const listed = row.certificate();
  let info: CertificateInfo;
  try {
    info = await documents.certificate(row.id, run);
  } catch (error) {
    if (!isNotFound(error) || !(await wasTakenAway(row, documents, run))) throw error;
    return { ...listed, status: 'revoked', rawStatus: 'DELETED' };
  }
  if (info.id !== row.id) {
    throw invalidResponse(autodns.name, `read certificate ${row.id}`, 'another certificate');
  }
  const jobs = await jobsOf(row, info, documents, run);
  const certificate = certificateOfInfo(info, jobs, account, clock());
  const failed = await failedChangesOf(row, certificate, { documents, jobs }, run);
  const current = jobs.find((one) => !isWithdrawal(one) && !(isChange(one) && isOver(one)));
  const job = current ?? failed.at(-1);
  const isProven = isGivenOut(certificate) && (current !== undefined || job === undefined);
  // One without an end still has its order's job; of the others, the history tells.
  const origin =
    certificate.validity === undefined
      ? jobs.find(isOrder)
      : originOf(info, certificate.validity.notBefore, await deliveryLog(run));
  return {
    ...certificate,
    ...orderFacts(info, login),
    failureReason: failureReason(certificate, current),
    failedChanges: failed.map(failedChange),
    // While another certificate is made, the job has its records, and the certificate may still have its own.
    domainValidations: domainValidations(
      job?.validations.length ? job.validations : info.authentication,
      {
        ...{ name: info.name, isProven, job },
      },
    ),
    organizationValidations: organizationValidations(job),
    ...(origin === undefined ? {} : { fromOrder: idOfOrder(origin) }),
  };
}

/** The reissues and renewals of a certificate that came to nothing, as they stand by themselves, oldest first. */
async function failedChangesOf(
  row: CertificateRow,
  { validity }: Certificate,
  { documents, jobs }: { readonly documents: Documents; readonly jobs: readonly Job[] },
  run: ProviderRun,
): Promise<Job[]> {
  const ended = jobs.filter(isOver);
  // Others of the same name may have succeeded since: only their own documents say whose they are.
  if (![...ended, ...row.endedChanges].some(cameToNothing)) return [];
  for (const listed of row.endedChanges) {
    if (ended.some(({ id }) => id === listed.id)) continue;
    const job = await documents.listedJob(listed, run);
    if (job.certificateId === undefined || job.certificateId === row.id) ended.push(job);
  }
  return failedJobs(ended, validity?.notBefore);
}

/** There is a certificate, and no other one is being made. */
function isGivenOut({ status, changePending }: Certificate): boolean {
  return ['issued', 'expired', 'revoking', 'revoked'].includes(status) && changePending !== true;
}

/**
 * The row's jobs as they stand by themselves, with their steps, without those that turn out to be another's. An order
 * whose job no listing has is found by the number that the vendor builds of it.
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
    // Only a guess: the vendor's pages show the number, and promise nothing.
    if (!isNotFound(error)) throw error;
    return jobs;
  }
}

/** A certificate that was listed and is not there any more may have been deleted meanwhile. */
async function wasTakenAway(
  { jobs }: CertificateRow,
  documents: Documents,
  run: ProviderRun,
): Promise<boolean> {
  for (const listed of jobs.filter(isWithdrawal)) {
    if (meaningOf(await documents.listedJob(listed, run)) === 'done') return true;
  }
  return false;
}
