import * as z from 'zod';
import { readMessage } from './malformed-message.ts';
import { Notification } from '../notification.ts';

/**
 * What a topic puts into a queue: with raw delivery the notice itself, without it an envelope around it.
 * @see https://docs.aws.amazon.com/sns/latest/dg/sns-large-payload-raw-message-delivery.html
 */
const Delivered = z.object({ Type: z.string().optional(), Message: z.string().optional() });

/** The notice in a message of a queue behind the topic. @throws MalformedMessage */
export function readDeliveredNotification(body: string): Notification {
  const { Type, Message } = readMessage(body, Delivered);
  return readMessage(
    Type === 'Notification' && Message !== undefined ? Message : body,
    Notification,
  );
}
