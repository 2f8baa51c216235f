import { ProviderError } from '../provider-error.ts';
import type { ProviderRun } from '../provider.ts';
import type { AutodnsInterface } from './autodns-interface.ts';
import { readJob } from './job.ts';
import type { Job } from './job.ts';
import { isOver } from './job-words.ts';
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

  const current = async (id: string, run: ProviderRun) =>
    readJob(await api.readJob(id, run), `read job ${id}`);
  const ended = async (id: string, run: ProviderRun) =>
    readJob(await api.readJobHistory(id, run), `read job ${id} in the history`);

  async function find(id: string, run: ProviderRun): Promise<Job> {
    try {
      return await current(id, run);
    } catch (error) {
      if (!isNotFound(error)) throw error;
    }
    return ended(id, run);
  }

  function job(
    id: string,
    run: ProviderRun,
    ask: (id: string, run: ProviderRun) => Promise<Job> = find,
  ): Promise<Job> {
    const known = asked.get(run) ?? new Map<string, Promise<Job>>();
    asked.set(run, known);
    const answer = known.get(id) ?? ask(id, run);
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
    job: (id, run) => job(id, run),
    async listedJob(listed, run) {
      try {
        // A listing of the history has said already where it is.
        return await job(listed.id, run, isOver(listed) ? ended : find);
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
