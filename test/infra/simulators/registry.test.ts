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

/** A simulator, and the monitor's own eyes on its account, both by one clock. */
async function open(name: string) {
  const kind = SIMULATORS[name] ?? expect.fail(`no simulator is called ${name}`);
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
    /** Everything that the account tells, row by row. */
    async look(): Promise<Certificate[]> {
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

/** Not every provider has a word for it, and nobody needs one. */
function statusAt({ status, validity }: Certificate, now: string): CertificateStatus {
  const over = validity !== undefined && validity.notAfter <= now;
  return isInForce(status) && over ? 'expired' : status;
}

/** Whether a status that does not last is seen depends on when one looks. */
function landmarks(statuses: readonly CertificateStatus[]): CertificateStatus[] {
  const lasting = statuses.filter((one) => one !== 'pending-review' && one !== 'revoking');
  return lasting.filter((one, index) => one !== lasting[index - 1]);
}

/** Another one that looks the same: its last character is the next one of its sort. */
function spoiled(value: string): string {
  const last = value.slice(-1);
  const sort = ['0123456789', 'abcdef', 'ABCDEF'].find((one) => one.includes(last)) ?? 'xyz';
  return `${value.slice(0, -1)}${sort[(sort.indexOf(last) + 1) % sort.length]}`;
}

describe.each(Object.keys(SIMULATORS))('the simulator %s', (name) => {
  test('starts with an account without certificates', async () => {
    const { look } = await open(name);
    expect(await look()).toEqual([]);
  });

  test('answers the requests that it announces as worth a try', async () => {
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

  test('has an account with certificates of several sorts', async () => {
    const { simulator, look } = await open(name);
    simulator.seedAccount(START);
    const certificates = await look();
    expect(certificates.length).toBeGreaterThan(2);
    expect(new Set(certificates.map(({ status }) => status)).size).toBeGreaterThan(1);
  });

  test('can be filled with further certificates', async () => {
    const { simulator, look } = await open(name);
    simulator.seedMany(START, { issued: 5, pending: 2 });
    const statuses = (await look()).map(({ status }) => status);
    expect(statuses.filter((status) => status === 'issued')).toHaveLength(5);
    expect(statuses.filter(isPending)).toHaveLength(2);
  });

  test('refuses a key that is not its own, and writes none down', async () => {
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

  test('takes the key that it is given', async () => {
    const kind = SIMULATORS[name] ?? expect.fail();
    const simulator = await kind.start({ clock: () => START, key: 'K1' });
    onTestFinished(() => simulator.stop());
    expect(Object.values(simulator.secret)).toContain('K1');
  });

  test('tells a life cycle whose moments come one after the other', async () => {
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

  test('goes through its life cycle as it is told', async () => {
    const { simulator, look, turnTo } = await open(name);
    const { moments, stories } = simulator.seedLifeCycle(START);
    const seen = new Map<string, CertificateStatus[]>();
    for (const moment of [START, ...moments]) {
      turnTo(moment);
      for (const certificate of await look()) {
        const path = seen.get(certificate.id) ?? [];
        seen.set(certificate.id, [...path, statusAt(certificate, moment)]);
      }
    }
    const reported = stories.map(({ id, statuses }) => [id, landmarks(statuses)]);
    const went = stories.map(({ id }) => [id, landmarks(seen.get(id) ?? [])]);
    expect(went).toEqual(reported);
  });

  test('goes through the same life cycle every time', async () => {
    const looks = await Promise.all(
      [1, 2].map(async () => {
        const { simulator, look, turnTo } = await open(name);
        turnTo(simulator.seedLifeCycle(START).moments[1] ?? START);
        return (await look()).sort((a, b) => (certificateKey(a) < certificateKey(b) ? -1 : 1));
      }),
    );
    expect(looks[0]).toEqual(looks[1]);
  });
});
