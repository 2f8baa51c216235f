import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { STATE_TABLE_NAME } from '../../../infra/local/aws/dynamodb.ts';
import { localClient } from '../../../infra/local/aws/local-identity.ts';
import { CannotOperate } from '../../../infra/cli/deployment.ts';
import type { Deployment } from '../../../infra/cli/deployment.ts';
import { HOUR } from '../../../shared/certificates/instant.ts';
import { registerAccount } from '../../../shared/lifecycle/account/record-sync.ts';
import { dynamoDBClient } from '../../../shared/runtime/dynamodb/client.ts';
import { toItem } from '../../../shared/runtime/dynamodb/item.ts';
import { at } from '../../support/certificates.ts';
import { certificateState } from '../../support/states.ts';
import { operate, startOperated } from './operated.ts';

const NOW = at('2027-02-01');
const OLD = 'digicert/old';
const gone = (id: string) =>
  certificateState({ account: 'old', id, commonName: `${id}.example.com` });
const kept = certificateState({ id: '100', commonName: 'kept.example.com' });
/** The same certificate is in the account that is deleted, which raises the alerts. */
const twin = {
  ...certificateState({ id: '200', commonName: 'twin.example.com' }),
  sameCertificate: { primary: `${OLD}/1`, others: [`${OLD}/1`] },
};
/** A certificate of the account that is deleted replaces it. */
const replaced = {
  ...certificateState({ id: '300', commonName: '2.example.com' }),
  successor: { key: `${OLD}/2`, since: at('2027-01-20') },
};

let operated: Awaited<ReturnType<typeof startOperated>>;
beforeEach(async () => {
  operated = await startOperated(NOW, [gone('1'), gone('2'), kept, twin, replaced]);
  const { store } = operated.deployment;
  for (const account of ['old', 'old2']) {
    const reference = { provider: 'digicert', account };
    await store.saveAccount(
      registerAccount({ account: reference, now: NOW, tags: {}, freshFor: HOUR }),
    );
  }
  await put({ pk: `sync/${OLD}`, sk: 'head' }, { pk: `sync/${OLD}`, sk: 'page/a/0' });
  await put({ pk: `message/${OLD}`, sk: 'm1' }, { pk: 'sync/digicert/old2', sk: 'head' });
  await put({ pk: `certificate/${OLD}/1`, sk: 'unreadable/2027-01-01T00:00:00.000Z' });
  await operated.deployment.deliver();
});
afterEach(() => operated.stop());

async function put(...keys: { readonly pk: string; readonly sk: string }[]): Promise<void> {
  const client = dynamoDBClient(localClient(operated.aws.endpoints.dynamoDb));
  for (const key of keys) {
    await client.send(new PutItemCommand({ TableName: STATE_TABLE_NAME, Item: toItem(key) }));
  }
  client.destroy();
}

async function keysOf(account: string): Promise<string[]> {
  const keys: string[] = [];
  for await (const { pk, sk } of operated.deployment.itemsOf(account)) keys.push(`${pk} ${sk}`);
  return keys;
}

const forget = (...options: string[]) => operate(operated.deployment, ['forget', OLD, ...options]);

test('forget deletes every item of the account and nothing else, and publishes no event', async () => {
  expect(await keysOf(OLD)).toHaveLength(7);
  const [events, sent] = [operated.aws.archive.latest, operated.notifications.length];
  const { well, text, data } = await forget('--yes');
  expect(well).toBe(true);
  expect(text).toContain('digicert/old: 2 certificates, 1 message and 4 other items are deleted');
  expect(data).toEqual([
    { account: OLD, deleted: { certificates: 2, messages: 1, others: 4 }, checked: 2 },
  ]);
  expect(await keysOf(OLD)).toEqual([]);
  expect(await keysOf('digicert/old2')).toHaveLength(2);
  expect((await operate(operated.deployment, ['show', '100'])).text).toContain('kept.example.com');
  expect([operated.aws.archive.latest, operated.notifications.length]).toEqual([events, sent]);
});

test('certificates of other accounts that a deleted one replaced or raised the alerts of are alerted on their own', async () => {
  await forget('--yes');
  const { store } = operated.deployment;
  await operated.functions.checkDeadlines();
  const states = await store.readCertificates(['digicert/main/200', 'digicert/main/300']);
  expect(states.get('digicert/main/200')?.sameCertificate).toMatchObject({
    primary: 'digicert/main/200',
    others: [],
  });
  expect(states.get('digicert/main/300')?.successor).toBeUndefined();
});

test('forget shows what it would delete and deletes nothing without a confirmation', async () => {
  await expect(forget()).rejects.toThrow(/Add --yes/);
  const asked: string[] = [];
  const answering = (answer: string) => (question: string) => {
    asked.push(question);
    return Promise.resolve(answer);
  };
  const refused = await operate(operated.deployment, ['forget', OLD], { ask: answering('no') });
  expect(refused.well).toBe(false);
  expect(refused.text).toContain('2 certificates');
  expect(refused.text).toContain('Nothing was deleted.');
  expect(asked).toEqual([expect.stringContaining('Type digicert/old to delete')]);
  expect(await keysOf(OLD)).toHaveLength(7);
  await operate(operated.deployment, ['forget', OLD], { ask: answering(OLD) });
  expect(await keysOf(OLD)).toEqual([]);
});

test('forget refuses an account that is still polled, and suggests a similar name for an unknown one', async () => {
  const polled: Deployment = {
    ...operated.deployment,
    whyPolled: () => Promise.resolve('monitor.config.ts still contains it.'),
  };
  await expect(operate(polled, ['forget', OLD, '--yes'])).rejects.toThrow(
    'digicert/old is still polled: monitor.config.ts still contains it.',
  );
  await expect(operate(operated.deployment, ['forget', 'digicert/odl', '--yes'])).rejects.toThrow(
    /Nothing is stored for digicert\/odl\. Did you mean "digicert\/old"\?/,
  );
  expect(await keysOf(OLD)).toHaveLength(7);
});

test('an interrupted forget is completed by the next one', async () => {
  let deletions = 0;
  const dying: Deployment = {
    ...operated.deployment,
    deleteItem: (key) => {
      deletions += 1;
      return deletions > 3
        ? Promise.reject(new CannotOperate('the connection broke'))
        : operated.deployment.deleteItem(key);
    },
  };
  await expect(operate(dying, ['forget', OLD, '--yes'])).rejects.toThrow(CannotOperate);
  expect(await keysOf(OLD)).toContain(`account/${OLD} state`);
  const { well } = await forget('--yes');
  expect(well).toBe(true);
  expect(await keysOf(OLD)).toEqual([]);
  const state = (await operated.deployment.store.readCertificates(['digicert/main/200'])).get(
    'digicert/main/200',
  );
  expect(state?.successorCheckDueAt).toBeDefined();
});
