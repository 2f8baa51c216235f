import { beforeEach, afterEach, describe, expect, test } from 'vitest';
import type { Certificate } from '../../shared/certificates/certificate.ts';
import { DAY, plus } from '../../shared/certificates/instant.ts';
import type { Instant } from '../../shared/certificates/instant.ts';
import { DELIVERY_LOG_TABLE } from '../../shared/notifications/delivery-log/delivery-log-table.ts';
import type { Notification } from '../../shared/notifications/notification.ts';
import { AlertFlow } from '../support/alert-flow.ts';
import { at, issuedCertificate } from '../support/certificates.ts';
import { useDynalite } from '../support/dynamodb/use-dynalite.ts';
import { SuccessorFixture } from '../support/successor-fixture.ts';

const FOUND = at('2027-01-02');
/** The first reminder is due the day before. */
const ALERTED = at('2027-03-13');
const LINKED = at('2027-03-15');
const EXPIRY = at('2027-04-11T12:00:00Z');

const identity = { issuer: 'Example CA', serialNumber: '6CA6BD3' };
const validity = { notBefore: at('2027-01-01'), notAfter: EXPIRY, precision: 'instant' } as const;
const order = issuedCertificate({ ...identity, validity, id: 'order', product: 'ssl_plus' });
const place = { provider: 'qualys', account: 'inventory', id: 'scan' };
const scan = issuedCertificate({ ...identity, validity, ...place });
const ORDER = 'digicert/main/order';
const SCAN = 'qualys/inventory/scan';

let flow: AlertFlow;
let fixture: SuccessorFixture;
useDynalite(DELIVERY_LOG_TABLE, async ({ client, table }) => {
  flow = await AlertFlow.start(client, table);
});
beforeEach(() => {
  fixture = new SuccessorFixture();
});
afterEach(() => flow.pagerDuty.stop());

/** Passes on the events so far, at that time. */
async function pass(now: Instant): Promise<Notification[]> {
  flow.now = now;
  return flow.pass(fixture.events());
}

async function watchedUntil(from: Instant, until: Instant): Promise<Notification[]> {
  const sent: Notification[] = [];
  for (let now = from; now <= until; now = plus(now, DAY)) {
    await fixture.watched(now);
    sent.push(...(await pass(now)));
  }
  return sent;
}

/** Both entries alert before the issuer of the second one is known, by which they are recognized as the same. */
async function bothAlerted(first: Certificate, second: Certificate): Promise<void> {
  const { issuer: _unknown, ...anonymous } = second;
  await fixture.reported(FOUND, first);
  await fixture.reported(FOUND, anonymous);
  await watchedUntil(ALERTED, ALERTED);
  expect(flow.openAlerts()).toHaveLength(2);
  await fixture.reported(LINKED, second);
  await watchedUntil(LINKED, LINKED);
  expect(await lineages()).toHaveLength(1);
}

async function lineages() {
  const states = await Promise.all([ORDER, SCAN].map((key) => fixture.state(key)));
  return [...new Set(states.map(({ lineage }) => lineage))];
}

const renewal = { renewedBy: 'next', successorIssued: true };
const EITHER = [
  ['the order is alerted with its issuer', order, scan],
  ['the inventory is alerted with its issuer', scan, order],
] as const;

describe('two entries that alerted before they were recognized as the same certificate', () => {
  test.each(EITHER)('are both resolved by the renewal (%s)', async (_what, first, second) => {
    await bothAlerted(first, second);
    await fixture.reported(plus(LINKED, DAY), { ...order, renewal });
    await pass(plus(LINKED, DAY));
    expect(flow.openAlerts()).toEqual([]);
  });

  test.each(EITHER)('are both acknowledged (%s)', async (_what, first, second) => {
    await bothAlerted(first, second);
    await fixture.acknowledged(plus(LINKED, DAY), ORDER, at('2027-04-10'));
    await pass(plus(LINKED, DAY));
    const states = [...flow.pagerDuty.alerts.values()].map(({ state }) => state);
    expect(states).toEqual(['acknowledged', 'acknowledged']);
  });

  test('are both resolved after the primary entry was removed', async () => {
    await bothAlerted(order, scan);
    await fixture.gone(plus(LINKED, DAY), ORDER);
    await watchedUntil(plus(LINKED, DAY), plus(LINKED, DAY));
    await fixture.reported(plus(LINKED, 2 * DAY), { ...scan, renewal });
    await pass(plus(LINKED, 2 * DAY));
    expect(flow.openAlerts()).toEqual([]);
  });

  test('are both resolved for a channel with a filter that got one of the alerts', async () => {
    flow.routes = [{ name: 'pagerduty', only: { tags: { team: 'none' } } }];
    await fixture.reported(FOUND, order);
    const { issuer: _unknown, ...anonymous } = scan;
    await fixture.reported(FOUND, anonymous);
    await fixture.watched(ALERTED);
    flow.now = ALERTED;
    const [one, other] = fixture
      .events()
      .filter(({ detailType }) => detailType.includes('Approaching'));
    expect(await flow.pass(one ? [one] : [])).toMatchObject([{ channels: [] }]);
    flow.routes = [{ name: 'pagerduty' }];
    await flow.pass(other ? [other] : []);
    flow.routes = [{ name: 'pagerduty', only: { tags: { team: 'none' } } }];
    await fixture.reported(LINKED, scan);
    await watchedUntil(LINKED, LINKED);
    await fixture.reported(plus(LINKED, DAY), { ...order, renewal });
    await pass(plus(LINKED, DAY));
    expect(flow.openAlerts()).toEqual([]);
  });

  test('are both resolved although they state the expiry with different precision', async () => {
    const day = {
      notBefore: at('2027-01-01'),
      notAfter: at('2027-04-11'),
      precision: 'day',
    } as const;
    const rough = { ...order, validity: day };
    await bothAlerted(rough, scan);
    await fixture.reported(plus(LINKED, DAY), { ...rough, renewal });
    await pass(plus(LINKED, DAY));
    expect(flow.openAlerts()).toEqual([]);
  });
});

describe('the revocation of a certificate in two accounts', () => {
  const REVOKED = at('2027-02-01');
  const revoked = (certificate: Certificate) => ({ ...certificate, status: 'revoked' as const });
  const alertsOf = (sent: readonly Notification[]) =>
    sent.filter(({ type }) => type === 'certificate-revoked');
  const placesIn = ({ facts }: Notification) =>
    facts.filter(({ label }) => label === 'Certificate' || label === 'Also in');

  test.each([
    ['the order first', order, scan],
    ['the inventory first', scan, order],
  ])('is alerted once, and names both places (%s)', async (_what, first, second) => {
    await fixture.reported(FOUND, order);
    await fixture.reported(FOUND, scan);
    const sent = await watchedUntil(FOUND, FOUND);
    await fixture.reported(REVOKED, revoked(first));
    sent.push(...(await watchedUntil(REVOKED, plus(REVOKED, DAY))));
    await fixture.reported(plus(REVOKED, 2 * DAY), revoked(second));
    sent.push(...(await watchedUntil(plus(REVOKED, 2 * DAY), plus(REVOKED, 3 * DAY))));
    const [alert, ...others] = alertsOf(sent);
    expect(others).toEqual([]);
    expect(
      alert &&
        placesIn(alert)
          .map(({ value }) => value)
          .toSorted(),
    ).toEqual([ORDER, SCAN]);
  });

  test('is alerted once although both accounts report it between two checks', async () => {
    await fixture.reported(FOUND, order);
    await fixture.reported(FOUND, scan);
    await watchedUntil(FOUND, FOUND);
    for (const entry of [scan, order]) await fixture.reported(REVOKED, revoked(entry));
    expect(alertsOf(await watchedUntil(REVOKED, plus(REVOKED, DAY)))).toHaveLength(1);
  });

  test.each([
    ['the order first', order, scan],
    ['the inventory first', scan, order],
  ])(
    'is alerted once although the other entry is found later, as issued (%s)',
    async (_what, first, second) => {
      await fixture.reported(FOUND, first);
      const sent = await watchedUntil(FOUND, FOUND);
      await fixture.reported(REVOKED, revoked(first));
      sent.push(...(await watchedUntil(REVOKED, REVOKED)));
      await fixture.reported(plus(REVOKED, DAY), second);
      sent.push(...(await watchedUntil(plus(REVOKED, DAY), plus(REVOKED, DAY))));
      await fixture.reported(plus(REVOKED, 2 * DAY), revoked(second));
      sent.push(...(await watchedUntil(plus(REVOKED, 2 * DAY), plus(REVOKED, 3 * DAY))));
      expect(alertsOf(sent)).toHaveLength(1);
    },
  );

  test('of a reissued certificate is alerted again', async () => {
    await fixture.reported(FOUND, order);
    await watchedUntil(FOUND, FOUND);
    await fixture.reported(REVOKED, revoked(order));
    const reissued = { ...order, serialNumber: '7' };
    await fixture.reported(plus(REVOKED, DAY), reissued);
    await fixture.reported(plus(REVOKED, 2 * DAY), revoked(reissued));
    expect(alertsOf(await pass(plus(REVOKED, 2 * DAY)))).toHaveLength(2);
  });
});

describe('an expiry that another entry contradicts', () => {
  const fingerprint = 'ab'.repeat(32);
  const exact = { ...order, fingerprint };
  const later = at('2027-04-13T12:00:00Z');
  const other = { ...scan, fingerprint, validity: { ...validity, notAfter: later } };
  const contradictionsIn = (sent: readonly Notification[]) =>
    sent.map(({ paragraphs }) => paragraphs.filter((one) => one.includes('different expiry')));
  const reminders = (sent: readonly Notification[]) =>
    sent.filter(({ type }) => type === 'certificate-approaching-expiration');

  test.each([
    ['the order first', [exact, other]],
    ['the inventory first', [other, exact]],
  ])('is stated in the reminder, with both values (%s)', async (_what, entries) => {
    for (const entry of entries) {
      await fixture.reported(FOUND, entry);
      await fixture.watched(FOUND);
    }
    const [reminder] = reminders(await watchedUntil(FOUND, ALERTED));
    expect(reminder?.headline).toContain('11 Apr 2027');
    expect(contradictionsIn(reminder ? [reminder] : [])).toEqual([
      [expect.stringContaining(`${SCAN} (13 Apr 2027, 12:00 UTC). This notification uses`)],
    ]);
  });

  test('is no longer stated after the other account has corrected it', async () => {
    for (const entry of [exact, other]) await fixture.reported(FOUND, entry);
    await watchedUntil(FOUND, ALERTED);
    await fixture.reported(plus(ALERTED, DAY), { ...other, validity });
    const sent = reminders(await watchedUntil(plus(ALERTED, DAY), EXPIRY));
    expect(contradictionsIn(sent)).toEqual([[], []]);
  });

  test('is not stated if the difference is within the precision', async () => {
    const day = { ...validity, notAfter: at('2027-04-11'), precision: 'day' as const };
    for (const entry of [
      { ...exact, validity: day },
      { ...other, validity },
    ]) {
      await fixture.reported(FOUND, entry);
    }
    expect(contradictionsIn(reminders(await watchedUntil(FOUND, ALERTED)))).toEqual([[]]);
  });
});
