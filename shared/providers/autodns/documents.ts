import { readDocument } from '../http/read-response.ts';
import { ProviderError } from '../provider-error.ts';
import type { ProviderRun } from '../provider.ts';
import type { AutodnsInterface } from './api.ts';
import { isOver, readJob } from './job.ts';
import type { Job } from './job.ts';
import { CertificateInfo } from './schema.ts';

/** The documents of a certificate or a job. */
export interface Documents {
  certificate(id: string, run: ProviderRun): Promise<CertificateInfo>;
  /** Searched among the jobs in progress, then in the history. Requested once per run. */
  job(id: string, run: ProviderRun): Promise<Job>;
  /** The same for a job from a listing. If it is not found, the job as listed. */
  listedJob(listed: Job, run: ProviderRun): Promise<Job>;
}

export function openDocuments(api: AutodnsInterface): Documents {
  const { provider } = api;
  const requested = new WeakMap<ProviderRun, Map<string, Promise<Job>>>();

  const current = async (id: string, run: ProviderRun) =>
    readJob(await api.readJob(id, run), { provider, operation: `read job ${id}` });
  const ended = async (id: string, run: ProviderRun) =>
    readJob(await api.readJobHistory(id, run), {
      provider,
      operation: `read job ${id} in the history`,
    });

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
    request: (id: string, run: ProviderRun) => Promise<Job> = find,
  ): Promise<Job> {
    const known = requested.get(run) ?? new Map<string, Promise<Job>>();
    requested.set(run, known);
    const answer = known.get(id) ?? request(id, run);
    known.set(id, answer);
    // A failure affects one row only: the next row with the same job requests it again.
    answer.catch(() => known.delete(id));
    return answer;
  }

  return {
    async certificate(id, run) {
      const document = await api.readCertificate(id, run);
      return readDocument(CertificateInfo, document, {
        provider,
        operation: `read certificate ${id}`,
      });
    },
    job: (id, run) => job(id, run),
    async listedJob(listed, run) {
      try {
        // A job from the history is only searched there.
        return await job(listed.id, run, isOver(listed) ? ended : find);
      } catch (error) {
        // The job of a subuser can be visible in listings only.
        if (!isNotFound(error)) throw error;
        return listed;
      }
    },
  };
}

export function isNotFound(error: unknown): boolean {
  return error instanceof ProviderError && error.kind === 'not-found';
}
