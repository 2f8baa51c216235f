import { diagnoseByDns } from '../../lambdas/poll-certificates/diagnose-by-dns.ts';
import { sweepAccount } from '../../lambdas/poll-certificates/sweep-account.ts';
import type { SweepReport } from '../../lambdas/poll-certificates/sweep-report.ts';
import { accountKey } from '../../shared/certificates/certificate.ts';
import { instantOf, plus } from '../../shared/certificates/instant.ts';
import { openAccount } from '../../shared/providers/open-account.ts';
import type { OnWait } from '../../shared/providers/http/request-wait.ts';
import type { Log } from '../../shared/runtime/log.ts';
import type { CertificateStore } from '../../shared/state/certificate-store.ts';
import type { MessageStore } from '../../shared/state/message-store.ts';
import type { SweepStore } from '../../shared/state/sweep-store.ts';
import type { LocalAccount } from './local-account.ts';
import type { Pace } from './pace.ts';
import type { RunReport } from './report/run-report.ts';

export interface PollDependencies {
  readonly store: CertificateStore;
  readonly sweeps: SweepStore;
  readonly messages: MessageStore;
  readonly pace: Pace;
  readonly report: RunReport;
  readonly log: Log;
  readonly signal: AbortSignal;
  /** Milliseconds after which the account is given up; the next run continues. */
  readonly timeLimit: number;
}

/** What the function poll-certificates does for its account, on this machine. */
export async function pollAccount(
  { swept, secret, tokens }: LocalAccount,
  { store, sweeps, messages, pace, report, log, signal, timeLimit }: PollDependencies,
): Promise<SweepReport> {
  const name = accountKey(swept);
  let requests = 0;
  const onWait = longWaits(pace, (wait) => report.waiting(name, pace.clock(), wait));
  const outcome = await sweepAccount(
    swept,
    { signal, deadline: pace.timer.now() + timeLimit },
    {
      open: (pacing) =>
        openAccount({ ...swept, secret }, { pacing, tokens, timer: pace.timer, onWait }),
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

/** Shorter waits are ordinary pacing. */
const LONG_WAIT = 10_000;

/** Of the requests that wait for the same moment, one is enough to report. */
function longWaits({ timer }: Pace, report: OnWait): OnWait {
  let reported = instantOf(timer.now());
  return (wait) => {
    const isLong = wait.until > plus(instantOf(timer.now()), LONG_WAIT);
    if (!isLong || wait.until <= plus(reported, LONG_WAIT)) return;
    reported = wait.until;
    report(wait);
  };
}
