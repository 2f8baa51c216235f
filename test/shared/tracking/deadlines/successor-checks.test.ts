import { describe, expect, test } from 'vitest';
import { DEFAULT_ALARM_POLICY } from '../../../../shared/lifecycle/alarm-policy.ts';
import { DAY, MINUTE, plus } from '../../../../shared/certificates/instant.ts';
import { at, issuedCertificate } from '../../../support/certificates.ts';
import { SuccessorFixture, next, old } from '../../../support/successor-fixture.ts';

const FIRST = at('2027-03-12');
const EXPIRY = at('2027-04-11');

/** A successor that starts before the first reminder of `old`. */
const early = {
  ...next,
  validity: { notBefore: at('2027-03-01'), notAfter: at('2027-06-09'), precision: 'instant' },
} as const;

async function withEarlySuccessor(): Promise<SuccessorFixture> {
  const fixture = new SuccessorFixture();
  await fixture.reported(at('2027-01-02'), old);
  await fixture.reported(at('2027-03-02'), early);
  await fixture.watched(at('2027-03-02'));
  return fixture;
}

/** Makes reads of one certificate fail until the returned function is called. */
function failReadsOf(key: string, { store }: SuccessorFixture): () => void {
  const { readCertificates } = store;
  store.readCertificates = (keys) =>
    keys.includes(key)
      ? Promise.reject(new Error('no answer'))
      : readCertificates.call(store, keys);
  return () => {
    store.readCertificates = readCertificates.bind(store);
  };
}

describe('a reminder that a successor suppresses', () => {
  test('is sent when the successor is lost, also if the thresholds have changed since', async () => {
    const fixture = await withEarlySuccessor();
    expect(await fixture.watched(FIRST)).toEqual(['old renewed by digicert/europe/new']);
    const thresholds = [
      { name: 'early', days: 25 },
      { name: 'late', days: 1 },
    ];
    fixture.policies.set('main', { ...DEFAULT_ALARM_POLICY, thresholds });
    await fixture.reported(plus(FIRST, 2 * DAY), old);
    await fixture.gone(plus(FIRST, 3 * DAY), 'digicert/europe/new');
    fixture.published();
    for (const minutes of [5, 10]) {
      await fixture.watched(plus(FIRST, 3 * DAY + minutes * MINUTE));
    }
    expect((await fixture.state('digicert/main/old')).warnings.expiry?.threshold).toBe('first');
  });
});

describe('a successor check that fails', () => {
  test('leaves the expiry of a replaced certificate to the next run, which sends the alert', async () => {
    const fixture = await withEarlySuccessor();
    await fixture.watched(FIRST);
    await fixture.gone(plus(EXPIRY, -MINUTE), 'digicert/europe/new');
    const restore = failReadsOf('digicert/europe/new', fixture);
    await expect(fixture.watched(plus(EXPIRY, MINUTE))).rejects.toThrow('could not be saved');
    expect((await fixture.state('digicert/main/old')).certificate.status).toBe('issued');
    restore();
    await fixture.watched(plus(EXPIRY, 6 * MINUTE));
    expect(fixture.notifications()).toContain('certificate-expired');
  });

  test('is repeated by the next run', async () => {
    const fixture = await withEarlySuccessor();
    const { findNamesakes } = fixture.store;
    fixture.store.findNamesakes = () => Promise.reject(new Error('no answer'));
    await expect(fixture.watched(FIRST)).rejects.toThrow('could not be saved');
    expect(fixture.published()).toContain('old warns first');
    fixture.store.findNamesakes = findNamesakes.bind(fixture.store);
    expect(await fixture.watched(plus(FIRST, 5 * MINUTE))).toEqual([
      'old renewed by digicert/europe/new',
    ]);
  });
});

describe('a link between two certificates', () => {
  test('is saved in the successor first, so that it replaces only one of two certificates', async () => {
    const fixture = new SuccessorFixture();
    await fixture.reported(at('2027-01-02'), old);
    await fixture.reported(at('2027-01-02'), { ...old, id: 'other' });
    await fixture.watched(FIRST);
    await fixture.reported(at('2027-03-20'), next);
    const before = fixture.store.changes.length;
    await fixture.watched(at('2027-03-20'));
    const saved = fixture.store.changes
      .slice(before)
      .flatMap((change) => (change.kind === 'certificate' ? [change.current] : []));
    const first = saved.findIndex(({ replaces }) => replaces !== undefined);
    const second = saved.findIndex(({ successor }) => successor !== undefined);
    expect(first).toBeGreaterThanOrEqual(0);
    expect(second).toBeGreaterThan(first);
    expect(new Set(saved.flatMap(({ replaces }) => replaces ?? []))).toHaveProperty('size', 1);
  });
});

describe('a successor that was removed', () => {
  test('is checked without reminders about itself', async () => {
    const fixture = new SuccessorFixture();
    await fixture.reported(at('2027-01-02'), issuedCertificate({ id: 'old' }));
    await fixture.watched(FIRST);
    await fixture.reported(at('2027-03-20'), next);
    await fixture.watched(at('2027-03-20'));
    await fixture.watched(EXPIRY);
    const reminderDueAt = at('2027-05-29');
    await fixture.gone(plus(reminderDueAt, MINUTE), 'digicert/europe/new');
    await fixture.watched(plus(reminderDueAt, 5 * MINUTE));
    expect(await fixture.state('digicert/europe/new')).toMatchObject({
      warnings: { validationExpiring: [] },
      removedAt: plus(reminderDueAt, MINUTE),
    });
    expect((await fixture.state('digicert/europe/new')).warnings).not.toHaveProperty('expiry');
  });
});
