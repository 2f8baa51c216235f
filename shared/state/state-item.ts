import * as z from 'zod';
import { AccountState } from '../certificates/account-state.ts';
import { accountKey } from '../certificates/certificate.ts';
import type { AccountReference } from '../certificates/certificate.ts';
import { CertificateState, keyOf } from '../certificates/certificate-state.ts';
import type { Instant } from '../certificates/instant.ts';
import type { MessageState } from '../certificates/message-state.ts';
import { compact, expand } from '../runtime/dynamodb/compact.ts';
import { defined } from '../runtime/defined.ts';
import { fromItem, toItem } from '../runtime/dynamodb/item.ts';
import type { Item } from '../runtime/dynamodb/item.ts';
import {
  mainNameForKin,
  nextAccountDeadline,
  nextCertificateDeadline,
  urgentBy,
} from './certificate-store.ts';
import { dueShardOf } from './due-shard.ts';
import { isMessage, readMessageItem } from './message-item.ts';
import { ACCOUNT_PREFIX, CERTIFICATE_PREFIX } from './table.ts';

const STATE_SORT_KEY = 'state';

/** A state as it was read from an item. */
export type StoredState =
  | { readonly kind: 'certificate'; readonly state: CertificateState }
  | { readonly kind: 'account'; readonly state: AccountState }
  | { readonly kind: 'message'; readonly state: MessageState };

/** The primary key of the item that holds a certificate's state. `key` is `provider/account/id`. */
export function certificateItemKey(key: string): Item {
  return toItem({ pk: `${CERTIFICATE_PREFIX}${key}`, sk: STATE_SORT_KEY });
}

export function accountItemKey(account: AccountReference): Item {
  return toItem({ pk: `${ACCOUNT_PREFIX}${accountKey(account)}`, sk: STATE_SORT_KEY });
}

/** The primary key of an item, or of what an index shows of it. */
export function keyOfItem(item: Item): Item {
  return toItem({ pk: item['pk']?.S, sk: item['sk']?.S });
}

/** The item that holds a certificate's state. `writer` marks the one save that wrote it. */
export function certificateItem(state: CertificateState, writer: string): Item {
  const key = keyOf(state);
  const mainName = mainNameForKin(state);
  return {
    ...certificateItemKey(key),
    ...stateAttributes(state, writer, key, nextCertificateDeadline(state)),
    ...toItem(defined({ urgentBy: urgentBy(state) })),
    ...(mainName && toItem({ mainName, endsAt: state.certificate.validity?.notAfter })),
  };
}

export function accountItem(state: AccountState, writer: string): Item {
  const key = accountKey(state.account);
  return {
    ...accountItemKey(state.account),
    ...stateAttributes(state, writer, key, nextAccountDeadline(state)),
  };
}

function stateAttributes(
  state: CertificateState | AccountState,
  writer: string,
  key: string,
  dueAt: Instant | undefined,
): Item {
  return toItem({
    revision: state.revision,
    writer,
    state: compact(state),
    ...(dueAt === undefined ? {} : { dueShard: dueShardOf(key), dueAt }),
  });
}

/**
 * Reads the state that an item holds; `undefined` where the item is of another kind.
 *
 * @throws MalformedItem
 */
export function readStateItem(item: Item): StoredState | undefined {
  const pk = item['pk']?.S ?? '';
  const sk = item['sk']?.S ?? '';
  if (isMessage(item)) return { kind: 'message', state: readMessageItem(item) };
  if (sk !== STATE_SORT_KEY) return undefined;
  const name = `${pk} ${sk}`;
  if (pk.startsWith(CERTIFICATE_PREFIX)) {
    return { kind: 'certificate', state: fromItem(CertificateItem, item, name).state };
  }
  if (pk.startsWith(ACCOUNT_PREFIX)) {
    return { kind: 'account', state: fromItem(AccountItem, item, name).state };
  }
  return undefined;
}

/** The revision stands beside the state too, where conditions reach it. */
const sameRevision = (item: { revision: number; state: { revision: number } }) =>
  item.revision === item.state.revision;
const otherRevision = { path: ['revision'], message: 'not that of the state' };

const CertificateItem = z
  .object({ revision: z.number(), state: z.preprocess(expand, CertificateState) })
  .refine(sameRevision, otherRevision);
const AccountItem = z
  .object({ revision: z.number(), state: z.preprocess(expand, AccountState) })
  .refine(sameRevision, otherRevision);
