import { describe, expect, it } from 'vitest';
import { sendNotifications } from '../../../../shared/notifications/delivery/send-notifications.ts';
import { pacedChannel } from '../../../../shared/notifications/channels/paced-channel.ts';
import { ChannelRefusal } from '../../../../shared/notifications/channel.ts';
import type { ReceivedEvent } from '../../../../shared/notifications/compose-notification.ts';
import { escalates } from '../../../../shared/notifications/escalates.ts';
import { MessagesFixture, message } from '../../../support/messages-fixture.ts';
import { unreachableEvent } from '../../../support/notable-account-events.ts';
import {
  approachingEvent,
  expiredEvent,
  resolvingEvents,
  validationPendingEvent,
} from '../../../support/notable-events.ts';

/** An event as an EventBridge rule sends it to a queue. */
function envelope({ detailType, detail }: ReceivedEvent, changes: object = {}) {
  return message({
    version: '0',
    id: '11111111-2222-3333-4444-555555555555',
    'detail-type': detailType,
    source: 'cert-expiry-monitor',
    account: '123456789012',
    time: '2027-02-15T00:05:00Z',
    region: 'eu-central-1',
    resources: ['certificate/digicert/main/112211'],
    detail,
    ...changes,
  });
}

const failed = ({ batchItemFailures }: { batchItemFailures: { itemIdentifier: string }[] }) =>
  batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);

describe('a batch of event messages', () => {
  it('is delivered as notifications in the order of the times at which their events were detected', async () => {
    const fixture = new MessagesFixture();
    const messages = [approachingEvent(), expiredEvent(), unreachableEvent()].map((event) =>
      envelope(event),
    );
    expect(failed(await sendNotifications(messages, fixture.deps()))).toEqual([]);
    expect(fixture.channel.taken.map(({ type }) => type)).toEqual([
      'certificate-approaching-expiration',
      'account-unreachable',
      'certificate-expired',
    ]);
  });

  it('is logged with the reason of a failed delivery and the ID of the queue message', async () => {
    const fixture = new MessagesFixture();
    fixture.channel.before = () => {
      throw new ChannelRefusal('the topic does not exist');
    };
    const event = envelope(expiredEvent());
    await sendNotifications([event], fixture.deps());
    const lines = fixture.log.lines.map((line): unknown => JSON.parse(line));
    expect(lines).toContainEqual({
      level: 'ERROR',
      message: expect.stringContaining('the topic does not exist'),
      messageId: event.messageId,
      channel: 'topic',
    });
  });

  it('is delivered once if EventBridge and the queue deliver it repeatedly', async () => {
    const fixture = new MessagesFixture();
    const messages = [envelope(approachingEvent()), envelope(approachingEvent(), { id: 'replay' })];
    await sendNotifications(messages, fixture.deps());
    await sendNotifications(messages, fixture.deps());
    expect(fixture.channel.taken).toHaveLength(1);
  });

  it('is skipped for events without a notification and events from other sources', async () => {
    const fixture = new MessagesFixture();
    const messages = [
      envelope({ detailType: 'Certificate Discovered', detail: {} }),
      envelope({ detailType: 'Certificate Expired', detail: {} }, { source: 'aws.acm' }),
    ];
    expect(failed(await sendNotifications(messages, fixture.deps()))).toEqual([]);
    expect(fixture.channel.taken).toEqual([]);
  });
});

describe('a malformed message', () => {
  it.each([
    ['not JSON', 'some secret text'],
    ['not an event envelope', '{"some":"secret text"}'],
    [
      'a monitor event with an invalid detail',
      envelope({ ...expiredEvent(), detail: 'secret' }).body,
    ],
  ])('is left to the queue without blocking others: %s', async (_case, body) => {
    const fixture = new MessagesFixture();
    const bad = { messageId: 'bad', body };
    const report = await sendNotifications([bad, envelope(approachingEvent())], fixture.deps());
    expect(failed(report)).toEqual(['bad']);
    expect(fixture.channel.taken).toHaveLength(1);
    expect(fixture.log.lines.join()).not.toContain('secret');
  });
});

describe('a channel that is down', () => {
  it('fails exactly the refused messages, and they are delivered later', async () => {
    const fixture = new MessagesFixture();
    fixture.channel.before = ({ type }) => {
      if (type === 'certificate-expired') throw new ChannelRefusal('not this one');
    };
    const messages = [
      envelope(approachingEvent()),
      envelope(expiredEvent()),
      envelope(validationPendingEvent()),
    ];
    const report = await sendNotifications(messages, fixture.deps());
    expect(failed(report)).toEqual([messages[1]?.messageId]);
    fixture.channel.before = () => {};
    expect(failed(await sendNotifications(messages, fixture.deps()))).toEqual([]);
    expect(fixture.channel.taken.map(({ type }) => type).sort()).toEqual([
      'certificate-approaching-expiration',
      'certificate-expired',
      'domain-validation-pending',
    ]);
  });

  it('does not repeat a notification before the lease has run out if the response was lost', async () => {
    const fixture = new MessagesFixture();
    fixture.channel.after = () => {
      throw new Error('socket hang up');
    };
    const messages = [envelope(approachingEvent())];
    expect(failed(await sendNotifications(messages, fixture.deps()))).toHaveLength(1);
    fixture.channel.after = () => {};
    expect(failed(await sendNotifications(messages, fixture.deps()))).toHaveLength(1);
    expect(fixture.channel.taken).toHaveLength(1);
    fixture.letTheLeaseRunOut();
    expect(failed(await sendNotifications(messages, fixture.deps()))).toEqual([]);
    expect(new Set(fixture.channel.taken.map(({ id }) => id)).size).toBe(1);
    expect(fixture.channel.taken).toHaveLength(2);
  });
});

describe('the escalation channel', () => {
  const events = [
    approachingEvent(),
    approachingEvent({}, 3, 'final'),
    approachingEvent({}, 0.5, 'second'),
    expiredEvent(),
    unreachableEvent(),
    validationPendingEvent(),
    validationPendingEvent({ reminder: 1 }),
    validationPendingEvent({ reminder: 2 }),
    resolvingEvents.end(),
  ];

  it('gets critical notifications and second validation reminders only', async () => {
    const fixture = new MessagesFixture('escalation');
    const messages = events.map((event) => envelope(event));
    await sendNotifications(messages, { ...fixture.deps(), wanted: escalates });
    expect(fixture.channel.taken.map(({ type, severity }) => `${type} ${severity}`)).toEqual([
      'certificate-approaching-expiration warning',
      'certificate-approaching-expiration critical',
      'account-unreachable critical',
      'domain-validation-pending warning',
      'certificate-expired critical',
    ]);
  });

  it('delivers once and independently of the topic', async () => {
    const topic = new MessagesFixture();
    const onCall = new MessagesFixture('escalation');
    const { deliveryLog } = topic;
    const messages = [envelope(expiredEvent())];
    const toOnCall = () =>
      sendNotifications(messages, { ...onCall.deps({ deliveryLog }), wanted: escalates });
    onCall.channel.before = () => {
      throw new ChannelRefusal('outage');
    };
    expect(failed(await toOnCall())).toHaveLength(1);
    expect(failed(await sendNotifications(messages, topic.deps()))).toEqual([]);
    onCall.channel.before = () => {};
    expect(failed(await toOnCall())).toEqual([]);
    expect(failed(await toOnCall())).toEqual([]);
    await sendNotifications(messages, topic.deps());
    expect(onCall.channel.taken).toHaveLength(1);
    expect(topic.channel.taken).toHaveLength(1);
  });
});

describe('the remaining time of a run', () => {
  it('is not used for a delivery that might not complete in it', async () => {
    const fixture = new MessagesFixture();
    const messages = [envelope(approachingEvent()), envelope(expiredEvent())];
    let left = 30_000;
    fixture.channel.after = () => {
      left = 17_000;
    };
    const report = await sendNotifications(
      messages,
      fixture.deps({ remainingMilliseconds: () => left }),
    );
    expect(failed(report)).toEqual([messages[1]?.messageId]);
    expect(fixture.channel.taken).toHaveLength(1);
  });

  it('must cover the pace of the channel', async () => {
    const fixture = new MessagesFixture();
    const waits: number[] = [];
    const paced = pacedChannel(fixture.channel, {
      paceMilliseconds: 10_000,
      wait: async (milliseconds) => waits.push(milliseconds),
    });
    const messages = [envelope(approachingEvent())];
    const during = (left: number) =>
      sendNotifications(
        messages,
        fixture.deps({ channel: paced, remainingMilliseconds: () => left }),
      );
    expect(failed(await during(27_000))).toHaveLength(1);
    expect(fixture.log.lines.join()).toContain('no time for all');
    expect(failed(await during(29_000))).toEqual([]);
    expect(waits).toEqual([10_000]);
  });
});
