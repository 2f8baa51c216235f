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

/** The reading part of the gateway. */
export interface QualysClient {
  /** Sends a request with a token after all earlier requests are complete. The caller checks the status. */
  send(request: QualysRequest, run: ProviderRun): Promise<HttpResponse>;
}

export type QualysRequest = Pick<HttpRequest, 'path' | 'operation' | 'priority'> &
  ({ readonly method: 'GET' } | { readonly method: 'POST'; readonly body: string });

/** How long before its expiry a token is renewed. */
const EARLY = 10 * MINUTE;

/** One request at a time: Qualys refuses a third concurrent request, counted over all users of the subscription. */
export function openQualysClient(account: QualysAccount): QualysClient {
  const { http, settings, secret, clock, tokens } = account;
  const token = keepToken({
    tokens,
    credentials: [qualys.access.baseUrl(settings), secret],
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
              // POST requests only search.
              repeatable: true,
              limits: limitReport,
            },
            run,
          ),
        ),
      ),
  };
}

/** Parses a document with its schema. @throws ProviderError `invalid-response` */
export const readDocument = documentReader(qualys.name);
