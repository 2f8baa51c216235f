import { describe, expect, test } from 'vitest';
import type { AccountConfig, MonitorConfig } from '../../../infra/deploy/config/monitor-config.ts';
import { readMonitor } from '../../../infra/deploy/config/read-monitor.ts';

const policies = [
  { tags: { team: 'web', environment: 'production' }, thresholds: [45, 7] },
  { tags: { team: 'web' }, thresholds: [14, 1], validationExpiryWarningDays: 7 },
];

/** The days of the thresholds and of the validation expiry warning that apply to an account. */
function policyOf(account: Partial<AccountConfig>, more: Partial<MonitorConfig> = {}) {
  const { accounts } = readMonitor({
    accounts: [{ provider: 'digicert', name: 'main', ...account }],
    defaults: { thresholds: [30] },
    policies,
    ...more,
  });
  const { thresholds = [], validationExpiryWarningDays } = accounts[0]?.synced.policy ?? {};
  return [
    thresholds.map((threshold) => ('days' in threshold ? threshold.days : threshold.name)),
    validationExpiryWarningDays,
  ];
}

describe('a policy by tags', () => {
  test('applies only to the accounts that have its tags', () => {
    expect(policyOf({ tags: { team: 'web' } })).toEqual([[14, 1], 7]);
    expect(policyOf({ tags: { team: 'mail' } })).toEqual([[30], 14]);
    expect(policyOf({})).toEqual([[30], 14]);
  });

  test('requires all of its tags, whether the account, the defaults or the monitor set them', () => {
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

  test('applies alone: the first match wins, and others are not merged', () => {
    const turned = { policies: policies.toReversed() };
    const tags = { team: 'web', environment: 'production' };
    expect(policyOf({ tags })).toEqual([[45, 7], 14]);
    expect(policyOf({ tags }, turned)).toEqual([[14, 1], 7]);
  });

  test('is overridden by the options of the account', () => {
    expect(policyOf({ tags: { team: 'web' }, thresholds: [3] })).toEqual([[3], 7]);
  });

  test('without tags or with an unknown option is rejected with its path', () => {
    expect(() => policyOf({}, { policies: [{ tags: {}, thresholds: [1] }] })).toThrow(
      /policies\[?\.?0\]?\.tags: is empty\. Add at least one tag/,
    );
    const withUnknownOption = [{ tags: { team: 'web' }, interval: '1 day' }];
    expect(() => policyOf({}, { policies: withUnknownOption })).toThrow(/policies/);
  });
});

describe('successorMatching', () => {
  const matchingOf = (account: Partial<AccountConfig>, more: Partial<MonitorConfig> = {}) =>
    readMonitor({ accounts: [{ provider: 'digicert', name: 'main', ...account }], ...more })
      .accounts[0]?.synced.policy.successorMatching;

  test('comes from the account, a policy or the defaults, in this order', () => {
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

describe('renewal', () => {
  const renewalOf = (account: Partial<AccountConfig>, more: Partial<MonitorConfig> = {}) =>
    readMonitor({ accounts: [{ provider: 'digicert', name: 'main', ...account }], ...more })
      .accounts[0]?.synced.policy.renewal;

  test('comes from the account, a policy or the defaults, in this order', () => {
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

  test('rejects negative days', () => {
    expect(() => renewalOf({ renewal: { renewBeforeDays: -1 } })).toThrow(/renewal/);
  });
});
