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

export interface DrainDependencies {
  readonly account: SyncedAccount;
  readonly messages: MessageStore;
  /** Read for the certificate of a message that users are alerted to. */
  readonly store: Pick<CertificateStore, 'readCertificates'>;
  readonly clock: Clock;
}

/** How far one run came with an account's messages. */
export interface DrainReport {
  /** Messages that were stored, and then confirmed. */
  readonly confirmed: number;
  /** Why no more of them are heard. */
  readonly failure?: AccountFailure;
  /** There was no time, or no request left, for even one. */
  readonly starved: boolean;
}

/**
 * Receives the messages of an account in their order: stores each one, and confirms it only then. A run that is
 * killed anywhere leaves at worst one that is stored and not confirmed: the next run is shown it again, and finds
 * that it is stored.
 *
 * @throws what is not the provider's doing: a database that does not answer, a fault of our own.
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
      if (kind === 'other' && queue.others === 'stop-and-alarm') {
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
    ...(createdAt === undefined ? {} : { createdAt }),
    about,
    ...(action === undefined ? {} : { action }),
    ...(status === undefined ? {} : { status }),
    ...defined({ problem, known }),
    content: JSON.stringify(content ?? null),
  };
}

/**
 * The certificate of a message, so that its notification is the same one as that of the certificate's own event. The row
 * of an order can be gone when its certificate is there: what is still listed comes first.
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
