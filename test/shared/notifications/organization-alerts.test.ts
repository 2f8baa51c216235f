import { describe, expect, test } from 'vitest';
import { DAY, HOUR, plus } from '../../../shared/certificates/instant.ts';
import type { Instant } from '../../../shared/certificates/instant.ts';
import { composeNotification } from '../../../shared/notifications/compose-notification.ts';
import type { ReceivedEvent } from '../../../shared/notifications/compose-notification.ts';
import type { DeliveredNotification } from '../../../shared/notifications/delivery-log/delivered-notifications.ts';
import type { Notification } from '../../../shared/notifications/notification.ts';
import { wantedBy } from '../../../shared/notifications/wanted-by.ts';
import { at } from '../../support/certificates.ts';
import { pendingOrder } from '../../support/notable-events.ts';
import {
  organizationCompletedEvent,
  organizationExpiringEvent,
  organizationPendingEvent,
  organizationWithdrawnEvent,
} from '../../support/notable-organizations.ts';

const NOW = at('2027-02-15');

/** What one channel was sent about one lineage, in a delivery log without anything else. */
class Sent {
  readonly #log: DeliveredNotification[] = [];
  readonly #channel: string;

  constructor(channel = 'topic') {
    this.#channel = channel;
  }

  /** Whether it is sent; then it is in the log. */
  async offer(event: ReceivedEvent, now: Instant = NOW): Promise<boolean> {
    const notification = notificationAt(event, now);
    const log = this.#log.filter(({ condition }) => condition !== notification.condition);
    const wanted = wantedBy(this.#channel, async () => this.#log);
    if (!(await wanted(notification)) || log.length < this.#log.length) return false;
    this.#log.push({
      ...{
        condition: notification.condition,
        channel: this.#channel,
        notificationId: notification.id,
      },
      ...{ state: 'closed', claimedAt: now, attempts: 1 },
    });
    return true;
  }
}

function notificationAt(event: ReceivedEvent, now: Instant): Notification {
  const { metadata, ...detail } = Object(event.detail) as { metadata: object };
  const when = { occurredAt: now, observedAt: now };
  const reminded =
    'reminder' in detail ? { reminder: { ...Object(detail.reminder), dueAt: now } } : {};
  const notification = composeNotification({
    ...event,
    detail: { ...detail, ...reminded, metadata: { ...metadata, ...when } },
  });
  if (notification === undefined) throw new Error('this event has no notification');
  return notification;
}

const order = (number: number) => ({
  ...pendingOrder,
  ...{ id: `${number}`, key: `digicert/main/${number}`, lineage: `digicert/main/${number}` },
});
const pending = (number: number) => organizationPendingEvent({ certificate: order(number) });
const reminder = (number: number, place = 1) =>
  organizationPendingEvent({ certificate: order(number), reminder: place });
const completed = (number: number) => organizationCompletedEvent({ certificate: order(number) });
const withdrawn = (number: number) => organizationWithdrawnEvent({ certificate: order(number) });
const days = (count: number) => plus(NOW, count * DAY);

describe('the alert about a pending organization', () => {
  test('is the same for all of its orders on one day, even if their dates differ', () => {
    const notifications = [1, 2, 3].map((number) =>
      notificationAt(
        organizationPendingEvent({
          certificate: order(number),
          pendingSince: `2027-02-0${number}`,
        }),
        plus(NOW, number * HOUR),
      ),
    );
    expect(new Set(notifications.map(({ id }) => id)).size).toBe(1);
    expect(notifications[0]?.lineage).toBe('organization:digicert/main/12345');
  });

  test('is not the same in another account, for another organization, or for another type', () => {
    const ids = [
      pending(1),
      organizationPendingEvent({ certificate: { ...order(1), account: 'other' } }),
      organizationPendingEvent({ validation: { organization: { id: '6' } } }),
      organizationPendingEvent({ validation: { organization: { name: 'Other Ltd' } } }),
      organizationPendingEvent({ validation: { type: 'ev' } }),
    ].map((event) => notificationAt(event, NOW).id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('is that of the order alone where the provider does not name the organization', () => {
    const unnamed = (number: number) =>
      notificationAt(
        organizationPendingEvent({
          certificate: order(number),
          validation: { organization: undefined },
        }),
        NOW,
      ).lineage;
    expect([unnamed(1), unnamed(2)]).toEqual(['digicert/main/1', 'digicert/main/2']);
  });

  test('is not sent again for an order that follows on another day', async () => {
    const sent = new Sent();
    expect(await sent.offer(pending(1))).toBe(true);
    expect(await sent.offer(pending(2), days(1))).toBe(false);
    expect(await sent.offer(pending(3), days(7))).toBe(false);
  });

  test('is sent again once the organization was validated, or an order withdrawn, in between', async () => {
    const sent = new Sent();
    await sent.offer(pending(1));
    await sent.offer(completed(1), days(1));
    expect(await sent.offer(pending(2), days(2))).toBe(true);
    await sent.offer(withdrawn(2), days(3));
    expect(await sent.offer(pending(3), days(4))).toBe(true);
  });

  test('is sent again when no reminder has followed it for more than a week', async () => {
    const sent = new Sent();
    await sent.offer(pending(1));
    expect(await sent.offer(pending(2), days(9))).toBe(true);
  });

  test('is sent through one channel independently of the other channels', async () => {
    const elsewhere: DeliveredNotification = {
      ...{
        condition: notificationAt(pending(1), NOW).condition,
        channel: 'slack',
        notificationId: 'x',
      },
      ...{ state: 'closed', claimedAt: NOW, attempts: 1 },
    };
    const wanted = wantedBy('topic', async () => [elsewhere]);
    expect(await wanted(notificationAt(pending(2), days(1)))).toBe(true);
  });

  test('a repetition of the same alert is left to the delivery log', async () => {
    const notification = notificationAt(pending(1), NOW);
    const same: DeliveredNotification = {
      ...{ condition: notification.condition, channel: 'topic', notificationId: notification.id },
      ...{ state: 'claimed', claimedAt: NOW, attempts: 1 },
    };
    expect(await wantedBy('topic', async () => [same])(notification)).toBe(true);
  });

  test('is sent at once where another check comes up or the validation fails', async () => {
    const sent = new Sent();
    await sent.offer(pending(1));
    const more = organizationPendingEvent({
      certificate: order(1),
      previous: [{ check: 'address', name: 'address_verification' }],
    });
    const failed = organizationPendingEvent({
      certificate: order(1),
      validation: { state: 'failed' },
      previous: [...(pending(1).detail.organizationValidation.pendingChecks ?? [])],
    });
    expect(await sent.offer(more, plus(NOW, HOUR))).toBe(true);
    expect(await sent.offer(failed, plus(NOW, 2 * HOUR))).toBe(true);
  });

  test('no alert is sent when single checks are complete', () => {
    const { pendingChecks = [] } = pending(1).detail.organizationValidation;
    const progress = organizationPendingEvent({
      previous: pendingChecks,
      validation: { pendingChecks: pendingChecks.slice(1) },
    });
    expect(composeNotification(progress)).toBeUndefined();
  });
});

describe('reminders of a pending organization', () => {
  test('come after 1, 3 and 7 days and then weekly, however many orders wait', async () => {
    const sent = new Sent();
    const reported: number[] = [];
    const orders = Array.from({ length: 50 }, (_, number) => ({ number, from: number % 2 }));
    const offers = orders.flatMap(({ number, from }) => [
      { day: from, event: pending(number) },
      ...[1, 3, 7, 14, 21].map((after, place) => ({
        day: from + after,
        event: reminder(number, place + 1),
      })),
    ]);
    for (const { day, event } of offers.toSorted((a, b) => a.day - b.day)) {
      if (await sent.offer(event, days(day))) reported.push(day);
    }
    expect(reported).toEqual([0, 1, 2, 4, 8, 14, 21]);
  });

  test('are the first alert where the initial inventory had reported it', async () => {
    const sent = new Sent();
    expect(await sent.offer(reminder(1), days(1))).toBe(true);
    expect(await sent.offer(reminder(2), days(1.1))).toBe(false);
  });

  test('go to the escalation from the second on, and so does the end', async () => {
    const sent = new Sent('escalation');
    expect(await sent.offer(pending(1))).toBe(false);
    expect(await sent.offer(reminder(1, 1), days(1))).toBe(false);
    expect(await sent.offer(completed(2), days(2))).toBe(false);
    expect(await sent.offer(reminder(1, 2), days(3))).toBe(true);
    expect(await sent.offer(completed(1), days(4))).toBe(true);
  });
});

describe('the end of a pending organization', () => {
  test('is sent once for all orders, also on another day', async () => {
    const sent = new Sent();
    await sent.offer(pending(1));
    expect(await sent.offer(completed(1), days(1))).toBe(true);
    expect(await sent.offer(completed(2), days(1))).toBe(false);
    expect(await sent.offer(completed(3), days(2))).toBe(false);
  });

  test('is sent where the initial inventory had reported the beginning', async () => {
    expect(await new Sent().offer(completed(1))).toBe(true);
  });

  test('is sent for a renewed validation after the warning that it expires', async () => {
    const sent = new Sent();
    await sent.offer(completed(1), days(-390));
    expect(await sent.offer(organizationExpiringEvent({ certificate: order(1) }))).toBe(true);
    expect(await sent.offer(completed(1), days(3))).toBe(true);
  });

  test('of one order is sent while the organization is pending, and not afterwards', async () => {
    const sent = new Sent();
    expect(await sent.offer(withdrawn(9))).toBe(false);
    await sent.offer(pending(1));
    expect(await sent.offer(withdrawn(1), days(1))).toBe(true);
    expect(await sent.offer(completed(2), days(2))).toBe(true);
    expect(await sent.offer(withdrawn(2), days(3))).toBe(false);
  });

  test.each([
    ['completed', completed],
    ['withdrawn', withdrawn],
  ])('of a %s validation is escalated if its reminders were', async (_end, end) => {
    const called = new Sent('escalation');
    expect(await called.offer(end(1))).toBe(false);
    expect(await called.offer(reminder(1, 2), days(3))).toBe(true);
    expect(await called.offer(end(1), days(4))).toBe(true);
  });
});

test('the warning that a validation expires is one for all certificates of the organization', () => {
  const ids = [1, 2].map(
    (number) => notificationAt(organizationExpiringEvent({ certificate: order(number) }), NOW).id,
  );
  expect(new Set(ids).size).toBe(1);
});
