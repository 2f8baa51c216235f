import { expect, test } from 'vitest';
import { testAlertCertificate, isLeftOver } from '../../../infra/cli/test-alert-certificate.ts';
import { clockAhead, stepsOf, expectedOfTestAlert } from '../../../infra/cli/test-alert-steps.ts';
import { formatStep } from '../../../infra/cli/test-alert-words.ts';
import { keyOf } from '../../../shared/certificates/certificate-state.ts';
import { plus } from '../../../shared/certificates/instant.ts';
import type { DeliveredNotification } from '../../../shared/notifications/delivery-log/delivered-notifications.ts';
import { defined } from '../../../shared/runtime/defined.ts';
import { at } from '../../support/certificates.ts';

const begun = at('2027-02-01');
const after = (milliseconds: number) => plus(begun, milliseconds);
const state = testAlertCertificate(begun, after(300_000));
const expected = expectedOfTestAlert(state);
const [pending] = expected.notifications;
if (pending === undefined) throw new Error('a test alert has notifications');

const delivered = (channel: string, claimed: number, closed?: number): DeliveredNotification => ({
  ...{
    channel,
    condition: pending.notification.condition,
    notificationId: pending.notification.id,
    attempts: 1,
  },
  ...{ state: closed === undefined ? 'claimed' : 'closed', claimedAt: after(claimed) },
  ...defined({ closedAt: closed === undefined ? undefined : after(closed) }),
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
    .map((step) => formatStep(step).split(/ {2,}/).slice(1, 5).join(' | '));
}

test('stepsOf reports for each step its time and the time since the previous step', () => {
  const seen = new Map([[pending.event, after(400)]]);
  expect(
    linesOf([delivered('topic', 30_400, 30_900), delivered('slack', 31_000, 33_000)], seen),
  ).toEqual([
    '30.40 s | +30.00 s | notification claimed | email',
    '30.90 s | +0.50 s | delivered | email',
    '31.00 s | +0.10 s | notification claimed | slack',
    '33.00 s | +2.00 s | delivered | slack',
  ]);
});

test('stepsOf never reports negative durations and reports missing steps without a time', () => {
  const seen = new Map([[pending.event, after(900)]]);
  expect(linesOf([delivered('topic', 600)], seen)).toEqual([
    '0.60 s | +0.00 s | notification claimed | email',
    'never | delivered | email | domain-validation-pending',
    'never | notification claimed | slack | domain-validation-pending',
    'never | delivered | slack | domain-validation-pending',
  ]);
});

test('clockAhead is the time by which a claim precedes the start of the test alert', () => {
  expect(
    clockAhead({ begun, delivered: [delivered('topic', -2_500, 10), delivered('slack', 10)] }),
  ).toBe(2_500);
  expect(clockAhead({ begun, delivered: [delivered('topic', 5)] })).toBe(0);
  expect(clockAhead({ begun, delivered: [] })).toBe(0);
});

test('isLeftOver is true after the stored end, and for a certificate without a readable end', () => {
  expect(isLeftOver(state, after(299_000))).toBe(false);
  expect(isLeftOver(state, after(301_000))).toBe(true);
  const withoutEnd = { ...state, certificate: { ...state.certificate, rawStatus: 'test-alert' } };
  expect(isLeftOver(withoutEnd, begun)).toBe(true);
});
