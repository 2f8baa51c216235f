import { HOUR } from '../../certificates/instant.ts';
import type {
  HttpClient,
  HttpRequest,
  HttpResponse,
  RequestPriority,
} from '../http/http-client.ts';
import { readJson } from '../http/json-body.ts';
import { documentReader } from '../http/read-document.ts';
import { keepToken } from '../http/token-keeper.ts';
import type { ProviderRun } from '../provider.ts';
import { huawei } from './descriptor.ts';
import type { HuaweiAccount, HuaweiSettings } from './descriptor.ts';
import { obtainToken } from './iam-token.ts';
import { refusalOf } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import type { AccessKey, IamUser } from './secret.ts';
import { signRequest } from './sign-request.ts';

/** SCM's interface, as far as reading goes. */
export interface HuaweiClient {
  /**
   * One document and the text that it was read from, or the refusal in its place.
   *
   * @throws ProviderError where there is neither
   */
  get(request: HuaweiRequest, run: ProviderRun): Promise<HuaweiAnswer>;
}

export interface HuaweiRequest {
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  /** In words, for messages: `list certificates`. */
  readonly operation: string;
  readonly priority?: RequestPriority;
}

export type HuaweiAnswer =
  | { readonly document: unknown; readonly text: string }
  | { readonly refusal: Refusal };

export function openHuaweiClient(account: HuaweiAccount): HuaweiClient {
  const send = sender(account);
  return {
    async get(request, run) {
      const response = await send(
        { method: 'GET', headers: { accept: 'application/json' }, ...request },
        run,
      );
      if (response.status !== 200) return { refusal: refusalOf(response) };
      const { operation } = request;
      const document = readJson(response, { provider: huawei.name, operation });
      return { document, text: response.body };
    },
  };
}

/** What a document says, through its schema. @throws ProviderError `bad-response` */
export const readDocument = documentReader(huawei.name);

type Send = (request: HttpRequest, run: ProviderRun) => Promise<HttpResponse>;

function sender({ secret, ...account }: HuaweiAccount): Send {
  return secret.kind === 'access-key' ? signedBy(secret, account) : withTokenOf(secret, account);
}

function signedBy(
  key: AccessKey,
  { http, settings }: Pick<HuaweiAccount, 'http' | 'settings'>,
): Send {
  const named = { ...scopeHeader(settings), ...securityToken(key) };
  return (request, run) =>
    http.send({ ...request, authorize: (sending) => signRequest(sending, key, named) }, run);
}

/** Whose account it is, where it is told: SCM knows it from the key as well. */
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
): Send {
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
