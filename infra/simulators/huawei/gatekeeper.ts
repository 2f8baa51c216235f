import type { Instant } from '../../../shared/certificates/instant.ts';
import type { RateWindows } from '../rate-windows.ts';
import type { Answer, SimulatedRequest } from '../simulated-request.ts';
import { problemOfSignature } from './check-signature.ts';
import type { AccessKeyPair } from './check-signature.ts';
import {
  NO_SUCH_PATH,
  gatewayError,
  incorrectCredentials,
  notAllowed,
  outdatedToken,
  tooManyRequests,
} from './errors.ts';
import type { HuaweiRoute } from './routes.ts';
import type { TokenEndpoint, TokenScope } from './token-endpoint.ts';

/** Checks of a request before SCM processes it. */
export interface Gate {
  readonly key: AccessKeyPair;
  /** Required for temporary keys. */
  readonly securityToken: string | undefined;
  readonly tokens: TokenEndpoint;
  readonly rateWindows: RateWindows | undefined;
  readonly tellRetryAfter: boolean;
  /** The token scope that SCM accepts. Default: both. */
  readonly tokenScope: TokenScope | undefined;
  /** The permissions of the user. */
  readonly mayDo: (route: HuaweiRoute) => boolean;
}

/** The response to a refused request, or `undefined` for an accepted one. */
export function refuse(
  request: SimulatedRequest,
  route: HuaweiRoute | undefined,
  gate: Gate,
  now: Instant,
): Answer | undefined {
  if (route === undefined) return NO_SUCH_PATH;
  if (route === 'obtain-token') return undefined;
  if (request.method !== (route === 'list-by-tag' ? 'POST' : 'GET')) {
    return gatewayError(404, 'APIGW.0101', 'The API does not exist or has not been published.');
  }
  const wait = gate.rateWindows?.admit('account');
  if (wait !== undefined) {
    return tooManyRequests(gate.tellRetryAfter ? Math.ceil(wait / 1000) : undefined);
  }
  const stranger = isStranger(request, gate, now);
  if (stranger !== undefined) return stranger;
  return gate.mayDo(route) ? undefined : notAllowed();
}

function isStranger(request: SimulatedRequest, gate: Gate, now: Instant): Answer | undefined {
  const token = request.headers['x-auth-token'];
  if (typeof token === 'string') {
    const worth = gate.tokens.check(token, now);
    if (worth === 'unknown') return incorrectCredentials('decrypt token fail');
    if (worth === 'outdated') return outdatedToken();
    const fits = gate.tokenScope === undefined || gate.tokenScope === worth;
    return fits ? undefined : notAllowed();
  }
  if (request.headers.authorization === undefined) return incorrectCredentials('no credentials');
  const { securityToken } = gate;
  if (securityToken !== undefined && request.headers['x-security-token'] !== securityToken) {
    return incorrectCredentials('the security token is wrong');
  }
  const problem = problemOfSignature(request, gate.key, now);
  return problem === undefined ? undefined : incorrectCredentials(problem);
}
