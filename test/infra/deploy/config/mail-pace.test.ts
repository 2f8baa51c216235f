import { expect, test, vi } from 'vitest';
import * as z from 'zod';
import {
  countAddresses,
  mailPace,
  MAX_ADDRESSES,
} from '../../../../infra/deploy/config/mail-pace.ts';
import type { MonitorConfig } from '../../../../infra/deploy/config/monitor-config.ts';
import { readMonitor } from '../../../../infra/deploy/config/read-monitor.ts';
import { SendNotificationsEnvironment } from '../../../../lambdas/send-notifications/env.ts';
import { sendNotifications } from '../../../../shared/notifications/delivery/send-notifications.ts';
import { EVENT_SOURCE } from '../../../../shared/events/event.ts';
import { pacedChannel } from '../../../../shared/notifications/channels/paced-channel.ts';
import { WORKERS_AT_ONCE } from '../../../../shared/notifications/limits.ts';
import { MessagesFixture, message } from '../../../support/messages-fixture.ts';
import { expiredEvent } from '../../../support/notable-events.ts';
import { EVERYTHING, resourcesOf, synthesise } from '../synthesise.ts';

// The first synthesis in a process takes long, because it loads most of aws-cdk-lib.
vi.setConfig({ testTimeout: 120_000 });

const MAILS_A_SECOND = 10;

/** Notifications that differ in lineage, type and account, so that none is grouped with others. */
function notifications(count: number) {
  return Array.from({ length: count }, (_, number) => {
    const id = `${number}`;
    const account = `account-${number}`;
    const key = `digicert/${account}/${id}`;
    const { detailType, detail } = expiredEvent({ id, key, account, lineage: key });
    return message({ source: EVENT_SOURCE, 'detail-type': detailType, detail });
  });
}

/**
 * Lets the workers of each topic empty its queue. Each worker has its own clock, which only its waits advance.
 *
 * @returns when each e-mail was sent, in milliseconds
 */
async function mailsOf(topics: readonly { name: string; addresses: number }[], count: number) {
  const paceMilliseconds = mailPace(topics.reduce((sum, { addresses }) => sum + addresses, 0));
  const mails: number[] = [];
  for (const { name, addresses } of topics) {
    const fixture = new MessagesFixture(name);
    for (let worker = 0; worker < WORKERS_AT_ONCE; worker += 1) {
      let time = 0;
      const wait = async (milliseconds: number) => {
        time += milliseconds;
      };
      fixture.channel.before = () => {
        for (let address = 0; address < addresses; address += 1) mails.push(time);
      };
      const channel = pacedChannel(fixture.channel, { paceMilliseconds, wait });
      await sendNotifications(notifications(count), {
        ...fixture.deps({ channel, remainingMilliseconds: () => Infinity }),
        deliveryLog: new MessagesFixture().deliveryLog,
      });
    }
  }
  return mails.sort((a, b) => a - b);
}

test.each([
  [[1], 250],
  [[2], 400],
  [[5, 3], 1600],
  [[40, 60], 20_000],
])(
  'topics with %j addresses: one notification every %i ms per worker keeps ten e-mails a second',
  async (addresses, pace) => {
    const topics = addresses.map((number, index) => ({
      name: `topic-${index}`,
      addresses: number,
    }));
    const all = addresses.reduce((sum, number) => sum + number, 0);
    expect(mailPace(all)).toBe(pace);
    const mails = await mailsOf(topics, 40);
    expect(mails).toHaveLength(all * WORKERS_AT_ONCE * 40);
    for (const within of [2 * pace, 5 * pace]) {
      const max = Math.max(
        ...mails.map((start) => mails.filter((at) => at >= start && at < start + within).length),
      );
      expect(max).toBeLessThanOrEqual((within / 1000) * MAILS_A_SECOND);
    }
  },
);

/** The environments of the functions that send notifications, by channel. */
function pacesOf(notifications: NonNullable<MonitorConfig['notifications']>) {
  const template = synthesise({ ...EVERYTHING, notifications });
  const functions = resourcesOf(
    template,
    'AWS::Lambda::Function',
    z.object({ Environment: z.object({ Variables: z.record(z.string(), z.unknown()) }) }),
  );
  return [...functions.values()]
    .filter(({ Environment }) => 'CHANNEL' in Environment.Variables)
    .map(({ Environment }) => Environment.Variables['PACE_MILLISECONDS']);
}

test('the pace of every topic depends on the addresses of all topics, because the SNS quota applies to the AWS account', () => {
  const paces = pacesOf({
    channels: [
      { type: 'email', addresses: ['a@example.com'] },
      { type: 'email', name: 'second', addresses: ['b@example.com'] },
    ],
    escalation: { emails: ['on-call@example.com'] },
  });
  expect(paces).toEqual(['600', '600']);
});

test('an existing topic counts as one address', () => {
  const settings = { addresses: ['a@example.com'] };
  const channels = [{ type: 'email', name: 'email', settings }] as const;
  expect(countAddresses({ channels, escalation: {} })).toBe(2);
  expect(countAddresses({ channels: [] })).toBe(0);
});

test('the longest pace is accepted by the environment schema of the function', () => {
  const environment = {
    MONITOR_NAME: 'cert-expiry-monitor',
    DELIVERY_LOG_TABLE_NAME: 'deliveryLog',
    QUEUE_URL: 'https://sqs.eu-central-1.amazonaws.com/123456789012/notifications',
    TOPIC_ARN: 'arn:aws:sns:eu-central-1:123456789012:notifications',
    PACE_MILLISECONDS: mailPace(MAX_ADDRESSES).toString(),
  };
  expect(SendNotificationsEnvironment.parse(environment).PACE_MILLISECONDS).toBe(20_000);
});

test('more addresses than one run can notify are rejected', () => {
  const addresses = Array.from({ length: MAX_ADDRESSES }, (_, number) => `${number}@example.com`);
  const channels = [{ type: 'email', addresses }];
  const read = (called: readonly string[]) =>
    readMonitor({
      accounts: EVERYTHING.accounts,
      notifications: { channels, ...(called.length > 0 && { escalation: { emails: called } }) },
    });
  expect(read([]).channels).toMatchObject([{ settings: { addresses } }]);
  expect(() => read(['on-call@example.com'])).toThrow(/notifications\.channels.*mailing list/);
});

test('an address that is configured twice is rejected', () => {
  const channels = [
    { type: 'email', addresses: ['a@example.com'] },
    { type: 'email', name: 'second', addresses: ['b@example.com', 'a@example.com'] },
  ];
  expect(() => readMonitor({ accounts: EVERYTHING.accounts, notifications: { channels } })).toThrow(
    'notifications.channels[1].addresses[1]: "a@example.com" is already configured. Remove one of them',
  );
});
