import { ProviderError } from '../provider-error.ts';
import type { ProviderRun } from '../provider.ts';
import type { AutodnsInterface } from './autodns-interface.ts';
import { readJob } from './job.ts';
import type { Job } from './job.ts';
import { readDocument } from './read-document.ts';
import { CertificateInfo } from './schema.ts';

/** What can be asked about one certificate, or about one job. */
export interface Documents {
  certificate(id: string, run: ProviderRun): Promise<CertificateInfo>;
  /** Looked for among the jobs under way and, where it has left them, in the history. Answered once a run. */
  job(id: string, run: ProviderRun): Promise<Job>;
  /** The same of one that a listing has shown: where it is found nowhere, what the listing said of it. */
  listedJob(listed: Job, run: ProviderRun): Promise<Job>;
}

export function openDocuments(api: AutodnsInterface): Documents {
  const asked = new WeakMap<ProviderRun, Map<string, Promise<Job>>>();

  async function find(id: string, run: ProviderRun): Promise<Job> {
    try {
      return readJob(await api.readJob(id, run), `read job ${id}`);
    } catch (error) {
      if (!isNotFound(error)) throw error;
    }
    return readJob(await api.readJobHistory(id, run), `read job ${id} in the history`);
  }

  function job(id: string, run: ProviderRun): Promise<Job> {
    const known = asked.get(run) ?? new Map<string, Promise<Job>>();
    asked.set(run, known);
    const answer = known.get(id) ?? find(id, run);
    known.set(id, answer);
    // A failure is of one row only: the next one that shares the job asks again.
    answer.catch(() => known.delete(id));
    return answer;
  }

  return {
    async certificate(id, run) {
      const document = await api.readCertificate(id, run);
      return readDocument(CertificateInfo, document, `read certificate ${id}`);
    },
    job,
    async listedJob(listed, run) {
      try {
        return await job(listed.id, run);
      } catch (error) {
        // A sub-user's job may be shown in listings only.
        if (!isNotFound(error)) throw error;
        return listed;
      }
    },
  };
}

export function isNotFound(error: unknown): boolean {
  return error instanceof ProviderError && error.kind === 'not-found';
}
