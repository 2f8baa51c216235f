import { describe, expect, test } from 'vitest';
import { at, issuedCertificate } from '../../support/certificates.ts';
import { KinWorld, next, old } from '../../support/kin-world.ts';

const FIRST = at('2027-03-12');
const SECOND = at('2027-03-28');

/** The old one was warned of, and then its successor was issued. */
async function renewed(): Promise<KinWorld> {
  const world = new KinWorld();
  await world.told(at('2027-01-02'), old);
  await world.watched(FIRST);
  await world.told(at('2027-03-20'), next);
  await world.watched(at('2027-03-20'));
  return world;
}

describe('a successor that is recognised by its names', () => {
  test('closes the alarm of the old one, once, and nothing more is said of it but its end', async () => {
    const world = new KinWorld();
    expect(await world.told(at('2027-01-02'), old)).toEqual(['old discovered']);
    expect(await world.watched(FIRST)).toEqual(['old warns first']);
    expect(await world.told(at('2027-03-20'), next)).toEqual(['new discovered']);
    expect(await world.watched(at('2027-03-20'))).toEqual(['old renewed by digicert/europe/new']);
    expect(await world.watched(at('2027-03-21'))).toEqual([]);
    expect(await world.told(at('2027-03-22'), old)).toEqual([]);
    expect(await world.watched(SECOND)).toEqual([]);
    expect(await world.watched(at('2027-04-10'))).toEqual([]);
    expect(await world.watched(at('2027-04-11'))).toEqual(['old status-changed', 'old expired']);
    expect(await world.state('digicert/europe/new')).toMatchObject({
      lineage: 'digicert/main/old',
      replaces: 'digicert/main/old',
    });
  });

  test('replaces the old one if one provider writes the name in Unicode and the other one in punycode', async () => {
    const world = new KinWorld();
    await world.told(at('2027-01-02'), {
      ...old,
      commonName: 'Bücher.example.com',
      subjectAlternativeNames: [],
    });
    await world.watched(FIRST);
    await world.told(at('2027-03-20'), {
      ...next,
      commonName: 'xn--bcher-kva.example.com',
      subjectAlternativeNames: [],
    });
    world.published();
    expect(await world.watched(at('2027-03-20'))).toEqual(['old renewed by digicert/europe/new']);
  });

  test('of which one knew before is told instead of the first warning', async () => {
    const world = new KinWorld();
    await world.told(at('2027-01-02'), old);
    const { validity } = next;
    const early = { notBefore: at('2027-02-01'), notAfter: at('2027-06-28') };
    await world.told(at('2027-02-01'), {
      ...next,
      validity: { ...validity, ...early, exactness: 'day' },
    });
    expect(await world.watched(at('2027-02-01'))).toEqual([]);
    expect((await world.state('digicert/main/old')).successor).toBeUndefined();
    expect(await world.watched(FIRST)).toEqual(['old renewed by digicert/europe/new']);
  });

  test('keeps quiet about an old one that is found late in its life, whichever is met first', async () => {
    for (const order of [
      [old, next],
      [next, old],
    ]) {
      const world = new KinWorld();
      for (const one of order) await world.told(at('2027-03-30'), one);
      world.published();
      expect(await world.watched(at('2027-03-30'))).toEqual(['old renewed by digicert/europe/new']);
      expect(await world.watched(at('2027-03-30'))).toEqual([]);
    }
  });

  test('replaces one of several; the others warn on', async () => {
    const world = new KinWorld();
    const end = { notBefore: at('2027-01-01'), notAfter: at('2027-04-12') };
    const parallel = issuedCertificate({
      id: 'parallel',
      validity: { ...end, exactness: 'instant' },
    });
    for (const one of [old, parallel]) await world.told(at('2027-01-02'), one);
    await world.watched(at('2027-03-19'));
    await world.told(at('2027-03-20'), next);
    world.published();
    expect(await world.watched(at('2027-03-20'))).toEqual(['old renewed by digicert/europe/new']);
    expect(await world.watched(at('2027-03-29'))).toEqual(['parallel warns second']);
  });

  test('waits until it is issued', async () => {
    const world = new KinWorld();
    await world.told(at('2027-01-02'), old);
    await world.watched(FIRST);
    const { validity: _none, ...ordered } = next;
    await world.told(at('2027-03-15'), { ...ordered, status: 'pending-validation' });
    world.published();
    expect(await world.watched(at('2027-03-15'))).toEqual([]);
    await world.told(at('2027-03-20'), next);
    world.published();
    expect(await world.watched(at('2027-03-20'))).toEqual(['old renewed by digicert/europe/new']);
  });

  test('costs one save of its own, and a sweep that finds nothing new writes nothing', async () => {
    const world = new KinWorld();
    await world.told(at('2027-01-02'), old);
    await world.watched(at('2027-01-02'));
    expect(world.store.changes).toHaveLength(2);
    expect((await world.state('digicert/main/old')).kinDueAt).toBeUndefined();
    await world.told(at('2027-01-03'), old);
    await world.watched(at('2027-01-03'));
    expect(world.store.changes).toHaveLength(2);
  });
});

describe('a successor that is lost', () => {
  test.each<[string, (world: KinWorld) => Promise<unknown>]>([
    ['revoked', (world) => world.told(at('2027-03-22'), { ...next, status: 'revoked' })],
    ['removed', (world) => world.gone(at('2027-03-22'), 'digicert/europe/new')],
    [
      'for fewer names',
      (world) =>
        world.told(at('2027-03-22'), {
          ...next,
          commonName: 'shop.example.com',
          subjectAlternativeNames: [],
        }),
    ],
  ])('because it is %s makes the old one warn again', async (_how, lose) => {
    const world = await renewed();
    await lose(world);
    world.published();
    const said = [
      ...(await world.watched(at('2027-03-22'))),
      ...(await world.watched(at('2027-03-22T00:05:00Z'))),
    ];
    expect(said).toEqual(['old warns first']);
    expect((await world.state('digicert/main/old')).warnings.expiry?.dueAt).toBe(at('2027-03-22'));
    expect(await world.watched(SECOND)).toEqual(['old warns second']);
  });

  test('says at once what it held back, and no more than the latest', async () => {
    const world = await renewed();
    await world.watched(SECOND);
    await world.told(at('2027-04-10T06:00:00Z'), { ...next, status: 'revoked' });
    world.published();
    await world.watched(at('2027-04-10T06:00:00Z'));
    await world.watched(at('2027-04-10T06:05:00Z'));
    expect(world.published()).toEqual([]);
    expect((await world.state('digicert/main/old')).warnings.expiry?.threshold).toBe('last');
  });

  test('hands on to another one, without a warning in between', async () => {
    const world = await renewed();
    await world.told(at('2027-03-22'), { ...next, id: 'third' });
    await world.watched(at('2027-03-22'));
    await world.told(at('2027-03-23'), { ...next, status: 'revoked' });
    world.published();
    await world.watched(at('2027-03-23'));
    await world.watched(at('2027-03-23T00:05:00Z'));
    expect((await world.state('digicert/main/old')).successor?.key).toBe('digicert/europe/third');
    expect((await world.state('digicert/main/old')).warnings.expiry?.dueAt).toBe(FIRST);
  });

  test.each([
    ['names', { subjectAlternativeNames: ['www.example.com', 'a.example.com'] }],
    [
      'end',
      {
        validity: {
          notBefore: at('2027-01-01'),
          notAfter: at('2027-04-20'),
          exactness: 'instant' as const,
        },
      },
    ],
  ])(
    'because the %s of the old one are others by now is looked for anew',
    async (what, changes) => {
      const world = await renewed();
      await world.told(at('2027-03-22'), { ...old, ...changes });
      expect((await world.state('digicert/main/old')).successor).toBeUndefined();
      await world.watched(at('2027-03-22'));
      const successor = (await world.state('digicert/main/old')).successor?.key;
      expect(successor).toBe(what === 'end' ? 'digicert/europe/new' : undefined);
    },
  );

  test('and found again replaces it again', async () => {
    const world = await renewed();
    await world.gone(at('2027-03-22'), 'digicert/europe/new');
    await world.watched(at('2027-03-22'));
    await world.watched(at('2027-03-22T00:05:00Z'));
    await world.told(at('2027-03-23'), next);
    await world.watched(at('2027-03-23'));
    expect((await world.state('digicert/main/old')).successor?.key).toBe('digicert/europe/new');
  });
});

describe("a provider's own link", () => {
  test('that comes later wins, and says nothing twice of the same certificate', async () => {
    const world = await renewed();
    world.published();
    const linked = (renewedBy: string) => ({
      ...old,
      renewal: { renewedBy, successorIssued: true },
    });
    expect(await world.told(at('2027-03-23'), linked('other'))).toEqual([
      'old renewed by digicert/main/other',
    ]);
    expect((await world.state('digicert/main/old')).successor).toBeUndefined();
  });
});
