import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { accountKey } from '../../../shared/certificates/certificate.ts';
import type { AccountReference } from '../../../shared/certificates/certificate.ts';
import {
  ACCOUNT_PREFIX,
  CERTIFICATE_PREFIX,
  DUE_INDEX,
  MESSAGE_PREFIX,
  NAME_INDEX,
  SYNC_PREFIX,
} from '../../../shared/state/table.ts';

/**
 * Lets a function sweep one account: read and write its states and the memory of its sweeps, and store its messages;
 * no other's.
 */
export function grantSyncing(syncer: IFunction, table: TableV2, account: AccountReference) {
  const key = accountKey(account);
  const states = [`${CERTIFICATE_PREFIX}${key}/*`, `${ACCOUNT_PREFIX}${key}`];
  const memory = [`sync/${key}`];
  allow(syncer, table, states, ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:PutItem']);
  allow(syncer, table, memory, [
    'dynamodb:GetItem',
    'dynamodb:Query',
    'dynamodb:PutItem',
    'dynamodb:UpdateItem',
    'dynamodb:DeleteItem',
  ]);
  allow(syncer, table, [`${MESSAGE_PREFIX}${key}`], ['dynamodb:PutItem']);
}

/** Lets a function find what is due and whom it succeeds, and move it on, and see nothing of sweeps. */
export function grantWatching(watcher: IFunction, table: TableV2) {
  const states = [`${CERTIFICATE_PREFIX}*`, `${ACCOUNT_PREFIX}*`];
  allow(watcher, table, states, ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:PutItem']);
  watcher.addToRolePolicy(
    new PolicyStatement({
      actions: ['dynamodb:Query'],
      resources: [DUE_INDEX, NAME_INDEX].map((name) => `${table.tableArn}/index/${name}`),
    }),
  );
}

/** Lets a function read states, and of sweeps what they remember; it changes nothing. */
export function grantReading(reader: IFunction, table: TableV2) {
  allow(reader, table, [`${CERTIFICATE_PREFIX}*`], ['dynamodb:BatchGetItem']);
  allow(reader, table, [`${ACCOUNT_PREFIX}*`], ['dynamodb:GetItem']);
  allow(reader, table, [`${SYNC_PREFIX}*`], ['dynamodb:Query']);
}

/** Lets a function keep the notice ledger. Entries are never deleted: they run out. */
export function grantDeliveryLog(keeper: IFunction, deliveryLog: TableV2) {
  keeper.addToRolePolicy(
    new PolicyStatement({
      actions: ['dynamodb:GetItem', 'dynamodb:UpdateItem'],
      resources: [deliveryLog.tableArn],
    }),
  );
}

/** Sees what else was said of a lineage. */
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
