import { ownerOf } from '../../shared/certificates/ownership.ts';
import { EXPIRED_WINDOW, isReplaced } from '../../shared/certificates/certificate-state.ts';
import type { CertificateState } from '../../shared/certificates/certificate-state.ts';
import { accountKey } from '../../shared/certificates/certificate.ts';
import { DAY, millisecondsBetween } from '../../shared/certificates/instant.ts';
import type { Instant } from '../../shared/certificates/instant.ts';
import { certificateDetail } from '../../shared/events/certificate-detail.ts';
import { pendingOrganizations } from '../../shared/lifecycle/aspects/organization-validations.ts';
import { findingsOf } from '../../shared/lifecycle/summary/count-findings.ts';
import { defined } from '../../shared/runtime/defined.ts';
import type { ListedCertificate } from './answers.ts';
import { isAcknowledged } from './find-certificate.ts';

/** A certificate as `--json` prints it and as the table shows it. */
export function listedCertificate(state: CertificateState, now: Instant): ListedCertificate {
  const { acknowledged, owner: _provider, ...detail } = certificateDetail(state);
  return {
    ...detail,
    ...defined({
      acknowledged: isAcknowledged(state, now) ? acknowledged : undefined,
      owner: ownerOf(state.tags),
      daysLeft: detail.notAfter && Math.floor(millisecondsBetween(now, detail.notAfter) / DAY),
      replacedBy: replacementOf(state),
    }),
    severity: severityOf(state, now),
    finished: isFinished(state, now),
  };
}

function severityOf(state: CertificateState, now: Instant): ListedCertificate['severity'] {
  if (state.removedAt !== undefined) return 'none';
  const findings = findingsOf(state, now);
  const isCritical = findings.some(
    ({ kind, at }) =>
      kind === 'expired' ||
      ((kind === 'final-reminder' || kind === 'expiry-reminder') &&
        millisecondsBetween(now, at) <= DAY),
  );
  if (isCritical) return 'critical';
  const organization =
    !isAcknowledged(state, now) && pendingOrganizations(state.certificate).length > 0;
  return organization || findings.length > 0 ? 'warning' : 'none';
}

function isFinished(state: CertificateState, now: Instant): boolean {
  const { status, validity } = state.certificate;
  if (state.removedAt !== undefined) return true;
  if (status !== 'expired') return ['revoked', 'rejected', 'cancelled'].includes(status);
  return (
    isReplaced(state) ||
    (validity !== undefined && millisecondsBetween(validity.notAfter, now) > EXPIRED_WINDOW)
  );
}

function replacementOf({ certificate, successor }: CertificateState): string | undefined {
  const { renewedBy, successorIssued } = certificate.renewal ?? {};
  if (successorIssued === true && renewedBy !== undefined) {
    return `${accountKey(certificate)}/${renewedBy}`;
  }
  return successor?.key;
}
