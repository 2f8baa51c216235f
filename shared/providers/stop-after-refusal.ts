import { ProviderError } from './provider-error.ts';
import type { CertificateProvider, MessageQueue, ProviderRun } from './provider.ts';

/**
 * The same provider, but it sends no further request after the provider has refused the sign-in, because many providers
 * lock a user after a few attempts. Requests that wait for the rate limit, and later calls, fail with the refusal.
 */
export function stopAfterRefusal(provider: CertificateProvider): CertificateProvider {
  const refused = new AbortController();
  // Providers keep documents per run object, so each run always maps to the same object.
  const runs = new WeakMap<ProviderRun, ProviderRun>();

  function stoppable(run: ProviderRun): ProviderRun {
    const known = runs.get(run);
    if (known !== undefined) return known;
    const signal = AbortSignal.any([run.signal, refused.signal]);
    const stopped = { ...run, signal };
    runs.set(run, stopped);
    return stopped;
  }

  async function guard<Answer>(
    run: ProviderRun,
    call: (run: ProviderRun) => Promise<Answer>,
  ): Promise<Answer> {
    refused.signal.throwIfAborted();
    try {
      return await call(stoppable(run));
    } catch (error) {
      const isRefusal = error instanceof ProviderError && error.kind === 'authentication';
      if (isRefusal) refused.abort(error);
      throw error;
    }
  }

  const { withoutEnd, messages } = provider;
  const checkAccess = provider.checkAccess?.bind(provider);
  return {
    list: (cursor, run, known) => guard(run, (stopped) => provider.list(cursor, stopped, known)),
    fetchDetails: (row, run, known) =>
      guard(run, (stopped) => provider.fetchDetails(row, stopped, known)),
    ...(checkAccess && { checkAccess: (run) => guard(run, checkAccess) }),
    ...(withoutEnd === undefined ? {} : { withoutEnd }),
    ...(messages && { messages: guardQueue(messages, guard) }),
  };
}

function guardQueue(
  queue: MessageQueue,
  guard: <Answer>(run: ProviderRun, call: (run: ProviderRun) => Promise<Answer>) => Promise<Answer>,
): MessageQueue {
  return {
    ...queue,
    next: (run) => guard(run, (stopped) => queue.next(stopped)),
    confirm: (id, run) => guard(run, (stopped) => queue.confirm(id, stopped)),
  };
}
