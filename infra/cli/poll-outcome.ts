import { formatEmptyAccount } from '../../shared/certificates/empty-account.ts';
import type { SyncAnswer } from '../../shared/certificates/sync-answer.ts';
import { count } from '../local/report/plain-text.ts';
import type { PollOutcome } from './deployment.ts';

/** The explanation of outcomes that are not final. */
const MEANING: Readonly<Record<SyncAnswer['outcome'], string | undefined>> = {
  complete: undefined,
  paused: 'The time or the rate limit of the provider is used up: the next run continues from here',
  superseded: 'Another run is polling the account and reports the result',
  failed: undefined,
};

/** The result of a poll. It is complete only if the sync saw everything and all of it could be read. */
export function pollOutcome(answer: SyncAnswer): PollOutcome {
  const { outcome, certificates, changed, removed, problem, emptyAccountChecks } = answer;
  const counts = `${count(certificates, 'certificate')}, ${changed} changed, ${removed} removed`;
  // A problem can have several lines.
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
