import { expect, test } from 'vitest';
import { composeNotice } from '../../../shared/notices/compose-notice.ts';
import { closesOneOf, escalates } from '../../../shared/notices/escalates.ts';
import { at } from '../../support/certificates.ts';
import { approvalPendingEvent, approvalResolvedEvent } from '../../support/notable-approvals.ts';

test('a pending approval is escalated from the second reminder on', () => {
  const escalated = [undefined, 1, 2, 3].map((reminder) => {
    const notice = composeNotice(approvalPendingEvent(reminder === undefined ? {} : { reminder }));
    return notice !== undefined && escalates(notice);
  });
  expect(escalated).toEqual([false, false, true, true]);
});

test('each reminder is an alert of its own, and a repetition of one is not', () => {
  const idOf = (reminder?: number, dueAt = '2027-02-15') => {
    const { detailType, detail } = approvalPendingEvent(reminder === undefined ? {} : { reminder });
    const due = detail.reminder && { reminder: { ...detail.reminder, dueAt: at(dueAt) } };
    return composeNotice({ detailType, detail: { ...detail, ...due } })?.id;
  };
  expect(new Set([idOf(), idOf(2), idOf(3, '2027-02-19')]).size).toBe(3);
  expect(idOf(2)).toBe(idOf(2));
});

test.each(['approved', 'rejected', 'cancelled', 'removed'] as const)(
  'an order that is %s closes every alert of its pending approval, and no other',
  (outcome) => {
    const resolved = composeNotice(approvalResolvedEvent(outcome));
    const closes = (event: Parameters<typeof composeNotice>[0]) => {
      const condition = composeNotice(event)?.condition ?? '';
      return resolved !== undefined && closesOneOf(resolved, [{ condition, at: at('2027-02-13') }]);
    };
    expect(closes(approvalPendingEvent({ pendingSince: '2027-02-12T00:00:00Z' }))).toBe(true);
    expect(closes(approvalPendingEvent({ reminder: 2 }))).toBe(true);
    expect(closes(approvalPendingEvent({ pendingSince: '2027-02-13T00:00:00Z' }))).toBe(false);
    expect(closes(approvalPendingEvent({ certificate: { id: 'other' }, reminder: 2 }))).toBe(false);
  },
);

test('an order that is approved without an alert before sends none', () => {
  const { detailType, detail } = approvalResolvedEvent('approved');
  const { resolves: _none, ...unresolved } = detail;
  expect(composeNotice({ detailType, detail: unresolved })).toBeUndefined();
});

test('an order that waits at the first sync is in the initial inventory alone', () => {
  const { detailType, detail } = approvalPendingEvent();
  expect(composeNotice({ detailType, detail: { ...detail, baseline: true } })).toBeUndefined();
});
