import type { Instant } from '../../../shared/certificates/instant.ts';
import { jsonAnswer } from '../simulated-request.ts';
import type { Answer, SimulatedRequest } from '../simulated-request.ts';
import type { Applicant } from './applicant.ts';
import type { CertificateRecords } from './certificate-records.ts';
import { GONE, NO_SUCH_PATH, noSuchCertificate, scmError } from './errors.ts';
import { listByTag } from './list-by-tag.ts';
import type { TagListBehavior } from './list-by-tag.ts';
import { listCertificates } from './list-certificates.ts';
import type { ListBehavior } from './list-certificates.ts';
import { renderCertificate } from './render-certificate.ts';
import { certificateIdIn } from './routes.ts';
import type { HuaweiRoute } from './routes.ts';
import type { TokenEndpoint } from './token-endpoint.ts';

/** The context of the routes. */
export interface Account {
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
