import * as z from 'zod/mini';
import { HOUR, Instant } from '../../certificates/instant.ts';
import type {
  HttpClient,
  HttpRequest,
  HttpResponse,
  RequestPriority,
} from '../http/http-client.ts';
import { readDocument, readJson } from '../http/read-response.ts';
import { keepToken } from '../http/token-keeper.ts';
import type { Token } from '../http/token-keeper.ts';
import { invalidResponse } from '../provider-error.ts';
import type { ProviderRun } from '../provider.ts';
import { iamRefusal, refusalOf } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import type { AccessKey, HuaweiAccount, HuaweiSettings, IamUser } from './settings.ts';
import { signRequest } from './signature.ts';

/** The reading part of the SCM API. */
export interface HuaweiClient {
  /** The provider's name, for errors. */
  readonly provider: string;
  /**
   * Requests one document, and returns it with its text, or the refusal.
   *
   * @throws ProviderError if there is neither
   */
  get(request: HuaweiRequest, run: ProviderRun): Promise<HuaweiAnswer>;
  /** The same with a POST request that only reads. */
  post(request: HuaweiRequest & { readonly body: object }, run: ProviderRun): Promise<HuaweiAnswer>;
}

interface HuaweiRequest {
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  /** The operation in words, for messages: `list certificates`. */
  readonly operation: string;
  readonly priority?: RequestPriority;
}

type HuaweiAnswer =
  | { readonly document: unknown; readonly text: string }
  | { readonly refusal: Refusal };

export function openHuaweiClient(account: HuaweiAccount): HuaweiClient {
  const { provider } = account.http;
  const send = openAuthentication(account);
  async function answerTo(request: HttpRequest, run: ProviderRun): Promise<HuaweiAnswer> {
    const response = await send(request, run);
    if (response.status !== 200) return { refusal: refusalOf(response) };
    const { operation } = request;
    const document = readJson(response, { provider, operation });
    return { document, text: response.body };
  }
  const accept = 'application/json';
  return {
    provider,
    get: (request, run) => answerTo({ method: 'GET', headers: { accept }, ...request }, run),
    post({ body, ...request }, run) {
      const headers = { accept, 'content-type': 'application/json' };
      const text = JSON.stringify(body);
      return answerTo({ ...request, method: 'POST', headers, body: text, repeatable: true }, run);
    },
  };
}

/** Sends an authenticated request. */
type SendAuthenticated = (request: HttpRequest, run: ProviderRun) => Promise<HttpResponse>;

/** Authenticates with an access key or a user, depending on the secret. */
function openAuthentication({ secret, ...account }: HuaweiAccount): SendAuthenticated {
  return secret.kind === 'access-key' ? signedBy(secret, account) : withTokenOf(secret, account);
}

function signedBy(
  key: AccessKey,
  { http, settings }: Pick<HuaweiAccount, 'http' | 'settings'>,
): SendAuthenticated {
  const named = { ...scopeHeader(settings), ...securityToken(key) };
  return (request, run) => {
    const type = request.headers?.['content-type'];
    const signed = { ...named, ...(type === undefined ? {} : { 'content-type': type }) };
    return http.send(
      { ...request, authorize: (sending) => signRequest(sending, key, signed) },
      run,
    );
  };
}

/** The account or project, if configured. SCM can also derive it from the key. */
function scopeHeader({
  scope,
  domainId,
  projectId,
}: HuaweiSettings): Readonly<Record<string, string>> {
  if (scope === 'project') return projectId === undefined ? {} : { 'x-project-id': projectId };
  return domainId === undefined ? {} : { 'x-domain-id': domainId };
}

function securityToken({ securityToken: token }: AccessKey): Readonly<Record<string, string>> {
  return token === undefined ? {} : { 'x-security-token': token };
}

function withTokenOf(
  user: IamUser,
  { http, settings, clock, tokens }: Omit<HuaweiAccount, 'secret'>,
): SendAuthenticated {
  const iamUrl = settings.iamUrl ?? `https://iam.${settings.region}.myhuaweicloud.com`;
  const iam: HttpClient = http.at(iamUrl);
  const { scope, domainId, projectId, region } = settings;
  const keeper = keepToken({
    tokens,
    credentials: { ...user, iamUrl, scope, domainId, projectId, region },
    clock,
    early: HOUR,
    obtain: (run) => obtainToken(iam, user, settings, run),
  });
  return (request, run) =>
    keeper.send(run, (token) => {
      const headers = { ...request.headers, 'x-auth-token': token };
      return http.send({ ...request, headers }, run);
    });
}

const OPERATION = 'sign in';

/** The user and the roles in the document are not read. */
const TokenDocument = z.object({ token: z.object({ expires_at: Instant }) });

/**
 * Requests an IAM token for a user, valid for 24 hours. Earlier tokens stay valid, so the request can be repeated.
 *
 * @param iam client for the address of IAM
 * @throws ProviderError
 * @see https://support.huaweicloud.com/intl/en-us/api-iam/iam_30_0001.html
 */
async function obtainToken(
  iam: HttpClient,
  { domainName, userName, password }: IamUser,
  settings: HuaweiSettings,
  run: ProviderRun,
): Promise<Token> {
  const user = { name: userName, password, domain: { name: domainName } };
  const response = await iam.send(
    {
      method: 'POST',
      path: '/v3/auth/tokens',
      // Without it, the response contains the catalog of all services.
      query: { nocatalog: 'true' },
      headers: { 'content-type': 'application/json;charset=utf8', accept: 'application/json' },
      body: JSON.stringify({
        auth: {
          identity: { methods: ['password'], password: { user } },
          scope: scopeOf(settings, domainName),
        },
      }),
      operation: OPERATION,
      repeatable: true,
      priority: 'listing',
    },
    run,
  );
  const context = { provider: iam.provider, operation: OPERATION };
  if (response.status !== 201) throw iamRefusal(response, context);
  const value = response.headers['x-subject-token'] ?? '';
  if (value === '') throw invalidResponse(iam.provider, OPERATION, 'no token in its headers');
  const document = readJson(response, context);
  return { value, expiresAt: readDocument(TokenDocument, document, context).token.expires_at };
}

/** By id if it is known, because the name of a deleted account or project can be reused. */
function scopeOf(
  { scope, domainId, projectId, region }: HuaweiSettings,
  domainName: string,
): Readonly<Record<string, unknown>> {
  if (scope === 'domain') {
    return { domain: domainId === undefined ? { name: domainName } : { id: domainId } };
  }
  return { project: projectId === undefined ? { name: region } : { id: projectId } };
}
