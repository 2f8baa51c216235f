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
  if (parsed === undefined) throw new Error(`"${text}" is no instant`);
  return parsed;
}

/** The time at which the account of a test begins. */
export const NOW = instant('2026-11-22T10:00:00Z');

export interface TestAccount {
  readonly simulator: DigicertSimulator;
  now(): Instant;
  /** Moves the account's time. */
  pass(milliseconds: number): void;
  /** Asks below the base URL, with the full key unless told. */
  ask(
    path: string,
    request?: { method?: string; headers?: Record<string, string> },
  ): Promise<Response>;
  /** The document behind a path, which has to be there. */
  read(path: string): Promise<Document>;
}

type Document = Record<string, unknown>;

/** A simulator that ends with its test. */
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

/** The ids of a listing. */
export async function listIds({ read }: TestAccount, query = 'sort=order_id'): Promise<number[]> {
  const { orders } = await read(`/order/certificate?${query}`);
  return Array.isArray(orders) ? orders.map(({ id }) => id) : [];
}

/** The code of the first error of an answer. */
export async function errorCode(response: Response): Promise<string> {
  const document = JSON.parse(await response.text());
  return document.errors[0].code;
}
