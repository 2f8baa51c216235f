import { afterEach, beforeEach, expect, test } from 'vitest';
import { DELIVERY_LOG_TABLE_NAME, STATE_TABLE_NAME } from '../../../infra/local/aws/dynamodb.ts';
import { localClient } from '../../../infra/local/aws/local-identity.ts';
import { formatResult } from '../../../infra/cli/test-alert-words.ts';
import type { Deployment } from '../../../infra/cli/deployment.ts';
import { stackDeployment } from '../../../infra/cli/stack-deployment.ts';
import { readOutputs } from '../../../infra/cli/stack-outputs.ts';
import { keyOf } from '../../../shared/certificates/certificate-state.ts';
import { MINUTE, plus } from '../../../shared/certificates/instant.ts';
import { dynamoDBClient } from '../../../shared/runtime/dynamodb/client.ts';
import { at } from '../../support/certificates.ts';
import { certificateState } from '../../support/states.ts';
import { operate, startOperated } from './operated.ts';
import { sendTestAlert, keysOf } from './sent-test-alert.ts';

const real = certificateState({ id: '100' });

let operated: Awaited<ReturnType<typeof startOperated>>;
beforeEach(async () => {
  operated = await startOperated(at('2027-02-01'), [real]);
});
afterEach(() => operated.stop());

test('a test alert is delivered, reports the latency of each step and channel, and leaves nothing behind', async () => {
  const { well, text, data } = await operate(operated.deployment, ['test-alert']);
  expect(text).toContain('The test alert was delivered');
  expect(well).toBe(true);
  for (const event of [
    'Certificate Discovered',
    'Domain Validation Pending',
    'Certificate Approaching Expiration',
  ]) {
    expect(text).toMatch(new RegExp(`\\d\\.\\d\\d s  event published +${event}`));
  }
  for (const channel of ['email', 'slack']) {
    for (const notification of [
      'domain-validation-pending',
      'certificate-approaching-expiration',
    ]) {
      expect(text).toMatch(
        new RegExp(`\\d\\.\\d\\d s  notification claimed +${channel} +${notification}`),
      );
      expect(text).toMatch(new RegExp(`\\d\\.\\d\\d s  delivered +${channel} +${notification}`));
    }
  }
  const [{ certificate }] = data as [{ certificate: string }];
  expect(await keysOf(operated.deployment)).toEqual([keyOf(real)]);
  expect(await operated.deployment.delivered(certificate)).toEqual([]);
});

test('every headline, subject and event of a test alert is marked as a test', async () => {
  await sendTestAlert(operated.deployment);
  const testAlerts = operated.notifications.filter(
    ({ notification }) => notification.provider === 'test-alert',
  );
  expect(testAlerts).toHaveLength(2);
  for (const { notification, subject, text } of testAlerts) {
    expect(notification.headline).toMatch(/^Test alert: /);
    expect(subject).toMatch(/^\[Test\] Test alert: /);
    expect(text).toContain('test');
    expect(notification.tags).toEqual({ 'test-alert': 'true' });
  }
  expect(JSON.stringify(operated.aws.archive.read('event'))).toContain(
    '"tags":{"test-alert":"true"}',
  );
});

test('test-alert --channel waits only for that channel', async () => {
  const { text } = await operate(operated.deployment, ['test-alert', '--channel', 'email']);
  expect(text).toContain('email');
  expect(text).not.toContain('slack');
});

test('a test alert whose events are never published names the step and the runbook headings', async () => {
  const stuck = { ...operated.deployment, deliver: () => Promise.resolve() };
  const result = await sendTestAlert(stuck, 200);
  expect(result.passed).toBe(false);
  const outcome = formatResult(result).join('\n');
  expect(outcome).toContain('First missing step: event published.');
  expect(outcome).toContain('Events are published late; Events were not published');
  expect(await keysOf(operated.deployment)).toEqual([keyOf(real)]);
});

test('a test alert that a channel does not deliver names the channel', async () => {
  const { deployment } = operated;
  const delivered: Deployment['delivered'] = async (lineage) =>
    (await deployment.delivered(lineage)).filter(({ channel }) => channel !== 'slack');
  const outcome = formatResult(await sendTestAlert({ ...deployment, delivered }, 1_500)).join('\n');
  expect(outcome).toContain('First missing step: notification claimed (slack).');
  expect(outcome).toContain('Slack messages are late; Slack messages were not sent');
});

test('test-alert --channel accepts every channel of the monitor and rejects others with a list', async () => {
  const { text } = await operate(operated.deployment, ['test-alert', '--channel', 'amazon-q']);
  expect(text).toMatch(/delivered +amazon-q +domain-validation-pending/);
  expect(text).not.toMatch(/delivered +email/);
  await expect(operate(operated.deployment, ['test-alert', '--channel', 'pigeon'])).rejects.toThrow(
    'This monitor has no channel pigeon. Channels: email, slack, amazon-q, teams, pagerduty.',
  );
});

test('a test alert reports that notifications are batched, and requires a longer timeout', async () => {
  const { deployment } = operated;
  let reads = 0;
  const batching: Deployment = {
    ...deployment,
    batchingWindow: MINUTE,
    delivered: async (lineage) => ((reads += 1) < 6 ? [] : deployment.delivered(lineage)),
  };
  const { well, text } = await operate(batching, ['test-alert']);
  expect(well).toBe(true);
  expect(text.match(/Notifications are now batched for up to 60 s/g)).toHaveLength(1);
  expect(text.indexOf('Notifications are now')).toBeLessThan(text.indexOf('notification claimed'));
  await expect(operate(batching, ['test-alert', '--timeout', '60s'])).rejects.toThrow(
    /batches notifications for up to 60 s: use a longer --timeout/,
  );
});

test('a test alert works with the outputs of a deployed stack, also if its events cannot be followed', async () => {
  const { aws, clock, deployment } = operated;
  const { endpoints } = aws;
  const deployed = stackDeployment({
    outputs: readOutputs(
      {
        StateTableName: STATE_TABLE_NAME,
        DeliveryLogTableName: DELIVERY_LOG_TABLE_NAME,
        EventBusName: 'cert-expiry-monitor',
        NotificationTopicArn: 'arn:aws:sns:eu-central-1:000000000000:notifications',
        NotificationChannels: 'topic,slack',
      },
      'CertExpiryMonitor',
    ),
    dynamoDb: dynamoDBClient(localClient(endpoints.dynamoDb)),
    followEvents: () => Promise.reject(new Error('not authorized to create queues')),
    removeFollowers: () => Promise.resolve([]),
    invoke: () => Promise.reject(new Error('not used')),
    describeOutputs: () => Promise.reject(new Error('not used')),
    clock,
  });
  // Deployed functions run automatically: the test alert only writes the state.
  let delivering = Promise.resolve();
  const deliver = () => void (delivering = delivering.then(() => deployment.deliver()));
  const functions = setInterval(deliver, 50);
  const result = await sendTestAlert(deployed);
  clearInterval(functions);
  await delivering;
  await deployed.close();
  expect(result).toMatchObject({ passed: true, eventsUnseen: expect.any(String) });
  expect(await keysOf(deployment)).toEqual([keyOf(real)]);
});

test('a test alert compares the clock of this machine with those of the functions', async () => {
  const { deployment, clock } = operated;
  const ahead = { ...deployment, clock: () => plus(clock(), 3 * MINUTE) };
  const result = await sendTestAlert(ahead);
  expect(result.clockAhead).toBeGreaterThan(2 * MINUTE);
  expect(formatResult(result).join('\n')).toMatch(
    /clock of this machine is at least 1[78]\d\.\d\d s ahead/,
  );
  expect((await sendTestAlert(deployment)).clockAhead).toBe(0);
});
