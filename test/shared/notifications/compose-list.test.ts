import { describe, expect, it, test } from 'vitest';
import {
  canBeListed,
  composeList,
  listedBytes,
  MAX_LISTED_BYTES,
} from '../../../shared/notifications/compose-list.ts';
import { composeNotification } from '../../../shared/notifications/compose-notification.ts';
import { Notification } from '../../../shared/notifications/notification.ts';
import type { NotificationType } from '../../../shared/notifications/notification.ts';
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
import { GOLDEN_LISTS, membersOf, numbered } from './golden-lists.ts';

const approaching = (count: number, changes: Parameters<typeof approachingEvent>[0] = {}) =>
  membersOf(count, (index) => approachingEvent({ ...numbered(index), ...changes }));

const pending = (count: number, changes: Parameters<typeof validationPendingEvent>[0] = {}) =>
  membersOf(count, (index) => validationPendingEvent({ certificate: numbered(index), ...changes }));

const factOf = ({ facts }: Notification, label: string) =>
  facts.find((fact) => fact.label === label)?.value;

describe('canBeListed', () => {
  const all = Object.values(GOLDEN_CASES).flatMap((event) => composeNotification(event) ?? []);

  it('accepts notifications about certificates and rejects those about accounts', () => {
    const typesOf = (notifications: Notification[]) =>
      [...new Set(notifications.map(({ type }) => type))].sort();
    const single: NotificationType[] = [
      'account-recovered',
      'account-unreachable',
      'initial-inventory-completed',
      'weekly-summary',
    ];
    expect(typesOf(all.filter((one) => !canBeListed(one)))).toEqual(single);
    expect(typesOf(all.filter(canBeListed))).not.toEqual(expect.arrayContaining(single));
  });

  it('rejects test alerts and grouped notifications', () => {
    const [one] = approaching(1);
    expect(one && canBeListed({ ...one, provider: 'test-alert' })).toBe(false);
    expect(one && canBeListed({ ...one, tags: { testAlert: 'true' } })).toBe(true);
    expect(Object.values(GOLDEN_LISTS).filter(canBeListed)).toEqual([]);
  });

  it('rejects a notification that fills a grouped notification alone', () => {
    const [one] = approaching(1);
    const headline = 'x'.repeat(MAX_LISTED_BYTES);
    expect(one && canBeListed({ ...one, headline })).toBe(false);
  });
});

describe('a grouped notification', () => {
  it('does not depend on the order of its members, but on its name', () => {
    const members = approaching(12);
    const list = composeList(members, 'a');
    expect(composeList(members.toReversed(), 'a')).toEqual(list);
    expect(composeList(members, 'b').id).not.toBe(list.id);
    expect(list).toMatchObject({ lineage: 'list/a', condition: 'listed' });
  });

  it('sorts numbered names numerically', () => {
    const { listed = [] } = composeList(approaching(12), 'a');
    expect(listed.map(({ certificate }) => certificate.slice(-2)).join(' ')).toBe(
      '01 02 03 04 05 06 07 08 09 10 11 12',
    );
  });

  it('has the common fields of its members and resolves nothing', () => {
    const [first] = approaching(1);
    const list = composeList(approaching(7), 'a');
    const { type, provider, account, severity, tags } = first ?? list;
    expect(list).toMatchObject({ type, provider, account, severity, tags });
    expect(list.certificate).toBeUndefined();
    expect(list.resolves).toBeUndefined();
    expect(list.escalated).toBeUndefined();
  });

  it('is escalated if its members are', () => {
    const last = membersOf(7, (index) => approachingEvent(numbered(index), 1, 'final'));
    expect(composeList(last, 'a')).toMatchObject({ escalated: true, severity: 'critical' });
  });

  it('keeps the IDs of its members', () => {
    const members = pending(7);
    const ids = (composeList(members, 'a').listed ?? []).map(({ id }) => id).sort();
    expect(ids).toEqual(members.map(({ id }) => id).sort());
  });

  it.each(Object.entries(GOLDEN_LISTS))('is unchanged after serialization: %s', (_name, list) => {
    expect(Notification.parse(JSON.parse(JSON.stringify(list)))).toEqual(list);
  });

  it('needs at least one member', () => {
    expect(() => composeList([], 'a')).toThrow('needs at least one member');
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
    const list = composeList(members, 'a');
    expect(list.observedAt).toBe('2027-02-15T00:04:00.000Z');
    expect(list.dataAsOf).toBe('2027-02-14T20:00:00.000Z');
    expect(factOf(list, 'Data as of')).toBe('14 Feb 2027, 20:00 UTC');
    expect(list.unreachable).toBeUndefined();
  });

  it('is marked if the provider was unreachable for a member', () => {
    const events = [detectedWhileUnreachable(approachingEvent()), approachingEvent()];
    const members = membersOf(2, (index) => events[index - 1] ?? approachingEvent());
    const list = composeList(members, 'a');
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
  const { actions } = composeList(members, 'a');
  expect(
    actions.filter((one) => one.startsWith('Before you publish the record, create ')),
  ).toHaveLength(9);
  expect(actions).toContain(
    'See the other 3 steps for single names with "npm run monitor -- pending".',
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
  expect(composeList(members, 'a').actions[0]).toBe(
    'Publish the records below, each in the DNS zone of its domain. For TXT records, keep any TXT records that already exist at the name.',
  );
});

describe('the texts of a grouped notification', () => {
  const headlineOf = (members: Notification[]) => composeList(members, 'a').headline;
  const caa = (recordPublished: boolean) =>
    dnsCheckOf('caa-forbids', [], {
      name: 'example.com',
      present: [],
      critical: [],
      missing: [{ flags: 0, tag: 'issue', value: 'digicert.com' }],
      recordPublished,
    });
  const recordless = (count: number) => membersOf(count, () => recordlessEvent('email'));

  test.each<[string, Notification[]]>([
    ['7 domains: publish DNS records to validate, DigiCert account "main"', pending(7)],
    [
      '7 domains: add CAA records to validate, DigiCert account "main"',
      pending(7, { dnsCheck: caa(true) }),
    ],
    [
      '7 domains: publish DNS records to validate, DigiCert account "main"',
      pending(7, { dnsCheck: caa(false) }),
    ],
    ['7 domains: complete domain validation, DigiCert account "main"', recordless(7)],
    [
      '8 domains: publish DNS records or complete validation, DigiCert account "main"',
      [...pending(7), ...recordless(1)],
    ],
    [
      '7 domains: publish DNS records to validate, DigiCert account "main"',
      pending(7, { reminder: 2 }),
    ],
    ['6 certificates expire soon, no replacements found, DigiCert account "main"', approaching(6)],
    [
      '6 certificates expire within a day, no replacements found, DigiCert account "main"',
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
    expect(composeList(approaching(6), 'a').paragraphs[0]).toContain(
      'expire on 1 Mar 2027, 00:00 UTC.',
    );
    const others = approaching(1, { notAfter: at('2027-03-02') });
    expect(composeList([...approaching(6), ...others], 'a').paragraphs[0]).toContain(
      'the list below contains each date.',
    );
  });

  it('recommend a reissue only for paid orders', () => {
    const paid = { reissueRequired: true, orderPaidUntil: at('2029-03-01') };
    const [first, second] = composeList([...approaching(6), ...approaching(2, paid)], 'a').actions;
    expect(first).toBe(
      'Reissue the 2 that have the fact "Replacement" in their paid orders in DigiCert account "main". Do not place new orders.',
    );
    expect(second).toContain('Renew the others in DigiCert account "main".');
    const [all, next] = composeList(approaching(6, paid), 'a').actions;
    expect(all).toContain('Reissue the certificates in their paid orders');
    expect(next).toContain('Complete domain validation');
  });

  it('have no steps and no records if no action is needed', () => {
    const list = composeList(pending(7, { dnsCheck: dnsCheckOf('published') }), 'a');
    expect(list.actions).toEqual([]);
    expect(list.listed?.flatMap(({ record }) => record ?? [])).toEqual([]);
  });

  it('contain the step for a check result that all members share', () => {
    const wrong = { dnsCheck: dnsCheckOf('zone-appended-twice') };
    const some = [...pending(6, wrong), ...pending(1)];
    expect(composeList(pending(6, wrong), 'a').actions[0]).toContain('duplicated zone name');
    expect(composeList(some, 'a').actions[0]).toContain('Publish the records below');
  });

  const listable = Object.entries(GOLDEN_CASES).flatMap(
    ([name, event]): [string, Notification][] => {
      const notification = composeNotification(event);
      return notification !== undefined && canBeListed(notification) ? [[name, notification]] : [];
    },
  );

  it.each(listable)('are complete for six members of %s', (_name, notification) => {
    const members = Array.from({ length: 6 }, (_, index) => ({ ...notification, id: `${index}` }));
    const { headline, paragraphs, actions, severity } = composeList(members, 'a');
    expect(headline).toMatch(
      /^6 (domains|certificates|orders|reissues|jobs|organizations|earlier alerts)[ :]/,
    );
    expect(headline).toMatch(/ account "main"$/);
    expect(paragraphs).not.toEqual([]);
    expect([headline, ...paragraphs, ...actions].join('\n')).not.toMatch(/undefined|NaN| {2}/);
    expect(severity === 'info' || actions.length > 0).toBe(true);
  });
});

test('listedBytes counts an entry as JSON within JSON', () => {
  const members = pending(3, { validation: { domain: '"\\é.example.com' } });
  const { listed } = composeList(members, 'a');
  const message = JSON.stringify({ default: JSON.stringify({ listed }) });
  const frame = Buffer.byteLength(JSON.stringify({ default: JSON.stringify({ listed: [] }) }));
  const counted = members.reduce((sum, member) => sum + listedBytes(member), 0);
  expect(counted).toBeGreaterThanOrEqual(Buffer.byteLength(message) - frame);
});
