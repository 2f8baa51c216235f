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
  GONE,
  noSuchCertificate,
  scmError,
} from './errors.ts';
import type { TokenEndpoint, TokenScope } from './token-endpoint.ts';
import { jsonAnswer } from '../simulated-request.ts';
import type { Applicant, CertificateRecords } from './certificate.ts';
import { listByTag } from './list-by-tag.ts';
import type { TagListBehavior } from './list-by-tag.ts';
import { listCertificates } from './list-certificates.ts';
import type { ListBehavior } from './list-certificates.ts';
import { renderCertificate } from './render-certificate.ts';

/** The path of IAM on the same host. */
export const IAM_PATH = '/iam';

const PATTERNS = {
  'obtain-token': /^\/iam\/v3\/auth\/tokens$/,
  'list-certificates': /^\/v3\/scm\/certificates$/,
  'list-by-tag': /^\/v3\/scm\/resource_instances\/action$/,
  'show-certificate': /^\/v3\/scm\/certificates\/([^/]+)$/,
} as const;

/** The name of a route in fault switches and request log. */
export type HuaweiRoute = keyof typeof PATTERNS;

const ROUTES = Object.keys(PATTERNS) as HuaweiRoute[];

export function routeOf(path: string): HuaweiRoute | undefined {
  return ROUTES.find((route) => PATTERNS[route].test(path));
}

/** The id in the path of a certificate. */
function certificateIdIn(path: string): string {
  return PATTERNS['show-certificate'].exec(path)?.[1] ?? '';
}

/** Checks of a request before SCM processes it. */
interface Gate {
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

/** The context of the routes. */
interface Account {
  readonly certificates: CertificateRecords;
  readonly tokens: TokenEndpoint;
  readonly behavior: ListBehavior & TagListBehavior;
  readonly applicant: Applicant;
  /** Whether an unknown ID results in 404 without a body, or in 400 with a code. */
  readonly unknownId: 404 | 400;
  /** Whether the details of shared certificates can be read. */
  readonly showsShared: boolean;
}

/** The response of a route to an accepted request. */
export function answerRoute(
  request: SimulatedRequest,
  route: HuaweiRoute | undefined,
  account: Account,
  now: Instant,
): Answer {
  const { certificates, tokens, behavior, applicant, unknownId, showsShared } = account;
  switch (route) {
    case undefined:
      return NO_SUCH_PATH;
    case 'obtain-token':
      return tokens.answer(request, now);
    case 'list-certificates':
      return listCertificates(request.query, certificates.entries(), behavior, now);
    case 'list-by-tag':
      return listByTag(request, certificates.entries(), behavior, now);
    case 'show-certificate': {
      const id = certificateIdIn(request.path);
      const certificate = certificates.get(id);
      if (certificate === undefined || certificate.boughtAt > now) {
        return unknownId === 404 ? GONE : noSuchCertificate(id);
      }
      if (certificate.shared && !showsShared) {
        return scmError(400, 'SCM.0003', '您没有权限操作该证书');
      }
      return jsonAnswer(
        200,
        renderCertificate(certificate, { zone: behavior.zone, applicant }, now),
      );
    }
  }
}
