import { hash } from 'node:crypto';
import { millisecondsBetween } from '../../certificates/instant.ts';
import type { Instant } from '../../certificates/instant.ts';
import type { Clock } from '../../runtime/clock.ts';
import type { ProviderRun } from '../provider.ts';
import type { HttpResponse } from './http-client.ts';

/** A token that replaces the credentials for some hours. */
export interface Token {
  readonly value: string;
  readonly expiresAt: Instant;
}

/** Tokens by the hash of their credentials. Only in memory, because a token is as sensitive as a key. */
export type TokenCache = Map<string, Token>;

interface TokenKeeperOptions {
  readonly tokens: TokenCache;
  /** Everything that the token depends on: other credentials get another token. */
  readonly credentials: object;
  readonly clock: Clock;
  /** Milliseconds before its expiry at which a token is renewed. */
  readonly early: number;
  /** Requests a token. Never called while an earlier call is pending. */
  readonly obtain: (run: ProviderRun) => Promise<Token>;
}

interface TokenKeeper {
  /**
   * Sends a request with a valid token. After status 401 it sends the request once more with a new token, because
   * providers can revoke a token before it expires. A second 401 is returned.
   */
  send(run: ProviderRun, request: (token: string) => Promise<HttpResponse>): Promise<HttpResponse>;
}

export function keepToken(options: TokenKeeperOptions): TokenKeeper {
  const { tokens, clock, early, obtain } = options;
  // A hash, so that the cache does not keep the credentials in memory.
  const key = hash('sha256', JSON.stringify(options.credentials), 'base64url');
  let obtaining: Promise<Token> | undefined;

  async function current(run: ProviderRun): Promise<string> {
    const known = tokens.get(key);
    if (known !== undefined && millisecondsBetween(clock(), known.expiresAt) > early) {
      return known.value;
    }
    obtaining ??= obtain(run)
      .then((token) => {
        tokens.set(key, token);
        return token;
      })
      .finally(() => (obtaining = undefined));
    return (await obtaining).value;
  }

  return {
    async send(run, request) {
      const token = await current(run);
      const response = await request(token);
      if (response.status !== 401) return response;
      // Another request can have renewed it meanwhile.
      if (tokens.get(key)?.value === token) tokens.delete(key);
      return request(await current(run));
    },
  };
}
