import type { AccountState, Reading } from '../../../../shared/certificates/account-state.ts';
import { formatEmptyAccount } from '../../../../shared/certificates/empty-account.ts';
import { plus } from '../../../../shared/certificates/instant.ts';
import type { Instant } from '../../../../shared/certificates/instant.ts';
import { formatDuration } from '../../../../shared/notifications/words/format-duration.ts';
import { documentUrl } from '../../../deploy/documentation.ts';
import { count } from '../../../local/report/plain-text.ts';
import { ok, problem, splitAdvice, warning } from '../finding.ts';
import type { Outcome } from '../finding.ts';

const NO_COMPLETE_SYNC = 'A provider account has no complete sync';

/** What to do about a failure whose message has no advice. */
const RUNBOOK = `Follow ${documentUrl('how-to/runbook.md', NO_COMPLETE_SYNC)}`;

/**
 * The last complete sync of a provider account, and what could not be read in it.
 *
 * @param freshnessTarget milliseconds; `undefined` if it is not known.
 */
export function describeSync(
  state: AccountState | undefined,
  now: Instant,
  freshnessTarget?: number,
): Outcome[] {
  if (state === undefined) {
    return [
      warning(
        'The account has not been polled yet',
        'Wait for the first poll, or start one with: cert-expiry-monitor poll ACCOUNT',
      ),
    ];
  }
  const { lastCompleteSyncAt: last, certificates = 0, emptyAccountChecks } = state;
  const parts: readonly (Reading | undefined)[] = [
    state.unreadable,
    state.unexpectedRemovals,
    state.queue,
  ];
  return [
    ...readingOutcomes(state, { always: true }),
    ...parts.flatMap((part) => (part === undefined ? [] : readingOutcomes(part, {}))),
    ...(last === undefined
      ? [warning('No sync has been complete yet', 'Wait for the next poll')]
      : freshnessTarget !== undefined && plus(last, freshnessTarget) < now
        ? [
            problem(
              `The last complete sync was at ${last}, longer ago than the freshness target of ${formatDuration(freshnessTarget)}`,
              RUNBOOK,
            ),
          ]
        : [ok(`Last complete sync at ${last}: ${count(certificates, 'certificate')}`)]),
    ...(emptyAccountChecks === undefined
      ? []
      : [
          warning(
            'The account has never listed a certificate',
            `Check whether that is correct: ${formatEmptyAccount(emptyAccountChecks)}`,
          ),
        ]),
  ];
}

function readingOutcomes(
  { health, failures }: Reading,
  { always = false }: { readonly always?: boolean },
): Outcome[] {
  if (health.status === 'unreachable') {
    const [message, action] = splitAdvice(health.failure.message, RUNBOOK);
    return [
      problem(
        `${always ? 'Unreachable' : 'Partially unreachable'} since ${health.since}: ${message}`,
        action,
      ),
    ];
  }
  if (failures === undefined) return [];
  const [message, action] = splitAdvice(failures.last.message, RUNBOOK);
  return [warning(`The last poll failed: ${message}`, action)];
}
