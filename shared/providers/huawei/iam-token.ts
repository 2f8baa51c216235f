import * as z from 'zod';
import { Instant } from '../../certificates/instant.ts';
import { invalidResponse } from '../http/invalid-response.ts';
import type { HttpClient } from '../http/http-client.ts';
import { readJson } from '../http/json-body.ts';
import { documentReader } from '../http/read-document.ts';
import type { Token } from '../http/token-keeper.ts';
import type { ProviderRun } from '../provider.ts';
import { huawei } from './descriptor.ts';
import type { HuaweiSettings } from './descriptor.ts';
import { iamRefusal } from './refusal.ts';
import type { IamUser } from './secret.ts';

const OPERATION = 'sign in';

/** The user and the roles in the document are not read. */
const TokenDocument = z.object({ token: z.object({ expires_at: Instant }) });

const read = documentReader(huawei.name);

/**
 * Requests an IAM token for a user, valid for 24 hours. Earlier tokens stay valid, so the request can be repeated.
 *
 * @param iam client for the address of IAM
 * @throws ProviderError
 * @see https://support.huaweicloud.com/intl/en-us/api-iam/iam_30_0001.html
 */
export async function obtainToken(
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
  if (response.status !== 201) throw iamRefusal(response, OPERATION);
  const value = response.headers['x-subject-token'] ?? '';
  if (value === '') throw invalidResponse(huawei.name, OPERATION, 'no token in its headers');
  const document = readJson(response, { provider: huawei.name, operation: OPERATION });
  return { value, expiresAt: read(TokenDocument, document, OPERATION).token.expires_at };
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
