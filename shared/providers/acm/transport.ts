import type { ACMClient } from '@aws-sdk/client-acm';
import type {
  HttpClient,
  HttpResponse,
  LimitReport,
  RequestPriority,
} from '../http/http-client.ts';
import { readJson } from '../http/read-response.ts';
import type { ResponseContext } from '../http/read-response.ts';
import type { ProviderRun } from '../provider.ts';

/**
 * The options of `send` of an AWS client. There is no `abortSignal`: the signal of the run aborts the request, with its
 * reason.
 */
export interface AwsCall {
  readonly run: ProviderRun;
  /** The operation in words, for messages: `list certificates`. */
  readonly operation: string;
  readonly priority?: RequestPriority | undefined;
  /** Receives the text of the response. The client then gets an empty document. */
  readonly readText?: ((text: string) => void) | undefined;
}

type Signer = Awaited<ReturnType<ACMClient['config']['signer']>>;
type AwsRequest = Parameters<Signer['sign']>[0];

/** The request handler of an AWS client. */
interface AwsTransport {
  handle(request: AwsRequest, options?: object): Promise<{ readonly response: AwsResponse }>;
  updateHttpClientConfig(): void;
  httpHandlerConfigs(): object;
}

interface AwsResponse {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Uint8Array;
}

/**
 * Sends the requests of an AWS client through the `HttpClient` of the account: with its rate limits, retries, limits on
 * time and size, and its count of requests. The client must not retry (`maxAttempts: 1`).
 *
 * @param signer signs each attempt again. The client signs a request before it waits for the rate limits, and a signature
 * is valid only for some minutes.
 */
export function awsTransport(http: HttpClient, signer: () => Promise<Signer>): AwsTransport {
  return {
    async handle(request, options) {
      // The client passes the options of `send` on.
      const { run, operation, priority, readText } = options as AwsCall;
      const { protocol, hostname, port, path } = request;
      const authority = port === undefined ? hostname : `${hostname}:${port}`;
      const context = { provider: http.provider, operation };
      const response = await http.at(`${protocol}//${authority}`).send(
        {
          method: 'POST',
          path,
          headers: headersOf(request),
          body: textOf(request.body),
          authorize: async ({ now }) =>
            headersOf(await (await signer()).sign(request, { signingDate: now })),
          limits: throttling,
          operation,
          repeatable: true,
          ...(priority && { priority }),
        },
        run,
      );
      const readsText = response.status === 200 && readText !== undefined;
      if (readsText) readText(response.body);
      const answer = readsText ? '{}' : bodyOf(response, isJson(request), context);
      return {
        response: {
          statusCode: response.status,
          headers: response.headers,
          body: new TextEncoder().encode(answer),
        },
      };
    },
    updateHttpClientConfig: () => undefined,
    httpHandlerConfigs: () => ({}),
  };
}

/** Without the headers that undici sets: it refuses a second spelling of them. */
function headersOf({ headers }: Pick<AwsRequest, 'headers'>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => !/^(host|content-length)$/i.test(name)),
  );
}

function isJson({ headers }: Pick<AwsRequest, 'headers'>): boolean {
  return headers['content-type']?.startsWith('application/x-amz-json') === true;
}

/** The client does not limit the depth of a document, and its errors quote the body. */
function bodyOf(response: HttpResponse, json: boolean, context: ResponseContext): string {
  return json && response.status === 200
    ? JSON.stringify(readJson(response, context))
    : response.body;
}

function textOf(body: unknown): string {
  if (typeof body === 'string') return body;
  return body instanceof Uint8Array ? new TextDecoder().decode(body) : '';
}

const THROTTLED =
  /(?:"__type"\s*:\s*"(?:[\w.]+#)?|<Code>)(Throttling(?:Exception)?|ThrottledException|TooManyRequestsException|RequestLimitExceeded|SlowDown)\b/;

/** AWS reports throttling with status 400, and the code in the body. */
function throttling({ status, body }: HttpResponse): LimitReport | undefined {
  const [, code] = status === 400 || status === 429 ? (THROTTLED.exec(body) ?? []) : [];
  return code === undefined ? undefined : { refused: true, code };
}
