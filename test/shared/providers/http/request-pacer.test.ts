import { describe, expect, it } from 'vitest';
import type { RequestPriority } from '../../../../shared/providers/http/http-client.ts';
import { RequestPacer } from '../../../../shared/providers/http/request-pacer.ts';
import { BudgetExhausted } from '../../../../shared/providers/provider-error.ts';
import { virtualTimer } from '../../../support/virtual-timer.ts';
import type { VirtualTimer } from '../../../support/virtual-timer.ts';

const LIMITS = [
  { requests: 100, perMilliseconds: 10_000 },
  { requests: 1300, perMilliseconds: 3_600_000 },
];

function run(timer: VirtualTimer, seconds: number, signal = new AbortController().signal) {
  return { signal, deadline: timer.now() + seconds * 1000 };
}

/** When each of so many requests went. */
async function send(
  pacer: RequestPacer,
  timer: VirtualTimer,
  count: number,
  priority: RequestPriority | undefined = 'listing',
) {
  const times: number[] = [];
  const bounds = run(timer, 36_000);
  for (let sent = 0; sent < count; sent += 1) {
    await pacer.turn(bounds, priority);
    times.push(timer.now());
  }
  return times;
}

function maxWithin(times: readonly number[], window: number): number {
  return Math.max(
    ...times.map((start) => times.filter((at) => at >= start && at < start + window).length),
  );
}

describe('pacing of requests', () => {
  it('requests are sent immediately while no window is full', async () => {
    const timer = virtualTimer();
    await send(new RequestPacer(LIMITS, timer), timer, 100);
    expect(timer.sleeps).toEqual([]);
  });

  it('every rolling window is kept with any number of requests', async () => {
    const timer = virtualTimer();
    const times = await send(new RequestPacer(LIMITS, timer), timer, 2700);
    expect(maxWithin(times, 10_000)).toBe(100);
    expect(maxWithin(times, 3_600_000)).toBe(1300);
  });

  it('concurrent waiting requests are sent one after the other', async () => {
    const timer = virtualTimer();
    const pacer = new RequestPacer([{ requests: 1, perMilliseconds: 1000 }], timer);
    const bounds = run(timer, 60);
    const start = timer.now();
    await Promise.all([pacer.turn(bounds), pacer.turn(bounds), pacer.turn(bounds)]);
    expect(timer.now() - start).toBeGreaterThanOrEqual(2000);
  });

  it('a request whose turn is after the deadline fails immediately with BudgetExhausted', async () => {
    const timer = virtualTimer();
    const pacer = new RequestPacer(LIMITS, timer);
    await send(pacer, timer, 100);
    const outcome = pacer.turn(run(timer, 5), 'listing');
    await expect(outcome).rejects.toMatchObject({ name: 'BudgetExhausted', what: 'requests' });
    expect(timer.sleeps).toEqual([]);
  });

  it('a request after the deadline fails with BudgetExhausted for the time', async () => {
    const timer = virtualTimer();
    const pacer = new RequestPacer(LIMITS, timer);
    await expect(pacer.turn(run(timer, 0))).rejects.toMatchObject({ what: 'time' });
  });

  it('a cancelled request is not counted', async () => {
    const timer = virtualTimer();
    const pacer = new RequestPacer([{ requests: 1, perMilliseconds: 1000 }], timer);
    await pacer.turn(run(timer, 60));
    const stop = new AbortController();
    const waiting = pacer.turn(run(timer, 60, stop.signal));
    stop.abort(new Error('enough'));
    await expect(waiting).rejects.toThrow('enough');
    const start = timer.now();
    await pacer.turn(run(timer, 60));
    expect(timer.now() - start).toBeLessThanOrEqual(1050);
  });

  it('no request is sent before the end of a pause', async () => {
    const timer = virtualTimer();
    const pacer = new RequestPacer(LIMITS, timer);
    const until = timer.now() + 30_000;
    pacer.pauseUntil(until);
    await pacer.turn(run(timer, 60));
    expect(timer.now()).toBeGreaterThanOrEqual(until);
    pacer.pauseUntil(timer.now() + 30_000);
    await expect(pacer.turn(run(timer, 10))).rejects.toBeInstanceOf(BudgetExhausted);
  });

  it('the pacer of the next run counts earlier requests', async () => {
    const timer = virtualTimer();
    const first = new RequestPacer(LIMITS, timer);
    const before = await send(first, timer, 1300);
    const second = new RequestPacer(LIMITS, timer, first.save());
    await expect(second.turn(run(timer, 60), 'listing')).rejects.toMatchObject({
      what: 'requests',
    });
    timer.advance(3_600_000);
    const after = await send(second, timer, 50);
    expect(maxWithin([...before, ...after], 3_600_000)).toBeLessThanOrEqual(1300);
  });

  it('a tenth of every window, and at least one request, is reserved for listings', async () => {
    const timer = virtualTimer();
    for (const [requests, others] of [
      [1300, 1170],
      [2, 1],
    ] as const) {
      const pacer = new RequestPacer([{ requests, perMilliseconds: 3_600_000 }], timer);
      for (let sent = 0; sent < others; sent += 1) await pacer.turn(run(timer, 60));
      await expect(pacer.turn(run(timer, 60))).rejects.toMatchObject({ what: 'requests' });
      const next = new RequestPacer(
        [{ requests, perMilliseconds: 3_600_000 }],
        timer,
        pacer.save(),
      );
      const bounds = run(timer, 60);
      for (let sent = others; sent < requests; sent += 1) await next.turn(bounds, 'listing');
      await expect(next.turn(bounds, 'listing')).rejects.toMatchObject({ what: 'requests' });
    }
  });

  it('every rolling window is kept if listings and other requests alternate', async () => {
    const timer = virtualTimer();
    const pacer = new RequestPacer(LIMITS, timer);
    const times: number[] = [];
    for (let round = 0; round < 30; round += 1) {
      times.push(...(await send(pacer, timer, 4, 'listing')));
      const bounds = run(timer, 36_000);
      for (let sent = 0; sent < 40; sent += 1) {
        await pacer.turn(bounds);
        times.push(timer.now());
      }
    }
    expect(maxWithin(times, 10_000)).toBeLessThanOrEqual(100);
    expect(maxWithin(times, 3_600_000)).toBeLessThanOrEqual(1300);
  });

  it('a pause continues in the next run', async () => {
    const timer = virtualTimer();
    const first = new RequestPacer(LIMITS, timer);
    await send(first, timer, 3);
    const until = timer.now() + 1_800_000;
    first.pauseUntil(until);
    const second = new RequestPacer(LIMITS, timer, first.save());
    await expect(second.turn(run(timer, 600))).rejects.toMatchObject({ what: 'requests' });
    const third = new RequestPacer(LIMITS, timer, second.save());
    await third.turn(run(timer, 3600));
    expect(timer.now()).toBeGreaterThanOrEqual(until);
    expect(third.save()).not.toContain('~');
  });

  it('a pause lasts at most a day, even if Retry-After is longer', async () => {
    const timer = virtualTimer();
    const first = new RequestPacer(LIMITS, timer);
    first.pauseUntil(timer.now() + 30 * 365 * 86_400_000);
    const second = new RequestPacer(LIMITS, timer, first.save());
    await expect(second.turn(run(timer, 600))).rejects.toMatchObject({ what: 'requests' });
    timer.advance(86_401_000);
    await new RequestPacer(LIMITS, timer, first.save()).turn(run(timer, 1));
  });

  it('the saved state of a full hour has less than a kilobyte', async () => {
    const timer = virtualTimer();
    const pacer = new RequestPacer(LIMITS, timer);
    await send(pacer, timer, 1300);
    expect(pacer.save().length).toBeLessThan(1000);
  });

  it('a saved state that is unreadable or in the future is ignored', async () => {
    const timer = virtualTimer();
    for (const saved of ['', 'not a memory', '***', 'zzzzzzzzz*99999', '~zzzzzzzzz', '~', '~?']) {
      await new RequestPacer([{ requests: 1, perMilliseconds: 60_000 }], timer, saved).turn(
        run(timer, 1),
      );
    }
  });

  it('requests that no window needs are forgotten', async () => {
    const timer = virtualTimer();
    const pacer = new RequestPacer(LIMITS, timer);
    await send(pacer, timer, 50);
    timer.advance(3 * 3_600_000);
    await send(pacer, timer, 1);
    expect(pacer.save()).not.toContain('*50');
  });
});
