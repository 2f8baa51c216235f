import { afterEach, beforeEach, expect, test } from 'vitest';
import { testAlertCertificate, isLeftOver } from '../../../infra/cli/test-alert-certificate.ts';
import type { Deployment } from '../../../infra/cli/deployment.ts';
import { keyOf } from '../../../shared/certificates/certificate-state.ts';
import type { CertificateState } from '../../../shared/certificates/certificate-state.ts';
import { DAY, MINUTE, plus } from '../../../shared/certificates/instant.ts';
import { at } from '../../support/certificates.ts';
import { certificateState } from '../../support/states.ts';
import { operate, startOperated } from './operated.ts';
import { eventsAbout, sendTestAlert, keysOf } from './sent-test-alert.ts';

const real = certificateState({ id: '100' });

let operated: Awaited<ReturnType<typeof startOperated>>;
beforeEach(async () => {
  operated = await startOperated(at('2027-02-01'), [real]);
});
afterEach(() => operated.stop());

/** A test alert past its timeout, and one that still runs. */
async function startTwo() {
  const { deployment, clock } = operated;
  const begun = plus(clock(), -5 * MINUTE);
  const old = testAlertCertificate(begun, plus(clock(), -1));
  const other = testAlertCertificate(begun, plus(clock(), 5 * MINUTE));
  for (const state of [old, other]) await deployment.store.saveCertificate(state);
  await deployment.deliver();
  return { old, other };
}

test('a test alert removes an earlier one that is past its timeout, and not one that still runs', async () => {
  const { old, other } = await startTwo();
  const { text } = await operate(operated.deployment, ['test-alert']);
  expect(text).toContain(
    `${keyOf(old)} was left behind by an interrupted test alert and is now removed.`,
  );
  expect(text).not.toContain(keyOf(other));
  expect((await keysOf(operated.deployment)).sort()).toEqual([keyOf(real), keyOf(other)].sort());
});

test('test-alert --clean removes all test alerts at once and publishes their removal without a notification', async () => {
  const { old, other } = await startTwo();
  const before = operated.notifications.length;
  const { well, text, data } = await operate(operated.deployment, ['test-alert', '--clean']);
  expect(well).toBe(true);
  for (const state of [old, other]) {
    const key = keyOf(state);
    expect(text).toContain(
      `${key} was left behind by an interrupted test alert and is now removed.`,
    );
    expect(eventsAbout(operated.aws, key).slice(-2)).toEqual([
      'Certificate Removed',
      'Domain Validation Withdrawn',
    ]);
    expect(await operated.deployment.delivered(key)).toEqual([]);
  }
  expect(data).toEqual([
    { removed: expect.arrayContaining([keyOf(old), keyOf(other)]), left: [], followers: [] },
  ]);
  expect(operated.notifications).toHaveLength(before);
  expect(await keysOf(operated.deployment)).toEqual([keyOf(real)]);
  const again = await operate(operated.deployment, ['test-alert', '--clean']);
  expect([again.well, again.text]).toEqual([true, 'No test alert left anything behind.']);
});

test('a test alert publishes the removal of its certificate', async () => {
  const { certificate } = await sendTestAlert(operated.deployment);
  expect(eventsAbout(operated.aws, certificate).slice(-2)).toEqual([
    'Certificate Removed',
    'Domain Validation Withdrawn',
  ]);
  expect(
    operated.notifications.filter(({ notification }) => notification.provider === 'test-alert'),
  ).toHaveLength(2);
});

test('two test alerts at the same moment or days apart share no name and no lineage', async () => {
  const { deployment, clock, functions } = operated;
  const [first, second] = [
    testAlertCertificate(clock(), clock()),
    testAlertCertificate(clock(), clock()),
  ];
  const old = testAlertCertificate(plus(clock(), -3 * DAY), plus(clock(), -3 * DAY));
  const all = [old, first, second];
  for (const state of all) await deployment.store.saveCertificate(state);
  await functions.checkDeadlines();
  const stored = await deployment.store.readCertificates(all.map(keyOf));
  expect(new Set([...stored.values()].map(({ lineage }) => lineage)).size).toBe(3);
  for (const state of stored.values()) {
    expect([state.successor, state.replaces]).toEqual([undefined, undefined]);
  }
  expect(new Set(all.map(({ certificate }) => certificate.commonName)).size).toBe(3);
});

test('test-alert --clean removes rules and queues, and reports a failure to do so', async () => {
  const { deployment } = operated;
  const following = { ...deployment, removeFollowers: () => Promise.resolve(['rule-1']) };
  expect(await operate(following, ['test-alert', '--clean'])).toMatchObject({
    well: true,
    text: 'The rule and the queue rule-1 of a test alert are removed.',
  });
  const denied = { ...deployment, removeFollowers: () => Promise.reject(new Error('not allowed')) };
  expect(await operate(denied, ['test-alert', '--clean'])).toMatchObject({
    well: false,
    text: 'not allowed',
  });
});

test('a killed test alert sends no reminders, no expiry alert and no escalation', async () => {
  const { deployment, clock, functions, notifications, aws } = operated;
  const begun = plus(clock(), -20 * DAY);
  await deployment.store.saveCertificate(testAlertCertificate(begun, begun));
  await deployment.deliver();
  const onStep = notifications.length;
  await functions.checkDeadlines();
  await deployment.deliver();
  expect(notifications).toHaveLength(onStep);
  expect(aws.archive.read('escalation')).toEqual([]);
  expect(notifications.every(({ subject }) => subject?.startsWith('[Test] Test alert: '))).toBe(
    true,
  );
});

test('test-alert --clean cannot be combined with --timeout', async () => {
  await expect(
    operate(operated.deployment, ['test-alert', '--clean', '--timeout', '3m']),
  ).rejects.toThrow('--clean sends no test alert');
});

test('the certificate of a test alert stores its end, with time for the removal', async () => {
  const { deployment, clock } = operated;
  let written: CertificateState | undefined;
  const store: Deployment['store'] = {
    ...deployment.store,
    saveCertificate: (state) => {
      written ??= state;
      return deployment.store.saveCertificate(state);
    },
  };
  await sendTestAlert({ ...deployment, store }, 10 * MINUTE);
  expect(written && isLeftOver(written, plus(clock(), 11 * MINUTE))).toBe(false);
  expect(written && isLeftOver(written, plus(clock(), 13 * MINUTE))).toBe(true);
});
