import { ACMClient } from '@aws-sdk/client-acm';
import { onTestFinished } from 'vitest';
import { startAcmSimulator } from '../../../../infra/simulators/acm/simulator.ts';
import type {
  AcmSimulator,
  AcmSimulatorOptions,
} from '../../../../infra/simulators/acm/simulator.ts';
import { plus } from '../../../../shared/certificates/instant.ts';
import type { Instant } from '../../../../shared/certificates/instant.ts';
import { systemClock } from '../../../../shared/runtime/clock.ts';

export interface TestAccount {
  readonly simulator: AcmSimulator;
  /** The client of the AWS SDK, unchanged. Its clock is that of the machine. */
  client(region?: string, key?: AcmSimulator['key']): ACMClient;
  now(): Instant;
  /** Sends a request by hand. */
  ask(target: string, body: string, headers?: Record<string, string>): Promise<Response>;
}

/** A simulator that is stopped at the end of the test. */
export async function openAccount(
  options: Partial<AcmSimulatorOptions> = {},
): Promise<TestAccount> {
  const simulator = await startAcmSimulator({ clock: systemClock, rateLimits: false, ...options });
  onTestFinished(() => simulator.stop());
  return {
    simulator,
    now: systemClock,
    client(region = 'eu-central-1', credentials = simulator.key) {
      const endpoint = simulator.baseUrl;
      return new ACMClient({ region, endpoint, credentials: { ...credentials }, maxAttempts: 1 });
    },
    ask: (target, body, headers = {}) =>
      fetch(simulator.baseUrl, {
        method: 'POST',
        headers: {
          ...simulator.manualHeaders,
          'content-type': 'application/x-amz-json-1.1',
          'x-amz-target': `CertificateManager.${target}`,
          ...headers,
        },
        body,
      }),
  };
}

/** The time of an account that passes on demand. */
export function virtualTime(start: Instant): {
  clock(): Instant;
  pass(milliseconds: number): void;
} {
  let now = start;
  return { clock: () => now, pass: (milliseconds) => void (now = plus(now, milliseconds)) };
}

/** The code of an error answer. */
export async function errorOf(asking: Promise<Response>): Promise<string> {
  const response = await asking;
  return `${response.status} ${JSON.parse(await response.text())['__type']}`;
}
