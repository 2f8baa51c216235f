import { formatEmptyAccount } from '../../shared/certificates/empty-account.ts';
import type { SyncAnswer } from '../../shared/certificates/sync-answer.ts';
import { count } from '../local/report/plural.ts';
import type { PollOutcome } from './deployment.ts';

/** What an outcome that is no end means for whoever waits for one. */
const MEANING: Readonly<Record<SyncAnswer['outcome'], string | undefined>> = {
  complete: undefined,
  paused: 'Its time, or what the provider allows, is used up: the next run goes on from here',
  superseded: 'Another run is sweeping the account: that one tells what comes of it',
  failed: undefined,
};

/** What came of a sweep. Only one that saw everything is what was asked for. */
export function pollOutcome(answer: SyncAnswer): PollOutcome {
  const { outcome, certificates, changed, removed, problem, emptyAccountChecks } = answer;
  const counts = `${count(certificates, 'certificate')}, ${changed} changed, ${removed} removed`;
  // A problem may be a list of them, a line each.
  const words = [
    `${outcome}: ${counts}`,
    MEANING[outcome],
    problem?.replaceAll(/\s*\n\s*/g, ' '),
    emptyAccountChecks && formatEmptyAccount(emptyAccountChecks),
  ];
  return {
    complete: outcome === 'complete' && problem === undefined,
    words: words.filter((word) => word !== undefined).join('. '),
  };
}
