import * as z from 'zod/mini';
import { ACCOUNT_STATE_VERSION, AccountState } from '../certificates/account-state.ts';
import { accountKey } from '../certificates/certificate.ts';
import type { AccountReference } from '../certificates/certificate.ts';
import {
  CERTIFICATE_STATE_VERSION,
  CertificateState,
} from '../certificates/certificate-state-schema.ts';
import { keyOf } from '../certificates/certificate-state.ts';
import { epochMilliseconds } from '../certificates/instant.ts';
import type { Instant } from '../certificates/instant.ts';
import { backup } from '../certificates/unreadable-backup.ts';
import type { MessageState } from '../certificates/message-state.ts';
import { compact, expand } from '../runtime/dynamodb/compact.ts';
import { defined, omit } from '../runtime/defined.ts';
import { fromItem, toItem } from '../runtime/dynamodb/item.ts';
import type { Item } from '../runtime/dynamodb/item.ts';
import { MalformedItem } from '../runtime/malformed-item.ts';
import {
  identityOf,
  mainNameForMatching,
  nextAccountDeadline,
  nextCertificateDeadline,
  urgentBy,
} from './certificate-store.ts';
import { dueShardOf } from './due-shard.ts';
import { isMessage, readMessageItem } from './message-item.ts';
import { ACCOUNT_PREFIX, CERTIFICATE_PREFIX, STATE_SORT_KEY, TIME_TO_LIVE } from './table.ts';

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

/** The backup of an unreadable item: complete, in no index, deleted at its time to live. */
export function backupItem(item: Item, key: string, rebuiltAt: Instant): Item {
  const kept = omit(item, 'dueShard', 'dueAt', 'urgentBy', 'mainName', 'expiresAt', 'identity');
  const { sortKey, until } = backup(key, rebuiltAt);
  const ttl = Math.floor(epochMilliseconds(until) / 1000);
  return { ...kept, ...toItem({ sk: sortKey, [TIME_TO_LIVE]: ttl }) };
}

/** The primary key of an item, or of its entry in an index. */
export function keyOfItem(item: Item): Item {
  return toItem({ pk: item['pk']?.S, sk: item['sk']?.S });
}

/** The item that holds a certificate's state. `writer` identifies the save that wrote it. */
export function certificateItem(state: CertificateState, writer: string): Item {
  const key = keyOf(state);
  const mainName = mainNameForMatching(state);
  return {
    ...certificateItemKey(key),
    ...stateAttributes(state, writer, key, nextCertificateDeadline(state)),
    ...toItem(defined({ urgentBy: urgentBy(state) })),
    ...(mainName && toItem({ mainName, expiresAt: state.certificate.validity?.notAfter })),
    ...toItem(defined({ identity: identityOf(state) })),
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
    version: state.version,
    revision: state.revision,
    writer,
    state: compact(state),
    ...(dueAt === undefined ? {} : { dueShard: dueShardOf(key), dueAt }),
  });
}

/**
 * Reads the state in an item. `undefined` for other kinds of items.
 *
 * @throws MalformedItem
 */
export function readStateItem(item: Item): StoredState | undefined {
  const pk = item['pk']?.S ?? '';
  const sk = item['sk']?.S ?? '';
  if (isMessage(item)) return { kind: 'message', state: readMessageItem(item) };
  if (sk !== STATE_SORT_KEY) return undefined;
  if (pk.startsWith(CERTIFICATE_PREFIX)) {
    return {
      kind: 'certificate',
      state: fromState(CertificateItem, item, CERTIFICATE_STATE_VERSION).state,
    };
  }
  if (pk.startsWith(ACCOUNT_PREFIX)) {
    return { kind: 'account', state: fromState(AccountItem, item, ACCOUNT_STATE_VERSION).state };
  }
  return undefined;
}

/** @throws MalformedItem, with `damaged` unless a newer version of the monitor wrote the item. */
function fromState<Schema extends z.ZodMiniType>(
  schema: Schema,
  item: Item,
  ours: number,
): z.output<Schema> {
  const name = `${item['pk']?.S} ${item['sk']?.S}`;
  const version = versionOf(item);
  if (version > ours) {
    throw new MalformedItem(name, [
      `state.version: it is ${version}, and this version of the monitor reads up to ${ours}. Deploy the newer version of the monitor again`,
    ]);
  }
  return fromItem(schema, item, name, { revision: revisionOf(item) });
}

/**
 * The version that wrote an item, even if other values are invalid; 0 if unknown. The version is stored next to the
 * state as well, so that it can be read even where another version stores the state differently.
 */
function versionOf(item: Item): number {
  const state = item['state'];
  const compressed = VersionOnly.safeParse(expand(state?.B)).data?.version;
  const versions = [item['version']?.N, state?.M?.['version']?.N, compressed].map(Number);
  return Math.max(0, ...versions.filter(Number.isSafeInteger));
}

function revisionOf(item: Item): number {
  const revision = Number(item['revision']?.N);
  return Number.isSafeInteger(revision + 1) && revision > 0 ? revision : 0;
}

const VersionOnly = z.object({ version: z.number() });

/** The revision is stored next to the state as well, because conditions can use only attributes of the item. */
const sameRevision = (item: { revision: number; state: { revision: number } }) =>
  item.revision === item.state.revision;
const otherRevision = { path: ['revision'], message: 'not that of the state' };

const CertificateItem = z
  .object({ revision: z.number(), state: z.pipe(z.transform(expand), CertificateState) })
  .check(z.refine(sameRevision, otherRevision));
const AccountItem = z
  .object({ revision: z.number(), state: z.pipe(z.transform(expand), AccountState) })
  .check(z.refine(sameRevision, otherRevision));
