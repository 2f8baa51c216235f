import { beforeEach, describe, expect, test } from 'vitest';
import type { Certificate } from '../../../shared/certificates/certificate.ts';
import { DAY, plus } from '../../../shared/certificates/instant.ts';
import { acknowledge } from '../../../shared/changes/acknowledge.ts';
import { messageAttributes } from '../../../shared/notices/channels/message-attributes.ts';
import { deliverNotice } from '../../../shared/notices/delivery/deliver-notice.ts';
import { escalates } from '../../../shared/notices/escalates.ts';
import { at, owedValidation, pendingCertificate } from '../../support/certificates.ts';
import { DigestWorld } from '../../support/digest-world.ts';
import { InMemoryNoticeLedger } from '../../support/in-memory-notice-ledger.ts';
import { RecordingChannel } from '../../support/recording-channel.ts';
import { RecordingLog } from '../../support/recorders.ts';

let world: DigestWorld;
beforeEach(() => {
  world = new DigestWorld();
});

const ending: DigestWorld['ending'] = (...args) => world.ending(...args);

const pending = (id: string): Partial<Certificate> =>
  pendingCertificate({ id, domainValidations: [owedValidation({ domain: `${id}.example.com` })] });

const listed = () => world.digests()[0]?.urgent.map(({ kind, name }) => [kind, name]);
const tagged = { by: { tag: 'team' } } as const;

describe('a digest', () => {
  test('tells what ends in 7, 30 and 90 days, the most urgent first, and what is owed', async () => {
    await world.swept('main', [
      ending('far', 95),
      ending('later', 60),
      ending('soon', 20),
      ending('last', 0.5),
      ending('over', -2, { status: 'expired' }),
      ending('long-over', -31, { status: 'expired' }),
      pending('owed'),
    ]);
    await world.send();
    expect(world.digests()).toMatchObject([
      {
        week: '2027-W08',
        group: { by: 'account', account: 'digicert/main' },
        certificates: 7,
        ending: { within7Days: 1, within30Days: 2, within90Days: 3 },
        proofsOwed: 1,
        organizationsPending: 0,
        findings: 4,
        blind: 0,
      },
    ]);
    expect(listed()).toEqual([
      ['expired', 'over.example.com'],
      ['last-warning', 'last.example.com'],
      ['proof-owed', 'www.example.com'],
      ['warning', 'soon.example.com'],
    ]);
    expect(world.notices()).toMatchObject([
      {
        type: 'certificate-digest',
        severity: 'warning',
        lineage: 'digest:digicert/main',
        condition: 'digest:2027-W08',
        headline: 'digicert/main in week 8 of 2027: 4 things to see to',
      },
    ]);
  });

  test('tells for some weeks of an end that nobody has mended', async () => {
    const expired = { status: 'expired' } as const;
    await world.swept('main', [ending('since', -29, expired), ending('before', -31, expired)]);
    await world.send();
    expect(listed()).toEqual([['expired', 'since.example.com']]);
  });

  test('says that nothing waits, where nothing does', async () => {
    await world.swept('main', [ending('a', 80), ending('b', 70)]);
    await world.send();
    expect(world.notices()).toMatchObject([
      {
        severity: 'information',
        headline: 'digicert/main in week 8 of 2027: nothing waits for you',
        actions: [],
      },
    ]);
  });

  test('says nothing of what has a successor, by its provider or by its names, or is gone', async () => {
    const end = ending('old', 3);
    await world.swept('main', [{ ...end, renewal: { successorIssued: true } }]);
    await world.swept('europe', [end], {
      changed: (state) => ({
        ...state,
        successor: { key: 'digicert/main/2', since: state.changedAt, name: 'old.example.com' },
      }),
    });
    await world.swept('gone', [end], {
      changed: (state) => ({ ...state, removedAt: state.changedAt }),
    });
    await world.send();
    for (const digest of world.digests()) {
      expect(digest).toMatchObject({ findings: 0, ending: { within90Days: 0 } });
    }
    expect(world.digests().map(({ certificates }) => certificates)).toEqual([1, 0, 1]);
  });

  test('lists twenty of many, and says how many more there are', async () => {
    await world.swept(
      'main',
      Array.from({ length: 33 }, (_, index) => ending(`n${index}`, 3 + index / 100)),
    );
    await world.send();
    expect(listed()).toHaveLength(20);
    expect(listed()?.[0]).toEqual(['warning', 'n0.example.com']);
    expect(world.notices()[0]?.paragraphs.join(' ')).toContain('13 more are not listed');
  });

  test('says what name servers say of a proof that is owed', async () => {
    await world.swept('main', [pending('owed')], {
      changed: (state) => ({
        ...state,
        diagnoses: [
          {
            domain: 'owed.example.com',
            verdict: 'doubled-name',
            since: state.changedAt,
            record: { name: 'example.com', type: 'TXT', value: 'token-1' },
            findings: [],
          },
        ],
      }),
    });
    await world.send();
    expect(world.digests()[0]?.urgent).toMatchObject([
      { domain: 'owed.example.com', verdict: 'doubled-name', at: '2027-01-01T00:00:00.000Z' },
    ]);
    expect(world.notices()[0]?.facts[0]?.value).toMatch(
      /^its proof is owed since 1 January 2027, 00:00 UTC; publish .+ its name with the name of the zone behind it once more\.$/,
    );
  });

  test('lists acknowledgements with their ends, and what they are about not among the urgent', async () => {
    const until = plus(world.now, 5 * DAY);
    await world.swept(
      'main',
      [ending('known', 3), ending('known-and-over', -1, { status: 'expired' })],
      {
        changed: (state) => {
          const { acknowledgement } = acknowledge(
            state,
            { by: 'A. Person', note: 'n', until },
            world.now,
          );
          return acknowledgement === undefined ? state : { ...state, acknowledgement };
        },
      },
    );
    await world.send();
    expect(listed()).toEqual([['expired', 'known-and-over.example.com']]);
    expect(world.digests()[0]).toMatchObject({ acknowledged: 2, ending: { within7Days: 1 } });
    expect(world.digests()[0]?.quiet.map((one) => [one.certificate, one.until])).toEqual([
      ['digicert/main/known', until],
      ['digicert/main/known-and-over', until],
    ]);
    // Who it was is for the operator's command line.
    expect(JSON.stringify(world.publisher.published)).not.toContain('A. Person');
  });

  test('lists no acknowledgement that has ended', async () => {
    await world.swept('main', [ending('known', 3)], {
      changed: (state) => ({
        ...state,
        acknowledgement: { by: 'A', note: '', at: at('2027-02-01'), until: world.now },
      }),
    });
    await world.send();
    expect(world.digests()[0]).toMatchObject({ acknowledged: 0, quiet: [], findings: 1 });
  });
});

describe('digests by a tag', () => {
  beforeEach(async () => {
    world.plan = { ...world.plan, ...tagged };
    await world.swept('a', [ending('a', 3)], { tags: { team: 'web', stage: 'production' } });
    await world.swept('b', [ending('b', 80)], { tags: { team: 'web', stage: 'test' } });
    await world.swept('c', [ending('c', 80)], { tags: { team: 'mail' } });
    await world.swept('d', [ending('d', 80)], { tags: { stage: 'test' } });
    await world.swept('e', [ending('e', 80)]);
    await world.send();
  });

  test('are one for each value, and one for the accounts that do not have it', () => {
    expect(world.notices().map(({ headline }) => headline)).toEqual([
      'Accounts without team in week 8 of 2027: nothing waits for you',
      'team mail in week 8 of 2027: nothing waits for you',
      'team web in week 8 of 2027: 1 thing to see to',
    ]);
    expect(world.digests().map(({ accounts }) => accounts)).toEqual([
      ['digicert/d', 'digicert/e'],
      ['digicert/c'],
      ['digicert/a', 'digicert/b'],
    ]);
  });

  test('can be routed by it, and by nothing that only some of the accounts have', () => {
    const attributes = world
      .notices()
      .map((notice) =>
        Object.fromEntries(
          Object.entries(messageAttributes(notice)).map(([name, { StringValue }]) => [
            name,
            StringValue,
          ]),
        ),
      );
    const type = 'certificate-digest';
    expect(attributes).toEqual([
      { type, severity: 'information', provider: 'several', account: 'several' },
      { type, severity: 'information', provider: 'digicert', account: 'c', 'tag.team': 'mail' },
      { type, severity: 'warning', provider: 'several', account: 'several', 'tag.team': 'web' },
    ]);
  });
});

describe('a second run in the same week', () => {
  test('has the same ids, and people are told once, whatever happened meanwhile', async () => {
    await world.swept('main', [ending('a', 3)]);
    await world.send();
    world.now = plus(world.now, 3 * DAY);
    await world.swept('new', []);
    await world.send();
    expect(world.publisher.ids).toEqual([
      'digicert/main:2027-W08:certificate-digest-taken',
      'digicert/main:2027-W08:certificate-digest-taken',
      'digicert/new:2027-W08:certificate-digest-taken',
    ]);
    const channel = new RecordingChannel();
    const [ledger, clock] = [new InMemoryNoticeLedger(), () => world.now];
    const deps = { ledger, channel, clock, leaseMilliseconds: 60_000, log: new RecordingLog() };
    const outcomes = [];
    for (const notice of world.notices()) outcomes.push(await deliverNotice(notice, deps));
    expect(outcomes).toEqual(['sent', 'said-before', 'sent']);
  });

  test('is of the same week where the clock of one of them is a little behind', async () => {
    await world.swept('main', []);
    world.now = at('2027-02-22T07:59:59Z');
    await world.send();
    world.now = at('2027-02-22T08:02:00Z');
    await world.send();
    expect(world.digests().map(({ week }) => week)).toEqual(['2027-W08', '2027-W08']);
  });

  test('a week later is told again', async () => {
    await world.swept('main', []);
    await world.send();
    world.now = plus(world.now, 7 * DAY);
    await world.send();
    expect(new Set(world.notices().map(({ id }) => id)).size).toBe(2);
    expect(new Set(world.notices().map(({ lineage }) => lineage)).size).toBe(1);
  });
});

test('a digest never escalates', async () => {
  await world.swept('main', [ending('over', -1, { status: 'expired' })]);
  await world.send();
  expect(world.notices().map(escalates)).toEqual([false]);
});
