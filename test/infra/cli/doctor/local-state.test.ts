import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { checkLocalState } from '../../../../infra/cli/doctor/check-local-state.ts';
import type { Finding } from '../../../../infra/cli/doctor/finding.ts';
import { runChecks } from '../../../../infra/cli/doctor/run-checks.ts';
import { STATE_TABLE_NAME } from '../../../../infra/local/aws/dynamodb.ts';
import { startLocalAws } from '../../../../infra/local/aws/local-aws.ts';
import type { LocalAws } from '../../../../infra/local/aws/local-aws.ts';
import { localClient } from '../../../../infra/local/aws/local-identity.ts';
import { openStateDirectory } from '../../../../infra/local/state-directory.ts';
import { dynamoDBClient } from '../../../../shared/runtime/dynamodb/client.ts';
import { dynamoDBCertificateStore } from '../../../../shared/state/dynamodb-certificate-store.ts';
import { certificateItem } from '../../../../shared/state/state-item.ts';
import { at } from '../../../support/certificates.ts';
import { accountState, certificateState } from '../../../support/states.ts';

const NOW = at('2027-01-02');
const nothing = () => undefined;

type Fill = (aws: LocalAws, client: ReturnType<typeof dynamoDBClient>) => Promise<unknown>;

/** A state directory of an account that was just synced, with further content. */
async function stateWith(fill: Fill = async () => undefined): Promise<string> {
  const directory = mkdtempSync(join(tmpdir(), 'doctor-'));
  onTestFinished(() => rmSync(directory, { recursive: true }));
  const aws = await startLocalAws({
    ...{ directory, clock: () => NOW },
    recorder: { event: nothing, notification: nothing, escalation: nothing, channel: nothing },
  });
  const client = dynamoDBClient(localClient(aws.endpoints.dynamoDb));
  const store = dynamoDBCertificateStore(client, STATE_TABLE_NAME);
  await store.saveAccount({ ...accountState(), lastCompleteSyncAt: NOW, certificates: 1 });
  await store.saveCertificate(certificateState());
  await fill(aws, client);
  client.destroy();
  await aws.stop();
  return directory;
}

async function check(directory: string): Promise<Finding[]> {
  const signal = new AbortController().signal;
  const checks = [checkLocalState({ directory, pid: 1, now: NOW })];
  return runChecks(checks, { signal, timeLimit: 60_000 });
}

test('a healthy state is ok, and its files do not change', async () => {
  const directory = await stateWith();
  const content = () =>
    readdirSync(directory, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.startsWith('lock'))
      .map(({ parentPath, name }) => [name, readFileSync(join(parentPath, name), 'base64')]);
  const before = content();
  const findings = await check(directory);
  expect(findings.map(({ subject, check: name, status }) => [subject, name, status])).toEqual([
    [directory, 'state', 'ok'],
    ['digicert/main', 'sync', 'ok'],
  ]);
  expect(content()).toEqual(before);
});

test.each<[string, Fill, RegExp]>([
  [
    'dead letters',
    ({ queues }) => Promise.resolve(queues.notificationDeadLetters.send('lost')),
    /1 message in send-notifications-dead-letters/,
  ],
  [
    'a certificate that cannot be read',
    async (_, client) => {
      const item = { ...certificateItem(certificateState({ id: '7' }), 'test'), state: { S: '?' } };
      return client.send(new PutItemCommand({ TableName: STATE_TABLE_NAME, Item: item }));
    },
    /cannot be read/,
  ],
])('doctor reports a problem: %s', async (_, fill, message) => {
  const findings = await check(await stateWith(fill));
  expect(findings.filter(({ status }) => status === 'problem')).toEqual([
    expect.objectContaining({ message: expect.stringMatching(message) }),
  ]);
});

test('the state of a run in progress is not checked', async () => {
  const directory = await stateWith();
  const held = openStateDirectory(directory, { copy: false, pid: 2 });
  onTestFinished(() => held.release());
  expect(await check(directory)).toEqual([
    expect.objectContaining({ status: 'not-checked', message: 'A run is using the state' }),
  ]);
});

test('a directory without a state is a problem, and is not created', async () => {
  const parent = mkdtempSync(join(tmpdir(), 'doctor-'));
  onTestFinished(() => rmSync(parent, { recursive: true }));
  expect(await check(join(parent, 'missing'))).toEqual([
    expect.objectContaining({ status: 'problem', check: 'state' }),
  ]);
  expect(readdirSync(parent)).toEqual([]);
});
