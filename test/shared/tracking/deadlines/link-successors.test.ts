import { describe, expect, test } from 'vitest';
import { at, issuedCertificate } from '../../../support/certificates.ts';
import { SuccessorFixture, next, old } from '../../../support/successor-fixture.ts';

const FIRST = at('2027-03-12');
const SECOND = at('2027-03-28');

/** The old one was warned of, and then its successor was issued. */
async function renewed(): Promise<SuccessorFixture> {
  const fixture = new SuccessorFixture();
  await fixture.reported(at('2027-01-02'), old);
  await fixture.watched(FIRST);
  await fixture.reported(at('2027-03-20'), next);
  await fixture.watched(at('2027-03-20'));
  return fixture;
}

describe('a successor that is matched by name', () => {
  test('resolves the alert of the predecessor once, and only its expiry is published after that', async () => {
    const fixture = new SuccessorFixture();
    expect(await fixture.reported(at('2027-01-02'), old)).toEqual(['old discovered']);
    expect(await fixture.watched(FIRST)).toEqual(['old warns first']);
    expect(await fixture.reported(at('2027-03-20'), next)).toEqual(['new discovered']);
    expect(await fixture.watched(at('2027-03-20'))).toEqual(['old renewed by digicert/europe/new']);
    expect(await fixture.watched(at('2027-03-21'))).toEqual([]);
    expect(await fixture.reported(at('2027-03-22'), old)).toEqual([]);
    expect(await fixture.watched(SECOND)).toEqual([]);
    expect(await fixture.watched(at('2027-04-10'))).toEqual([]);
    expect(await fixture.watched(at('2027-04-11'))).toEqual(['old status-changed', 'old expired']);
    expect(await fixture.state('digicert/europe/new')).toMatchObject({
      lineage: 'digicert/main/old',
      replaces: 'digicert/main/old',
    });
  });

  test('replaces the predecessor if one provider writes the name in Unicode and the other in punycode', async () => {
    const fixture = new SuccessorFixture();
    await fixture.reported(at('2027-01-02'), {
      ...old,
      commonName: 'Bücher.example.com',
      subjectAlternativeNames: [],
    });
    await fixture.watched(FIRST);
    await fixture.reported(at('2027-03-20'), {
      ...next,
      commonName: 'xn--bcher-kva.example.com',
      subjectAlternativeNames: [],
    });
    fixture.published();
    expect(await fixture.watched(at('2027-03-20'))).toEqual(['old renewed by digicert/europe/new']);
  });

  test('that was discovered early is reported instead of the first reminder', async () => {
    const fixture = new SuccessorFixture();
    await fixture.reported(at('2027-01-02'), old);
    const { validity } = next;
    const early = { notBefore: at('2027-02-01'), notAfter: at('2027-06-28') };
    await fixture.reported(at('2027-02-01'), {
      ...next,
      validity: { ...validity, ...early, precision: 'day' },
    });
    expect(await fixture.watched(at('2027-02-01'))).toEqual([]);
    expect((await fixture.state('digicert/main/old')).successor).toBeUndefined();
    expect(await fixture.watched(FIRST)).toEqual(['old renewed by digicert/europe/new']);
  });

  test('prevents reminders of a predecessor that is discovered late, in any order of discovery', async () => {
    for (const order of [
      [old, next],
      [next, old],
    ]) {
      const fixture = new SuccessorFixture();
      for (const certificate of order) {
        await fixture.reported(at('2027-03-30'), certificate);
      }
      fixture.published();
      expect(await fixture.watched(at('2027-03-30'))).toEqual([
        'old renewed by digicert/europe/new',
      ]);
      expect(await fixture.watched(at('2027-03-30'))).toEqual([]);
    }
  });

  test('replaces one of several certificates, and the others keep their reminders', async () => {
    const fixture = new SuccessorFixture();
    const end = { notBefore: at('2027-01-01'), notAfter: at('2027-04-12') };
    const parallel = issuedCertificate({
      id: 'parallel',
      validity: { ...end, precision: 'instant' },
    });
    await fixture.reported(at('2027-01-02'), old);
    await fixture.reported(at('2027-01-02'), parallel);
    await fixture.watched(at('2027-03-19'));
    await fixture.reported(at('2027-03-20'), next);
    fixture.published();
    expect(await fixture.watched(at('2027-03-20'))).toEqual(['old renewed by digicert/europe/new']);
    expect(await fixture.watched(at('2027-03-29'))).toEqual(['parallel warns second']);
  });

  test('is linked when it is issued', async () => {
    const fixture = new SuccessorFixture();
    await fixture.reported(at('2027-01-02'), old);
    await fixture.watched(FIRST);
    const { validity: _none, ...ordered } = next;
    await fixture.reported(at('2027-03-15'), { ...ordered, status: 'pending-validation' });
    fixture.published();
    expect(await fixture.watched(at('2027-03-15'))).toEqual([]);
    await fixture.reported(at('2027-03-20'), next);
    fixture.published();
    expect(await fixture.watched(at('2027-03-20'))).toEqual(['old renewed by digicert/europe/new']);
  });

  test('needs one additional save at discovery, and none in a sync without changes', async () => {
    const fixture = new SuccessorFixture();
    await fixture.reported(at('2027-01-02'), old);
    await fixture.watched(at('2027-01-02'));
    expect(fixture.store.changes).toHaveLength(2);
    expect((await fixture.state('digicert/main/old')).successorCheckDueAt).toBeUndefined();
    await fixture.reported(at('2027-01-03'), old);
    await fixture.watched(at('2027-01-03'));
    expect(fixture.store.changes).toHaveLength(2);
  });
});

describe('a lost successor', () => {
  test.each<[string, (fixture: SuccessorFixture) => Promise<unknown>]>([
    ['revoked', (fixture) => fixture.reported(at('2027-03-22'), { ...next, status: 'revoked' })],
    ['removed', (fixture) => fixture.gone(at('2027-03-22'), 'digicert/europe/new')],
    [
      'reissued for other names',
      (fixture) =>
        fixture.reported(at('2027-03-22'), {
          ...next,
          commonName: 'shop.example.com',
          subjectAlternativeNames: [],
        }),
    ],
  ])('that is %s restarts the reminders of the predecessor', async (_how, lose) => {
    const fixture = await renewed();
    await lose(fixture);
    fixture.published();
    const delivered = [
      ...(await fixture.watched(at('2027-03-22'))),
      ...(await fixture.watched(at('2027-03-22T00:05:00Z'))),
    ];
    expect(delivered).toEqual(['old warns first']);
    expect((await fixture.state('digicert/main/old')).warnings.expiry?.dueAt).toBe(
      at('2027-03-22'),
    );
    expect(await fixture.watched(SECOND)).toEqual(['old warns second']);
  });

  test('causes only the latest suppressed reminder', async () => {
    const fixture = await renewed();
    await fixture.watched(SECOND);
    await fixture.reported(at('2027-04-10T06:00:00Z'), { ...next, status: 'revoked' });
    fixture.published();
    await fixture.watched(at('2027-04-10T06:00:00Z'));
    await fixture.watched(at('2027-04-10T06:05:00Z'));
    expect(fixture.published()).toEqual([]);
    expect((await fixture.state('digicert/main/old')).warnings.expiry?.threshold).toBe('final');
  });

  test('is followed by another successor without a reminder between them', async () => {
    const fixture = await renewed();
    await fixture.reported(at('2027-03-22'), { ...next, id: 'third' });
    await fixture.watched(at('2027-03-22'));
    await fixture.reported(at('2027-03-23'), { ...next, status: 'revoked' });
    fixture.published();
    await fixture.watched(at('2027-03-23'));
    await fixture.watched(at('2027-03-23T00:05:00Z'));
    expect((await fixture.state('digicert/main/old')).successor?.key).toBe('digicert/europe/third');
    expect((await fixture.state('digicert/main/old')).warnings.expiry?.dueAt).toBe(FIRST);
  });

  test.each([
    ['names', { subjectAlternativeNames: ['www.example.com', 'a.example.com'] }],
    [
      'expiry',
      {
        validity: {
          notBefore: at('2027-01-01'),
          notAfter: at('2027-04-20'),
          precision: 'instant' as const,
        },
      },
    ],
  ])('is searched again if the %s of the predecessor changed', async (what, changes) => {
    const fixture = await renewed();
    await fixture.reported(at('2027-03-22'), { ...old, ...changes });
    expect((await fixture.state('digicert/main/old')).successor).toBeUndefined();
    await fixture.watched(at('2027-03-22'));
    const successor = (await fixture.state('digicert/main/old')).successor?.key;
    expect(successor).toBe(what === 'expiry' ? 'digicert/europe/new' : undefined);
  });

  test('that reappears replaces the predecessor again', async () => {
    const fixture = await renewed();
    await fixture.gone(at('2027-03-22'), 'digicert/europe/new');
    await fixture.watched(at('2027-03-22'));
    await fixture.watched(at('2027-03-22T00:05:00Z'));
    await fixture.reported(at('2027-03-23'), next);
    await fixture.watched(at('2027-03-23'));
    expect((await fixture.state('digicert/main/old')).successor?.key).toBe('digicert/europe/new');
  });
});

describe("a provider's link to a successor", () => {
  test('replaces a match by name', async () => {
    const fixture = await renewed();
    fixture.published();
    const linked = (renewedBy: string) => ({
      ...old,
      renewal: { renewedBy, successorIssued: true },
    });
    expect(await fixture.reported(at('2027-03-23'), linked('other'))).toEqual([
      'old renewed by digicert/main/other',
    ]);
    expect((await fixture.state('digicert/main/old')).successor).toBeUndefined();
  });
});
