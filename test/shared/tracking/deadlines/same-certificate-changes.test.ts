import { beforeEach, describe, expect, test } from 'vitest';
import { advance } from '../../../../shared/lifecycle/advance.ts';
import { DAY, plus } from '../../../../shared/certificates/instant.ts';
import type { Instant } from '../../../../shared/certificates/instant.ts';
import type { Notification } from '../../../../shared/notifications/notification.ts';
import { updateCertificate } from '../../../../shared/tracking/update-state.ts';
import { at, issuedCertificate } from '../../../support/certificates.ts';
import { SuccessorFixture } from '../../../support/successor-fixture.ts';

const FOUND = at('2027-01-02');
const EXPIRY = at('2027-04-11T12:00:00Z');
const AFTER = plus(EXPIRY, DAY);
const validity = { notBefore: at('2027-01-01'), notAfter: EXPIRY, precision: 'instant' } as const;
const identity = { issuer: 'Example CA', serialNumber: '6CA6BD3', validity };
const order = issuedCertificate({ ...identity, id: 'order', product: 'ssl_plus' });
const place = { provider: 'qualys', account: 'inventory', id: 'scan' };
const scan = issuedCertificate({ ...identity, ...place });
const ORDER = 'digicert/main/order';
const SCAN = 'qualys/inventory/scan';
const next = issuedCertificate({
  ...{ id: 'next', issuer: 'Example CA', serialNumber: 'AAAA', product: 'ssl_plus' },
  validity: { notBefore: at('2027-03-20'), notAfter: at('2027-06-28'), precision: 'instant' },
});

let fixture: SuccessorFixture;
beforeEach(() => {
  fixture = new SuccessorFixture();
});

async function notificationsUntil(from: Instant, until: Instant): Promise<Notification[]> {
  for (let now = from; now <= until; now = plus(now, DAY)) await fixture.watched(now);
  return fixture.sent();
}
const brief = ({ type, certificate = '' }: Notification) => `${type} ${certificate}`;
const sentUntil = async (from: Instant, until: Instant) =>
  (await notificationsUntil(from, until)).map(brief);
const unacknowledged = (now: Instant, key: string) =>
  updateCertificate(fixture.store, key, (state) => advance(state, { kind: 'unacknowledged' }, now));
async function bothFound(): Promise<void> {
  await fixture.reported(FOUND, order);
  await fixture.reported(FOUND, scan);
  await sentUntil(FOUND, at('2027-02-28'));
}
const reminder = (key: string) => `certificate-approaching-expiration ${key}`;

describe('the acknowledgement of an entry that is not the primary one', () => {
  beforeEach(async () => {
    await bothFound();
    await fixture.acknowledged(at('2027-03-01'), SCAN, at('2027-04-10'));
  });

  test('is notified once, although the primary entry adopts it', async () => {
    const sent = await notificationsUntil(at('2027-03-01'), at('2027-03-20'));
    expect(new Set(sent.map(({ id }) => id)).size).toBe(1);
    expect(new Set(sent.map(({ type }) => type))).toEqual(new Set(['certificate-acknowledged']));
  });

  test('is not adopted again after its removal from the primary entry', async () => {
    await sentUntil(at('2027-03-01'), at('2027-03-20'));
    await unacknowledged(at('2027-03-20T01:00:00Z'), ORDER);
    expect(await sentUntil(at('2027-03-21'), AFTER)).toEqual([
      ...[reminder(ORDER), reminder(ORDER), reminder(ORDER)],
      `certificate-expired ${ORDER}`,
    ]);
  });

  test('is adopted again if the user acknowledges the entry again', async () => {
    await sentUntil(at('2027-03-01'), at('2027-03-20'));
    await unacknowledged(at('2027-03-20T01:00:00Z'), ORDER);
    expect(await sentUntil(at('2027-03-21'), at('2027-03-21'))).toEqual([reminder(ORDER)]);
    await fixture.acknowledged(at('2027-03-22'), SCAN, at('2027-04-10'));
    const sent = await sentUntil(at('2027-03-22'), at('2027-04-09'));
    expect(sent.filter((one) => one === reminder(ORDER))).toEqual([]);
  });
});

test('an acknowledgement of the primary entry stays in effect after its removal', async () => {
  await bothFound();
  await fixture.acknowledged(at('2027-03-01'), ORDER, at('2027-04-10'));
  await sentUntil(at('2027-03-01'), at('2027-03-05'));
  await fixture.gone(at('2027-03-06'), ORDER);
  const sent = await sentUntil(at('2027-03-06'), at('2027-04-09'));
  expect(sent.filter((one) => one === reminder(SCAN))).toEqual([]);
});

describe('the removal of all entries', () => {
  test.each([
    ['the order first', [ORDER, SCAN]],
    ['the inventory first', [SCAN, ORDER]],
  ])('is alerted once if they are removed between two checks (%s)', async (_what, keys) => {
    await bothFound();
    for (const key of keys) await fixture.gone(at('2027-03-01'), key);
    expect(await sentUntil(at('2027-03-02'), AFTER)).toEqual([`certificate-removed ${ORDER}`]);
  });

  test('is alerted once if they are removed one after the other', async () => {
    await bothFound();
    await fixture.gone(at('2027-03-01'), ORDER);
    expect(await sentUntil(at('2027-03-02'), at('2027-03-03'))).toEqual([]);
    await fixture.gone(at('2027-03-04'), SCAN);
    expect(await sentUntil(at('2027-03-05'), AFTER)).toEqual([`certificate-removed ${SCAN}`]);
  });

  test('does not mute an entry that is listed again', async () => {
    await bothFound();
    await fixture.gone(at('2027-03-01'), ORDER);
    await sentUntil(at('2027-03-01'), at('2027-03-02'));
    await fixture.gone(at('2027-03-03'), SCAN);
    await sentUntil(at('2027-03-03'), at('2027-03-04'));
    await fixture.reported(at('2027-03-05'), order);
    const sent = await sentUntil(at('2027-03-05'), AFTER);
    expect(sent).toEqual([
      ...[reminder(ORDER), reminder(ORDER), reminder(ORDER)],
      `certificate-expired ${ORDER}`,
    ]);
  });
});

test('an entry is alerted on the last day although the state of the primary entry is damaged', async () => {
  await bothFound();
  fixture.store.damage(ORDER);
  let last: unknown;
  for (let now = at('2027-03-01'); now <= AFTER; now = plus(now, DAY / 2)) {
    await fixture.watched(now).catch((error: unknown) => (last = error));
  }
  expect(last).toBeUndefined();
  const sent = fixture.sent().map(brief);
  expect(sent).toEqual([reminder(SCAN), `certificate-expired ${SCAN}`]);
});

describe('the successor', () => {
  test('that was matched to one entry replaces the bought entry that is found later', async () => {
    await fixture.reported(FOUND, scan);
    await sentUntil(FOUND, at('2027-03-20'));
    await fixture.reported(at('2027-03-21'), next);
    expect(await sentUntil(at('2027-03-21'), at('2027-03-22'))).toEqual([
      `certificate-renewed ${SCAN}`,
    ]);
    await fixture.reported(at('2027-03-23'), order);
    await sentUntil(at('2027-03-23'), at('2027-03-24'));
    await fixture.gone(at('2027-03-25'), ORDER);
    expect(await sentUntil(at('2027-03-25'), AFTER)).toEqual([]);
  });

  test('that the provider links with a removed entry replaces the other entry too', async () => {
    await bothFound();
    const renewal = { renewedBy: 'next', successorIssued: true };
    await fixture.reported(at('2027-03-21'), { ...order, renewal });
    await fixture.reported(at('2027-03-21'), { ...next, renewal: { renews: 'order' } });
    await sentUntil(at('2027-03-21'), at('2027-03-22'));
    await fixture.gone(at('2027-03-23'), ORDER);
    const sent = await sentUntil(at('2027-03-23'), AFTER);
    expect(sent.filter((one) => !one.startsWith('certificate-renewed'))).toEqual([]);
  });

  test('of the primary entry that is revoked no longer replaces it, although another entry was replaced first', async () => {
    await fixture.reported(FOUND, scan);
    await sentUntil(FOUND, at('2027-03-20'));
    await fixture.reported(at('2027-03-21'), next);
    await sentUntil(at('2027-03-21'), at('2027-03-22'));
    await fixture.reported(at('2027-03-23'), order);
    await sentUntil(at('2027-03-23'), at('2027-03-24'));
    await fixture.reported(at('2027-03-25'), { ...next, status: 'revoked' });
    expect(await sentUntil(at('2027-03-25'), AFTER)).toEqual([
      'certificate-revoked digicert/main/next',
      ...[reminder(ORDER), reminder(ORDER)],
      `certificate-expired ${ORDER}`,
    ]);
  });
});

test('two certificates of private authorities with the same name and serial number are both alerted', async () => {
  const later = { ...validity, notAfter: at('2027-12-01') };
  await fixture.reported(FOUND, { ...order, serialNumber: '1', validity: later });
  await fixture.reported(FOUND, { ...scan, serialNumber: '1' });
  expect(await sentUntil(FOUND, AFTER)).toEqual([
    ...[reminder(SCAN), reminder(SCAN), reminder(SCAN)],
    `certificate-expired ${SCAN}`,
  ]);
});
