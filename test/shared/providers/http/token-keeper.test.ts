import { describe, expect, it } from 'vitest';
import { HOUR, instantOf, plus } from '../../../../shared/certificates/instant.ts';
import { keepToken } from '../../../../shared/providers/http/token-keeper.ts';
import type { Token } from '../../../../shared/providers/http/token-keeper.ts';

const RUN = { signal: new AbortController().signal, deadline: Number.POSITIVE_INFINITY };

/** A service that gives a new token each time, good for four hours, and takes only those that it has not revoked. */
function stage({
  credentials = { user: 'u', password: 'SECRET' },
  tokens = new Map<string, Token>(),
} = {}) {
  const fixture = {
    now: instantOf(1_800_000_000_000),
    given: 0,
    revoked: new Set<string>(),
    sent: [] as string[],
  };
  const keeper = keepToken({
    tokens,
    credentials,
    clock: () => fixture.now,
    early: HOUR / 4,
    async obtain() {
      fixture.given += 1;
      await new Promise(setImmediate);
      return { value: `token-${fixture.given}`, expiresAt: plus(fixture.now, 4 * HOUR) };
    },
  });
  const send = async () => {
    const { status } = await keeper.send(RUN, async (token) => {
      fixture.sent.push(token);
      await new Promise(setImmediate);
      return { status: fixture.revoked.has(token) ? 401 : 200, headers: {}, body: '' };
    });
    return status;
  };
  return { fixture, send, tokens };
}

describe('keeping a token', () => {
  it('one token is obtained for several requests, also for concurrent ones', async () => {
    const { fixture, send } = stage();
    expect(await Promise.all([send(), send(), send()])).toEqual([200, 200, 200]);
    expect(fixture.given).toBe(1);
  });

  it('a token is renewed before its expiry', async () => {
    const { fixture, send } = stage();
    await send();
    fixture.now = plus(fixture.now, 3 * HOUR);
    await send();
    expect(fixture.given).toBe(1);
    fixture.now = plus(fixture.now, 0.8 * HOUR);
    await send();
    expect(fixture.given).toBe(2);
  });

  it('a refused token is renewed once, also for concurrent requests', async () => {
    const { fixture, send } = stage();
    await send();
    fixture.revoked.add('token-1');
    expect(await Promise.all([send(), send()])).toEqual([200, 200]);
    expect(fixture.given).toBe(2);
  });

  it('a second refusal is returned', async () => {
    const { fixture, send } = stage();
    for (const token of ['token-1', 'token-2']) fixture.revoked.add(token);
    expect(await send()).toBe(401);
    expect(fixture.sent).toEqual(['token-1', 'token-2']);
  });

  it('a token is found in the next run, not for other credentials, and the cache contains no credentials', async () => {
    const { send, tokens } = stage();
    await send();
    const again = stage({ tokens });
    await again.send();
    expect(again.fixture.given).toBe(0);
    const other = stage({ tokens, credentials: { user: 'u', password: 'OTHER' } });
    await other.send();
    expect(other.fixture.given).toBe(1);
    expect(JSON.stringify([...tokens])).not.toMatch(/SECRET|OTHER/);
  });
});
