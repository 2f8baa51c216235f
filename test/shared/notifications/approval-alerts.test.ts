import { expect, test } from 'vitest';
import { composeNotification } from '../../../shared/notifications/compose-notification.ts';
import { resolvesOneOf, escalates } from '../../../shared/notifications/escalates.ts';
import { at } from '../../support/certificates.ts';
import { approvalPendingEvent, approvalResolvedEvent } from '../../support/notable-approvals.ts';

test('a pending approval is escalated from the second reminder on', () => {
  const escalated = [undefined, 1, 2, 3].map((reminder) => {
    const notification = composeNotification(
      approvalPendingEvent(reminder === undefined ? {} : { reminder }),
    );
    return notification !== undefined && escalates(notification);
  });
  expect(escalated).toEqual([false, false, true, true]);
});

test('each reminder is an alert of its own, and a repetition of one is not', () => {
  const idOf = (reminder?: number, dueAt = '2027-02-15') => {
    const { detailType, detail } = approvalPendingEvent(reminder === undefined ? {} : { reminder });
    const due = detail.reminder && { reminder: { ...detail.reminder, dueAt: at(dueAt) } };
    return composeNotification({ detailType, detail: { ...detail, ...due } })?.id;
  };
  expect(new Set([idOf(), idOf(2), idOf(3, '2027-02-19')]).size).toBe(3);
  expect(idOf(2)).toBe(idOf(2));
});

test.each(['approved', 'rejected', 'cancelled', 'removed'] as const)(
  'an order that is %s closes every alert of its pending approval, and no other',
  (outcome) => {
    const resolved = composeNotification(approvalResolvedEvent(outcome));
    const resolves = (event: Parameters<typeof composeNotification>[0]) => {
      const condition = composeNotification(event)?.condition ?? '';
      return (
        resolved !== undefined && resolvesOneOf(resolved, [{ condition, at: at('2027-02-13') }])
      );
    };
    expect(resolves(approvalPendingEvent({ pendingSince: '2027-02-12T00:00:00Z' }))).toBe(true);
    expect(resolves(approvalPendingEvent({ reminder: 2 }))).toBe(true);
    expect(resolves(approvalPendingEvent({ pendingSince: '2027-02-13T00:00:00Z' }))).toBe(false);
    expect(resolves(approvalPendingEvent({ certificate: { id: 'other' }, reminder: 2 }))).toBe(
      false,
    );
  },
);

test('an order that is approved without an alert before sends none', () => {
  const { detailType, detail } = approvalResolvedEvent('approved');
  const { resolves: _none, ...unresolved } = detail;
  expect(composeNotification({ detailType, detail: unresolved })).toBeUndefined();
});

test('an order that waits at the first sync is in the initial inventory alone', () => {
  const { detailType, detail } = approvalPendingEvent();
  expect(
    composeNotification({ detailType, detail: { ...detail, initialInventory: true } }),
  ).toBeUndefined();
});
