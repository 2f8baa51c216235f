import { describe, expect, onTestFinished, test } from 'vitest';
import { SIMULATORS } from '../../../infra/simulators/registry.ts';
import type { Simulator } from '../../../infra/simulators/simulator-kind.ts';
import { certificateKey } from '../../../shared/certificates/certificate.ts';
import type { Certificate } from '../../../shared/certificates/certificate.ts';
import { epochMilliseconds, instantOf } from '../../../shared/certificates/instant.ts';
import { isInForce, isPending } from '../../../shared/certificates/status.ts';
import type { CertificateStatus } from '../../../shared/certificates/status.ts';
import { openAccount } from '../../../shared/providers/open-account.ts';
import { failureOf, listAll } from '../../contracts/provider/recorder.ts';
import { at } from '../../support/certificates.ts';
import { virtualTimer } from '../../support/virtual-timer.ts';

const START = at('2029-04-01T08:00:00Z');
const run = { signal: new AbortController().signal, deadline: Number.POSITIVE_INFINITY };

/** A simulator, and the provider that reads its account, with one clock. */
async function open(name: string) {
  const kind = SIMULATORS[name] ?? expect.fail(`there is no simulator ${name}`);
  const timer = virtualTimer(epochMilliseconds(START));
  const simulator = await kind.start({ clock: () => instantOf(timer.now()), rateLimits: false });
  onTestFinished(() => simulator.stop());
  const tokens = new Map();
  const openAs = (secret: Simulator['secret']) =>
    openAccount(
      { provider: name, account: 'main', settings: simulator.settings, secret },
      { timer, tokens },
    );
  return {
    simulator,
    timer,
    openAs,
    /** The details of all rows of the account. */
    async fetchAll(): Promise<Certificate[]> {
      const { provider } = await openAs(simulator.secret);
      const { rows, problems } = await listAll(provider, run);
      expect(problems).toEqual([]);
      const certificates: Certificate[] = [];
      for (const row of new Map(rows.map((one) => [one.id, one])).values()) {
        certificates.push(...(await provider.fetchDetails(row, run)));
      }
      return certificates;
    },
    turnTo: (moment: string) => timer.advance(Math.max(0, Date.parse(moment) - timer.now())),
  };
}

/** Not every provider has a status for expired certificates. */
function statusAt({ status, validity }: Certificate, now: string): CertificateStatus {
  const over = validity !== undefined && validity.notAfter <= now;
  return isInForce(status) && over ? 'expired' : status;
}

/** Omits temporary statuses, which depend on the time of the request. */
function landmarks(statuses: readonly CertificateStatus[]): CertificateStatus[] {
  const lasting = statuses.filter((one) => one !== 'pending-review' && one !== 'revoking');
  return lasting.filter((one, index) => one !== lasting[index - 1]);
}

/** A wrong value of the same format: the last character is replaced. */
function spoiled(value: string): string {
  const last = value.slice(-1);
  const sort = ['0123456789', 'abcdef', 'ABCDEF'].find((one) => one.includes(last)) ?? 'xyz';
  return `${value.slice(0, -1)}${sort[(sort.indexOf(last) + 1) % sort.length]}`;
}

describe.each(Object.keys(SIMULATORS))('the simulator %s', (name) => {
  test('starts with an empty account', async () => {
    const { fetchAll } = await open(name);
    expect(await fetchAll()).toEqual([]);
  });

  test('accepts its example requests', async () => {
    const { simulator } = await open(name);
    simulator.seedAccount(START);
    expect(simulator.examples.length).toBeGreaterThan(0);
    for (const { path, body } of simulator.examples) {
      const sent = body === undefined ? {} : { method: 'POST', body };
      const { headers } = simulator;
      const response = await fetch(`${simulator.baseUrl}${path}`, { headers, ...sent });
      expect(response.ok, `${path}: ${response.status}`).toBe(true);
      expect((await response.text()).length).toBeGreaterThan(2);
    }
  });

  test('seeds a sample account with several statuses', async () => {
    const { simulator, fetchAll } = await open(name);
    simulator.seedAccount(START);
    const certificates = await fetchAll();
    expect(certificates.length).toBeGreaterThan(2);
    expect(new Set(certificates.map(({ status }) => status)).size).toBeGreaterThan(1);
  });

  test('seeds additional certificates', async () => {
    const { simulator, fetchAll } = await open(name);
    simulator.seedMany(START, { issued: 5, pending: 2 });
    const statuses = (await fetchAll()).map(({ status }) => status);
    expect(statuses.filter((status) => status === 'issued')).toHaveLength(5);
    expect(statuses.filter(isPending)).toHaveLength(2);
  });

  test('refuses another key, and logs no key', async () => {
    const { simulator, openAs } = await open(name);
    const { secret } = simulator;
    const wrong = Object.fromEntries(
      Object.entries(secret).map(([field, value]) => [field, spoiled(value)]),
    );
    const { provider } = await openAs(wrong);
    expect(await failureOf(provider.list(undefined, run))).toMatchObject({
      kind: 'authentication',
    });
    const right = await openAs(secret);
    await right.provider.list(undefined, run);
    expect(simulator.requests.length).toBeGreaterThan(1);
    const log = JSON.stringify(simulator.requests);
    const values = Object.values({ ...secret, ...wrong }).filter((value) => value.length > 8);
    expect(values.filter((value) => log.includes(value))).toEqual([]);
  });

  test('requires the key that it is given', async () => {
    const kind = SIMULATORS[name] ?? expect.fail();
    const simulator = await kind.start({ clock: () => START, key: 'K1' });
    onTestFinished(() => simulator.stop());
    expect(Object.values(simulator.secret)).toContain('K1');
  });

  test('returns the instants of a life cycle in order', async () => {
    const { simulator } = await open(name);
    const { moments, stories } = simulator.seedLifeCycle(START);
    expect(moments.length).toBeGreaterThan(0);
    expect(moments).toEqual([...new Set(moments)].sort());
    expect(moments.every((moment) => moment > START)).toBe(true);
    const ids = stories.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const successors = stories.flatMap(({ renewedBy }) => renewedBy ?? []);
    expect(successors.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('changes statuses according to its life cycle', async () => {
    const { simulator, fetchAll, turnTo } = await open(name);
    const { moments, stories } = simulator.seedLifeCycle(START);
    const seen = new Map<string, CertificateStatus[]>();
    for (const moment of [START, ...moments]) {
      turnTo(moment);
      for (const certificate of await fetchAll()) {
        const path = seen.get(certificate.id) ?? [];
        seen.set(certificate.id, [...path, statusAt(certificate, moment)]);
      }
    }
    const reported = stories.map(({ id, statuses }) => [id, landmarks(statuses)]);
    const went = stories.map(({ id }) => [id, landmarks(seen.get(id) ?? [])]);
    expect(went).toEqual(reported);
  });

  test('repeats the same life cycle in every run', async () => {
    const runs = await Promise.all(
      [1, 2].map(async () => {
        const { simulator, fetchAll, turnTo } = await open(name);
        turnTo(simulator.seedLifeCycle(START).moments[1] ?? START);
        return (await fetchAll()).sort((a, b) => (certificateKey(a) < certificateKey(b) ? -1 : 1));
      }),
    );
    expect(runs[0]).toEqual(runs[1]);
  });
});
