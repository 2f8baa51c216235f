import { describe, expect, test } from 'vitest';
import type { AccountState } from '../../../shared/certificates/account-state.ts';
import type { CertificateState } from '../../../shared/certificates/certificate-state.ts';
import { DEFAULT_ALARM_POLICY } from '../../../shared/changes/alarm-policy.ts';
import type { AccountChange, CertificateChange } from '../../../shared/changes/change.ts';
import { observeSweep, registerAccount } from '../../../shared/changes/observe-account.ts';
import { observeCertificate } from '../../../shared/changes/observe-certificate.ts';
import { EVENT_CATALOGUE } from '../../../shared/events/catalogue.ts';
import {
  describeAccountChange,
  describeCertificateChange,
} from '../../../shared/events/describe-changes.ts';
import { describeMessage } from '../../../shared/events/describe-message.ts';
import type { MonitorEvent } from '../../../shared/events/event.ts';
import { at, issuedCertificate, owedValidation } from '../../support/certificates.ts';
import { messageState } from '../../support/states.ts';
import { accountBaseline } from '../../support/notable-events.ts';

const NOW = at('2027-03-12T06:00:00Z');

function state(): CertificateState {
  const observation = {
    now: NOW,
    policy: DEFAULT_ALARM_POLICY,
    tags: { team: 'web' },
    baseline: false,
  };
  const found = observeCertificate(undefined, issuedCertificate(), observation);
  if (found === undefined) throw new Error('a new certificate is always a change');
  return { ...found, revision: 17 };
}

function account(): AccountState {
  const observation = { now: NOW, tags: {}, freshFor: 1000 };
  const registered = registerAccount({
    ...observation,
    account: { provider: 'digicert', account: 'main' },
  });
  return observeSweep(registered, { kind: 'complete', certificates: 3 }, observation);
}

const CERTIFICATE_CHANGES: Record<CertificateChange['kind'], CertificateChange> = {
  discovered: { kind: 'discovered', reappeared: false },
  'status-changed': { kind: 'status-changed', from: { status: 'pending-review', rawStatus: 'x' } },
  'expiry-changed': { kind: 'expiry-changed', from: NOW },
  'approaching-expiration': {
    kind: 'approaching-expiration',
    threshold: 'first',
    dueAt: at('2027-03-12'),
  },
  expired: { kind: 'expired', at: at('2027-03-12') },
  renewed: { kind: 'renewed', successor: 'digicert/main/2' },
  removed: { kind: 'removed' },
  'validation-pending': {
    kind: 'validation-pending',
    validation: owedValidation({ rawState: 'theirs' }),
    since: NOW,
    stalled: false,
  },
  'validation-completed': {
    kind: 'validation-completed',
    validation: owedValidation({ state: 'valid' }),
  },
  'validation-expiring': {
    kind: 'validation-expiring',
    validation: owedValidation({ state: 'valid', expiresAt: at('2027-03-26T06:00:00Z') }),
    dueAt: NOW,
  },
};

const ACCOUNT_CHANGES: Record<AccountChange['kind'], AccountChange> = {
  unreachable: {
    kind: 'unreachable',
    since: NOW,
    failure: { kind: 'forbidden', scope: 'account', message: 'may not' },
  },
  recovered: { kind: 'recovered', scope: 'account', unreachableSince: NOW },
  'baseline-taken': { kind: 'baseline-taken', baseline: accountBaseline },
};

function allEvents(): MonitorEvent[] {
  return [
    ...Object.values(CERTIFICATE_CHANGES).map((change) =>
      describeCertificateChange(change, state()),
    ),
    ...Object.values(ACCOUNT_CHANGES).map((change) => describeAccountChange(change, account())),
    describeMessage(messageState()),
  ];
}

describe('the events of changes', () => {
  test('are the whole catalogue, one kind of change each', () => {
    const said = allEvents().map(({ detailType }) => detailType);
    expect(said.toSorted()).toEqual(EVENT_CATALOGUE.map(({ detailType }) => detailType).toSorted());
  });

  test('have exactly the shape that their definition tells subscribers', () => {
    for (const { detailType, detail } of allEvents()) {
      const definition = EVENT_CATALOGUE.find((one) => one.detailType === detailType);
      expect(definition?.detail.parse(detail), detailType).toEqual(detail);
    }
  });

  test('are named after what they are about, its revision, their kind and the domain', () => {
    const ids = allEvents().map(({ detail }) => detail.metadata.id);
    expect(ids).toContain('digicert/main/1001:17:certificate-expired');
    expect(ids).toContain('digicert/main/1001:17:domain-validation-pending:example.com');
    expect(ids).toContain('digicert/main:2:account-unreachable');
    expect(new Set(ids).size).toBe(ids.length);
    expect(allEvents()).toEqual(allEvents());
  });

  test('tell of an account and of its messages apart, though both changed at once', () => {
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

  test('say when it happened and when that was noticed', () => {
    const event = describeCertificateChange(CERTIFICATE_CHANGES['approaching-expiration'], state());
    expect(event.detail.metadata).toMatchObject({ occurredAt: at('2027-03-12'), observedAt: NOW });
    expect(event.detail).toMatchObject({ daysToExpiry: 29.8 });
    expect(event.resources).toEqual(['certificate/digicert/main/1001']);
  });
});
