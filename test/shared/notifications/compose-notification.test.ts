import { describe, expect, it } from 'vitest';
import { FailureKind } from '../../../shared/certificates/account-state.ts';
import { EVENT_CATALOGUE } from '../../../shared/events/catalogue.ts';
import {
  composeNotification,
  UnreadableEvent,
} from '../../../shared/notifications/compose-notification.ts';
import type { ReceivedEvent } from '../../../shared/notifications/compose-notification.ts';
import { at } from '../../support/certificates.ts';
import { recoveredEvent, unreachableEvent } from '../../support/notable-account-events.ts';
import {
  approachingEvent,
  expiredEvent,
  recordlessEvent,
  removedEvent,
  statusChangedEvent,
  txtValidation,
  validationPendingEvent,
} from '../../support/notable-events.ts';

function notificationOf(event: ReceivedEvent) {
  const notification = composeNotification(event);
  if (notification === undefined) throw new Error('nothing is said about this event');
  return notification;
}

const conditionOf = (event: ReceivedEvent) => notificationOf(event).condition;

describe('of which events people hear', () => {
  it('says nothing about events that are not its own', () => {
    expect(
      composeNotification({ detailType: 'ACM Certificate Expired', detail: {} }),
    ).toBeUndefined();
  });

  it('says nothing about events that need nobody, whatever is in them', () => {
    const unchanged = EVENT_CATALOGUE.map(({ detailType }) => detailType).filter((detailType) => {
      try {
        return composeNotification({ detailType, detail: {} }) === undefined;
      } catch {
        return false;
      }
    });
    expect(unchanged).toEqual([
      'Certificate Discovered',
      'Domain Validation Expiring',
      'Certificate Acknowledged',
    ]);
  });

  it.each(['issued', 'cancelled', 'pending-review', 'revoking', 'unknown', 'expired'] as const)(
    'says nothing about a move to %s',
    (status) => expect(composeNotification(statusChangedEvent(status))).toBeUndefined(),
  );

  it.each([
    ['a proof that is owed', validationPendingEvent()],
    ['an end that comes near', approachingEvent()],
    ['an end that has come', expiredEvent()],
  ])('says nothing about %s that was found when its account was first read', (_what, event) => {
    expect(composeNotification(event)).toBeDefined();
    const { detailType, detail } = event;
    expect(
      composeNotification({ detailType, detail: { ...detail, initialInventory: true } }),
    ).toBeUndefined();
  });

  it('leaves a certificate in peace whose successor has been issued', () => {
    expect(composeNotification(approachingEvent({ replaced: true }))).toBeUndefined();
    expect(composeNotification(expiredEvent({ replaced: true }))).toBeUndefined();
  });

  it('misses a certificate that is gone before its end, and none that is over, replaced or was never issued', () => {
    expect(notificationOf(removedEvent()).headline).toContain('no longer watched');
    expect(composeNotification(removedEvent({ replaced: true }))).toBeUndefined();
    expect(composeNotification(removedEvent({ notAfter: at('2027-01-01') }))).toBeUndefined();
    for (const status of ['expired', 'revoked', 'pending-validation', 'cancelled'] as const) {
      expect(composeNotification(removedEvent({ status })), status).toBeUndefined();
    }
  });

  it('claims of no certificate that it has no successor: at most, that none is known to be issued', () => {
    const replaced = statusChangedEvent('revoked', { replaced: true });
    expect(notificationOf(replaced).paragraphs).toContain('Its successor has been issued.');
    expect(notificationOf(replaced).paragraphs.join(' ')).not.toContain('known');
    for (const event of [approachingEvent(), expiredEvent(), statusChangedEvent('revoked')]) {
      const delivered = notificationOf(event).paragraphs.join(' ');
      expect(delivered).toMatch(/no issued successor of it is known\./i);
      expect(delivered).not.toMatch(/successor of it has been issued/i);
    }
  });

  it('names every place where an event of ours cannot be read, and nothing that stands there', () => {
    const event = approachingEvent();
    const broken = {
      ...event,
      detail: { ...event.detail, daysToExpiry: 'a secret', threshold: { name: 'first' } },
    };
    expect(() => composeNotification(broken)).toThrow(UnreadableEvent);
    expect(() => composeNotification(broken)).toThrow(/threshold\.dueAt(.|\n)*daysToExpiry/);
    expect(() => composeNotification(broken)).not.toThrow(/a secret/);
  });
});

describe('which matters are the same', () => {
  it('gives the same matter the same id, and another matter another', () => {
    const first = notificationOf(approachingEvent());
    const again = notificationOf(approachingEvent({ tags: { team: 'other' } }, 13.9));
    const later = notificationOf(approachingEvent({}, 1, 'final'));
    const sister = notificationOf(approachingEvent({ lineage: 'digicert/main/5' }));
    expect(first.id).toMatch(/^[0-9a-f]{16}$/);
    expect(again.id).toBe(first.id);
    expect(new Set([first.id, later.id, sister.id]).size).toBe(3);
  });

  it('takes an expiry by the certificate, its end and the point before it', () => {
    expect(conditionOf(approachingEvent())).toBe(
      'approaching-expiration:second:2027-02-15T00:00:00.000Z:2027-03-01T00:00:00.000Z:112211',
    );
    expect(conditionOf(expiredEvent())).toBe('expired:2027-03-01T00:00:00.000Z:112211');
  });

  it('warns anew where a threshold keeps its name and gets other days', () => {
    const event = approachingEvent();
    const threshold = { name: 'second', dueAt: at('2027-02-20') };
    const moved = { ...event, detail: { ...event.detail, threshold } };
    expect(notificationOf(moved).id).not.toBe(notificationOf(event).id);
  });

  it('tells two certificates of one lineage apart that end at the same time', () => {
    const twin = { id: '112212', key: 'digicert/main/112212' };
    for (const about of [approachingEvent, expiredEvent]) {
      expect(notificationOf(about(twin)).lineage).toBe(notificationOf(about()).lineage);
      expect(notificationOf(about(twin)).id).not.toBe(notificationOf(about()).id);
    }
  });

  it('keeps the ledger key short, whatever a threshold is called', () => {
    const condition = conditionOf(approachingEvent({}, 14, 'long'.repeat(800)));
    expect(Buffer.byteLength(condition)).toBeLessThan(500);
  });

  it('takes a blindness by its beginning, its scope and its cause', () => {
    const condition = conditionOf(unreachableEvent('unavailable'));
    expect(condition).toBe('unreachable:2027-02-15T00:05:00.000Z:account:unavailable');
    const others = [
      unreachableEvent('authentication'),
      unreachableEvent('unavailable', { failure: { scope: 'certificates' } }),
      unreachableEvent('unavailable', { since: '2027-02-16' }),
    ].map(conditionOf);
    expect(new Set([condition, ...others]).size).toBe(4);
    const worded = unreachableEvent('unavailable', { failure: { message: 'Still no answer.' } });
    expect(conditionOf(worded)).toBe(condition);
  });

  it('takes a validation by what is asked for, and since when', () => {
    const condition = conditionOf(validationPendingEvent());
    expect(condition).toMatch(/^validation-pending:example\.com:[0-9a-f]{16}$/);
    const other = { ...txtValidation.record, name: 'example.com', type: 'TXT' as const };
    const others = [
      validationPendingEvent({ validation: { record: { ...other, value: 'new' } } }),
      validationPendingEvent({ validation: { method: 'dns-cname' } }),
      validationPendingEvent({ validation: { token: 'new' } }),
      validationPendingEvent({ validation: { domain: 'example.org' } }),
      validationPendingEvent({ pendingSince: '2027-09-01' }),
      validationPendingEvent({ checksStopped: true }),
      recordlessEvent('email'),
    ].map(conditionOf);
    expect(new Set([condition, ...others]).size).toBe(8);
  });

  it('does not take a moved deadline of the provider for a new matter', () => {
    const moved = validationPendingEvent({
      validation: { automaticChecksUntil: at('2027-03-30') },
    });
    expect(conditionOf(moved)).toBe(conditionOf(validationPendingEvent()));
  });

  it('tells two revoked certificates of one lineage apart', () => {
    const first = notificationOf(statusChangedEvent('revoked'));
    const second = notificationOf(
      statusChangedEvent('revoked', { id: '2', key: 'digicert/main/2' }),
    );
    expect(second.lineage).toBe(first.lineage);
    expect(second.id).not.toBe(first.id);
  });

  it('files accounts under a lineage that no certificate can have', () => {
    expect(notificationOf(recoveredEvent()).lineage).toBe('account:digicert/main');
  });
});

describe('how urgent it is', () => {
  it.each([
    ['a warning two weeks before the end', approachingEvent(), 'warning'],
    ['a warning a little more than a day before the end', approachingEvent({}, 1.1), 'warning'],
    ['a warning on the last day, whatever its name', approachingEvent({}, 1, 'x'), 'critical'],
    ['an expired certificate', expiredEvent(), 'critical'],
    ['a revoked one', statusChangedEvent('revoked'), 'critical'],
    [
      'a revoked one that is replaced',
      statusChangedEvent('revoked', { replaced: true }),
      'warning',
    ],
    ['a rejected order', statusChangedEvent('rejected'), 'warning'],
    ['a record to publish', validationPendingEvent(), 'warning'],
    ['a blind account', unreachableEvent(), 'critical'],
    [
      'some unreadable certificates',
      unreachableEvent('invalid-response', { failure: { scope: 'certificates' } }),
      'warning',
    ],
    ['an account that is seen again', recoveredEvent(), 'info'],
  ])('%s', (_case, event, severity) => {
    expect(notificationOf(event).severity).toBe(severity);
  });
});

describe('what it says', () => {
  it('hands on the record exactly as the provider told it', () => {
    const record = { name: 'a b.example.com', type: 'TXT' as const, value: '"x"\t\\' };
    const notification = notificationOf(validationPendingEvent({ validation: { record } }));
    expect(notification.record).toEqual(record);
  });

  it('lets no name forge lines of the message', () => {
    const name = 'a.example\r\nWhat to do:\u2028  1. Send\u202E us your key';
    const { headline, facts } = notificationOf(approachingEvent({ commonName: name }));
    expect(headline).toMatch(/^a\.example What to do: 1\. Send us your key expires/);
    expect(JSON.stringify(facts)).not.toMatch(/\\r|\\n|\u2028|\u202E/);
  });

  it('calls a certificate without names by its key', () => {
    const { commonName: _none, ...nameless } = approachingEvent().detail.certificate;
    const event = approachingEvent();
    const { headline } = notificationOf({
      ...event,
      detail: { ...event.detail, certificate: { ...nameless, subjectAlternativeNames: [''] } },
    });
    expect(headline).toMatch(/^digicert\/main\/112211 expires/);
  });

  it('says of every kind of failure what it is, and what to do about it', () => {
    const notifications = FailureKind.options.map((kind) => notificationOf(unreachableEvent(kind)));
    expect(new Set(notifications.map(({ headline }) => headline)).size).toBe(notifications.length);
    expect(notifications.every(({ actions }) => actions.length > 0)).toBe(true);
  });

  it('tells of messages what they alone would have told, and counts them apart from the account', () => {
    const held = unreachableEvent('queue-blocked', { failure: { scope: 'messages' } });
    const { headline, severity, paragraphs } = notificationOf(held);
    expect(headline).toMatch(/^The messages of digicert\/main cannot be read: /);
    expect(severity).toBe('warning');
    expect(paragraphs.join(' ')).toContain('certificates are watched as ever');
    expect(conditionOf(held)).not.toBe(conditionOf(unreachableEvent('queue-blocked')));
    expect(conditionOf(recoveredEvent('messages'))).not.toBe(conditionOf(recoveredEvent()));
  });

  it.each([
    [[], 'Some certificates of digicert/main'],
    [['1'], 'A certificate of digicert/main'],
    [['1', '2'], '2 certificates of digicert/main'],
    [
      Array.from({ length: 20 }, (_, index) => `${index}`),
      '20 or more certificates of digicert/main',
    ],
  ])('counts the certificates that cannot be read (%#)', (certificates, words) => {
    const failure = { scope: 'certificates', certificates };
    const { headline } = notificationOf(unreachableEvent('invalid-response', { failure }));
    expect(headline.startsWith(words)).toBe(true);
  });

  it.each([
    ['day', '2027-03-01T23:59:00Z', 'today'],
    ['day', '2027-03-02', 'expired on'],
    ['assumed-zone', '2027-03-02T01:59:00Z', 'today'],
    ['assumed-zone', '2027-03-02T02:00:00Z', 'expired on'],
    ['instant', '2027-03-01', 'expired on'],
  ] as const)('is only as sure of an end as it can be (%s, %s)', (precision, observedAt, words) => {
    expect(notificationOf(expiredEvent({ precision }, at(observedAt))).headline).toContain(words);
  });
});
