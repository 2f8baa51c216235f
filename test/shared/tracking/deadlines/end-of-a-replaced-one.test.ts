import { describe, expect, test } from 'vitest';
import { checkDeadlines } from '../../../../shared/tracking/deadlines/check-deadlines.ts';
import type { Certificate } from '../../../../shared/certificates/certificate.ts';
import { DAY, HOUR, MINUTE, plus } from '../../../../shared/certificates/instant.ts';
import { MalformedItem } from '../../../../shared/runtime/malformed-item.ts';
import { acknowledge, unacknowledge } from '../../../../shared/lifecycle/acknowledge.ts';
import { at } from '../../../support/certificates.ts';
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

describe('the end of a certificate whose successor was lost before anybody watched', () => {
  test.each(losses)('because it was %s, is reported by the watcher', async (_how, lose) => {
    const fixture = await replaced();
    await lose(fixture, plus(END, -2 * DAY));
    await checkDeadlines(plus(END, MINUTE), fixture.store);
    expect(fixture.notifications()).toContain('certificate-expired');
    expect((await fixture.state('digicert/main/old')).successor).toBeUndefined();
  });

  test.each(losses)(
    'because it was %s, is reported where a poller hears of it first',
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
    ['as it was', {}],
    ['ended itself by now', { status: 'expired' }],
  ])('is none while that one is %s', async (_how, changes) => {
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

describe('where the successor cannot be read', () => {
  test('the end is reported, for one that is malformed stands for nothing', async () => {
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

  test('because the database does not answer, the end waits for the next run', async () => {
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

describe('a successor that is lost while it is being recognised', () => {
  test('between the two saves of that, does not hold the old one back', async () => {
    const fixture = new SuccessorFixture();
    await fixture.reported(at('2027-01-02'), old);
    await fixture.watched(at('2027-03-12'));
    const day = at('2027-03-20');
    await fixture.reported(day, next);
    const { saveCertificate } = fixture.store;
    fixture.store.saveCertificate = async (state) => {
      const saved = await saveCertificate.call(fixture.store, state);
      if (state.replaces === undefined) return saved;
      // As soon as it is claimed, it is revoked, and another run sees that before this one goes on.
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

test('taking an acknowledgement back crosses no end that has to be looked at first', async () => {
  const fixture = await replaced();
  const state = await fixture.state('digicert/main/old');
  const given = { by: 'Somebody', note: '', until: plus(END, DAY) };
  const known = acknowledge(state, given, plus(END, -3 * DAY));
  await fixture.store.saveCertificate(known);
  await fixture.gone(plus(END, -2 * MINUTE), 'digicert/europe/new');
  const loud = unacknowledge(known, plus(END, MINUTE));
  expect(loud?.certificate.status).toBe('issued');
  if (loud !== undefined) await fixture.store.saveCertificate(loud);
  await checkDeadlines(plus(END, 5 * MINUTE), fixture.store);
  expect(fixture.notifications()).toContain('certificate-expired');
});
