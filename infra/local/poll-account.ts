import { diagnoseByDns } from '../../lambdas/poll-certificates/diagnose-by-dns.ts';
import { sweepAccount } from '../../lambdas/poll-certificates/sweep-account.ts';
import type { SweepReport } from '../../lambdas/poll-certificates/sweep-report.ts';
import { accountKey } from '../../shared/certificates/certificate.ts';
import { HOUR } from '../../shared/certificates/instant.ts';
import { openAccount } from '../../shared/providers/open-account.ts';
import type { Log } from '../../shared/runtime/log.ts';
import type { CertificateStore } from '../../shared/state/certificate-store.ts';
import type { MessageStore } from '../../shared/state/message-store.ts';
import type { SweepStore } from '../../shared/state/sweep-store.ts';
import type { LocalAccount } from './local-account.ts';
import type { Pace } from './pace.ts';
import type { RunReport } from './report/run-report.ts';

/** Nobody ends a sweep after fifteen minutes here: it may wait for its turn under the rate limits. */
const TIME_FOR_A_SWEEP = 24 * HOUR;

export interface PollDependencies {
  readonly store: CertificateStore;
  readonly sweeps: SweepStore;
  readonly messages: MessageStore;
  readonly pace: Pace;
  readonly report: RunReport;
  readonly log: Log;
  readonly signal: AbortSignal;
}

/** What the function poll-certificates does for its account, on this machine. */
export async function pollAccount(
  { swept, secret, tokens }: LocalAccount,
  { store, sweeps, messages, pace, report, log, signal }: PollDependencies,
): Promise<SweepReport> {
  const name = accountKey(swept);
  let requests = 0;
  const outcome = await sweepAccount(
    swept,
    { signal, deadline: pace.timer.now() + TIME_FOR_A_SWEEP },
    {
      open: (pacing) => openAccount({ ...swept, secret }, { pacing, tokens, timer: pace.timer }),
      store,
      sweeps,
      messages,
      clock: pace.clock,
      diagnose: diagnoseByDns(swept),
      log,
      metrics: { record: (_account, values) => void (requests = values.Requests ?? 0) },
      onPage: ({ certificates }) => report.sweeping(name, certificates),
    },
  );
  report.swept(name, pace.clock(), outcome, requests);
  return outcome;
}
