import type { Instant } from '../../../shared/certificates/instant.ts';
import type { RateWindows } from '../rate-windows.ts';
import type { Answer, SimulatedRequest } from '../simulated-request.ts';
import { assumeRole } from './assume-role.ts';
import type { Role, Session } from './assume-role.ts';
import type { AcmCertificate, CertificateRecords } from './certificate.ts';
import { checkSignature } from './check-signature.ts';
import type { AccessKey } from './check-signature.ts';
import { accessDenied, acmError, jsonAnswer, stsError, throttled } from './errors.ts';
import { CertificateInput, ListInput } from './input.ts';
import { listCertificates } from './list-certificates.ts';
import { detailOf } from './render.ts';

const ACTIONS = {
  'list-certificates': 'ListCertificates',
  'describe-certificate': 'DescribeCertificate',
  'list-tags': 'ListTagsForCertificate',
} as const;

/** The name of a route in fault switches and request log. */
export type AcmRoute = keyof typeof ACTIONS | 'assume-role';

/** The account behind the routes, and the checks of its requests. */
export interface Account {
  readonly certificates: CertificateRecords;
  /** The regions that are enabled in the account. */
  readonly regions: readonly string[];
  readonly key: AccessKey;
  /** The header that replaces a signature in requests by hand. */
  readonly manualKey: string;
  /** The role that must be assumed, if the account belongs to another AWS account than the key. */
  readonly role: Role | undefined;
  readonly sessions: Session[];
  readonly rateWindows: RateWindows | undefined;
  readonly pageSize: number;
  /** The routes that the permissions do not allow. */
  readonly forbidden: ReadonlySet<AcmRoute>;
}

export const MANUAL_KEY = 'x-simulator-key';

/** AWS has one path for all operations. A header names the operation, except in the older protocol of AWS STS. */
export function routeOf(_path: string, { headers }: SimulatedRequest): AcmRoute | undefined {
  const target = headers['x-amz-target'];
  if (target === undefined) return 'assume-role';
  const [route] =
    Object.entries(ACTIONS).find(([, name]) => target === `CertificateManager.${name}`) ?? [];
  return route as AcmRoute | undefined;
}

export function answerRoute(
  request: SimulatedRequest,
  route: AcmRoute | undefined,
  account: Account,
  now: Instant,
): Answer {
  if (route === 'assume-role') return answerSts(request, account, now);
  const { headers, method, path } = request;
  if (route === undefined || method !== 'POST' || path !== '/') {
    return acmError('UnknownOperationException', 'The operation does not exist.');
  }
  if (headers['content-type'] !== 'application/x-amz-json-1.1') {
    return acmError('UnknownOperationException', 'The content type is not supported.');
  }
  const keys = account.sessions.filter(({ expiresAt }) => expiresAt > now);
  const check =
    headers[MANUAL_KEY] === account.manualKey
      ? { kind: 'valid' as const, key: account.key, region: account.regions[0] ?? '' }
      : checkSignature(request, 'acm', [account.key, ...keys], now);
  if (check.kind === 'refused') return acmError(check.code, check.message);
  const { key, region } = check;
  if (!account.regions.includes(region)) {
    return acmError(
      'UnrecognizedClientException',
      'The security token included in the request is invalid.',
    );
  }
  if (account.rateWindows?.admit(`${region} ${route}`) !== undefined) return throttled;
  const action = `acm:${ACTIONS[route]}`;
  const isForeign = account.role !== undefined && key === account.key;
  if (isForeign || account.forbidden.has(route)) {
    return accessDenied(action, '*', `no identity-based policy allows the ${action} action`);
  }
  return answerAcm(request.body, route, region, account, now);
}

function answerAcm(
  body: string,
  route: keyof typeof ACTIONS,
  region: string,
  { certificates, pageSize }: Account,
  now: Instant,
): Answer {
  let document: unknown;
  try {
    document = JSON.parse(body);
  } catch {
    return acmError('SerializationException', 'The body is not JSON.');
  }
  const existing = [...certificates.entries()].filter(
    (one) => one.region === region && one.requestedAt <= now,
  );
  if (route === 'list-certificates') {
    const input = ListInput.safeParse(document);
    if (!input.success) return invalid(input.error.message);
    return listCertificates(input.data, existing, pageSize, now);
  }
  const input = CertificateInput.safeParse(document);
  if (!input.success) return invalid(input.error.message);
  const arn = input.data.CertificateArn;
  const certificate = existing.find((one) => one.arn === arn);
  if (certificate === undefined) {
    return acmError('ResourceNotFoundException', `Could not find certificate ${arn}.`);
  }
  return jsonAnswer(200, documentOf(route, certificate, now));
}

function documentOf(
  route: 'describe-certificate' | 'list-tags',
  certificate: AcmCertificate,
  now: Instant,
): unknown {
  if (route === 'describe-certificate') return { Certificate: detailOf(certificate, now) };
  return { Tags: Object.entries(certificate.tags).map(([Key, Value]) => ({ Key, Value })) };
}

function invalid(message: string): Answer {
  return acmError('ValidationException', `The input is not valid: ${message}`);
}

function answerSts(request: SimulatedRequest, account: Account, now: Instant): Answer {
  const check = checkSignature(request, 'sts', [account.key], now);
  if (check.kind === 'refused') {
    const code =
      check.code === 'UnrecognizedClientException'
        ? 'InvalidClientTokenId'
        : 'SignatureDoesNotMatch';
    return stsError(403, code, check.message);
  }
  return assumeRole(request, account.role, account.sessions, now);
}
