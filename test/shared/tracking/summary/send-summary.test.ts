import { beforeEach, describe, expect, test } from 'vitest';
import type { Certificate } from '../../../../shared/certificates/certificate.ts';
import { DAY, plus } from '../../../../shared/certificates/instant.ts';
import { advanced } from '../../../support/inputs.ts';
import { messageAttributes } from '../../../../shared/notifications/channels/message-attributes.ts';
import { escalates } from '../../../../shared/notifications/escalates.ts';
import { at, pendingValidation, pendingCertificate } from '../../../support/certificates.ts';
import { SummaryFixture } from '../../../support/summary-fixture.ts';
import { InMemoryDeliveryLog } from '../../../support/in-memory-delivery-log.ts';
import { deliverOne, groupable } from '../../../support/outlines.ts';
import { RecordingChannel } from '../../../support/recording-channel.ts';
import { RecordingLog } from '../../../support/recorders.ts';

let fixture: SummaryFixture;
beforeEach(() => {
  fixture = new SummaryFixture();
});

const ending: SummaryFixture['ending'] = (...args) => fixture.ending(...args);

const pending = (id: string): Partial<Certificate> =>
  pendingCertificate({
    id,
    domainValidations: [pendingValidation({ domain: `${id}.example.com` })],
  });

const listed = () => fixture.summaries()[0]?.urgent.map(({ kind, name }) => [kind, name]);
const tagged = { groupBy: { tag: 'team' } } as const;

describe('a weekly summary', () => {
  test('counts expiring and pending certificates and lists findings by urgency', async () => {
    await fixture.synced('main', [
      ending('far', 95),
      ending('later', 60),
      ending('soon', 20),
      ending('last', 0.5),
      ending('over', -2, { status: 'expired' }),
      ending('long-over', -31, { status: 'expired' }),
      pending('pending'),
    ]);
    await fixture.send();
    expect(fixture.summaries()).toMatchObject([
      {
        week: '2027-W08',
        group: { by: 'account', account: 'digicert/main' },
        certificateCount: 7,
        expiring: { within7Days: 1, within30Days: 2, within90Days: 3 },
        pendingValidations: 1,
        pendingOrganizations: 0,
        findingCount: 4,
        unreachableCount: 0,
      },
    ]);
    expect(listed()).toEqual([
      ['expired', 'over.example.com'],
      ['final-reminder', 'last.example.com'],
      ['validation-pending', 'www.example.com'],
      ['expiry-reminder', 'soon.example.com'],
    ]);
    expect(fixture.notifications()).toMatchObject([
      {
        type: 'weekly-summary',
        severity: 'warning',
        lineage: 'weekly-summary:digicert/main',
        condition: 'weekly-summary:2027-W08',
        headline: 'DigiCert account "main": 4 items need action (22 Feb 2027)',
      },
    ]);
  });

  test('lists an expired certificate for 30 days', async () => {
    const expired = { status: 'expired' } as const;
    await fixture.synced('main', [ending('since', -29, expired), ending('before', -31, expired)]);
    await fixture.send();
    expect(listed()).toEqual([['expired', 'since.example.com']]);
  });

  test('states that no action is needed if there are no findings', async () => {
    await fixture.synced('main', [ending('a', 80), ending('b', 70)]);
    await fixture.send();
    expect(fixture.notifications()).toMatchObject([
      {
        severity: 'info',
        headline: 'DigiCert account "main": no action needed (22 Feb 2027)',
        actions: [],
      },
    ]);
  });

  test('leaves out replaced and removed certificates', async () => {
    const end = ending('old', 3);
    await fixture.synced('main', [{ ...end, renewal: { successorIssued: true } }]);
    await fixture.synced('europe', [end], {
      changed: (state) => ({
        ...state,
        successor: { key: 'digicert/main/2', since: state.changedAt, name: 'old.example.com' },
      }),
    });
    await fixture.synced('gone', [end], {
      changed: (state) => ({ ...state, removedAt: state.changedAt }),
    });
    await fixture.send();
    for (const summary of fixture.summaries()) {
      expect(summary).toMatchObject({ findingCount: 0, expiring: { within90Days: 0 } });
    }
    expect(fixture.summaries().map(({ certificateCount }) => certificateCount)).toEqual([1, 0, 1]);
  });

  test('lists twenty findings and the number of the others', async () => {
    await fixture.synced(
      'main',
      Array.from({ length: 33 }, (_, index) => ending(`n${index}`, 3 + index / 100)),
    );
    await fixture.send();
    expect(listed()).toHaveLength(20);
    expect(listed()?.[0]).toEqual(['expiry-reminder', 'n0.example.com']);
    expect(fixture.notifications()[0]?.paragraphs.join(' ')).toContain('13 more are not listed');
  });

  test('contains the DNS check result of a pending validation', async () => {
    await fixture.synced('main', [pending('pending')], {
      changed: (state) => ({
        ...state,
        dnsChecks: [
          {
            domain: 'pending.example.com',
            result: 'zone-appended-twice',
            since: state.changedAt,
            record: { name: 'example.com', type: 'TXT', value: 'token-1' },
            findings: [],
          },
        ],
      }),
    });
    await fixture.send();
    expect(fixture.summaries()[0]?.urgent).toMatchObject([
      {
        domain: 'pending.example.com',
        result: 'zone-appended-twice',
        at: '2027-01-01T00:00:00.000Z',
      },
    ]);
    expect(fixture.notifications()[0]?.facts[0]?.value).toMatch(
      /^validation pending since 1 Jan 2027, 00:00 UTC; publish .+ was created with the zone name appended twice\.$/,
    );
  });

  test('lists acknowledged certificates separately unless they have expired', async () => {
    const until = plus(fixture.now, 5 * DAY);
    await fixture.synced(
      'main',
      [ending('known', 3), ending('known-and-over', -1, { status: 'expired' })],
      {
        changed: (state) => {
          const { acknowledgement } = advanced(
            state,
            { kind: 'acknowledged', by: 'A. Person', note: 'n', until },
            fixture.now,
          );
          return acknowledgement === undefined ? state : { ...state, acknowledgement };
        },
      },
    );
    await fixture.send();
    expect(listed()).toEqual([['expired', 'known-and-over.example.com']]);
    expect(fixture.summaries()[0]).toMatchObject({
      acknowledgedCount: 2,
      expiring: { within7Days: 1 },
    });
    expect(
      fixture
        .summaries()[0]
        ?.acknowledgedCertificates.map(({ certificate, until: end }) => [certificate, end]),
    ).toEqual([
      ['digicert/main/known', until],
      ['digicert/main/known-and-over', until],
    ]);
    // Only the command line shows who acknowledged a certificate.
    expect(JSON.stringify(fixture.publisher.published)).not.toContain('A. Person');
  });

  test('does not list an acknowledgement that has ended', async () => {
    await fixture.synced('main', [ending('known', 3)], {
      changed: (state) => ({
        ...state,
        acknowledgement: { by: 'A', note: '', at: at('2027-02-01'), until: fixture.now },
      }),
    });
    await fixture.send();
    expect(fixture.summaries()[0]).toMatchObject({
      acknowledgedCount: 0,
      acknowledgedCertificates: [],
      findingCount: 1,
    });
  });
});

describe('weekly summaries by tag', () => {
  beforeEach(async () => {
    fixture.plan = { ...fixture.plan, ...tagged };
    await fixture.synced('a', [ending('a', 3)], { tags: { team: 'web', stage: 'production' } });
    await fixture.synced('b', [ending('b', 80)], { tags: { team: 'web', stage: 'test' } });
    await fixture.synced('c', [ending('c', 80)], { tags: { team: 'mail' } });
    await fixture.synced('d', [ending('d', 80)], { tags: { stage: 'test' } });
    await fixture.synced('e', [ending('e', 80)]);
    await fixture.send();
  });

  test('are one per value, and one for the certificates without the tag', () => {
    expect(fixture.notifications().map(({ headline }) => headline)).toEqual([
      'certificates without team: no action needed (22 Feb 2027)',
      'team mail: no action needed (22 Feb 2027)',
      'team web: 1 item needs action (22 Feb 2027)',
    ]);
    expect(fixture.summaries().map(({ accounts }) => accounts)).toEqual([
      ['digicert/d', 'digicert/e'],
      ['digicert/c'],
      ['digicert/a', 'digicert/b'],
    ]);
  });

  test('have the tag as a message attribute, and no attribute that only some accounts have', () => {
    const attributes = fixture
      .notifications()
      .map((notification) =>
        Object.fromEntries(
          Object.entries(messageAttributes(notification)).map(([name, { StringValue }]) => [
            name,
            StringValue,
          ]),
        ),
      );
    const type = 'weekly-summary';
    expect(attributes).toEqual([
      { type, severity: 'info', provider: 'several', account: 'several' },
      { type, severity: 'info', provider: 'digicert', account: 'c', 'tag.team': 'mail' },
      { type, severity: 'warning', provider: 'several', account: 'several', 'tag.team': 'web' },
    ]);
  });
});

describe('repeated weekly summaries', () => {
  test('have the same ids in the same week, so each is delivered once', async () => {
    await fixture.synced('main', [ending('a', 3)]);
    await fixture.send();
    fixture.now = plus(fixture.now, 3 * DAY);
    await fixture.synced('new', []);
    await fixture.send();
    expect(fixture.publisher.ids).toEqual([
      'digicert/main:2027-W08:weekly-summary-generated',
      'digicert/main:2027-W08:weekly-summary-generated',
      'digicert/new:2027-W08:weekly-summary-generated',
    ]);
    const channel = new RecordingChannel();
    const [deliveryLog, clock] = [new InMemoryDeliveryLog(), () => fixture.now];
    const deps = {
      deliveryLog,
      channel,
      clock,
      leaseMilliseconds: 60_000,
      log: new RecordingLog(),
    };
    const outcomes = [];
    for (const notification of fixture.notifications())
      outcomes.push(await deliverOne(groupable(notification), deps));
    expect(outcomes).toEqual(['sent', 'already-delivered', 'sent']);
  });

  test('belong to the same week if a clock is slightly slow', async () => {
    await fixture.synced('main', []);
    fixture.now = at('2027-02-22T07:59:59Z');
    await fixture.send();
    fixture.now = at('2027-02-22T08:02:00Z');
    await fixture.send();
    expect(fixture.summaries().map(({ week }) => week)).toEqual(['2027-W08', '2027-W08']);
  });

  test('have another id and the same lineage in the next week', async () => {
    await fixture.synced('main', []);
    await fixture.send();
    fixture.now = plus(fixture.now, 7 * DAY);
    await fixture.send();
    expect(new Set(fixture.notifications().map(({ id }) => id)).size).toBe(2);
    expect(new Set(fixture.notifications().map(({ lineage }) => lineage)).size).toBe(1);
  });
});

test('a weekly summary never escalates', async () => {
  await fixture.synced('main', [ending('over', -1, { status: 'expired' })]);
  await fixture.send();
  expect(fixture.notifications().map(escalates)).toEqual([false]);
});
