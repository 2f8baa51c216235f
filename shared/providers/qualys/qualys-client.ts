import { MINUTE } from '../../certificates/instant.ts';
import type { HttpRequest, HttpResponse } from '../http/http-client.ts';
import { documentReader } from '../http/read-document.ts';
import { keepToken } from '../http/token-keeper.ts';
import type { ProviderRun } from '../provider.ts';
import { qualys } from './descriptor.ts';
import type { QualysAccount } from './descriptor.ts';
import { limitReport } from './limit-report.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { signIn } from './sign-in.ts';

/** The gateway, as far as reading goes. */
export interface QualysClient {
  /** Sends a request with a token, when those before it are answered. The status is the caller's to judge. */
  send(request: QualysRequest, run: ProviderRun): Promise<HttpResponse>;
}

export type QualysRequest = Pick<HttpRequest, 'path' | 'operation' | 'priority'> &
  ({ readonly method: 'GET' } | { readonly method: 'POST'; readonly body: string });

/** A token is renewed so long before its end. */
const EARLY = 10 * MINUTE;

/**
 * One request at a time: a third one at once is refused, the subscription's other users included.
 */
export function openQualysClient(account: QualysAccount): QualysClient {
  const { http, settings, secret, clock, tokens } = account;
  const token = keepToken({
    tokens,
    credentials: [qualys.baseUrl(settings), secret],
    clock,
    early: EARLY,
    obtain: (run) => signIn(http, secret, clock, run),
  });
  const inTurn = oneAtATime();
  return {
    send: (request, run) =>
      inTurn(() =>
        token.send(run, (value) =>
          http.send(
            {
              ...request,
              headers: {
                accept: 'application/json',
                'content-type': 'application/json',
                authorization: `Bearer ${value}`,
              },
              // What is asked by POST here is a search.
              repeatable: true,
              limits: limitReport,
            },
            run,
          ),
        ),
      ),
  };
}

/** What a document says, through its schema. @throws ProviderError `invalid-response` */
export const readDocument = documentReader(qualys.name);
