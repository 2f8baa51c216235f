import { describe, expect, test } from 'vitest';
import { MonitorConfigError, readMonitor } from '../../../../infra/deploy/config/read-monitor.ts';

/** The lines of the error message, without the first one. */
function problemsOf(config: unknown): string[] {
  try {
    readMonitor(config);
  } catch (error) {
    if (!(error instanceof MonitorConfigError)) throw error;
    return error.message
      .split('\n')
      .slice(1)
      .map((line) => line.trim());
  }
  return [];
}

const main = { provider: 'digicert', name: 'main' } as const;

describe('dnsChecks', () => {
  const dnsOf = (dns: unknown) =>
    readMonitor({ accounts: [main], dnsChecks: dns }).accounts[0]?.synced.dns;

  test('uses public resolvers of two operators, the configured resolvers, or none if disabled', () => {
    expect(dnsOf({})).toEqual({ resolvers: ['1.1.1.1', '8.8.8.8'] });
    expect(dnsOf({ resolvers: ['10.0.0.2', '127.0.0.1:5300'] })).toEqual({
      resolvers: ['10.0.0.2', '127.0.0.1:5300'],
    });
    const six = ['2620:fe::fe', '[2620:fe::9]', '[::1]:5300'];
    expect(dnsOf({ resolvers: six })).toEqual({ resolvers: six });
    expect(dnsOf({ enabled: false })).toBeUndefined();
  });

  test.each([
    ...['resolver.example.com', '1.1.1', '1.1.1.256', '1.1.1.1.1', '1.1.1.1:', ''],
    ...['1.1.1.1:0', '1.1.1.1:65536', '[1.1.1.1]', '[::1', '[::1]:', '2620:fe::fe:fe::'],
  ])('does not accept the resolver "%s"', (resolver) => {
    expect(problemsOf({ accounts: [main], dnsChecks: { resolvers: [resolver] } })).toHaveLength(1);
  });

  test('requires a resolver, and has no option for private servers', () => {
    expect(problemsOf({ accounts: [main], dnsChecks: { resolvers: [] } })).toHaveLength(1);
    expect(problemsOf({ accounts: [main], dnsChecks: { allowPrivateServers: true } })).toHaveLength(
      1,
    );
  });
});
