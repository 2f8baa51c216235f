import { beforeEach, describe, expect, test } from 'vitest';
import type { Certificate } from '../../../../shared/certificates/certificate.ts';
import { DAY, plus } from '../../../../shared/certificates/instant.ts';
import type { Instant } from '../../../../shared/certificates/instant.ts';
import type { Notification } from '../../../../shared/notifications/notification.ts';
import { at, issuedCertificate } from '../../../support/certificates.ts';
import { SuccessorFixture } from '../../../support/successor-fixture.ts';
import { accountState } from '../../../support/states.ts';

const FOUND = at('2027-01-02');
/** A day on which the first reminder is due. */
const FIRST = at('2027-03-13');
const EXPIRY = at('2027-04-11T12:00:00Z');
const identity = { issuer: 'Example CA', serialNumber: '6CA6BD3' };

/** An order, whose expiry is known to the day. */
const order = issuedCertificate({ ...identity, id: 'order', product: 'ssl_plus' });
/** The same certificate in the inventory of another provider, with the exact expiry. */
const scan = issuedCertificate({
  ...identity,
  ...{ provider: 'qualys', account: 'inventory', id: 'scan', issuer: 'EXAMPLE  CA' },
  validity: { notBefore: at('2027-01-01'), notAfter: EXPIRY, precision: 'instant' },
});
order.validity = { notBefore: at('2027-01-01'), notAfter: at('2027-04-11'), precision: 'day' };

const ORDER = 'digicert/main/order';
const SCAN = 'qualys/inventory/scan';

let fixture: SuccessorFixture;
beforeEach(() => {
  fixture = new SuccessorFixture();
});

/** Checks the deadlines every day, and returns the alerts. */
async function alertsUntil(from: Instant, until: Instant): Promise<Notification[]> {
  for (let now = from; now <= until; now = plus(now, DAY)) await fixture.watched(now);
  return fixture.sent().filter(({ type }) => type !== 'resolved');
}
const AFTER = plus(EXPIRY, DAY);
const brief = ({ type, certificate = '' }: Notification) => `${type} ${certificate}`;
const placesIn = ({ facts }: Notification) => facts.find(({ label }) => label === 'Also in')?.value;
const alertsOf = (key: string) => [
  `certificate-approaching-expiration ${key}`,
  `certificate-approaching-expiration ${key}`,
  `certificate-approaching-expiration ${key}`,
  `certificate-expired ${key}`,
];

describe('the same certificate in two accounts', () => {
  test.each<[string, Certificate[]]>([
    ['the order first', [order, scan]],
    ['the inventory first', [scan, order]],
  ])('is alerted once, by the order, and names both places (%s)', async (_what, entries) => {
    for (const entry of entries) {
      await fixture.reported(FOUND, entry);
      await fixture.watched(FOUND);
    }
    const alerts = await alertsUntil(FOUND, AFTER);
    expect(alerts.map(brief)).toEqual(alertsOf(ORDER));
    expect(alerts.map(placesIn)).toEqual(Array(4).fill(SCAN));
    expect(alerts[0]?.facts).toContainEqual({ label: 'Expires', value: '11 Apr 2027, 12:00 UTC' });
    const states = [await fixture.state(ORDER), await fixture.state(SCAN)];
    expect(states.map(({ lineage }) => lineage)).toEqual([ORDER, ORDER]);
  });

  test('is alerted once if both entries are found when a reminder is due', async () => {
    const late = at('2027-03-13');
    await fixture.reported(late, scan);
    await fixture.reported(late, order);
    expect((await alertsUntil(late, late)).map(brief)).toEqual([
      `certificate-approaching-expiration ${ORDER}`,
    ]);
  });

  test('is alerted by the order while its account is unreachable', async () => {
    await fixture.reported(FOUND, order);
    await fixture.reported(FOUND, scan);
    const failure = { kind: 'unavailable', scope: 'account', message: 'no answer' } as const;
    const health = { status: 'unreachable', since: FOUND, failure } as const;
    await fixture.store.saveAccount({ ...accountState(), health });
    const alerts = await alertsUntil(FOUND, AFTER);
    expect(alerts.map(brief)).toEqual(alertsOf(ORDER));
    expect(alerts[0]).toMatchObject({ unreachable: true });
  });

  test('is alerted by the inventory from the removal of the order on, without repeating an alert', async () => {
    await fixture.reported(FOUND, order);
    await fixture.reported(FOUND, scan);
    expect((await alertsUntil(FOUND, FIRST)).map(brief)).toEqual(alertsOf(ORDER).slice(0, 1));
    const removal = plus(FIRST, DAY);
    await fixture.gone(removal, ORDER);
    const alerts = await alertsUntil(removal, AFTER);
    expect(alerts.map(brief)).toEqual(alertsOf(SCAN).slice(1));
    expect(alerts.map(({ lineage }) => lineage)).toEqual(Array(3).fill(ORDER));
    expect(alerts.map(placesIn)).toEqual([undefined, undefined, undefined]);
  });

  test('is alerted by the inventory if the order is removed before the first reminder', async () => {
    await fixture.reported(FOUND, order);
    await fixture.reported(FOUND, scan);
    await fixture.watched(FOUND);
    await fixture.gone(at('2027-02-01'), ORDER);
    expect((await alertsUntil(at('2027-02-01'), AFTER)).map(brief)).toEqual(alertsOf(SCAN));
  });

  test('is not alerted again when its order is found after an alert, which the renewal resolves', async () => {
    await fixture.reported(FOUND, scan);
    expect((await alertsUntil(FOUND, FIRST)).map(brief)).toEqual(alertsOf(SCAN).slice(0, 1));
    const next = plus(FIRST, DAY);
    await fixture.reported(next, order);
    expect((await alertsUntil(next, at('2027-03-20'))).map(brief)).toEqual([]);
    const renewal = { renewedBy: 'next', successorIssued: true };
    await fixture.reported(at('2027-03-21'), { ...order, renewal });
    const renewed = fixture.sent().find(({ type }) => type === 'certificate-renewed');
    expect(renewed).toMatchObject({ lineage: SCAN, certificate: ORDER });
    const suffix = `:${EXPIRY}:scan`;
    expect(renewed?.resolves).toContainEqual({ prefix: 'approaching-expiration:', suffix });
    expect((await alertsUntil(at('2027-03-21'), AFTER)).map(brief)).toEqual([]);
  });

  test('is alerted again by the order if the order was removed and is listed again', async () => {
    await fixture.reported(FOUND, order);
    await fixture.reported(FOUND, scan);
    await fixture.watched(FOUND);
    await fixture.gone(at('2027-02-01'), ORDER);
    await fixture.watched(at('2027-02-01'));
    await fixture.reported(at('2027-02-02'), order);
    expect((await alertsUntil(at('2027-02-02'), AFTER)).map(brief)).toEqual(alertsOf(ORDER));
  });

  test('mutes the reminders of the order when the entry of the inventory is acknowledged', async () => {
    await fixture.reported(FOUND, order);
    await fixture.reported(FOUND, scan);
    await fixture.watched(FOUND);
    await fixture.acknowledged(at('2027-03-01'), SCAN, at('2027-03-20'));
    expect((await alertsUntil(at('2027-03-01'), at('2027-03-19'))).map(brief)).toEqual([
      `certificate-acknowledged ${SCAN}`,
    ]);
  });
});

test('an order that continues as another entry is not its primary entry', async () => {
  const request = {
    ...{ ...scan, id: 'request', product: 'ssl_plus' },
    renewal: { renewedBy: 'scan', successorIssued: true },
  };
  await fixture.reported(FOUND, request);
  await fixture.reported(FOUND, scan);
  const alerts = await alertsUntil(FOUND, AFTER);
  expect(alerts.map(brief)).toEqual(alertsOf(SCAN));
  expect(alerts.map(placesIn)).toEqual(Array(4).fill(undefined));
});

test('a certificate in forty entries is alerted once, although all are checked in one run', async () => {
  const ids = Array.from({ length: 40 }, (_, index) => `server-${index}`);
  for (const id of ids) await fixture.reported(FIRST, { ...scan, id });
  expect((await alertsUntil(FIRST, AFTER)).map(brief)).toEqual(
    alertsOf('qualys/inventory/server-0'),
  );
});

test('two certificates with the same names are both alerted', async () => {
  await fixture.reported(FOUND, order);
  await fixture.reported(FOUND, { ...scan, serialNumber: 'ABC' });
  const alerts = (await alertsUntil(FOUND, AFTER)).map(brief);
  expect(alerts.toSorted()).toEqual([...alertsOf(ORDER), ...alertsOf(SCAN)].toSorted());
});
