import { describe, expect, test } from 'vitest';
import { checkDeadlines } from '../../../../shared/tracking/deadlines/check-deadlines.ts';
import type { Certificate } from '../../../../shared/certificates/certificate.ts';
import { DAY, HOUR, MINUTE, plus } from '../../../../shared/certificates/instant.ts';
import { MalformedItem } from '../../../../shared/runtime/malformed-item.ts';
import { at } from '../../../support/certificates.ts';
import { advanced } from '../../../support/inputs.ts';
import { SuccessorFixture, next, old } from '../../../support/successor-fixture.ts';

const END = at('2027-04-11');

async function replaced(): Promise<SuccessorFixture> {
  const fixture = new SuccessorFixture();
  await fixture.reported(at('2027-01-02'), old);
  await fixture.watched(at('2027-03-12'));
  await fixture.reported(at('2027-03-20'), next);
  await fixture.watched(at('2027-03-20'));
  return fixture;
}

const losses: [string, (fixture: SuccessorFixture, now: typeof END) => Promise<unknown>][] = [
  ['revoked', (fixture, now) => fixture.reported(now, { ...next, status: 'revoked' })],
  ['removed', (fixture, now) => fixture.gone(now, 'digicert/europe/new')],
  [
    'issued for other names',
    (fixture, now) =>
      fixture.reported(now, {
        ...next,
        commonName: 'shop.example.com',
        subjectAlternativeNames: [],
      }),
  ],
];

describe('the expiry of a replaced certificate whose successor was lost between two runs', () => {
  test.each(losses)(
    'is reported by check-deadlines if the successor was %s',
    async (_how, lose) => {
      const fixture = await replaced();
      await lose(fixture, plus(END, -2 * DAY));
      await checkDeadlines(plus(END, MINUTE), fixture.store);
      expect(fixture.notifications()).toContain('certificate-expired');
      expect((await fixture.state('digicert/main/old')).successor).toBeUndefined();
    },
  );

  test.each(losses)(
    'is reported once if a poll reports it first and the successor was %s',
    async (_how, lose) => {
      const fixture = await replaced();
      await lose(fixture, plus(END, -2 * MINUTE));
      for (const status of ['issued', 'expired'] as const) {
        await fixture.reported(plus(END, MINUTE), { ...old, status });
      }
      await checkDeadlines(plus(END, 5 * MINUTE), fixture.store);
      await fixture.reported(plus(END, 6 * MINUTE), old);
      expect(fixture.notifications().filter((type) => type === 'certificate-expired')).toHaveLength(
        1,
      );
    },
  );

  test.each<[string, Partial<Certificate>]>([
    ['unchanged', {}],
    ['expired itself later', { status: 'expired' }],
  ])('is not alerted if the successor is %s', async (_how, changes) => {
    const fixture = await replaced();
    const late = plus(next.validity?.notAfter ?? END, HOUR);
    if (changes.status !== undefined) await fixture.reported(late, { ...next, ...changes });
    fixture.published();
    await fixture.reported(plus(late, MINUTE), old);
    await checkDeadlines(plus(late, 5 * MINUTE), fixture.store);
    const delivered = fixture.store.changes.flatMap(({ kind, current }) =>
      kind === 'certificate' && current.certificate.id === 'old' ? [current] : [],
    );
    expect(delivered.at(-1)).toMatchObject({
      certificate: { status: 'expired' },
      successor: { key: 'digicert/europe/new' },
    });
  });
});

describe('the expiry of a replaced certificate whose successor cannot be read', () => {
  test('is reported if the successor is malformed', async () => {
    const fixture = await replaced();
    const { readCertificates } = fixture.store;
    fixture.store.readCertificates = async (keys) => {
      if (keys.includes('digicert/europe/new')) throw new MalformedItem('new', ['no JSON']);
      return readCertificates.call(fixture.store, keys);
    };
    fixture.store.findNamesakes = () => Promise.resolve([]);
    await checkDeadlines(plus(END, MINUTE), fixture.store);
    expect(fixture.notifications()).toContain('certificate-expired');
  });

  test('is processed by the next run if the database does not respond', async () => {
    const fixture = await replaced();
    const { readCertificates } = fixture.store;
    fixture.store.readCertificates = () => Promise.reject(new Error('no answer'));
    await expect(checkDeadlines(plus(END, MINUTE), fixture.store)).rejects.toThrow('1 due items');
    fixture.store.readCertificates = readCertificates.bind(fixture.store);
    expect(await fixture.state('digicert/main/old')).toMatchObject({
      certificate: { status: 'issued' },
    });
    await checkDeadlines(plus(END, 6 * MINUTE), fixture.store);
    expect(fixture.notifications()).not.toContain('certificate-expired');
    expect(await fixture.state('digicert/main/old')).toMatchObject({
      certificate: { status: 'expired' },
    });
  });
});

describe('a successor that is lost while it is being linked', () => {
  test('between the two saves does not suppress the reminders of the predecessor', async () => {
    const fixture = new SuccessorFixture();
    await fixture.reported(at('2027-01-02'), old);
    await fixture.watched(at('2027-03-12'));
    const day = at('2027-03-20');
    await fixture.reported(day, next);
    const { saveCertificate } = fixture.store;
    fixture.store.saveCertificate = async (state) => {
      const saved = await saveCertificate.call(fixture.store, state);
      if (state.replaces === undefined) return saved;
      // After the first save the successor is revoked, and another run sees that before this run continues.
      fixture.store.saveCertificate = saveCertificate.bind(fixture.store);
      await fixture.reported(day, { ...next, status: 'revoked' });
      await checkDeadlines(day, fixture.store);
      return saved;
    };
    await checkDeadlines(day, fixture.store);
    for (const minutes of [5, 10]) await checkDeadlines(plus(day, minutes * MINUTE), fixture.store);
    expect((await fixture.state('digicert/main/old')).successor).toBeUndefined();
  });
});

test('ending an acknowledgement does not record an expiry before the successor is checked', async () => {
  const fixture = await replaced();
  const state = await fixture.state('digicert/main/old');
  const given = { by: 'Jane Doe', note: '', until: plus(END, DAY) };
  const known = advanced(state, { kind: 'acknowledged', ...given }, plus(END, -3 * DAY));
  await fixture.store.saveCertificate(known);
  await fixture.gone(plus(END, -2 * MINUTE), 'digicert/europe/new');
  const alerted = advanced(known, { kind: 'unacknowledged' }, plus(END, MINUTE));
  expect(alerted.certificate.status).toBe('issued');
  await fixture.store.saveCertificate(alerted);
  await checkDeadlines(plus(END, 5 * MINUTE), fixture.store);
  expect(fixture.notifications()).toContain('certificate-expired');
});
