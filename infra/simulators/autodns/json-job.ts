import type { Instant } from '../../../shared/certificates/instant.ts';
import type { CertificateView } from './certificate-at.ts';
import type { JobView } from './job-at.ts';
import { defined, jsonCertificate } from './json-certificate.ts';
import type { Document } from './json-certificate.ts';
import type { Rendering } from './rendering.ts';
import { jsonTime } from './wire-time.ts';

/** A row of a listing of jobs. It has the name of its certificate, but not the ID. */
export function jsonJobRow(job: JobView, rendering: Rendering): unknown {
  const row = { job: jsonJob(job, rendering), object: jsonObject(job) };
  return lastWord(row, job);
}

/** The document of a job, with its steps and its certificate. */
export function jsonJobInfo(
  job: JobView,
  view: CertificateView | undefined,
  rendering: Rendering,
  now: Instant,
): unknown {
  const data = view === undefined ? {} : { data: jsonCertificate(view, rendering, now) };
  const info = {
    job: jsonJob(job, rendering),
    object: { ...jsonObject(job), ...data },
    niccomLogs: [],
    authentication: job.steps.map(({ step, status, updatedAt }) => ({
      ...{ step, status },
      updated: jsonTime(updatedAt),
    })),
    dcvAuth: job.dcvAuth,
    notices: job.notices,
  };
  return lastWord(info, job);
}

export function jsonJob(job: JobView, { context }: Pick<Rendering, 'context'>): Document {
  const user = { context, user: job.owner };
  return defined({
    created: jsonTime(job.createdAt),
    updated: jsonTime(job.updatedAt),
    owner: user,
    updater: user,
    status: job.status,
    subStatus: job.subStatus,
    execution: jsonTime(job.executionAt),
    id: job.id,
    type: job.type,
    subType: job.subType,
    action: job.action,
  });
}

function jsonObject({ type, objectName }: JobView) {
  return { type: type === 'ssl' ? 'Certificate' : 'Domain', value: objectName };
}

function lastWord(document: Document, { timeline }: JobView): unknown {
  return timeline?.rewrite.job === undefined ? document : timeline.rewrite.job(document);
}
