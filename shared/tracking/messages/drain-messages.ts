import type { AccountFailure } from '../../certificates/account-state.ts';
import { isReplaced } from '../../certificates/certificate-state.ts';
import { certificateKey } from '../../certificates/certificate.ts';
import { epochMilliseconds } from '../../certificates/instant.ts';
import type { Instant } from '../../certificates/instant.ts';
import { MESSAGE_STATE_VERSION } from '../../certificates/message-state.ts';
import type { MessageCertificate, MessageState } from '../../certificates/message-state.ts';
import { BudgetExhausted } from '../../providers/provider-error.ts';
import type { MessageQueue, ProviderMessage, ProviderRun } from '../../providers/provider.ts';
import { defined } from '../../runtime/defined.ts';
import type { Clock } from '../../runtime/clock.ts';
import type { CertificateStore } from '../../state/certificate-store.ts';
import type { MessageStore } from '../../state/message-store.ts';
import type { SyncedAccount } from '../sync/synced-account.ts';
import { blockedFailure, queueFailure, stuckFailure } from './queue-failure.ts';

interface DrainDependencies {
  readonly account: SyncedAccount;
  readonly messages: MessageStore;
  /** Read for the certificate of a message that raises an alert. */
  readonly store: Pick<CertificateStore, 'readCertificates'>;
  readonly clock: Clock;
}

/** The result of one run over the message queue of an account. */
export interface DrainReport {
  /** Messages that were stored, and then confirmed. */
  readonly confirmed: number;
  /** Why the run stopped. */
  readonly failure?: AccountFailure;
  /** The run had no time or no request left for a single message. */
  readonly starved: boolean;
}

/**
 * Receives the messages of an account in order: stores each message, and only then confirms it. If a run is killed, at
 * most one message is stored and not confirmed. The next run receives it again, and finds that it is stored.
 *
 * @throws errors that the provider did not cause: a database that does not answer, a defect of the monitor.
 */
export async function drainMessages(
  queue: MessageQueue,
  run: ProviderRun,
  { account, messages, store, clock }: DrainDependencies,
): Promise<DrainReport> {
  let confirmed = 0;
  let last: string | undefined;
  const ended = (failure?: AccountFailure): DrainReport => ({
    confirmed,
    ...(failure && { failure }),
    starved: false,
  });
  const outOfBudget = () => ({ confirmed, starved: confirmed === 0 });
  try {
    while (confirmed < queue.maxPerRun) {
      if (run.signal.aborted || epochMilliseconds(clock()) >= run.deadline) return outOfBudget();
      const message = await queue.next(run);
      if (message === undefined) return ended();
      if (message.id === last) return ended(stuckFailure(message));
      const known = await readKnown(message, account, store);
      await messages.save(received(message, account, known, clock()));
      const { kind } = message.about;
      if (kind === 'other' && queue.unknown === 'stop') {
        return ended(blockedFailure(message));
      }
      await queue.confirm(message.id, run);
      confirmed += 1;
      last = message.id;
    }
    return ended();
  } catch (error) {
    if (error instanceof BudgetExhausted || run.signal.aborted) return outOfBudget();
    const failure = queueFailure(error);
    if (failure === undefined) throw error;
    return ended(failure);
  }
}

function received(
  { id, createdAt, about, action, status, problem, content }: ProviderMessage,
  { provider, account, tags }: SyncedAccount,
  known: MessageCertificate | undefined,
  receivedAt: Instant,
): MessageState {
  return {
    version: MESSAGE_STATE_VERSION,
    account: { provider, account },
    tags,
    id,
    receivedAt,
    about,
    ...defined({ createdAt, action, status, problem, known }),
    content: JSON.stringify(content ?? null),
  };
}

/**
 * The certificate of a message, so that its notification is the same as that of the event of the certificate. The entry
 * of an order can be removed when its certificate is listed: listed certificates come first.
 */
async function readKnown(
  { problem }: ProviderMessage,
  { provider, account }: SyncedAccount,
  store: DrainDependencies['store'],
): Promise<MessageCertificate | undefined> {
  if (problem === undefined || problem.certificates.length === 0) return undefined;
  const keys = problem.certificates.map((id) => certificateKey({ provider, account, id }));
  const states = await store.readCertificates(keys);
  const found = keys.map((key) => states.get(key)).filter((state) => state !== undefined);
  const state = found.find(({ removedAt }) => removedAt === undefined) ?? found[0];
  if (state === undefined) return undefined;
  const { certificate, lineage, acknowledgement } = state;
  const { id, status, commonName, validity } = certificate;
  return {
    ...{ id, status, lineage, replaced: isReplaced(state) },
    ...defined({
      commonName,
      notBefore: validity?.notBefore,
      notAfter: validity?.notAfter,
      acknowledgedUntil: acknowledgement?.until,
    }),
  };
}
