import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { EventBridgeClient, ListRulesCommand } from '@aws-sdk/client-eventbridge';
import { ListQueuesCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeStack } from '../../../infra/cli/describe-stack.ts';
import type { StackOutputs } from '../../../infra/cli/stack-outputs.ts';
import { keyOf } from '../../../shared/certificates/certificate-state.ts';
import type { CertificateState } from '../../../shared/certificates/certificate-state.ts';
import type { Certificate } from '../../../shared/certificates/certificate.ts';
import { DAY, plus } from '../../../shared/certificates/instant.ts';
import { systemClock } from '../../../shared/runtime/clock.ts';
import { dynamoDBClient } from '../../../shared/runtime/dynamodb/client.ts';
import { dynamoDBCertificateStore } from '../../../shared/state/dynamodb-certificate-store.ts';
import { runMotoFunctions } from '../../support/moto-functions.ts';
import { BUS, clientOf, createMotoStack } from '../../support/moto-stack.ts';
import { findMoto, startMoto } from '../../support/moto.ts';
import type { Moto } from '../../support/moto.ts';
import { issuedCertificate } from '../../support/certificates.ts';
import { discovered } from '../../support/inputs.ts';
import { runScript } from '../local/support/run-local.ts';
import type { LocalRunOptions } from '../local/support/run-local.ts';

const command = findMoto();
if (command === undefined) {
  console.warn(
    'SKIPPED: the tests of the command line with a deployed stack need moto_server on the PATH (pip install "moto[server]").',
  );
}

const STACK = 'Mine';
const now = systemClock();
const found = (changes: Partial<Certificate>): CertificateState =>
  discovered(issuedCertificate(changes), now);
const soon = found({
  ...{ id: '100', commonName: 'soon.example.com' },
  validity: { notBefore: plus(now, -DAY), notAfter: plus(now, 60 * DAY), precision: 'instant' },
});
const pending = found({
  ...{ id: '200', commonName: 'pending.example.com', status: 'pending-validation' },
  domainValidations: [
    {
      ...{ domain: 'pending.example.com', state: 'pending', method: 'dns-txt' },
      record: { name: '_dnsauth.pending.example.com', type: 'TXT', value: 'v4lu3' },
    },
  ],
});

describe.skipIf(command === undefined)('the command line with a stack on Moto', () => {
  let moto: Moto;
  let outputs: StackOutputs;
  let functions: ReturnType<typeof runMotoFunctions>;
  const monitor = (args: readonly string[], options: LocalRunOptions = {}) =>
    runScript('infra/cli/main.ts', [...args, '--stack', STACK], {
      ...options,
      environment: moto.environment,
    });

  beforeAll(async () => {
    moto = await startMoto(command ?? '');
    const { notificationQueueUrl } = await createMotoStack(moto, STACK, {
      accounts: [{ provider: 'digicert', name: 'main' }],
      notifications: { channels: [{ type: 'email', addresses: ['certificates@example.com'] }] },
    });
    outputs = await describeStack(new CloudFormationClient(clientOf(moto)), STACK);
    const store = dynamoDBCertificateStore(dynamoDBClient(clientOf(moto)), outputs.stateTable);
    for (const state of [soon, pending]) await store.saveCertificate(state);
    functions = runMotoFunctions(moto, { outputs, notificationQueueUrl });
  }, 60_000);
  afterAll(async () => {
    await functions.stop();
    await moto.stop();
  });

  test('list, pending and show print the stored certificates', { timeout: 30_000 }, async () => {
    const [list, pendingList, show] = await Promise.all([
      monitor(['list', '--json']),
      monitor(['pending']),
      monitor(['show', 'soon.example.com']),
    ]);
    expect(list.exitCode, list.stderr).toBe(0);
    expect(list.stdout).toContain('soon.example.com');
    expect(pendingList.stdout).toContain('_dnsauth.pending.example.com. 300 IN TXT "v4lu3"');
    expect(show.stdout).toContain(keyOf(soon));
  });

  test('ack stores an acknowledgement and unack removes it', { timeout: 30_000 }, async () => {
    const until = plus(now, 10 * DAY);
    const ack = await monitor(['ack', '100', '--until', until, '--by', 'Ada', '--note', 'known']);
    expect([ack.exitCode, ack.stderr]).toEqual([0, '']);
    expect((await monitor(['show', '100'])).stdout).toContain('by Ada until');
    expect((await monitor(['unack', '100'])).stdout).toContain('is removed.');
  });

  test('poll prints the answer of the function', { timeout: 30_000 }, async () => {
    await answerAs(moto, { outcome: 'paused', certificates: 7, changed: 0, removed: 0 });
    const poll = await monitor(['poll', 'digicert/main']);
    expect([poll.exitCode, poll.stderr]).toEqual([1, expect.stringMatching(/^calling \S+\n$/)]);
    expect(poll.stdout).toContain('paused: 7 certificates, 0 changed, 0 removed.');
    expect((await monitor(['poll', 'digicert/other'])).stderr).toContain('has no function');
  });

  test(
    'a test alert is delivered, its events can be followed, and it leaves nothing behind',
    { timeout: 60_000 },
    async () => {
      const following = monitor(['events', '--follow', '--json'], {
        interruptWhen: (stdout) => stdout.includes('Certificate Removed'),
      });
      const testAlert = await monitor(['test-alert']);
      expect(testAlert.stdout, testAlert.stderr).toContain('The test alert was delivered');
      expect(testAlert.stdout).toMatch(/event published +Certificate Discovered/);
      expect(testAlert.stdout).toMatch(/delivered +email +domain-validation-pending/);
      const events = await following;
      expect([events.exitCode, events.stderr]).toEqual([0, '']);
      for (const line of events.stdout.trim().split('\n')) {
        expect(JSON.parse(line)).toMatchObject({ source: 'cert-expiry-monitor' });
      }
      await expectNothingLeft(moto);
      expect((await monitor(['list'])).stdout).not.toContain('test-alert/');
    },
  );

  test(
    'test-alert --clean removes a killed test alert with its rule and queue',
    { timeout: 60_000 },
    async () => {
      await monitor(['test-alert'], { killWhen: (stdout) => stdout.includes('state saved') });
      const clean = await monitor(['test-alert', '--clean']);
      expect([clean.exitCode, clean.stderr]).toEqual([0, '']);
      expect(clean.stdout).toMatch(
        /^test-alert\/test-alert\/\S+ was left behind by an interrupted test alert/m,
      );
      expect(clean.stdout).toMatch(
        /rule and the queue cert-expiry-monitor-test-alert-\S+ of a test alert/,
      );
      await expectNothingLeft(moto);
    },
  );

  test(
    'forget deletes the items of an account that the stack does not poll, and refuses the others',
    { timeout: 30_000 },
    async () => {
      const store = dynamoDBCertificateStore(dynamoDBClient(clientOf(moto)), outputs.stateTable);
      const old = found({ id: '300', account: 'old', commonName: 'old.example.com' });
      await store.saveCertificate(old);
      const polled = await monitor(['forget', 'digicert/main', '--yes']);
      expect(polled.exitCode).toBe(1);
      expect(polled.stderr).toContain('digicert/main is still polled: the stack has the function');
      expect((await monitor(['forget', 'digicert/old'])).stderr).toContain('Add --yes.');
      const forget = await monitor(['forget', 'digicert/old', '--yes']);
      expect([forget.exitCode, forget.stderr]).toEqual([0, 'reading the items of digicert/old\n']);
      expect(forget.stdout).toContain('1 certificate, 0 messages and 0 other items are deleted.');
      expect((await store.readCertificates([keyOf(old), keyOf(soon)])).size).toBe(1);
    },
  );

  test('a missing stack is reported with its region', async () => {
    const missing = await runScript('infra/cli/main.ts', ['list', '--stack', 'Other'], {
      environment: moto.environment,
    });
    expect(missing.exitCode).toBe(1);
    expect(missing.stderr).toMatch(/the stack Other in eu-central-1/);
  });
});

/** Sets the answer of Moto for an invoked function; Moto does not run functions. */
async function answerAs({ origin }: Moto, answer: unknown): Promise<void> {
  await fetch(`${origin}/moto-api/config`, {
    method: 'POST',
    body: JSON.stringify({ lambda: { use_docker: false } }),
  });
  await fetch(`${origin}/moto-api/static/lambda-simple/response`, {
    method: 'POST',
    body: JSON.stringify({ region: 'eu-central-1', results: [JSON.stringify(answer)] }),
  });
}

async function expectNothingLeft(moto: Moto): Promise<void> {
  const { Rules: rules = [] } = await new EventBridgeClient(clientOf(moto)).send(
    new ListRulesCommand({ EventBusName: BUS }),
  );
  expect(rules.map(({ Name }) => Name)).toEqual(['notifications']);
  const { QueueUrls: urls = [] } = await new SQSClient(clientOf(moto)).send(
    new ListQueuesCommand({}),
  );
  expect(urls).toHaveLength(1);
}
