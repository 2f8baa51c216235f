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
  it('obtains one for many, also at once', async () => {
    const { fixture, send } = stage();
    expect(await Promise.all([send(), send(), send()])).toEqual([200, 200, 200]);
    expect(fixture.given).toBe(1);
  });

  it('renews it before its end', async () => {
    const { fixture, send } = stage();
    await send();
    fixture.now = plus(fixture.now, 3 * HOUR);
    await send();
    expect(fixture.given).toBe(1);
    fixture.now = plus(fixture.now, 0.8 * HOUR);
    await send();
    expect(fixture.given).toBe(2);
  });

  it('gets another one once where it is refused, also for many at once', async () => {
    const { fixture, send } = stage();
    await send();
    fixture.revoked.add('token-1');
    expect(await Promise.all([send(), send()])).toEqual([200, 200]);
    expect(fixture.given).toBe(2);
  });

  it('takes a second refusal for the answer', async () => {
    const { fixture, send } = stage();
    for (const token of ['token-1', 'token-2']) fixture.revoked.add(token);
    expect(await send()).toBe(401);
    expect(fixture.sent).toEqual(['token-1', 'token-2']);
  });

  it('finds it in another run, but not for other credentials, and keeps none of these', async () => {
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
