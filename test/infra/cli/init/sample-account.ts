import { expect, onTestFinished } from 'vitest';
import { SIMULATORS } from '../../../../infra/simulators/registry.ts';
import { systemClock } from '../../../../shared/runtime/clock.ts';

/** Starts a simulated DigiCert account with the sample certificates, until the test ends. */
export async function startSampleAccount() {
  const { start } = SIMULATORS['digicert'] ?? expect.fail('no simulator of DigiCert');
  const simulator = await start({ clock: systemClock, rateLimits: false });
  onTestFinished(() => simulator.stop());
  simulator.seedAccount(systemClock());
  const { baseUrl, secret } = simulator;
  return { baseUrl, key: secret['apiKey'] ?? expect.fail('no key') };
}
