import { hash } from 'node:crypto';
import { millisecondsBetween } from '../../certificates/instant.ts';
import type { Instant } from '../../certificates/instant.ts';
import type { Clock } from '../../runtime/clock.ts';
import type { ProviderRun } from '../provider.ts';
import type { HttpResponse } from './http-client.ts';

/** A token that stands for a secret for some hours. */
export interface Token {
  readonly value: string;
  readonly expiresAt: Instant;
}

/**
 * Tokens by what they were obtained with. In memory only, for as long as the process lives: a token is as good as
 * a key, and is written nowhere.
 */
export type TokenCache = Map<string, Token>;

export interface TokenKeeperOptions {
  readonly tokens: TokenCache;
  /** Everything that a token was obtained with: another secret or user has another token. */
  readonly credentials: object;
  readonly clock: Clock;
  /** Milliseconds before its end at which a token is renewed. */
  readonly early: number;
  /** Asks the provider for one. Never under way twice at a time. */
  readonly obtain: (run: ProviderRun) => Promise<Token>;
}

export interface TokenKeeper {
  /**
   * Sends something with a token that still lasts. Where the answer is status 401, once more with a new one:
   * providers take tokens back before their end. A second 401 is the answer.
   */
  send(run: ProviderRun, request: (token: string) => Promise<HttpResponse>): Promise<HttpResponse>;
}

export function keepToken(options: TokenKeeperOptions): TokenKeeper {
  const { tokens, clock, early, obtain } = options;
  // Not the credentials themselves: they would stay in memory for as long as the cache does.
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
      // Somebody else may have renewed it meanwhile.
      if (tokens.get(key)?.value === token) tokens.delete(key);
      return request(await current(run));
    },
  };
}
