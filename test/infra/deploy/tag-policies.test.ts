import { describe, expect, test } from 'vitest';
import type { AccountConfig, MonitorConfig } from '../../../infra/deploy/config/monitor-config.ts';
import { readMonitor } from '../../../infra/deploy/config/read-monitor.ts';

const policies = [
  { tags: { team: 'web', environment: 'production' }, thresholds: [45, 7] },
  { tags: { team: 'web' }, thresholds: [14, 1], validationWarningDays: 7 },
];

/** The days of the thresholds, and of the validation warning, that an account comes to. */
function policyOf(account: Partial<AccountConfig>, more: Partial<MonitorConfig> = {}) {
  const { accounts } = readMonitor({
    accounts: [{ provider: 'digicert', name: 'main', ...account }],
    defaults: { thresholds: [30] },
    policies,
    ...more,
  });
  const { thresholds = [], validationWarningDays } = accounts[0]?.synced.policy ?? {};
  return [thresholds.map((one) => ('days' in one ? one.days : one.name)), validationWarningDays];
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
      /policies\[?\.?0\]?\.tags: at least one tag is needed/,
    );
    const odd = [{ tags: { team: 'web' }, every: '1 day' }];
    expect(() => policyOf({}, { policies: odd })).toThrow(/policies/);
  });
});

describe('by what successors are recognised', () => {
  const lineageOf = (account: Partial<AccountConfig>, more: Partial<MonitorConfig> = {}) =>
    readMonitor({ accounts: [{ provider: 'digicert', name: 'main', ...account }], ...more })
      .accounts[0]?.synced.policy.lineage;

  test('is said by an account, a policy, or the defaults', () => {
    expect(lineageOf({})).toBeUndefined();
    expect(lineageOf({ lineage: 'provider-link-only' })).toBe('provider-link-only');
    const tags = { team: 'web' };
    const more: Partial<MonitorConfig> = {
      policies: [{ tags, lineage: 'by-name' }],
      defaults: { lineage: 'provider-link-only' },
    };
    expect(lineageOf({ tags }, more)).toBe('by-name');
    expect(lineageOf({}, more)).toBe('provider-link-only');
    expect(lineageOf({ tags, lineage: 'provider-link-only' }, more)).toBe('provider-link-only');
  });
});

describe('how certificates are renewed', () => {
  const renewalOf = (account: Partial<AccountConfig>, more: Partial<MonitorConfig> = {}) =>
    readMonitor({ accounts: [{ provider: 'digicert', name: 'main', ...account }], ...more })
      .accounts[0]?.synced.policy.renewal;

  test('is said by an account, a policy, or the defaults', () => {
    expect(renewalOf({})).toBeUndefined();
    expect(renewalOf({ renewal: 'automatic' })).toEqual({ by: 'itself' });
    expect(renewalOf({ renewal: { leadDays: 20 } })).toEqual({ by: 'itself', leadDays: 20 });
    const tags = { team: 'web' };
    const more: Partial<MonitorConfig> = {
      policies: [{ tags, renewal: 'manual' }],
      defaults: { renewal: 'automatic' },
    };
    expect(renewalOf({ tags }, more)).toEqual({ by: 'hand' });
    expect(renewalOf({}, more)).toEqual({ by: 'itself' });
  });

  test('is refused where it makes no sense', () => {
    expect(() => renewalOf({ renewal: { leadDays: -1 } })).toThrow(/renewal/);
  });
});
