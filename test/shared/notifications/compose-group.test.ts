import { describe, expect, it, test } from 'vitest';
import { composeGroup, memberBytes } from '../../../shared/notifications/compose-group.ts';
import { outlineOf } from '../../../shared/notifications/compose-notification.ts';
import { Notification, NotificationType } from '../../../shared/notifications/notification.ts';
import type { Outline } from '../../../shared/notifications/outline.ts';
import { at } from '../../support/certificates.ts';
import {
  approachingEvent,
  dnsCheckOf,
  expiredEvent,
  detectedWhileUnreachable,
  recordlessEvent,
  validationPendingEvent,
} from '../../support/notable-events.ts';
import { GOLDEN_CASES } from './golden-cases.ts';
import { GOLDEN_GROUPS, membersOf, numbered } from './golden-groups.ts';

const approaching = (count: number, changes: Parameters<typeof approachingEvent>[0] = {}) =>
  membersOf(count, (index) => approachingEvent({ ...numbered(index), ...changes }));

const pending = (count: number, changes: Parameters<typeof validationPendingEvent>[0] = {}) =>
  membersOf(count, (index) => validationPendingEvent({ certificate: numbered(index), ...changes }));

const factOf = ({ facts }: Notification, label: string) =>
  facts.find((fact) => fact.label === label)?.value;

const isGroupable = ({ kind }: Outline) => kind.composeGroup !== undefined;

const ALL = Object.entries(GOLDEN_CASES).flatMap(([name, event]): [string, Outline][] => {
  const outline = outlineOf(event);
  return outline === undefined ? [] : [[name, outline]];
});

describe('the kinds of notifications', () => {
  it('can be grouped if they are about certificates, and not if they are about accounts', () => {
    const typesOf = (outlines: Outline[]) =>
      [...new Set(outlines.map(({ header }) => header.type))].sort();
    const single: NotificationType[] = [
      'account-recovered',
      'account-unreachable',
      'initial-inventory-completed',
      'weekly-summary',
    ];
    const all = ALL.map(([, outline]) => outline);
    expect(typesOf(all.filter((one) => !isGroupable(one)))).toEqual(single);
    expect(typesOf(all.filter(isGroupable))).not.toEqual(expect.arrayContaining(single));
    expect(all.filter(isGroupable).every(({ header }) => header.certificate)).toBe(true);
  });

  it('are one for each type', () => {
    const kinds = Map.groupBy(
      ALL.map(([, { kind }]) => kind),
      ({ type }) => type,
    );
    expect([...kinds.keys()].sort()).toEqual([...NotificationType.options].sort());
    for (const [type, ofType] of kinds) expect(new Set(ofType).size, type).toBe(1);
  });
});

describe('a grouped notification', () => {
  it('does not depend on the order of its members, but on its name', () => {
    const members = approaching(12);
    const list = composeGroup(members, 'a');
    expect(composeGroup(members.toReversed(), 'a')).toEqual(list);
    expect(composeGroup(members, 'b').id).not.toBe(list.id);
    expect(list).toMatchObject({ lineage: 'group/a', condition: 'grouped' });
  });

  it('sorts numbered names numerically', () => {
    const { listed = [] } = composeGroup(approaching(12), 'a');
    expect(listed.map(({ certificate }) => certificate.slice(-2)).join(' ')).toBe(
      '01 02 03 04 05 06 07 08 09 10 11 12',
    );
  });

  it('has the common fields of its members and resolves nothing', () => {
    const [first] = approaching(1);
    const list = composeGroup(approaching(7), 'a');
    const { type, provider, account, severity, tags } = first?.header ?? list;
    expect(list).toMatchObject({ type, provider, account, severity, tags });
    expect(list.certificate).toBeUndefined();
    expect(list.resolves).toBeUndefined();
    expect(list.escalated).toBeUndefined();
  });

  it('is escalated if its members are', () => {
    const last = membersOf(7, (index) => approachingEvent(numbered(index), 1, 'final'));
    expect(composeGroup(last, 'a')).toMatchObject({ escalated: true, severity: 'critical' });
  });

  it('keeps the IDs of its members', () => {
    const members = pending(7);
    const ids = (composeGroup(members, 'a').listed ?? []).map(({ id }) => id).sort();
    expect(ids).toEqual(members.map(({ header }) => header.id).sort());
  });

  it.each(Object.entries(GOLDEN_GROUPS))('is unchanged after serialization: %s', (_name, list) => {
    expect(Notification.parse(JSON.parse(JSON.stringify(list)))).toEqual(list);
  });

  it('needs at least one member', () => {
    expect(() => composeGroup([], 'a')).toThrow('needs at least one member');
  });
});

describe('the data of a grouped notification', () => {
  const noticed = (observedAt: string, dataAsOf?: string) => {
    const event = approachingEvent();
    const metadata = {
      ...event.detail.metadata,
      observedAt: at(observedAt),
      ...(dataAsOf === undefined ? {} : { dataAsOf: at(dataAsOf) }),
    };
    return { ...event, detail: { ...event.detail, metadata } };
  };

  it('is as old as that of its oldest member', () => {
    const times = [
      noticed('2027-02-15T00:05:00Z'),
      noticed('2027-02-15T00:06:00Z', '2027-02-14T20:00:00Z'),
      noticed('2027-02-15T00:04:00Z', '2027-02-14T22:00:00Z'),
    ];
    const members = membersOf(3, (index) => times[index - 1] ?? noticed('2027-02-15'));
    const list = composeGroup(members, 'a');
    expect(list.observedAt).toBe('2027-02-15T00:04:00.000Z');
    expect(list.dataAsOf).toBe('2027-02-14T20:00:00.000Z');
    expect(factOf(list, 'Data as of')).toBe('14 Feb 2027, 20:00 UTC');
    expect(list.unreachable).toBeUndefined();
  });

  it('is marked if the provider was unreachable for a member', () => {
    const events = [detectedWhileUnreachable(approachingEvent()), approachingEvent()];
    const members = membersOf(2, (index) => events[index - 1] ?? approachingEvent());
    const list = composeGroup(members, 'a');
    expect(list.paragraphs.join('\n')).toContain(
      'was unreachable for 1 of them when the monitor detected this',
    );
    expect(factOf(list, 'Data as of')).toMatch(
      /^12 Feb 2027, 04:00 UTC \(unreachable since then\)/,
    );
  });
});

test('a grouped notification limits the steps for single names', () => {
  const members = membersOf(12, (index) => {
    const hosts = [`shop-${index}.example.com`];
    const wildcard = { name: '*.example.com', target: 'lb.example.net', hosts };
    return validationPendingEvent({
      certificate: numbered(index),
      dnsCheck: dnsCheckOf('record-missing', [], undefined, { wildcard }),
    });
  });
  const { actions } = composeGroup(members, 'a');
  expect(
    actions.filter((one) => one.startsWith('Before you publish the record, create ')),
  ).toHaveLength(9);
  expect(actions).toContain(
    'See the other 3 steps for single names with "cert-expiry-monitor pending".',
  );
});

test('a grouped notification of TXT and CNAME records keeps existing records only for TXT records', () => {
  const record = { name: '_dnsauth.example.com', type: 'CNAME', value: 'x.example.net' } as const;
  const members = membersOf(4, (index) =>
    validationPendingEvent({
      certificate: numbered(index),
      ...(index % 2 === 0 && { validation: { method: 'dns-cname', record } }),
    }),
  );
  expect(composeGroup(members, 'a').actions[0]).toBe(
    'Publish the records below, each in the DNS zone of its domain. For TXT records, keep any TXT records that already exist at the name.',
  );
});

describe('the texts of a grouped notification', () => {
  const headlineOf = (members: Outline[]) => composeGroup(members, 'a').headline;
  const caa = (recordPublished: boolean) =>
    dnsCheckOf('caa-forbids', [], {
      name: 'example.com',
      present: [],
      critical: [],
      missing: [{ flags: 0, tag: 'issue', value: 'digicert.com' }],
      recordPublished,
    });
  const recordless = (count: number) => membersOf(count, () => recordlessEvent('email'));

  test.each<[string, Outline[]]>([
    ['7 domains: publish DNS records, DigiCert account "main"', pending(7)],
    ['7 domains: add CAA records, DigiCert account "main"', pending(7, { dnsCheck: caa(true) })],
    [
      '7 domains: publish DNS records, DigiCert account "main"',
      pending(7, { dnsCheck: caa(false) }),
    ],
    ['7 domains: complete domain validation, DigiCert account "main"', recordless(7)],
    [
      '8 domains: publish DNS records or complete validation, DigiCert account "main"',
      [...pending(7), ...recordless(1)],
    ],
    ['7 domains: publish DNS records, DigiCert account "main"', pending(7, { reminder: 2 })],
    [
      '6 certificates expire in 14 days (1 Mar 2027), no replacements found, DigiCert account "main"',
      approaching(6),
    ],
    [
      '6 certificates expire in 12 hours (1 Mar 2027), no replacements found, DigiCert account "main"',
      membersOf(6, (index) => approachingEvent(numbered(index), 0.5, 'final')),
    ],
    [
      '6 certificates expire today or have just expired, DigiCert account "main"',
      membersOf(6, (index) => expiredEvent({ ...numbered(index), precision: 'day' })),
    ],
    [
      '6 certificates EXPIRED, DigiCert account "main"',
      membersOf(6, (index) =>
        expiredEvent({ ...numbered(index), precision: 'day' }, at('2027-03-05')),
      ),
    ],
  ])('have the headline: %s', (headline, members) => {
    expect(headlineOf(members)).toBe(headline);
  });

  it('contain the expiry if it is the same for all members', () => {
    expect(composeGroup(approaching(6), 'a').paragraphs[0]).toContain(
      'expire on 1 Mar 2027, 00:00 UTC.',
    );
    const others = approaching(1, { notAfter: at('2027-03-02') });
    expect(composeGroup([...approaching(6), ...others], 'a').paragraphs[0]).toContain(
      'expire between 1 Mar 2027, 00:00 UTC and 2 Mar 2027, 00:00 UTC.',
    );
  });

  it('recommend a reissue only for paid orders', () => {
    const paid = { reissueRequired: true, orderPaidUntil: at('2029-03-01') };
    const [first, second] = composeGroup([...approaching(6), ...approaching(2, paid)], 'a').actions;
    expect(first).toBe(
      'Reissue shop-1.example.com and shop-2.example.com in their paid orders in DigiCert account "main". Do not place new orders.',
    );
    expect(second).toContain('Renew the others in DigiCert account "main".');
    const [all, next] = composeGroup(approaching(6, paid), 'a').actions;
    expect(all).toContain('Reissue the certificates in their paid orders');
    expect(next).toContain('Complete domain validation');
  });

  it('have no steps and no records if no action is needed', () => {
    const list = composeGroup(pending(7, { dnsCheck: dnsCheckOf('published') }), 'a');
    expect(list.actions).toEqual([]);
    expect(list.listed?.flatMap(({ record }) => record ?? [])).toEqual([]);
  });

  it('contain the step for a check result that all members share', () => {
    const wrong = { dnsCheck: dnsCheckOf('zone-appended-twice') };
    const some = [...pending(6, wrong), ...pending(1)];
    expect(composeGroup(pending(6, wrong), 'a').actions[0]).toContain('duplicated zone name');
    expect(composeGroup(some, 'a').actions[0]).toContain('Publish the records below');
  });

  it.each(ALL.filter(([, outline]) => isGroupable(outline)))(
    'are complete for six members of %s',
    (_name, outline) => {
      const members = Array.from({ length: 6 }, (_, index) => ({
        ...outline,
        header: { ...outline.header, id: `${index}` },
      }));
      const { headline, paragraphs, actions, severity } = composeGroup(members, 'a');
      expect(headline).toMatch(
        /^6 (domains|certificates|orders|reissues|jobs|organizations|earlier alerts)[ :]/,
      );
      expect(headline).toMatch(/ account "main"$/);
      expect(paragraphs).not.toEqual([]);
      expect([headline, ...paragraphs, ...actions].join('\n')).not.toMatch(/undefined|NaN| {2}/);
      expect(severity === 'info' || actions.length > 0).toBe(true);
    },
  );
});

test('memberBytes counts an entry as JSON within JSON', () => {
  const members = pending(3, { validation: { domain: '"\\é.example.com' } });
  const { listed } = composeGroup(members, 'a');
  const message = JSON.stringify({ default: JSON.stringify({ listed }) });
  const frame = Buffer.byteLength(JSON.stringify({ default: JSON.stringify({ listed: [] }) }));
  const counted = members.reduce((sum, member) => sum + memberBytes(member), 0);
  expect(counted).toBeGreaterThanOrEqual(Buffer.byteLength(message) - frame);
});
