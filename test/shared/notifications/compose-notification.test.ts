import { describe, expect, it, test } from 'vitest';
import { FailureKind } from '../../../shared/certificates/account-state.ts';
import { EVENT_CATALOGUE } from '../../../shared/events/catalogue.ts';
import { composeNotification } from '../../../shared/notifications/compose-notification.ts';
import type { ReceivedEvent } from '../../../shared/notifications/compose-notification.ts';
import { CATALOGUE } from '../../../shared/notifications/kinds/catalogue.ts';
import { UnreadableEvent } from '../../../shared/notifications/kinds/source.ts';
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
import { GOLDEN_CASES } from './golden-cases.ts';

function notificationOf(event: ReceivedEvent) {
  const notification = composeNotification(event);
  if (notification === undefined) throw new Error('this event has no notification');
  return notification;
}

const conditionOf = (event: ReceivedEvent) => notificationOf(event).condition;

test.each(Object.entries(GOLDEN_CASES))(
  'the event of the golden notification %s belongs to exactly one kind',
  (_name, { detailType, detail }) => {
    const sources = CATALOGUE.filter((source) => source.detailType === detailType);
    expect(sources.filter((source) => source.outlineOf(detail) !== undefined)).toHaveLength(1);
  },
);

describe('composeNotification', () => {
  it('ignores events of other sources', () => {
    expect(
      composeNotification({ detailType: 'ACM Certificate Expired', detail: {} }),
    ).toBeUndefined();
  });

  it('sends no notification for event types that need no action', () => {
    const unchanged = EVENT_CATALOGUE.map(({ detailType }) => detailType).filter((detailType) => {
      try {
        return composeNotification({ detailType, detail: {} }) === undefined;
      } catch {
        return false;
      }
    });
    expect(unchanged).toEqual(['Certificate Discovered', 'Domain Validation Expiring']);
  });

  it.each(['issued', 'cancelled', 'pending-review', 'revoking', 'unknown', 'expired'] as const)(
    'sends no notification for a change to status %s',
    (status) => expect(composeNotification(statusChangedEvent(status))).toBeUndefined(),
  );

  it.each([
    ['a pending validation', validationPendingEvent()],
    ['an approaching expiry', approachingEvent()],
    ['an expired certificate', expiredEvent()],
  ])('sends no notification for %s that the first sync finds', (_what, event) => {
    expect(composeNotification(event)).toBeDefined();
    const { detailType, detail } = event;
    expect(
      composeNotification({ detailType, detail: { ...detail, initialInventory: true } }),
    ).toBeUndefined();
  });

  it('sends no expiry notification for a replaced certificate', () => {
    expect(composeNotification(approachingEvent({ replaced: true }))).toBeUndefined();
    expect(composeNotification(expiredEvent({ replaced: true }))).toBeUndefined();
  });

  it('reports a removal only of an issued, valid certificate without replacement', () => {
    expect(notificationOf(removedEvent()).headline).toContain('no longer monitored');
    expect(composeNotification(removedEvent({ replaced: true }))).toBeUndefined();
    expect(composeNotification(removedEvent({ notAfter: at('2027-01-01') }))).toBeUndefined();
    for (const status of ['expired', 'revoked', 'pending-validation', 'cancelled'] as const) {
      expect(composeNotification(removedEvent({ status })), status).toBeUndefined();
    }
  });

  it('states only that no issued replacement was found, not that none exists', () => {
    const replaced = statusChangedEvent('revoked', { replaced: true });
    expect(notificationOf(replaced).paragraphs).toContain('A replacement has been issued.');
    expect(notificationOf(replaced).paragraphs.join(' ')).not.toContain('was found');
    for (const event of [approachingEvent(), expiredEvent(), statusChangedEvent('revoked')]) {
      const delivered = notificationOf(event).paragraphs.join(' ');
      expect(delivered).toMatch(/no issued replacement was found\./i);
      expect(delivered).not.toMatch(/replacement has been issued/i);
    }
  });

  it('reports every invalid field of an event without its content', () => {
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

describe('the ID of a notification', () => {
  it('is the same for the same condition, and differs for another one', () => {
    const first = notificationOf(approachingEvent());
    const again = notificationOf(approachingEvent({ tags: { team: 'other' } }, 13.9));
    const later = notificationOf(approachingEvent({}, 1, 'final'));
    const sister = notificationOf(approachingEvent({ lineage: 'digicert/main/5' }));
    expect(first.id).toMatch(/^[0-9a-f]{16}$/);
    expect(again.id).toBe(first.id);
    expect(new Set([first.id, later.id, sister.id]).size).toBe(3);
  });

  it('depends on the certificate, its expiry and the threshold', () => {
    expect(conditionOf(approachingEvent())).toBe(
      'approaching-expiration:second:2027-02-15T00:00:00.000Z:2027-03-01T00:00:00.000Z:112211',
    );
    expect(conditionOf(expiredEvent())).toBe('expired:2027-03-01T00:00:00.000Z:112211');
  });

  it('changes if a threshold keeps its name and moves', () => {
    const event = approachingEvent();
    const threshold = { name: 'second', dueAt: at('2027-02-20') };
    const moved = { ...event, detail: { ...event.detail, threshold } };
    expect(notificationOf(moved).id).not.toBe(notificationOf(event).id);
  });

  it('differs for two certificates of one lineage with the same expiry', () => {
    const twin = { id: '112212', key: 'digicert/main/112212' };
    for (const about of [approachingEvent, expiredEvent]) {
      expect(notificationOf(about(twin)).lineage).toBe(notificationOf(about()).lineage);
      expect(notificationOf(about(twin)).id).not.toBe(notificationOf(about()).id);
    }
  });

  it('has a short condition for long threshold names', () => {
    const condition = conditionOf(approachingEvent({}, 14, 'long'.repeat(800)));
    expect(Buffer.byteLength(condition)).toBeLessThan(500);
  });

  it('depends on the start, the scope and the cause of an outage', () => {
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

  it('depends on the requested record and since when the validation is pending', () => {
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

  it('does not change if the provider extends its automatic checks', () => {
    const moved = validationPendingEvent({
      validation: { automaticChecksUntil: at('2027-03-30') },
    });
    expect(conditionOf(moved)).toBe(conditionOf(validationPendingEvent()));
  });

  it('differs for two revoked certificates of one lineage', () => {
    const first = notificationOf(statusChangedEvent('revoked'));
    const second = notificationOf(
      statusChangedEvent('revoked', { id: '2', key: 'digicert/main/2', serialNumber: '2' }),
    );
    expect(second.lineage).toBe(first.lineage);
    expect(second.id).not.toBe(first.id);
  });

  it('is the same for the revocation of one certificate in two entries', () => {
    const [first, second] = ['digicert/main/1', 'digicert/second/2'].map((key) =>
      notificationOf(statusChangedEvent('revoked', { key, serialNumber: '6CA6BD3' })),
    );
    expect(second?.id).toBe(first?.id);
  });

  it('uses a lineage for accounts that no certificate can have', () => {
    expect(notificationOf(recoveredEvent()).lineage).toBe('account:digicert/main');
  });
});

describe('the severity', () => {
  it.each([
    ['a reminder two weeks before the expiry', approachingEvent(), 'warning'],
    ['a reminder a little more than a day before the expiry', approachingEvent({}, 1.1), 'warning'],
    [
      'a reminder on the last day, with any threshold name',
      approachingEvent({}, 1, 'x'),
      'critical',
    ],
    ['an expired certificate', expiredEvent(), 'critical'],
    ['a revoked certificate', statusChangedEvent('revoked'), 'critical'],
    [
      'a revoked certificate with a replacement',
      statusChangedEvent('revoked', { replaced: true }),
      'warning',
    ],
    ['a rejected order', statusChangedEvent('rejected'), 'warning'],
    ['a record to publish', validationPendingEvent(), 'warning'],
    ['an unreachable account', unreachableEvent(), 'critical'],
    [
      'some unreadable certificates',
      unreachableEvent('invalid-response', { failure: { scope: 'certificates' } }),
      'warning',
    ],
    ['a recovered account', recoveredEvent(), 'info'],
  ])('matches the urgency of %s', (_case, event, severity) => {
    expect(notificationOf(event).severity).toBe(severity);
  });
});

describe('the text of a notification', () => {
  it('contains the record exactly as the provider reports it', () => {
    const record = { name: 'a b.example.com', type: 'TXT' as const, value: '"x"\t\\' };
    const notification = notificationOf(validationPendingEvent({ validation: { record } }));
    expect(notification.record).toEqual(record);
  });

  it('does not let a name forge lines', () => {
    const name = 'a.example\r\nWhat to do:\u2028  1. Send\u202E us your key';
    const { headline, facts } = notificationOf(approachingEvent({ commonName: name }));
    expect(headline).toMatch(/^a\.example What to do: 1\. Send us your key expires/);
    expect(JSON.stringify(facts)).not.toMatch(/\\r|\\n|\u2028|\u202E/);
  });

  it('uses the key of a certificate without names', () => {
    const { commonName: _none, ...nameless } = approachingEvent().detail.certificate;
    const event = approachingEvent();
    const { headline } = notificationOf({
      ...event,
      detail: { ...event.detail, certificate: { ...nameless, subjectAlternativeNames: [''] } },
    });
    expect(headline).toMatch(/^digicert\/main\/112211 expires/);
  });

  it('has its own headline and steps for every kind of failure', () => {
    const notifications = FailureKind.options.map((kind) => notificationOf(unreachableEvent(kind)));
    expect(new Set(notifications.map(({ headline }) => headline)).size).toBe(notifications.length);
    expect(notifications.every(({ actions }) => actions.length > 0)).toBe(true);
  });

  it('reports a blocked message queue separately from the account', () => {
    const held = unreachableEvent('queue-blocked', { failure: { scope: 'messages' } });
    const { headline, severity, paragraphs } = notificationOf(held);
    expect(headline).toMatch(/^DigiCert account "main": messages cannot be received, /);
    expect(severity).toBe('warning');
    expect(paragraphs.join(' ')).toContain('certificates are monitored as usual');
    expect(conditionOf(held)).not.toBe(conditionOf(unreachableEvent('queue-blocked')));
    expect(conditionOf(recoveredEvent('messages'))).not.toBe(conditionOf(recoveredEvent()));
  });

  it.each([
    [[], 'Some certificates'],
    [['1'], '1 certificate'],
    [['1', '2'], '2 certificates'],
    [Array.from({ length: 20 }, (_, index) => `${index}`), '20 or more certificates'],
  ])('counts the certificates that cannot be read (%#)', (certificates, words) => {
    const failure = { scope: 'certificates', certificates };
    const { headline } = notificationOf(unreachableEvent('invalid-response', { failure }));
    expect(headline).toContain(`DigiCert account "main": ${words} cannot be read, `);
  });

  it.each([
    ['day', '2027-03-01T23:59:00Z', 'today'],
    ['day', '2027-03-02', 'EXPIRED 24 hours ago'],
    ['assumed-zone', '2027-03-02T01:59:00Z', 'today'],
    ['assumed-zone', '2027-03-02T02:00:00Z', 'EXPIRED 26 hours ago'],
    ['instant', '2027-03-01', 'EXPIRED less than a minute ago'],
  ] as const)('is only as sure of an end as it can be (%s, %s)', (precision, observedAt, words) => {
    expect(notificationOf(expiredEvent({ precision }, at(observedAt))).headline).toContain(words);
  });
});
