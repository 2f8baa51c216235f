import { onTestFinished } from 'vitest';
import { startHuaweiSimulator } from '../../../../infra/simulators/huawei/simulator.ts';
import type {
  HuaweiSimulator,
  HuaweiSimulatorOptions,
} from '../../../../infra/simulators/huawei/simulator.ts';
import { parseInstant, plus } from '../../../../shared/certificates/instant.ts';
import type { Instant } from '../../../../shared/certificates/instant.ts';

export function instant(text: string): Instant {
  const parsed = parseInstant(text);
  if (parsed === undefined) throw new Error(`"${text}" is not an instant`);
  return parsed;
}

/** The time of the account at the start of a test. */
export const NOW = instant('2026-11-22T10:00:00Z');

interface Asked {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

export interface TestAccount {
  readonly simulator: HuaweiSimulator;
  /** Advances the clock of the account. */
  pass(milliseconds: number): void;
  /** Sends a request below the base URL, by default with a token. */
  ask(path: string, request?: Asked): Promise<Response>;
  /** The document of an existing path. */
  read(path: string): Promise<Record<string, unknown>>;
}

export const LIST = '/v3/scm/certificates';

/** A simulator that is stopped at the end of the test. */
export async function openAccount(
  options: Partial<HuaweiSimulatorOptions> = {},
): Promise<TestAccount> {
  let now = NOW;
  const simulator = await startHuaweiSimulator({ clock: () => now, rateLimits: false, ...options });
  onTestFinished(() => simulator.stop());
  const ask: TestAccount['ask'] = (path, { headers = {}, ...request } = {}) =>
    fetch(`${simulator.baseUrl}${path}`, {
      redirect: 'manual',
      headers: { 'X-Auth-Token': simulator.tokens.issue('domain', now), ...headers },
      ...request,
    });
  return {
    simulator,
    pass: (milliseconds) => (now = plus(now, milliseconds)),
    ask,
    async read(path) {
      const response = await ask(path);
      if (response.status !== 200) throw new Error(`${path} was answered with ${response.status}`);
      return JSON.parse(await response.text());
    },
  };
}

/** The IDs of a list. */
export async function listIds({ read }: TestAccount, query = 'limit=50'): Promise<string[]> {
  const { certificates } = await read(`${LIST}?${query}`);
  return Array.isArray(certificates) ? certificates.map(({ id }) => id) : [];
}

/** Status and code of an error, as `401 APIGW.0301`. */
export async function errorOf(asking: Promise<Response>): Promise<string> {
  const response = await asking;
  const text = await response.text();
  const code = text.startsWith('{') ? JSON.parse(text).error_code : 'without a code';
  return `${response.status} ${code}`;
}
