import { describe, expect, test } from 'vitest';
import { watchDeadlines } from '../../../lambdas/watch-deadlines/watch-deadlines.ts';
import type { Certificate } from '../../../shared/certificates/certificate.ts';
import { DAY, HOUR, MINUTE, plus } from '../../../shared/certificates/instant.ts';
import { MalformedItem } from '../../../shared/runtime/malformed-item.ts';
import { acknowledge, unacknowledge } from '../../../shared/changes/acknowledge.ts';
import { at } from '../../support/certificates.ts';
import { KinWorld, next, old } from '../../support/kin-world.ts';

const END = at('2027-04-11');

async function replaced(): Promise<KinWorld> {
  const world = new KinWorld();
  await world.told(at('2027-01-02'), old);
  await world.watched(at('2027-03-12'));
  await world.told(at('2027-03-20'), next);
  await world.watched(at('2027-03-20'));
  return world;
}

const losses: [string, (world: KinWorld, now: typeof END) => Promise<unknown>][] = [
  ['revoked', (world, now) => world.told(now, { ...next, status: 'revoked' })],
  ['removed', (world, now) => world.gone(now, 'digicert/europe/new')],
  [
    'issued for other names',
    (world, now) =>
      world.told(now, {
        ...next,
        commonName: 'shop.example.com',
        subjectAlternativeNames: [],
      }),
  ],
];

describe('the end of a certificate whose successor was lost before anybody watched', () => {
  test.each(losses)('because it was %s, is told by the watcher', async (_how, lose) => {
    const world = await replaced();
    await lose(world, plus(END, -2 * DAY));
    await watchDeadlines(plus(END, MINUTE), world.store);
    expect(world.notices()).toContain('certificate-expired');
    expect((await world.state('digicert/main/old')).successor).toBeUndefined();
  });

  test.each(losses)(
    'because it was %s, is told where a poller hears of it first',
    async (_how, lose) => {
      const world = await replaced();
      await lose(world, plus(END, -2 * MINUTE));
      for (const status of ['issued', 'expired'] as const) {
        await world.told(plus(END, MINUTE), { ...old, status });
      }
      await watchDeadlines(plus(END, 5 * MINUTE), world.store);
      await world.told(plus(END, 6 * MINUTE), old);
      expect(world.notices().filter((type) => type === 'certificate-expired')).toHaveLength(1);
    },
  );

  test.each<[string, Partial<Certificate>]>([
    ['as it was', {}],
    ['ended itself by now', { status: 'expired' }],
  ])('is none while that one is %s', async (_how, changes) => {
    const world = await replaced();
    const late = plus(next.validity?.notAfter ?? END, HOUR);
    if (changes.status !== undefined) await world.told(late, { ...next, ...changes });
    world.published();
    await world.told(plus(late, MINUTE), old);
    await watchDeadlines(plus(late, 5 * MINUTE), world.store);
    const said = world.store.changes.flatMap(({ kind, current }) =>
      kind === 'certificate' && current.certificate.id === 'old' ? [current] : [],
    );
    expect(said.at(-1)).toMatchObject({
      certificate: { status: 'expired' },
      successor: { key: 'digicert/europe/new' },
    });
  });
});

describe('where the successor cannot be read', () => {
  test('the end is told, for one that is malformed stands for nothing', async () => {
    const world = await replaced();
    const { readCertificates } = world.store;
    world.store.readCertificates = async (keys) => {
      if (keys.includes('digicert/europe/new')) throw new MalformedItem('new', ['no JSON']);
      return readCertificates.call(world.store, keys);
    };
    world.store.findNamesakes = () => Promise.resolve([]);
    await watchDeadlines(plus(END, MINUTE), world.store);
    expect(world.notices()).toContain('certificate-expired');
  });

  test('because the database does not answer, the end waits for the next run', async () => {
    const world = await replaced();
    const { readCertificates } = world.store;
    world.store.readCertificates = () => Promise.reject(new Error('no answer'));
    await expect(watchDeadlines(plus(END, MINUTE), world.store)).rejects.toThrow('1 due items');
    world.store.readCertificates = readCertificates.bind(world.store);
    expect(await world.state('digicert/main/old')).toMatchObject({
      certificate: { status: 'issued' },
    });
    await watchDeadlines(plus(END, 6 * MINUTE), world.store);
    expect(world.notices()).not.toContain('certificate-expired');
    expect(await world.state('digicert/main/old')).toMatchObject({
      certificate: { status: 'expired' },
    });
  });
});

describe('a successor that is lost while it is being recognised', () => {
  test('between the two saves of that, does not hold the old one back', async () => {
    const world = new KinWorld();
    await world.told(at('2027-01-02'), old);
    await world.watched(at('2027-03-12'));
    const day = at('2027-03-20');
    await world.told(day, next);
    const { saveCertificate } = world.store;
    world.store.saveCertificate = async (state) => {
      const saved = await saveCertificate.call(world.store, state);
      if (state.replaces === undefined) return saved;
      // As soon as it is claimed, it is revoked, and another run sees that before this one goes on.
      world.store.saveCertificate = saveCertificate.bind(world.store);
      await world.told(day, { ...next, status: 'revoked' });
      await watchDeadlines(day, world.store);
      return saved;
    };
    await watchDeadlines(day, world.store);
    for (const minutes of [5, 10]) await watchDeadlines(plus(day, minutes * MINUTE), world.store);
    expect((await world.state('digicert/main/old')).successor).toBeUndefined();
  });
});

test('taking an acknowledgement back crosses no end that has to be looked at first', async () => {
  const world = await replaced();
  const state = await world.state('digicert/main/old');
  const given = { by: 'Somebody', note: '', until: plus(END, DAY) };
  const known = acknowledge(state, given, plus(END, -3 * DAY));
  await world.store.saveCertificate(known);
  await world.gone(plus(END, -2 * MINUTE), 'digicert/europe/new');
  const loud = unacknowledge(known, plus(END, MINUTE));
  expect(loud?.certificate.status).toBe('issued');
  if (loud !== undefined) await world.store.saveCertificate(loud);
  await watchDeadlines(plus(END, 5 * MINUTE), world.store);
  expect(world.notices()).toContain('certificate-expired');
});
