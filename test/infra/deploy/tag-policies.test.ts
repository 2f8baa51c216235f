import { describe, expect, test } from 'vitest';
import type { AccountConfig, MonitorConfig } from '../../../infra/deploy/config/monitor-config.ts';
import { readMonitor } from '../../../infra/deploy/config/read-monitor.ts';

const policies = [
  { tags: { team: 'web', environment: 'production' }, thresholds: [45, 7] },
  { tags: { team: 'web' }, thresholds: [14, 1], validationExpiryWarningDays: 7 },
];

/** The days of the thresholds, and of the validation warning, that an account comes to. */
function policyOf(account: Partial<AccountConfig>, more: Partial<MonitorConfig> = {}) {
  const { accounts } = readMonitor({
    accounts: [{ provider: 'digicert', name: 'main', ...account }],
    defaults: { thresholds: [30] },
    policies,
    ...more,
  });
  const { thresholds = [], validationExpiryWarningDays } = accounts[0]?.synced.policy ?? {};
  return [
    thresholds.map((one) => ('days' in one ? one.days : one.name)),
    validationExpiryWarningDays,
  ];
}

describe('a policy by tags', () => {
  test('holds for the accounts that carry its tags, and for no other', () => {
    expect(policyOf({ tags: { team: 'web' } })).toEqual([[14, 1], 7]);
    expect(policyOf({ tags: { team: 'mail' } })).toEqual([[30], 14]);
    expect(policyOf({})).toEqual([[30], 14]);
  });

  test('asks for all of its tags, wherever an account has them from', () => {
    const production = { tags: { environment: 'production' } };
    expect(policyOf({ tags: { team: 'web' } }, production)).toEqual([[45, 7], 14]);
    const defaults = { tags: { team: 'web' } };
    expect(policyOf({}, { defaults })).toEqual([[14, 1], 7]);
    expect(policyOf({ tags: { team: 'mail' } }, { defaults })[0]).toEqual([
      'first',
      'second',
      'final',
    ]);
  });

  test('is the first that fits, and that one alone', () => {
    const turned = { policies: policies.toReversed() };
    const tags = { team: 'web', environment: 'production' };
    expect(policyOf({ tags })).toEqual([[45, 7], 14]);
    expect(policyOf({ tags }, turned)).toEqual([[14, 1], 7]);
  });

  test('gives way to what an account says itself', () => {
    expect(policyOf({ tags: { team: 'web' }, thresholds: [3] })).toEqual([[3], 7]);
  });

  test('without tags, or with a field it does not have, is refused with its path', () => {
    expect(() => policyOf({}, { policies: [{ tags: {}, thresholds: [1] }] })).toThrow(
      /policies\[?\.?0\]?\.tags: is empty\. Add at least one tag/,
    );
    const odd = [{ tags: { team: 'web' }, interval: '1 day' }];
    expect(() => policyOf({}, { policies: odd })).toThrow(/policies/);
  });
});

describe('by what successors are recognised', () => {
  const matchingOf = (account: Partial<AccountConfig>, more: Partial<MonitorConfig> = {}) =>
    readMonitor({ accounts: [{ provider: 'digicert', name: 'main', ...account }], ...more })
      .accounts[0]?.synced.policy.successorMatching;

  test('thresholds come from the account, a policy or the defaults, in this order', () => {
    expect(matchingOf({})).toBeUndefined();
    expect(matchingOf({ successorMatching: 'provider-link-only' })).toBe('provider-link-only');
    const tags = { team: 'web' };
    const more: Partial<MonitorConfig> = {
      policies: [{ tags, successorMatching: 'by-name' }],
      defaults: { successorMatching: 'provider-link-only' },
    };
    expect(matchingOf({ tags }, more)).toBe('by-name');
    expect(matchingOf({}, more)).toBe('provider-link-only');
    expect(matchingOf({ tags, successorMatching: 'provider-link-only' }, more)).toBe(
      'provider-link-only',
    );
  });
});

describe('how certificates are renewed', () => {
  const renewalOf = (account: Partial<AccountConfig>, more: Partial<MonitorConfig> = {}) =>
    readMonitor({ accounts: [{ provider: 'digicert', name: 'main', ...account }], ...more })
      .accounts[0]?.synced.policy.renewal;

  test('thresholds come from the account, a policy or the defaults, in this order', () => {
    expect(renewalOf({})).toBeUndefined();
    expect(renewalOf({ renewal: 'automatic' })).toEqual({ mode: 'automatic' });
    expect(renewalOf({ renewal: { renewBeforeDays: 20 } })).toEqual({
      mode: 'automatic',
      renewBeforeDays: 20,
    });
    const tags = { team: 'web' };
    const more: Partial<MonitorConfig> = {
      policies: [{ tags, renewal: 'manual' }],
      defaults: { renewal: 'automatic' },
    };
    expect(renewalOf({ tags }, more)).toEqual({ mode: 'manual' });
    expect(renewalOf({}, more)).toEqual({ mode: 'automatic' });
  });

  test('is refused where it makes no sense', () => {
    expect(() => renewalOf({ renewal: { renewBeforeDays: -1 } })).toThrow(/renewal/);
  });
});
