import { HOUR } from '../../certificates/instant.ts';
import type { HttpClient, HttpRequest, HttpResponse } from '../http/http-client.ts';
import { keepToken } from '../http/token-keeper.ts';
import type { ProviderRun } from '../provider.ts';
import type { HuaweiAccount, HuaweiSettings } from './descriptor.ts';
import { obtainToken } from './iam-token.ts';
import type { AccessKey, IamUser } from './secret.ts';
import { signRequest } from './sign-request.ts';

/** Sends an authenticated request. */
export type SendAuthenticated = (request: HttpRequest, run: ProviderRun) => Promise<HttpResponse>;

/** Authenticates with an access key or a user, depending on the secret. */
export function openAuthentication({ secret, ...account }: HuaweiAccount): SendAuthenticated {
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
