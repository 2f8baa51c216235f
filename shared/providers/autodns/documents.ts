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

  return {
    async certificate(id, run) {
      const document = await api.readCertificate(id, run);
      return readDocument(CertificateInfo, document, `read certificate ${id}`);
    },
    job(id, run) {
      const known = asked.get(run) ?? new Map<string, Promise<Job>>();
      asked.set(run, known);
      const answer = known.get(id) ?? find(id, run);
      known.set(id, answer);
      // A failure is of one row only: the next one that shares the job asks again.
      answer.catch(() => known.delete(id));
      return answer;
    },
  };
}

export function isNotFound(error: unknown): boolean {
  return error instanceof ProviderError && error.kind === 'not-found';
}
