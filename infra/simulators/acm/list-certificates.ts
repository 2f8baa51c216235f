import type { Instant } from '../../../shared/certificates/instant.ts';
import type { Answer } from '../simulated-request.ts';
import type { AcmCertificate } from './certificate.ts';
import { statusAt } from './certificate-state.ts';
import { acmError, jsonAnswer } from './errors.ts';
import type { ListInput } from './input.ts';
import { summaryOf } from './render.ts';

/** Without a filter, ACM lists only certificates with these keys. */
const DEFAULT_KEY_TYPES = ['RSA_1024', 'RSA_2048'];

/** The certificates of one region. A page can have fewer rows than the client allows. */
export function listCertificates(
  input: ListInput,
  certificates: readonly AcmCertificate[],
  pageSize: number,
  now: Instant,
): Answer {
  const { Includes, CertificateStatuses: statuses, CertificateKeyPairOrigins: origins } = input;
  const keyTypes: readonly string[] = Includes.keyTypes ?? DEFAULT_KEY_TYPES;
  const direction = input.SortOrder === 'DESCENDING' ? -1 : 1;
  const listed = certificates
    .filter(({ keyAlgorithm }) => keyTypes.includes(keyAlgorithm))
    .filter(({ keyPairOrigin }) => origins.includes(keyPairOrigin))
    .filter(
      (one) => statuses === undefined || statuses.some((status) => status === statusAt(one, now)),
    )
    .sort((one, other) => (positionOf(one) < positionOf(other) ? -direction : direction));
  const after = input.NextToken === undefined ? undefined : readToken(input.NextToken);
  if (input.NextToken !== undefined && after === undefined) {
    return acmError('ValidationException', 'NextToken is not valid.');
  }
  const rest = listed.filter(
    (one) =>
      after === undefined || (direction === 1 ? positionOf(one) > after : positionOf(one) < after),
  );
  const page = rest.slice(0, Math.min(input.MaxItems, pageSize));
  const last = page.at(-1);
  return jsonAnswer(200, {
    CertificateSummaryList: page.map((one) => summaryOf(one, now)),
    ...(last !== undefined &&
      page.length < rest.length && { NextToken: writeToken(positionOf(last)) }),
  });
}

/** Certificates of the same time are in the order of their ARNs. */
function positionOf({ requestedAt, arn }: AcmCertificate): string {
  return `${requestedAt} ${arn}`;
}

function writeToken(position: string): string {
  return Buffer.from(`after ${position}`).toString('base64');
}

function readToken(token: string): string | undefined {
  return /^after (.+)$/.exec(Buffer.from(token, 'base64').toString('utf8'))?.[1];
}
