import { startDigicertSimulator } from '../../../../infra/simulators/digicert/simulator.ts';
import type {
  DigicertSimulator,
  DigicertSimulatorOptions,
} from '../../../../infra/simulators/digicert/simulator.ts';
import { parseInstant, plus } from '../../../../shared/certificates/instant.ts';
import type { Instant } from '../../../../shared/certificates/instant.ts';
import { onTestFinished } from 'vitest';

export function instant(text: string): Instant {
  const parsed = parseInstant(text);
  if (parsed === undefined) throw new Error(`"${text}" is not an instant`);
  return parsed;
}

/** The time of the account at the start of a test. */
export const NOW = instant('2026-11-22T10:00:00Z');

export interface TestAccount {
  readonly simulator: DigicertSimulator;
  now(): Instant;
  /** Advances the clock of the account. */
  pass(milliseconds: number): void;
  /** Sends a request below the base URL, by default with the full key. */
  ask(
    path: string,
    request?: { method?: string; headers?: Record<string, string> },
  ): Promise<Response>;
  /** The document of an existing path. */
  read(path: string): Promise<Document>;
}

type Document = Record<string, unknown>;

/** A simulator that is stopped at the end of the test. */
export async function openAccount(
  options: Partial<DigicertSimulatorOptions> = {},
): Promise<TestAccount> {
  let now = NOW;
  const simulator = await startDigicertSimulator({ clock: () => now, ...options });
  onTestFinished(() => simulator.stop());
  const ask: TestAccount['ask'] = (path, { method = 'GET', headers = {} } = {}) =>
    fetch(`${simulator.baseUrl}${path}`, {
      redirect: 'manual',
      method,
      headers: { 'X-DC-DEVKEY': simulator.apiKey, ...headers },
    });
  return {
    simulator,
    now: () => now,
    pass: (milliseconds) => (now = plus(now, milliseconds)),
    ask,
    async read(path) {
      const response = await ask(path);
      if (response.status !== 200) throw new Error(`${path} was answered with ${response.status}`);
      return JSON.parse(await response.text());
    },
  };
}

/** The IDs of a listing. */
export async function listIds({ read }: TestAccount, query = 'sort=order_id'): Promise<number[]> {
  const { orders } = await read(`/order/certificate?${query}`);
  return Array.isArray(orders) ? orders.map(({ id }) => id) : [];
}

/** The code of the first error of a response. */
export async function errorCode(response: Response): Promise<string> {
  const document = JSON.parse(await response.text());
  return document.errors[0].code;
}
