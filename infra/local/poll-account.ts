import { accountKey } from '../../shared/certificates/certificate.ts';
import { instantOf, plus } from '../../shared/certificates/instant.ts';
import type { OnWait } from '../../shared/providers/http/request-pacer.ts';
import { openAccount } from '../../shared/providers/open-account.ts';
import type { Log } from '../../shared/runtime/log.ts';
import type { CertificateStore } from '../../shared/state/certificate-store.ts';
import type { MessageStore } from '../../shared/state/message-store.ts';
import type { SyncStore } from '../../shared/state/sync-store.ts';
import { checkValidationsByDns } from '../../shared/tracking/sync/check-validations-by-dns.ts';
import { syncAccount } from '../../shared/tracking/sync/sync-account.ts';
import type { SyncReport } from '../../shared/tracking/sync/sync-report.ts';
import type { LocalAccount } from './local-account.ts';
import type { Pace } from './pace.ts';
import type { RunReport } from './report/run-report.ts';

interface PollDependencies {
  readonly store: CertificateStore;
  readonly syncs: SyncStore;
  readonly messages: MessageStore;
  readonly pace: Pace;
  readonly report: RunReport;
  readonly log: Log;
  readonly signal: AbortSignal;
  /** Milliseconds after which the poll stops; the next run continues. */
  readonly timeLimit: number;
}

/** Polls an account on this machine, as the function poll-account does. */
export async function pollAccount(
  { synced, secret, tokens }: LocalAccount,
  { store, syncs, messages, pace, report, log, signal, timeLimit }: PollDependencies,
): Promise<SyncReport> {
  const name = accountKey(synced);
  let requests = 0;
  const onWait = longWaits(pace, (wait) => report.waiting(name, pace.clock(), wait));
  const outcome = await syncAccount(
    synced,
    { signal, deadline: pace.timer.now() + timeLimit },
    {
      open: (pacing) =>
        openAccount({ ...synced, secret }, { pacing, tokens, timer: pace.timer, onWait }),
      store,
      syncs,
      messages,
      clock: pace.clock,
      checkDns: checkValidationsByDns(synced),
      log,
      metrics: { record: (_account, values) => void (requests = values.Requests ?? 0) },
      onPage: ({ certificates }) => report.syncing(name, certificates),
    },
  );
  report.synced(name, pace.clock(), outcome, requests);
  return outcome;
}

/** Shorter waits are ordinary pacing. */
const LONG_WAIT = 10_000;

/** Reports only one of several requests that wait for the same time. */
function longWaits({ timer }: Pace, report: OnWait): OnWait {
  let reportedUntil = instantOf(timer.now());
  return (wait) => {
    const isLong = wait.until > plus(instantOf(timer.now()), LONG_WAIT);
    if (!isLong || wait.until <= plus(reportedUntil, LONG_WAIT)) return;
    reportedUntil = wait.until;
    report(wait);
  };
}
