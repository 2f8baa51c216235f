import { describe, expect, test } from 'vitest';
import type { AccountState } from '../../../shared/certificates/account-state.ts';
import { CertificateState } from '../../../shared/certificates/certificate-state.ts';
import { NO_EXPIRY } from '../../../shared/certificates/validity.ts';
import { certificateExpiryChanged } from '../../../shared/events/certificate-expiry-changed.ts';
import { composeNotification } from '../../../shared/notifications/compose-notification.ts';
import { DEFAULT_ALARM_POLICY } from '../../../shared/lifecycle/alarm-policy.ts';
import type { AccountChange, CertificateChange } from '../../../shared/lifecycle/change.ts';
import { observeSync, registerAccount } from '../../../shared/lifecycle/observe-account.ts';
import { observeCertificate } from '../../../shared/lifecycle/observe-certificate.ts';
import type { DnsCheck } from '../../../shared/certificates/dns-check.ts';
import { acknowledge } from '../../../shared/lifecycle/acknowledge.ts';
import { EVENT_CATALOGUE } from '../../../shared/events/catalogue.ts';
import {
  describeAccountChange,
  describeCertificateChange,
} from '../../../shared/events/describe-changes.ts';
import { describeMessage } from '../../../shared/events/describe-message.ts';
import { domainValidationPending } from '../../../shared/events/domain-validation-pending.ts';
import type { MonitorEvent } from '../../../shared/events/event.ts';
import {
  at,
  issuedCertificate,
  organizationValidation,
  pendingValidation,
} from '../../support/certificates.ts';
import { messageState } from '../../support/states.ts';
import { initialInventory } from '../../support/notable-account-events.ts';
import { summaryEvent } from '../../support/notable-summaries.ts';

const NOW = at('2027-03-12T06:00:00Z');

function state(): CertificateState {
  const observation = {
    now: NOW,
    policy: DEFAULT_ALARM_POLICY,
    tags: { team: 'web' },
    initialInventory: false,
  };
  const found = observeCertificate(undefined, issuedCertificate(), observation);
  if (found === undefined) throw new Error('a new certificate is always a change');
  return { ...found, revision: 17 };
}

test('a certificate without an expiry date is published with noExpiry and without notAfter', () => {
  const { certificate, ...rest } = state();
  const validity = { notBefore: at('2027-01-01'), notAfter: NO_EXPIRY, precision: 'instant' };
  const event = describeCertificateChange(
    { kind: 'expiry-changed', from: NOW },
    CertificateState.parse({ ...rest, certificate: { ...certificate, validity } }),
  );
  const { certificate: published } = certificateExpiryChanged.detail.parse(event.detail);
  expect(published).toMatchObject({ notBefore: at('2027-01-01'), noExpiry: true });
  expect(published).not.toHaveProperty('notAfter');
  const notification = composeNotification({
    ...event,
    detail: {
      ...event.detail,
      resolves: { condition: 'expiry', since: NOW },
    },
  });
  expect(notification?.headline).toBe('www.example.com now has no expiry date');
  expect(notification?.facts).toContainEqual({ label: 'Expires', value: 'never (no expiry date)' });
});

function account(): AccountState {
  const observation = { now: NOW, tags: {}, freshFor: 1000 };
  const registered = registerAccount({
    ...observation,
    account: { provider: 'digicert', account: 'main' },
  });
  return observeSync(registered, { kind: 'complete', certificates: 3 }, observation);
}

const CERTIFICATE_CHANGES: Record<CertificateChange['kind'], CertificateChange> = {
  discovered: { kind: 'discovered', reappeared: false },
  rebuilt: { kind: 'rebuilt', at: NOW, removed: false },
  'status-changed': { kind: 'status-changed', from: { status: 'pending-review', rawStatus: 'x' } },
  'expiry-changed': { kind: 'expiry-changed', from: NOW },
  'approaching-expiration': {
    kind: 'approaching-expiration',
    threshold: 'first',
    dueAt: at('2027-03-12'),
  },
  expired: { kind: 'expired', at: at('2027-03-12') },
  renewed: { kind: 'renewed', successor: 'digicert/main/2', recognizedBy: 'provider' },
  removed: { kind: 'removed' },
  'reissue-required': { kind: 'reissue-required' },
  'validation-pending': {
    kind: 'validation-pending',
    validation: pendingValidation({ rawState: 'theirs' }),
    since: NOW,
    checksStopped: false,
  },
  'validation-completed': {
    kind: 'validation-completed',
    validation: pendingValidation({ state: 'valid' }),
  },
  'validation-expiring': {
    kind: 'validation-expiring',
    validation: pendingValidation({ state: 'valid', expiresAt: at('2027-03-26T06:00:00Z') }),
    dueAt: NOW,
  },
  acknowledged: { kind: 'acknowledged', until: at('2027-03-20') },
  'dns-check-changed': {
    kind: 'dns-check-changed',
    validation: pendingValidation(),
    since: NOW,
    dnsCheck: {
      domain: pendingValidation().domain,
      result: 'published',
      since: NOW,
      record: { name: 'www.example.com', type: 'TXT', value: 'x' },
      findings: ['ns1.example.net has it'],
    },
    from: 'record-missing',
  },
  'reissue-failed': {
    kind: 'reissue-failed',
    change: {
      ...{ id: '4297939738', kind: 'reissue', outcome: 'failed', rawStatus: 'FAILED' },
      ...{ at: at('2027-03-01'), reason: 'domain validation not completed' },
    },
  },
  'validation-withdrawn': { kind: 'validation-withdrawn', domains: ['example.com'] },
  'organization-pending': {
    kind: 'organization-pending',
    validation: organizationValidation({ rawState: 'theirs' }),
    since: at('2027-03-10'),
    previous: { state: 'pending', pendingChecks: [] },
    reminder: { number: 1, dueAt: at('2027-03-11') },
  },
  'organization-completed': {
    kind: 'organization-completed',
    validation: organizationValidation({ state: 'valid', pendingChecks: [] }),
    resolves: { condition: 'organization-validation', since: at('2027-03-10') },
  },
  'organization-expiring': {
    kind: 'organization-expiring',
    validation: organizationValidation({ state: 'valid', expiresAt: at('2027-03-26T06:00:00Z') }),
    dueAt: NOW,
  },
  'approval-pending': { kind: 'approval-pending', since: at('2027-03-12') },
  'approval-resolved': { kind: 'approval-resolved', outcome: 'approved' },
  'organization-withdrawn': {
    ...{ kind: 'organization-withdrawn', validation: organizationValidation() },
  },
};

const ACCOUNT_CHANGES: Record<AccountChange['kind'], AccountChange> = {
  unreachable: {
    kind: 'unreachable',
    since: NOW,
    failure: { kind: 'forbidden', scope: 'account', message: 'may not' },
  },
  recovered: { kind: 'recovered', scope: 'account', unreachableSince: NOW },
  'initial-inventory-completed': { kind: 'initial-inventory-completed', initialInventory },
};

function allEvents(): MonitorEvent[] {
  return [
    ...Object.values(CERTIFICATE_CHANGES).map((change) =>
      describeCertificateChange(change, state()),
    ),
    ...Object.values(ACCOUNT_CHANGES).map((change) => describeAccountChange(change, account())),
    describeMessage(messageState()),
    summaryEvent(),
  ];
}

describe('the events of changes', () => {
  test('cover the whole catalogue, with one event per kind of change', () => {
    const delivered = allEvents().map(({ detailType }) => detailType);
    expect(delivered.toSorted()).toEqual(
      EVENT_CATALOGUE.map(({ detailType }) => detailType).toSorted(),
    );
  });

  test('match the schema of their definition exactly', () => {
    for (const { detailType, detail } of allEvents()) {
      const definition = EVENT_CATALOGUE.find((one) => one.detailType === detailType);
      expect(definition?.detail.parse(detail), detailType).toEqual(detail);
    }
  });

  test('have an id of subject, revision, kind and domain', () => {
    const ids = allEvents().map(({ detail }) => detail.metadata.id);
    expect(ids).toContain('digicert/main/1001:17:certificate-expired');
    expect(ids).toContain('digicert/main/1001:17:domain-validation-pending:example.com');
    expect(ids).toContain('digicert/main/1001:17:organization-validation-pending:ov');
    expect(ids).toContain('digicert/main:2:account-unreachable');
    expect(ids).toContain('team=platform:2027-W07:weekly-summary-generated');
    expect(new Set(ids).size).toBe(ids.length);
    expect(allEvents()).toEqual(allEvents());
  });

  test('are separate for an account and its messages that change at once', () => {
    const failure = { kind: 'queue-blocked', scope: 'messages', message: 'held up' } as const;
    const changes: AccountChange[] = [
      ACCOUNT_CHANGES.unreachable,
      { kind: 'unreachable', since: NOW, failure },
      ACCOUNT_CHANGES.recovered,
      { kind: 'recovered', scope: 'messages', unreachableSince: NOW },
    ];
    const events = changes.map((change) => describeAccountChange(change, account()));
    expect(events.map(({ detail }) => detail.metadata.id)).toEqual([
      'digicert/main:2:account-unreachable',
      'digicert/main:2:account-unreachable:messages',
      'digicert/main:2:account-recovered',
      'digicert/main:2:account-recovered:messages',
    ]);
    expect(events[2]?.detail).not.toHaveProperty('scope');
    expect(events[3]?.detail).toMatchObject({ scope: 'messages' });
  });

  const validationOfDomain = CERTIFICATE_CHANGES['validation-pending'];
  const { validation, ...pending } = domainValidationPending.detail
    .omit({ metadata: true, certificate: true })
    .parse(describeCertificateChange(validationOfDomain, state()).detail);

  test('of a reminder have its number and the days pending', () => {
    const reminder = { number: 2, dueAt: at('2027-03-12') };
    const since = at('2027-03-09');
    const event = describeCertificateChange(
      { kind: 'validation-pending', validation, checksStopped: true, since, reminder },
      state(),
    );
    expect(domainValidationPending.detail.parse(event.detail)).toMatchObject({
      metadata: { occurredAt: reminder.dueAt },
      pendingSince: since,
      checksStopped: true,
      reminder: { ...reminder, daysPending: 3.3 },
    });
    expect(pending).not.toHaveProperty('reminder');
  });

  test('of a validation have the DNS check of its record', () => {
    const dnsCheck = (domain: string): DnsCheck => ({
      domain,
      result: 'record-missing',
      since: NOW,
      record: { name: domain, type: 'TXT', value: 'token-1' },
      findings: [],
    });
    const reported = { ...validationOfDomain, dnsCheck: dnsCheck('example.com') };
    const { detail } = describeCertificateChange(reported, state());
    expect(detail).toMatchObject({ dnsCheck: { result: 'record-missing', since: NOW } });
    expect(pending).not.toHaveProperty('dnsCheck');
  });

  test('that resolve an alert name the resolved condition', () => {
    const resolves = { condition: 'validation', since: NOW, domains: ['example.com'] } as const;
    const changes: CertificateChange[] = [
      { kind: 'status-changed', from: { status: 'pending-review', rawStatus: 'x' }, resolves },
      { kind: 'expiry-changed', from: NOW, resolves },
      { kind: 'validation-completed', validation, resolves },
    ];
    for (const change of changes) {
      const event = describeCertificateChange(change, state());
      const definition = EVENT_CATALOGUE.find(({ detailType }) => detailType === event.detailType);
      expect(definition?.detail.parse(event.detail), change.kind).toMatchObject({ resolves });
    }
  });

  test('of an acknowledged certificate have the end date, without user and note', () => {
    const given = { by: 'Somebody', note: 'on Monday', until: at('2027-03-20') };
    const { detail } = describeCertificateChange(
      CERTIFICATE_CHANGES.acknowledged,
      acknowledge(state(), given, NOW),
    );
    expect(detail).toMatchObject({ certificate: { acknowledged: { until: given.until } } });
    expect(JSON.stringify(detail)).not.toMatch(/Somebody|Monday/);
  });

  test('have the time of the change and of its observation', () => {
    const event = describeCertificateChange(CERTIFICATE_CHANGES['approaching-expiration'], state());
    expect(event.detail.metadata).toMatchObject({ occurredAt: at('2027-03-12'), observedAt: NOW });
    expect(event.detail).toMatchObject({ daysToExpiry: 29.8 });
    expect(event.resources).toEqual(['certificate/digicert/main/1001']);
  });

  test('have the age of the data, and whether it could not be read again', () => {
    const change = CERTIFICATE_CHANGES.expired;
    const { metadata } = describeCertificateChange(change, state()).detail;
    expect(metadata).toMatchObject({ dataAsOf: NOW, unreachable: false });
    const dataAge = { asOf: at('2027-03-11'), unreachable: true };
    const unreachable = describeCertificateChange(change, { ...state(), dataAge }).detail.metadata;
    expect(unreachable).toMatchObject({ dataAsOf: at('2027-03-11'), unreachable: true });
  });

  test('have renewalOverdue only if the renewal is overdue', () => {
    const dueAt = at('2027-03-12');
    const change = { kind: 'approaching-expiration', threshold: 'first', dueAt } as const;
    const renewalOverdue = { expectedAt: at('2027-03-11'), reason: 'history' as const };
    const overdue = describeCertificateChange({ ...change, renewalOverdue }, state());
    expect(overdue.detail).toMatchObject({ renewalOverdue });
    expect(describeCertificateChange(change, state()).detail).not.toHaveProperty('renewalOverdue');
  });
});
