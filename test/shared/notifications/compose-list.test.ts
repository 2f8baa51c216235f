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

describe('what may be told in a list', () => {
  const all = Object.values(GOLDEN_CASES).flatMap((event) => composeNotification(event) ?? []);

  it('is every notice of a certificate, and none of an account', () => {
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

  it('is no drill, and no list', () => {
    const [one] = approaching(1);
    expect(one && canBeListed({ ...one, provider: 'test-alert' })).toBe(false);
    expect(one && canBeListed({ ...one, tags: { testAlert: 'true' } })).toBe(true);
    expect(Object.values(GOLDEN_LISTS).filter(canBeListed)).toEqual([]);
  });

  it('is nothing that would fill a list by itself', () => {
    const [one] = approaching(1);
    const headline = 'x'.repeat(MAX_LISTED_BYTES);
    expect(one && canBeListed({ ...one, headline })).toBe(false);
  });
});

describe('a list', () => {
  it('is the same whatever the order of its members, and another under another name', () => {
    const members = approaching(12);
    const list = composeList(members, 'a');
    expect(composeList(members.toReversed(), 'a')).toEqual(list);
    expect(composeList(members, 'b').id).not.toBe(list.id);
    expect(list).toMatchObject({ lineage: 'list/a', condition: 'listed' });
  });

  it('has the names in the order in which people count', () => {
    const { listed = [] } = composeList(approaching(12), 'a');
    expect(listed.map(({ certificate }) => certificate.slice(-2)).join(' ')).toBe(
      '01 02 03 04 05 06 07 08 09 10 11 12',
    );
  });

  it('has in common what its members have, and closes nothing', () => {
    const [first] = approaching(1);
    const list = composeList(approaching(7), 'a');
    const { type, provider, account, severity, tags } = first ?? list;
    expect(list).toMatchObject({ type, provider, account, severity, tags });
    expect(list.certificate).toBeUndefined();
    expect(list.resolves).toBeUndefined();
    expect(list.escalated).toBeUndefined();
  });

  it('is escalated where its members are', () => {
    const last = membersOf(7, (index) => approachingEvent(numbered(index), 1, 'final'));
    expect(composeList(last, 'a')).toMatchObject({ escalated: true, severity: 'critical' });
  });

  it('keeps the ids by which its members are known', () => {
    const members = pending(7);
    const ids = (composeList(members, 'a').listed ?? []).map(({ id }) => id).sort();
    expect(ids).toEqual(members.map(({ id }) => id).sort());
  });

  it.each(Object.entries(GOLDEN_LISTS))('survives the way through a queue: %s', (_name, list) => {
    expect(Notification.parse(JSON.parse(JSON.stringify(list)))).toEqual(list);
  });

  it('of nothing is none', () => {
    expect(() => composeList([], 'a')).toThrow('no list');
  });
});

describe('how fresh a list is', () => {
  const noticed = (observedAt: string, dataAsOf?: string) => {
    const event = approachingEvent();
    const metadata = {
      ...event.detail.metadata,
      observedAt: at(observedAt),
      ...(dataAsOf === undefined ? {} : { dataAsOf: at(dataAsOf) }),
    };
    return { ...event, detail: { ...event.detail, metadata } };
  };

  it('is what the stalest of its members is', () => {
    const times = [
      noticed('2027-02-15T00:05:00Z'),
      noticed('2027-02-15T00:06:00Z', '2027-02-14T20:00:00Z'),
      noticed('2027-02-15T00:04:00Z', '2027-02-14T22:00:00Z'),
    ];
    const members = membersOf(3, (index) => times[index - 1] ?? noticed('2027-02-15'));
    const list = composeList(members, 'a');
    expect(list.observedAt).toBe('2027-02-15T00:04:00.000Z');
    expect(list.dataAsOf).toBe('2027-02-14T20:00:00.000Z');
    expect(factOf(list, 'Facts as of')).toBe('14 February 2027, 20:00 UTC');
    expect(list.unreachable).toBeUndefined();
  });

  it('is told where somebody could not look again', () => {
    const events = [detectedWhileUnreachable(approachingEvent()), approachingEvent()];
    const members = membersOf(2, (index) => events[index - 1] ?? approachingEvent());
    const list = composeList(members, 'a');
    expect(list.paragraphs.join('\n')).toContain(
      'could not be asked again for 1 of them when this was noticed',
    );
    expect(factOf(list, 'Facts as of')).toMatch(/^12 February 2027, 04:00 UTC; could not be read/);
  });
});

test('a list has the steps for single names that are served by a wildcard record alone', () => {
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

test('a list of TXT and CNAME records lets no CNAME record stand beside others of its name', () => {
  const record = { name: '_dnsauth.example.com', type: 'CNAME', value: 'x.example.net' } as const;
  const members = membersOf(4, (index) =>
    validationPendingEvent({
      certificate: numbered(index),
      ...(index % 2 === 0 && { validation: { method: 'dns-cname', record } }),
    }),
  );
  expect(composeList(members, 'a').actions[0]).toBe(
    'Publish the records below, each in the DNS zone of its domain, and a TXT value beside the TXT values that are at its name already.',
  );
});

describe('the words of a list', () => {
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
    ['7 domains wait for a DNS record at digicert (account main)', pending(7)],
    [
      '7 domains wait for a CAA record at digicert (account main)',
      pending(7, { dnsCheck: caa(true) }),
    ],
    [
      '7 domains wait for a DNS record at digicert (account main)',
      pending(7, { dnsCheck: caa(false) }),
    ],
    ['7 domains wait for their domain validation at digicert (account main)', recordless(7)],
    [
      '8 domains wait for a DNS record, or another proof at digicert (account main)',
      [...pending(7), ...recordless(1)],
    ],
    [
      '7 domains still wait for a DNS record at digicert (account main)',
      pending(7, { reminder: 2 }),
    ],
    ['6 certificates expire soon at digicert (account main)', approaching(6)],
    [
      '6 certificates expire within a day at digicert (account main)',
      membersOf(6, (index) => approachingEvent(numbered(index), 0.5, 'final')),
    ],
    [
      '6 certificates have just expired, or expire today, at digicert (account main)',
      membersOf(6, (index) => expiredEvent({ ...numbered(index), precision: 'day' })),
    ],
    [
      '6 certificates have expired at digicert (account main)',
      membersOf(6, (index) =>
        expiredEvent({ ...numbered(index), precision: 'day' }, at('2027-03-05')),
      ),
    ],
  ])('say: %s', (headline, members) => {
    expect(headlineOf(members)).toBe(headline);
  });

  it('say when, where that is one time for all', () => {
    expect(composeList(approaching(6), 'a').paragraphs[0]).toContain(
      'All of them end on 1 March 2027, 00:00 UTC.',
    );
    const others = approaching(1, { notAfter: at('2027-03-02') });
    expect(composeList([...approaching(6), ...others], 'a').paragraphs[0]).toContain(
      'When each of them ends stands below.',
    );
  });

  it('ask for a reissue of those whose orders are paid for longer, and only of those', () => {
    const paid = { reissueRequired: true, orderPaidUntil: at('2029-03-01') };
    const [first, second] = composeList([...approaching(6), ...approaching(2, paid)], 'a').actions;
    expect(first).toBe(
      'Reissue the 2 that have the fact "Replacement" in their paid orders in DigiCert account "main". Do not place new orders.',
    );
    expect(second).toContain('Renew the others at digicert (account main).');
    const [all, next] = composeList(approaching(6, paid), 'a').actions;
    expect(all).toContain('Reissue them in their paid orders');
    expect(next).toContain('Prove control');
  });

  it('ask for nothing where nothing is to be done, and then have no records', () => {
    const list = composeList(pending(7, { dnsCheck: dnsCheckOf('published') }), 'a');
    expect(list.actions).toEqual([]);
    expect(list.listed?.flatMap(({ record }) => record ?? [])).toEqual([]);
  });

  it('tell what to do with all records where one thing is wrong with all of them', () => {
    const wrong = { dnsCheck: dnsCheckOf('zone-appended-twice') };
    const some = [...pending(6, wrong), ...pending(1)];
    expect(composeList(pending(6, wrong), 'a').actions[0]).toContain('doubled name');
    expect(composeList(some, 'a').actions[0]).toContain('Publish the records below');
  });

  const listable = Object.entries(GOLDEN_CASES).flatMap(
    ([name, event]): [string, Notification][] => {
      const notification = composeNotification(event);
      return notification !== undefined && canBeListed(notification) ? [[name, notification]] : [];
    },
  );

  it.each(listable)('are there for six of %s', (_name, notification) => {
    const members = Array.from({ length: 6 }, (_, index) => ({ ...notification, id: `${index}` }));
    const { headline, paragraphs, actions, severity } = composeList(members, 'a');
    expect(headline).toMatch(
      /^(Resolved: )?6 (domains|certificates|orders|reissues|jobs|organizations|matters) /,
    );
    expect(headline).toMatch(/account "?main/);
    expect(paragraphs).not.toEqual([]);
    expect([headline, ...paragraphs, ...actions].join('\n')).not.toMatch(/undefined|NaN| {2}/);
    expect(severity === 'info' || actions.length > 0).toBe(true);
  });
});

test('what an entry takes is counted as it stands in a message: JSON within JSON', () => {
  const members = pending(3, { validation: { domain: '"\\é.example.com' } });
  const { listed } = composeList(members, 'a');
  const message = JSON.stringify({ default: JSON.stringify({ listed }) });
  const frame = Buffer.byteLength(JSON.stringify({ default: JSON.stringify({ listed: [] }) }));
  const counted = members.reduce((sum, member) => sum + listedBytes(member), 0);
  expect(counted).toBeGreaterThanOrEqual(Buffer.byteLength(message) - frame);
});
