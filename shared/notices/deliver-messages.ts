import { MINUTE } from '../certificates/instant.ts';
import { describeError } from '../runtime/log.ts';
import { deliverNotice } from './deliver-notice.ts';
import type { DeliveryDependencies } from './deliver-notice.ts';
import type { Notice } from './notice.ts';

/** A message of a queue, as Lambda hands it over. */
export interface QueuedMessage {
  readonly messageId: string;
  readonly body: string;
}

/** Which messages the queue is to bring again; all others are done with. */
export interface MessagesReport {
  batchItemFailures: { itemIdentifier: string }[];
}

export interface MessagesDependencies extends DeliveryDependencies {
  /** Milliseconds that this run still has. */
  readonly remainingMilliseconds: () => number;
  /** Between two notices, so that the channel is not asked for more than it can do. */
  readonly pause: () => Promise<void>;
}

/**
 * Milliseconds that a claim holds: shorter than the five minutes after which a queue brings a message again,
 * and so much longer than the 50 seconds that a run can live that clocks may be three minutes apart.
 */
export const NOTICE_LEASE = 4 * MINUTE;

/**
 * Milliseconds that one delivery may take, time-outs included: with less left nothing is begun, because a
 * run that is ended while it sends leaves behind a notice of which nobody knows whether it went out.
 */
const NEEDED = 20_000;

/**
 * Delivers the notices that messages stand for, one after the other. What fails is left to the queue, which
 * brings it again and in the end puts it aside; it never holds up the others.
 *
 * @param read what a message's body says; `undefined` where nothing is to be said.
 */
export async function deliverMessages(
  messages: readonly QueuedMessage[],
  read: (body: string) => Notice | undefined | Promise<Notice | undefined>,
  deps: MessagesDependencies,
): Promise<MessagesReport> {
  const { log, channel, remainingMilliseconds, pause } = deps;
  const again: string[] = [];
  for (const { messageId, body } of messages) {
    if (remainingMilliseconds() < NEEDED) {
      log.warn('No time is left for a message; it comes again.', { message: messageId });
      again.push(messageId);
      continue;
    }
    try {
      const notice = await read(body);
      if (notice === undefined) continue;
      const delivery = await deliverNotice(notice, deps);
      const { id, type, lineage } = notice;
      log.info(`notice ${delivery}`, { notice: id, type, lineage, channel: channel.name });
      if (delivery !== 'said-before') await pause();
    } catch (error) {
      log.error(`A notice is not delivered yet. ${describeError(error)}`, {
        message: messageId,
        channel: channel.name,
      });
      again.push(messageId);
    }
  }
  return { batchItemFailures: again.map((itemIdentifier) => ({ itemIdentifier })) };
}
