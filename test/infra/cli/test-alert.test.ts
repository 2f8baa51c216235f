import { afterEach, beforeEach, expect, test } from 'vitest';
import { DELIVERY_LOG_TABLE_NAME, STATE_TABLE_NAME } from '../../../infra/local/aws/dynamodb.ts';
import { localClient } from '../../../infra/local/aws/local-identity.ts';
import { resultOf } from '../../../infra/cli/test-alert-words.ts';
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

test('a drill goes all the way, tells the latency of each hop and channel, and leaves nothing behind', async () => {
  const { well, text, data } = await operate(operated.deployment, ['test-alert']);
  expect(text).toContain('The drill went all the way');
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
        new RegExp(`\\d\\.\\d\\d s  notice claimed +${channel} +${notification}`),
      );
      expect(text).toMatch(
        new RegExp(`\\d\\.\\d\\d s  channel took it +${channel} +${notification}`),
      );
    }
  }
  const [{ certificate }] = data as [{ certificate: string }];
  expect(await keysOf(operated.deployment)).toEqual([keyOf(real)]);
  expect(await operated.deployment.delivered(certificate)).toEqual([]);
});

test('every headline, subject and event of a drill says that it is one', async () => {
  await sendTestAlert(operated.deployment);
  const testAlerts = operated.notifications.filter(
    ({ notification }) => notification.provider === 'test-alert',
  );
  expect(testAlerts).toHaveLength(2);
  for (const { notification, subject, text } of testAlerts) {
    expect(notification.headline).toMatch(/^\[DRILL\] /);
    expect(subject).toMatch(/^\[DRILL\] /);
    expect(text).toContain('This is a drill');
    expect(notification.tags).toEqual({ testAlert: 'true' });
  }
  expect(JSON.stringify(operated.aws.archive.read('event'))).toContain('"tags":{"drill":"true"}');
});

test('with one channel named, only that one is waited for', async () => {
  const { text } = await operate(operated.deployment, ['test-alert', '--channel', 'email']);
  expect(text).toContain('email');
  expect(text).not.toContain('slack');
});

test('a drill whose events are never published says so, and what to look at', async () => {
  const stuck = { ...operated.deployment, deliver: () => Promise.resolve() };
  const result = await sendTestAlert(stuck, 200);
  expect(result.passed).toBe(false);
  const outcome = resultOf(result).join('\n');
  expect(outcome).toContain('It stuck before: event published.');
  expect(outcome).toContain('Changes are published late; Changes were not published');
  expect(await keysOf(operated.deployment)).toEqual([keyOf(real)]);
});

test('a drill that a channel does not take names the channel', async () => {
  const { deployment } = operated;
  const delivered: Deployment['delivered'] = async (lineage) =>
    (await deployment.delivered(lineage)).filter(({ channel }) => channel !== 'slack');
  const outcome = resultOf(await sendTestAlert({ ...deployment, delivered }, 1_500)).join('\n');
  expect(outcome).toContain('It stuck before: notice claimed (slack).');
  expect(outcome).toContain('Slack posts are late; Slack posts failed');
});

test('every channel of a monitor can be named, and another one is answered with those', async () => {
  const { text } = await operate(operated.deployment, ['test-alert', '--channel', 'amazon-q']);
  expect(text).toMatch(/channel took it +amazon-q +domain-validation-pending/);
  expect(text).not.toMatch(/took it +email/);
  await expect(operate(operated.deployment, ['test-alert', '--channel', 'pigeon'])).rejects.toThrow(
    'This monitor tells nobody by pigeon, but by email, slack, amazon-q.',
  );
});

test('where notices are gathered first, a drill says that it waits for that, and needs the patience for it', async () => {
  const { deployment } = operated;
  let looks = 0;
  const batching: Deployment = {
    ...deployment,
    batchingWindow: MINUTE,
    delivered: async (lineage) => ((looks += 1) < 6 ? [] : deployment.delivered(lineage)),
  };
  const { well, text } = await operate(batching, ['test-alert']);
  expect(well).toBe(true);
  expect(text.match(/Now notices are gathered for up to 60 s/g)).toHaveLength(1);
  expect(text.indexOf('Now notices')).toBeLessThan(text.indexOf('notice claimed'));
  await expect(operate(batching, ['test-alert', '--timeout', '60s'])).rejects.toThrow(
    /gathers for 60 s .* longer --timeout/,
  );
});

test('a deployed stack is drilled by the names that its outputs tell, even where its events cannot be seen', async () => {
  const { aws, clock, deployment } = operated;
  const { endpoints } = aws;
  const deployed = stackDeployment({
    outputs: readOutputs(
      {
        StateTableName: STATE_TABLE_NAME,
        DeliveryLogTableName: DELIVERY_LOG_TABLE_NAME,
        EventBusName: 'cert-expiry-monitor',
        TopicArn: 'arn:aws:sns:eu-central-1:000000000000:notices',
        Channels: 'topic,slack',
      },
      'CertExpiryMonitor',
    ),
    dynamoDb: dynamoDBClient(localClient(endpoints.dynamoDb)),
    followEvents: () => Promise.reject(new Error('no operator may make queues here')),
    removeFollowers: () => Promise.resolve([]),
    invoke: () => Promise.reject(new Error('nothing is polled')),
    clock,
  });
  // The functions run by themselves there: the drill only writes.
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

test('the clock of the machine that drills is compared with those of the functions', async () => {
  const { deployment, clock } = operated;
  const ahead = { ...deployment, clock: () => plus(clock(), 3 * MINUTE) };
  const result = await sendTestAlert(ahead);
  expect(result.clockAhead).toBeGreaterThan(2 * MINUTE);
  expect(resultOf(result).join('\n')).toMatch(/clock here is at least 1[78]\d\.\d\d s ahead/);
  expect((await sendTestAlert(deployment)).clockAhead).toBe(0);
});
