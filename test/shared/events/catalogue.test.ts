import { describe, expect, test } from 'vitest';
import type { Certificate } from '../../../shared/certificates/certificate.ts';
import { NO_EXPIRY } from '../../../shared/certificates/validity.ts';
import { EVENT_CATALOGUE } from '../../../shared/events/catalogue.ts';
import { eventsOf, PUBLICATIONS } from '../../../shared/events/events-of.ts';
import { weeklySummaryGenerated } from '../../../shared/events/weekly-summary-generated.ts';
import { certificateExpiryChanged } from '../../../shared/events/certificate-expiry-changed.ts';
import { domainValidationPending } from '../../../shared/events/domain-validation-pending.ts';
import type { MonitorEvent, StateChange } from '../../../shared/events/event.ts';
import { composeNotification } from '../../../shared/notifications/compose-notification.ts';
import { at } from '../../support/certificates.ts';
import {
  acknowledged,
  acknowledgement,
  change,
  CHANGES,
  complete,
  dnsChecks,
  domain,
  DUE,
  everyEvent,
  expired,
  expiring,
  issued,
  NOW,
  order,
  warnings,
} from '../../support/changes.ts';
import { messageState } from '../../support/states.ts';

const only = (name: string, of: StateChange): MonitorEvent => {
  const event = eventsOf(of).find(({ detailType }) => detailType === name);
  return event ?? expect.fail(`The change does not cause ${name}.`);
};

describe('the events of changes', () => {
  test('cover the whole catalogue', () => {
    const published = new Set(everyEvent().map(({ detailType }) => detailType));
    expect([...published].toSorted()).toEqual(
      EVENT_CATALOGUE.map(({ detailType }) => detailType).toSorted(),
    );
  });

  test('are published in the order of the catalogue, except for the weekly summary', () => {
    expect(PUBLICATIONS.map(({ event }) => event)).toEqual(
      EVENT_CATALOGUE.filter((event) => event !== weeklySummaryGenerated),
    );
  });

  test('match the schema of their definition exactly', () => {
    for (const { detailType, detail } of everyEvent()) {
      const definition = EVENT_CATALOGUE.find((one) => one.detailType === detailType);
      expect(definition?.detail.parse(detail), detailType).toStrictEqual(detail);
    }
  });

  test('have an id of subject, revision, name and domain, the same each time', () => {
    const ids = everyEvent().map(({ detail }) => detail.metadata.id);
    expect(ids).toContain('digicert/main/1001:17:certificate-expired');
    expect(ids).toContain('digicert/main/1001:17:domain-validation-pending:example.com');
    expect(ids).toContain('digicert/main/1001:17:organization-validation-pending:ov');
    expect(ids).toContain('digicert/main:3:account-unreachable');
    expect(ids).toContain('autodns/main/1405661:autodns-message-received');
    expect(ids).toContain('team=platform:2027-W07:weekly-summary-generated');
    expect(everyEvent()).toEqual(everyEvent());
  });

  test('of one change have different ids and follow the order of the catalogue', () => {
    const names = EVENT_CATALOGUE.map(({ detailType }): string => detailType);
    for (const one of CHANGES) {
      const events = eventsOf(one);
      expect(new Set(events.map(({ detail }) => detail.metadata.id)).size).toBe(events.length);
      const places = events.map(({ detailType }) => names.indexOf(detailType));
      expect(places).toEqual(places.toSorted((a, b) => a - b));
    }
  });

  test('are not published again when a stored message is kept longer', () => {
    const current = messageState();
    expect(eventsOf({ kind: 'message', previous: current, current })).toEqual([]);
  });

  test('of a certificate without an expiry date have noExpiry, and no notAfter', () => {
    const validity = { notBefore: at('2027-01-01'), notAfter: NO_EXPIRY, precision: 'instant' };
    const event = only('Certificate Expiry Changed', change({ validity } as Partial<Certificate>));
    const { certificate } = certificateExpiryChanged.detail.parse(event.detail);
    expect(certificate).toMatchObject({ notBefore: at('2027-01-01'), noExpiry: true });
    expect(certificate).not.toHaveProperty('notAfter');
    const resolves = { condition: 'expiry', since: NOW };
    const notification = composeNotification({ ...event, detail: { ...event.detail, resolves } });
    expect(notification?.headline).toBe('www.example.com now has no expiry date');
    expect(notification?.facts).toContainEqual({
      label: 'Expires',
      value: 'never (no expiry date)',
    });
  });

  test('of a reminder have its number and the days pending, and occurred when it was due', () => {
    const since = at('2027-03-09');
    const reminded = change(
      {},
      { warnings: { ...warnings, validationReminders: [{ domain, at: DUE }] } },
      { ...order, validationPendingSince: [{ domain, at: since }] },
    );
    const event = only('Domain Validation Pending', reminded);
    expect(domainValidationPending.detail.parse(event.detail)).toMatchObject({
      metadata: { occurredAt: DUE },
      pendingSince: since,
      reminder: { number: 2, dueAt: DUE, daysPending: 3.3 },
    });
    const first = change(order.certificate);
    expect(only('Domain Validation Pending', first).detail).not.toHaveProperty('reminder');
  });

  test('of a validation have the DNS check of its record, if there is one', () => {
    const checked = change(order.certificate, { dnsChecks });
    expect(only('Domain Validation Pending', checked).detail).toMatchObject({
      dnsCheck: { result: 'record-missing', since: NOW },
    });
    const unchecked = only('Domain Validation Pending', change(order.certificate));
    expect(unchecked.detail).not.toHaveProperty('dnsCheck');
  });

  test('that resolve an alert name the resolved condition', () => {
    const resolves = { condition: 'validation', domains: [domain] };
    const done = change({ ...complete, status: 'issued' }, {}, order);
    expect(only('Domain Validation Completed', done).detail).toMatchObject({ resolves });
    const cancelled = change({ status: 'cancelled' }, {}, order);
    expect(only('Certificate Status Changed', cancelled).detail).toMatchObject({ resolves });
  });

  test('of an acknowledged certificate have the end date, without user and note', () => {
    const current = acknowledged;
    const { detail } = only('Certificate Acknowledged', {
      ...{ kind: 'certificate', previous: issued, current },
    });
    expect(detail).toMatchObject({
      certificate: { acknowledged: { until: acknowledgement.until } },
    });
    expect(JSON.stringify(detail)).not.toMatch(/Jane|Monday/);
  });

  test('have the time of the change and of its observation', () => {
    const event = only('Certificate Approaching Expiration', expiring);
    expect(event.detail.metadata).toMatchObject({ occurredAt: DUE, observedAt: NOW });
    expect(event.detail).toMatchObject({ daysToExpiry: 29.8 });
    expect(event.resources).toEqual(['certificate/digicert/main/1001']);
  });

  test('have the age of the data, and whether it could not be read again', () => {
    const { metadata } = only('Certificate Expired', expired).detail;
    expect(metadata).toMatchObject({ dataAsOf: NOW, unreachable: false });
    const dataAge = { asOf: at('2027-03-11'), unreachable: true };
    const old = change({ status: 'expired' }, { dataAge });
    expect(only('Certificate Expired', old).detail.metadata).toMatchObject({
      ...{ dataAsOf: at('2027-03-11'), unreachable: true },
    });
  });

  test('have renewalOverdue only if the renewal is overdue', () => {
    const renewalOverdue = { expectedAt: at('2027-03-11'), reason: 'history' as const };
    const expiry = { threshold: 'first', dueAt: DUE, renewalOverdue };
    const overdue = change({}, { warnings: { ...warnings, expiry } });
    const name = 'Certificate Approaching Expiration';
    expect(only(name, overdue).detail).toMatchObject({ renewalOverdue });
    expect(only(name, expiring).detail).not.toHaveProperty('renewalOverdue');
  });
});
