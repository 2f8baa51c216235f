import { onTestFinished } from 'vitest';
import { startQualysSimulator } from '../../../../infra/simulators/qualys/simulator.ts';
import type { QualysSimulatorOptions } from '../../../../infra/simulators/qualys/simulator.ts';
import { epochMilliseconds, parseInstant, plus } from '../../../../shared/certificates/instant.ts';
import type { Instant } from '../../../../shared/certificates/instant.ts';

export const START = parseInstant('2029-04-01T08:00:00Z') as Instant;

/** A simulated subscription, and functions to send requests. */
export async function openAccount(options: Partial<QualysSimulatorOptions> = {}) {
  let now = START;
  const simulator = await startQualysSimulator({
    clock: () => now,
    elapsed: () => epochMilliseconds(now),
    ...options,
  });
  onTestFinished(() => simulator.stop());
  const { baseUrl, user } = simulator;

  const fetchFrom = (path: string, init: RequestInit = {}) => fetch(`${baseUrl}${path}`, init);
  const signIn = (form: Record<string, string>, headers: Record<string, string> = {}) =>
    fetchFrom('/auth', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      body: new URLSearchParams(form).toString(),
    });
  const token = async ({ username, password } = user) => {
    const form = { username, password, token: 'true', permissions: 'true' };
    return (await signIn(form)).text();
  };
  const headersWith = (value: string) => ({
    authorization: `Bearer ${value}`,
    accept: 'application/json',
    'content-type': 'application/json',
  });
  // The clock advances by days, and a token is valid for four hours.
  const fresh = () => headersWith(simulator.tokens.issue(user.username));
  return {
    simulator,
    signIn,
    token,
    fetchFrom,
    headersWith,
    now: () => now,
    moveTo: (instant: Instant) => void (now = instant),
    pass: (milliseconds: number) => void (now = plus(now, milliseconds)),
    order: (uuid: string, headers: Record<string, string> = {}) =>
      fetchFrom(`/certview/v1/certificates/digicert/orders/${uuid}`, {
        headers: { ...fresh(), ...headers },
      }),
    search: (body: unknown, version = 'v2.2', headers: Record<string, string> = {}) =>
      fetchFrom(`/certview/${version}/certificates`, {
        method: 'POST',
        headers: { ...fresh(), ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
  };
}

export const json = async (response: Promise<Response>) =>
  JSON.parse(await (await response).text());
