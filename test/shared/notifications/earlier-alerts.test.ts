import { expect, test } from 'vitest';
import { composeNotification } from '../../../shared/notifications/compose-notification.ts';
import { earlierAlerts } from '../../../shared/notifications/earlier-alerts.ts';
import { at } from '../../support/certificates.ts';
import {
  dnsCheckChangedEvent,
  resolvingEvents,
  validationPendingEvent,
} from '../../support/notable-events.ts';

const notificationOf = (event: Parameters<typeof composeNotification>[0]) =>
  composeNotification(event) ?? expect.fail('this event has no notification');
const sentAt = (
  claimedAt: ReturnType<typeof at>,
  event: Parameters<typeof composeNotification>[0],
) => {
  const { id, condition } = notificationOf(event);
  return { notificationId: id, condition, claimedAt };
};
const completed = notificationOf(resolvingEvents.validation());

test('a completed validation resolves its first alert and the alerts about its DNS checks', () => {
  const sent = [validationPendingEvent(), dnsCheckChangedEvent('wrong-value')].map((event) =>
    sentAt(at('2027-02-15'), event),
  );
  expect(earlierAlerts(completed, sent)).toEqual(sent);
});

test('a completed validation leaves the alerts about other domains and about earlier orders', () => {
  const other = validationPendingEvent({ validation: { domain: 'shop.example.com' } });
  const sent = [
    sentAt(at('2027-02-15'), other),
    sentAt(at('2027-01-15'), validationPendingEvent()),
  ];
  expect(earlierAlerts(completed, sent)).toEqual([]);
});
