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

/** An event as a rule of EventBridge puts it into a queue. */
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

describe('a batch of events', () => {
  it('becomes notices, in order', async () => {
    const fixture = new MessagesFixture();
    const messages = [approachingEvent(), expiredEvent(), unreachableEvent()].map((event) =>
      envelope(event),
    );
    expect(failed(await sendNotifications(messages, fixture.deps()))).toEqual([]);
    expect(fixture.channel.taken.map(({ type }) => type)).toEqual([
      'certificate-approaching-expiration',
      'certificate-expired',
      'account-unreachable',
    ]);
  });

  it('is logged with the reason of a failed delivery, and the id of its queue message in a field of its own', async () => {
    const fixture = new MessagesFixture();
    fixture.channel.before = () => {
      throw new ChannelRefusal('the topic is gone');
    };
    const event = envelope(expiredEvent());
    await sendNotifications([event], fixture.deps());
    const lines = fixture.log.lines.map((line): unknown => JSON.parse(line));
    expect(lines).toContainEqual({
      level: 'ERROR',
      message: expect.stringContaining('the topic is gone'),
      messageId: event.messageId,
      channel: 'topic',
    });
  });

  it('is said once, however often EventBridge and the queue bring it', async () => {
    const fixture = new MessagesFixture();
    const messages = [envelope(approachingEvent()), envelope(approachingEvent(), { id: 'replay' })];
    await sendNotifications(messages, fixture.deps());
    await sendNotifications(messages, fixture.deps());
    expect(fixture.channel.taken).toHaveLength(1);
  });

  it('passes over what nobody needs to hear, and what others put on the bus', async () => {
    const fixture = new MessagesFixture();
    const messages = [
      envelope({ detailType: 'Certificate Discovered', detail: {} }),
      envelope({ detailType: 'Certificate Expired', detail: {} }, { source: 'aws.acm' }),
    ];
    expect(failed(await sendNotifications(messages, fixture.deps()))).toEqual([]);
    expect(fixture.channel.taken).toEqual([]);
  });
});

describe('a message that cannot be read', () => {
  it.each([
    ['not JSON', 'some secret text'],
    ['no envelope', '{"some":"secret text"}'],
    ['an event of ours with another shape', envelope({ ...expiredEvent(), detail: 'secret' }).body],
  ])('%s is left to the queue, and holds up no other', async (_case, body) => {
    const fixture = new MessagesFixture();
    const bad = { messageId: 'bad', body };
    const report = await sendNotifications([bad, envelope(approachingEvent())], fixture.deps());
    expect(failed(report)).toEqual(['bad']);
    expect(fixture.channel.taken).toHaveLength(1);
    expect(fixture.log.lines.join()).not.toContain('secret');
  });
});

describe('a channel that is down', () => {
  it('fails exactly the messages that it did not take, and they come through later', async () => {
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

  it('keeps what may have gone out from going out again at once', async () => {
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

describe('what is urgent, or was left undone', () => {
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

  it('goes to those who are called as well, and nothing else does', async () => {
    const fixture = new MessagesFixture('escalation');
    const messages = events.map((event) => envelope(event));
    await sendNotifications(messages, { ...fixture.deps(), wanted: escalates });
    expect(fixture.channel.taken.map(({ type, severity }) => `${type} ${severity}`)).toEqual([
      'certificate-approaching-expiration warning',
      'certificate-approaching-expiration critical',
      'certificate-expired critical',
      'account-unreachable critical',
      'domain-validation-pending warning',
    ]);
  });

  it('is said once to each, and whoever cannot be reached neither blocks nor marks the other', async () => {
    const everybody = new MessagesFixture();
    const called = new MessagesFixture('escalation');
    const { deliveryLog } = everybody;
    const messages = [envelope(expiredEvent())];
    const toOnCall = () =>
      sendNotifications(messages, { ...called.deps({ deliveryLog }), wanted: escalates });
    called.channel.before = () => {
      throw new ChannelRefusal('is down');
    };
    expect(failed(await toOnCall())).toHaveLength(1);
    expect(failed(await sendNotifications(messages, everybody.deps()))).toEqual([]);
    called.channel.before = () => {};
    expect(failed(await toOnCall())).toEqual([]);
    expect(failed(await toOnCall())).toEqual([]);
    await sendNotifications(messages, everybody.deps());
    expect(called.channel.taken).toHaveLength(1);
    expect(everybody.channel.taken).toHaveLength(1);
  });
});

describe('the time of a run', () => {
  it('is not begun to be used up by a notice that may not end in it', async () => {
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

  it('is left with room for the pace of the channel', async () => {
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
