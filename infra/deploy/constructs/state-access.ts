import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { accountKey } from '../../../shared/certificates/certificate.ts';
import type { AccountReference } from '../../../shared/certificates/certificate.ts';
import {
  ACCOUNT_PREFIX,
  CERTIFICATE_PREFIX,
  DUE_INDEX,
  IDENTITY_INDEX,
  MESSAGE_PREFIX,
  NAME_INDEX,
  SYNC_PREFIX,
} from '../../../shared/state/table.ts';

/**
 * Allows a function to sync one account: to read and write the states and the sync items of this account only, and to
 * store its messages.
 */
export function grantSyncing(syncer: IFunction, table: TableV2, account: AccountReference) {
  const key = accountKey(account);
  const states = [`${CERTIFICATE_PREFIX}${key}/*`, `${ACCOUNT_PREFIX}${key}`];
  const syncs = [`${SYNC_PREFIX}${key}`];
  allow(syncer, table, states, ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:PutItem']);
  allow(syncer, table, syncs, [
    'dynamodb:GetItem',
    'dynamodb:Query',
    'dynamodb:PutItem',
    'dynamodb:UpdateItem',
    'dynamodb:DeleteItem',
  ]);
  allow(syncer, table, [`${MESSAGE_PREFIX}${key}`], ['dynamodb:PutItem']);
}

/** Allows a function to find due items, successors and entries of the same certificate, and to change states; no access to sync items. */
export function grantWatching(watcher: IFunction, table: TableV2) {
  const states = [`${CERTIFICATE_PREFIX}*`, `${ACCOUNT_PREFIX}*`];
  allow(watcher, table, states, ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:PutItem']);
  watcher.addToRolePolicy(
    new PolicyStatement({
      actions: ['dynamodb:Query'],
      resources: [DUE_INDEX, NAME_INDEX, IDENTITY_INDEX].map(
        (name) => `${table.tableArn}/index/${name}`,
      ),
    }),
  );
}

/** Allows a function to read states and sync items. */
export function grantReading(reader: IFunction, table: TableV2) {
  allow(reader, table, [`${CERTIFICATE_PREFIX}*`], ['dynamodb:BatchGetItem']);
  allow(reader, table, [`${ACCOUNT_PREFIX}*`], ['dynamodb:GetItem']);
  allow(reader, table, [`${SYNC_PREFIX}*`], ['dynamodb:Query']);
}

/** Allows a function to read and write entries of the delivery log. Entries are never deleted: they expire. */
export function grantDeliveryLog(sender: IFunction, deliveryLog: TableV2) {
  sender.addToRolePolicy(
    new PolicyStatement({
      actions: ['dynamodb:GetItem', 'dynamodb:UpdateItem'],
      resources: [deliveryLog.tableArn],
    }),
  );
}

/** Allows a function to query the delivery log of a lineage. */
export function grantReadingDeliveryLog(reader: IFunction, deliveryLog: TableV2) {
  reader.addToRolePolicy(
    new PolicyStatement({ actions: ['dynamodb:Query'], resources: [deliveryLog.tableArn] }),
  );
}

function allow(
  user: IFunction,
  table: TableV2,
  partitions: readonly string[],
  actions: readonly string[],
): void {
  user.addToRolePolicy(
    new PolicyStatement({
      actions: [...actions],
      resources: [table.tableArn],
      conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': partitions } },
    }),
  );
}
