import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { AccountState } from '../../../shared/certificates/account-state.ts';
import { accountKey } from '../../../shared/certificates/certificate.ts';
import type { CertificateState } from '../../../shared/certificates/certificate-state.ts';
import type { Instant } from '../../../shared/certificates/instant.ts';
import { shellWord } from '../../../shared/notifications/render/shell-words.ts';
import { dynamoDBClient } from '../../../shared/runtime/dynamodb/client.ts';
import type { MalformedItem } from '../../../shared/runtime/malformed-item.ts';
import { allCertificates } from '../../../shared/state/all-certificates.ts';
import { STATE_TABLE_NAME } from '../../local/aws/dynamodb.ts';
import { startLocalAws } from '../../local/aws/local-aws.ts';
import { localClient } from '../../local/aws/local-identity.ts';
import { count } from '../../local/report/plain-text.ts';
import { simulatedTime } from '../../local/simulation-progress.ts';
import { openStateDirectory, StateDirectoryError } from '../../local/state-directory.ts';
import { ABOUT_UNREADABLE, skipUnreadable } from '../skip-unreadable.ts';
import { describeDeadLetters } from './checks/dead-letters.ts';
import { describeSync } from './checks/sync.ts';
import { notChecked, ok, problem } from './finding.ts';
import type { Check, Outcome } from './finding.ts';

interface LocalStateOptions {
  readonly directory: string;
  /** Process id. */
  readonly pid: number;
  readonly now: Instant;
}

/** The check of the state of a local run. It works on a copy, so that the state is only read. */
export function checkLocalState(options: LocalStateOptions): Check {
  return {
    ...{ name: 'state', subject: options.directory },
    run: () => checkState(options),
  };
}

async function checkState({ directory, pid, now }: LocalStateOptions): Promise<Outcome[]> {
  if (!existsSync(join(directory, 'tables'))) {
    return [
      problem(
        `No state found in ${directory}`,
        `Create it with a run: cert-expiry-monitor start --state ${shellWord(directory)} …`,
      ),
    ];
  }
  try {
    const copy = openStateDirectory(directory, { copy: true, pid });
    try {
      return await readState(copy.path, simulatedTime(directory) ?? now);
    } finally {
      copy.release();
    }
  } catch (error) {
    if (!(error instanceof StateDirectoryError)) throw error;
    const inUse = error.message.includes('is used by another run');
    return [
      inUse
        ? notChecked('A run is using the state', 'Stop that run first, or read its own output')
        : problem(error.message, 'Remove the directory, or select another one with --state'),
    ];
  }
}

async function readState(directory: string | undefined, now: Instant): Promise<Outcome[]> {
  const nothing = () => undefined;
  const aws = await startLocalAws({
    ...{ directory, clock: () => now },
    recorder: { event: nothing, notification: nothing, escalation: nothing, channel: nothing },
  });
  const client = dynamoDBClient(localClient(aws.endpoints.dynamoDb));
  const accounts: AccountState[] = [];
  const certificates: CertificateState[] = [];
  const unreadable: MalformedItem[] = [];
  try {
    const stored = allCertificates(client, STATE_TABLE_NAME, (state) => void accounts.push(state));
    for await (const state of skipUnreadable(stored, (item) => unreadable.push(item))) {
      certificates.push(state);
    }
    const deadLetters = [...aws.queues.deadLetters()];
    return [
      ok(`${count(certificates.length, 'stored certificate')}, as of ${now}`),
      ...unreadable.map(({ message }) => problem(message, ABOUT_UNREADABLE.replace(/\.$/, ''))),
      ...deadLetters.map(([queue, size]) => describeDeadLetters(queue, size)),
      ...accounts.toSorted(byName).flatMap((state) =>
        describeSync(state, now).map((outcome) => ({
          ...{ subject: accountKey(state.account), check: 'sync' },
          ...outcome,
        })),
      ),
    ];
  } finally {
    client.destroy();
    await aws.stop();
  }
}

function byName({ account: a }: AccountState, { account: b }: AccountState): number {
  return accountKey(a) < accountKey(b) ? -1 : 1;
}
