import { expect, test } from 'vitest';
import { checkDeadlines } from '../../shared/tracking/deadlines/check-deadlines.ts';
import type { Certificate } from '../../shared/certificates/certificate.ts';
import { DAY, HOUR, MINUTE, plus } from '../../shared/certificates/instant.ts';
import type { Instant } from '../../shared/certificates/instant.ts';
import { BudgetExhausted } from '../../shared/providers/provider-error.ts';
import { chanceOf } from '../support/chance.ts';
import { ACCOUNT, Account, failure, many } from '../support/synced-account.ts';

const SIMULATIONS = 20;
const RUNS = 60;
const FRESH_FOR = 2 * HOUR + 20 * MINUTE;
const COUNT = 40;

/** An account that no single run reads completely, polled by runs that stop, fail, crash and overlap at random. */
class LongAccount extends Account {
  readonly #chance: () => number;
  #shown: Certificate[] = many(COUNT);
  readonly completedAt: Instant[] = [];
  readonly beats: Instant[] = [];
  deaths = 0;
  mayDie = true;

  constructor(chance: () => number) {
    super();
    this.#chance = chance;
    this.settings = {
      ...ACCOUNT,
      freshnessTargetSeconds: FRESH_FOR / 1000,
      extendsFreshness: true,
    };
    this.provider.pageSize = 2;
    const { store, syncs } = this;
    store.saveCertificate = this.#crashing(store.saveCertificate.bind(store), 0.01);
    store.saveAccount = this.#crashing(store.saveAccount.bind(store), 0.05);
    syncs.saveProgress = this.#crashing(syncs.saveProgress.bind(syncs), 0.05);
    syncs.complete = this.#crashing(syncs.complete.bind(syncs), 0.05);
  }

  #crashing<Arguments extends unknown[], Answer>(
    call: (...given: Arguments) => Promise<Answer>,
    probability: number,
  ): (...given: Arguments) => Promise<Answer> {
    const die = () => {
      if (!this.mayDie || this.#chance() >= probability) return;
      this.deaths += 1;
      throw new Error('killed');
    };
    return async (...given) => {
      die();
      const answer = await call(...given);
      die();
      return answer;
    };
  }

  /** One run, or two concurrent runs, with a limit of pages. */
  async run(pages: number): Promise<void> {
    const one = Math.floor(this.#chance() * COUNT);
    const end = plus(this.now, Math.ceil(this.#chance() * 90) * DAY);
    this.#shown = this.#shown.map((certificate, index) => ({
      ...certificate,
      serialNumber: this.now as string,
      ...(index === one && { validity: { notAfter: end, precision: 'instant' as const } }),
    }));
    this.shows(...this.#shown);
    const { listFailures } = this.provider;
    listFailures.clear();
    for (let row = 2; row < COUNT; row += 2) {
      const outage = this.#chance() < 0.01;
      if (outage) listFailures.set(row, failure('unavailable', 'out of order'));
      else if (this.#chance() < 1 / pages) listFailures.set(row, new BudgetExhausted('time'));
    }
    const before = this.metrics.values.length;
    const runs = this.#chance() < 0.1 ? [this.sync(), this.sync()] : [this.sync()];
    await Promise.allSettled(runs);
    for (const { CompleteSyncs, Heartbeats } of this.metrics.values.slice(before)) {
      if (CompleteSyncs === 1) this.completedAt.push(this.now);
      if (Heartbeats === 1) this.beats.push(this.now);
    }
  }

  async watch(): Promise<void> {
    this.mayDie = false;
    for (let minute = 5; minute < 60; minute += 5) {
      await checkDeadlines(plus(this.now, minute * MINUTE), this.store);
    }
    this.mayDie = true;
  }

  /** Everything works again. */
  async settle(): Promise<void> {
    this.mayDie = false;
    this.provider.listFailures.clear();
    for (let run = 0; run < 2; run += 1) await this.sync();
  }

  expected(): readonly Certificate[] {
    return this.#shown;
  }
}

test(`over ${SIMULATIONS} simulations of long syncs, crashes and overlaps, missing syncs are reported in time and everything is read`, async () => {
  let [deaths, silences, syncs] = [0, 0, 0];
  for (let seed = 1; seed <= SIMULATIONS; seed += 1) {
    const chance = chanceOf(seed);
    const account = new LongAccount(chance);
    for (let run = 0; run < RUNS; run += 1) {
      const what = `seed ${seed}, run ${run}`;
      await account.run(3 + (seed % 12));
      await account.watch();
      const state = await account.store.readAccount(ACCOUNT);
      if (state === undefined) continue;
      const { health } = state;
      const unreachable = health.status === 'unreachable';
      const found = account.store.changes.find(({ kind }) => kind === 'account')?.current.changedAt;
      const since = state.lastCompleteSyncAt ?? found ?? account.now;
      const now = plus(account.now, 55 * MINUTE);
      // The limit is three times the target, even if the sync makes progress.
      if (plus(since, 3 * FRESH_FOR) < now) expect(unreachable, what).toBe(true);
      if (unreachable && health.failure.kind === 'stale') {
        expect(plus(since, FRESH_FOR) <= now, what).toBe(true);
        silences += 1;
      }
      // The metric counts no more than the stored state.
      const beat = account.beats.at(-1);
      if (beat === account.now && !unreachable) {
        expect((state.staleAt ?? '') >= plus(beat, FRESH_FOR), what).toBe(true);
      }
      if (beat !== undefined) expect(beat < plus(since, 2 * FRESH_FOR), what).toBe(true);
    }
    deaths += account.deaths;
    syncs += account.completedAt.length;
    await account.settle();
    expect(await account.health(), `seed ${seed}`).toMatchObject({ status: 'reachable' });
    for (const { id, validity, serialNumber } of account.expected()) {
      const reported = { serialNumber, ...(validity && { validity }) };
      expect(await account.state(id), `seed ${seed}`).toMatchObject({ certificate: reported });
    }
  }
  // The events must have occurred, otherwise the test proves nothing.
  expect(deaths).toBeGreaterThan(SIMULATIONS);
  expect(silences).toBeGreaterThan(SIMULATIONS);
  expect(syncs).toBeGreaterThan(SIMULATIONS);
}, 120_000);
