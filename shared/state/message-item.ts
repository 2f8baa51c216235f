import * as z from 'zod/mini';
import { accountKey } from '../certificates/certificate.ts';
import { DAY, epochMilliseconds, plus } from '../certificates/instant.ts';
import type { Instant } from '../certificates/instant.ts';
import { MessageState } from '../certificates/message-state.ts';
import { fromItem, toItem } from '../runtime/dynamodb/item.ts';
import type { Item } from '../runtime/dynamodb/item.ts';
import { MESSAGE_PREFIX, TIME_TO_LIVE } from './table.ts';

const KEPT_FOR = 90 * DAY;
const RENEWED_IN_THE_LAST = 30 * DAY;

const MessageItem = z.object({ message: MessageState });

/** The primary key of the item that holds a message. */
export function messageItemKey({ account, id }: Pick<MessageState, 'account' | 'id'>): Item {
  return toItem({ pk: `${MESSAGE_PREFIX}${accountKey(account)}`, sk: id });
}

export function messageItem(message: MessageState): Item {
  return {
    ...messageItemKey(message),
    ...toItem({ message, [TIME_TO_LIVE]: seconds(plus(message.receivedAt, KEPT_FOR)) }),
  };
}

/** An item that is deleted before this instant is stored for longer when its message is received again. Seconds since 1970. */
export function renewalCutoff({ receivedAt }: MessageState): number {
  return seconds(plus(receivedAt, RENEWED_IN_THE_LAST));
}

export function isMessage(item: Item): boolean {
  return item['pk']?.S?.startsWith(MESSAGE_PREFIX) === true;
}

/** @throws MalformedItem */
export function readMessageItem(item: Item): MessageState {
  return fromItem(MessageItem, item, `${item['pk']?.S} ${item['sk']?.S}`).message;
}

function seconds(at: Instant): number {
  return Math.floor(epochMilliseconds(at) / 1000);
}
