import { expect, test } from 'vitest';
import { testAlertCertificate, isLeftOver } from '../../../infra/cli/test-alert-certificate.ts';
import { clockAhead, stepsOf } from '../../../infra/cli/test-alert-steps.ts';
import { stepLine } from '../../../infra/cli/test-alert-words.ts';
import { expectedOfTestAlert } from '../../../infra/cli/expected-of-test-alert.ts';
import { keyOf } from '../../../shared/certificates/certificate-state.ts';
import { plus } from '../../../shared/certificates/instant.ts';
import type { DeliveredNotification } from '../../../shared/notifications/delivery-log/delivered-notifications.ts';
import { at } from '../../support/certificates.ts';

const begun = at('2027-02-01');
const after = (milliseconds: number) => plus(begun, milliseconds);
const state = testAlertCertificate(begun, after(300_000));
const expected = expectedOfTestAlert(state);
const [pending] = expected.notifications;
if (pending === undefined) throw new Error('a drill has notices');

const delivered = (channel: string, claimed: number, closed?: number): DeliveredNotification => ({
  ...{
    channel,
    condition: pending.notification.condition,
    notificationId: pending.notification.id,
    attempts: 1,
  },
  ...{ state: closed === undefined ? 'claimed' : 'closed', claimedAt: after(claimed) },
  ...(closed === undefined ? {} : { closedAt: after(closed) }),
});

function linesOf(
  records: DeliveredNotification[],
  seen: ReadonlyMap<string, ReturnType<typeof at>>,
) {
  return stepsOf({
    ...{ key: keyOf(state), begun, written: after(100), expected, seen, delivered: records },
    channels: ['topic', 'slack'],
  })
    .filter(({ what }) => what === pending?.notification.type)
    .map((step) => stepLine(step).split(/ {2,}/).slice(1, 5).join(' | '));
}

test('each step tells when it came, and how long after the one before it on its way', () => {
  const seen = new Map([[pending.event, after(400)]]);
  expect(
    linesOf([delivered('topic', 30_400, 30_900), delivered('slack', 31_000, 33_000)], seen),
  ).toEqual([
    '30.40 s | +30.00 s | notice claimed | email',
    '30.90 s | +0.50 s | channel took it | email',
    '31.00 s | +0.10 s | notice claimed | slack',
    '33.00 s | +2.00 s | channel took it | slack',
  ]);
});

test('what is seen later than what it leads to took no less than nothing, and what has not come has no time', () => {
  const seen = new Map([[pending.event, after(900)]]);
  expect(linesOf([delivered('topic', 600)], seen)).toEqual([
    '0.60 s | +0.00 s | notice claimed | email',
    'never | channel took it | email | domain-validation-pending',
    'never | notice claimed | slack | domain-validation-pending',
    'never | channel took it | slack | domain-validation-pending',
  ]);
});

test('a clock that is ahead is known by a claim before the drill began', () => {
  expect(
    clockAhead({ begun, delivered: [delivered('topic', -2_500, 10), delivered('slack', 10)] }),
  ).toBe(2_500);
  expect(clockAhead({ begun, delivered: [delivered('topic', 5)] })).toBe(0);
  expect(clockAhead({ begun, delivered: [] })).toBe(0);
});

test('a drill is left over once its time is over, and one whose time nobody can read at once', () => {
  expect(isLeftOver(state, after(299_000))).toBe(false);
  expect(isLeftOver(state, after(301_000))).toBe(true);
  const unread = { ...state, certificate: { ...state.certificate, rawStatus: 'test-alert' } };
  expect(isLeftOver(unread, begun)).toBe(true);
});
