import { CertExpiryMonitor } from 'cert-expiry-monitor';
import { EVENT_SOURCE } from 'cert-expiry-monitor/events';
import { startSimulatedAccount } from 'cert-expiry-monitor/testing';
import { expect, test } from 'vitest';

test('tests and examples import the entry points of the package from the sources', () => {
  expect(CertExpiryMonitor.name).toBe('CertExpiryMonitor');
  expect(EVENT_SOURCE).toBe('cert-expiry-monitor');
  expect(startSimulatedAccount.name).toBe('startSimulatedAccount');
});
