import type {
  AuthenticationPlan,
  CertificateTimeline,
  JobCourse,
  Replacement,
  Withdrawal,
} from './certificate-timeline.ts';

/** The required values of a certificate; the rest has defaults. */
export type NewCertificate = Pick<CertificateTimeline, 'name' | 'orderedAt'> &
  Partial<
    Omit<CertificateTimeline, 'job' | 'replacements' | 'revocation' | 'deletion' | 'authentication'>
  > & {
    readonly job?: Partial<JobCourse> | undefined;
    readonly replacements?: readonly NewReplacement[] | undefined;
    readonly revocation?: NewWithdrawal | undefined;
    readonly deletion?: NewWithdrawal | undefined;
    readonly authentication?: Partial<AuthenticationPlan> | undefined;
  };

export type NewReplacement = Omit<Replacement, 'job'> & { readonly job?: Partial<JobCourse> };
export type NewWithdrawal = Omit<Withdrawal, 'jobId'> & { readonly jobId?: number };

/** IDs of jobs exceed 32 bits, as the vendor's do. */
const FIRST_JOB_ID = 4_297_000_000;
/** The last two IDs are for a revocation and a deletion. */
const JOBS_A_CERTIFICATE = 100;

/** Applies defaults. IDs of jobs depend on the ID of the certificate, so that runs are reproducible. */
export function completeCertificate(
  certificate: NewCertificate,
  id: number,
  owner: string,
): CertificateTimeline {
  const jobId = (index: number) => FIRST_JOB_ID + id * JOBS_A_CERTIFICATE + index;
  const { job, replacements = [], revocation, deletion, authentication, ...options } = certificate;
  return {
    names: [certificate.name],
    product: 'QUICKSSLPREMIUM',
    certificateType: 'FQDN',
    owner,
    months: 12,
    unreported: [],
    reissueRequired: false,
    rewrite: {},
    ...options,
    id,
    job: course(job, jobId(0)),
    replacements: replacements.map((one, index) => ({
      ...one,
      job: course(one.job, jobId(1 + index)),
    })),
    ...(revocation === undefined ? {} : { revocation: { jobId: jobId(98), ...revocation } }),
    ...(deletion === undefined ? {} : { deletion: { jobId: jobId(99), ...deletion } }),
    authentication: {
      method: 'DNS',
      recordType: 'TXT',
      label: '_dnsauth',
      setting: 'one-tab',
      provisioning: false,
      ...authentication,
    },
  };
}

function course(options: Partial<JobCourse> | undefined, id: number): JobCourse {
  return { waiting: 'RUNNING', id, ...options };
}
