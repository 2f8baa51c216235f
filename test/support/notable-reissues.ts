import type { FailedChange } from '../../shared/certificates/failed-change.ts';
import type { CertificateDetail } from '../../shared/events/certificate-detail.ts';
import { certificateReissueFailed } from '../../shared/events/certificate-reissue-failed.ts';
import { at } from './certificates.ts';
import { certificate, metadata } from './notable-events.ts';

/** A reissue of an AutoDNS certificate that failed in domain validation, after a reminder. */
export function reissueFailedEvent(
  changes: {
    certificate?: Partial<CertificateDetail>;
    change?: { [Field in keyof FailedChange]?: FailedChange[Field] | undefined };
  } = {},
) {
  return {
    detailType: certificateReissueFailed.detailType,
    detail: {
      metadata,
      certificate: {
        ...certificate,
        ...{ key: 'autodns/main/571001', provider: 'autodns', id: '571001', rawStatus: 'PEM' },
        ...{ lineage: 'autodns/main/job-4297000001', product: 'BASIC_SSL' },
        ...changes.certificate,
      },
      change: {
        ...{ id: '4297939738', kind: 'reissue', outcome: 'failed', rawStatus: 'FAILED' },
        at: metadata.occurredAt,
        reason: 'domain validation not completed for example.com',
        ...changes.change,
      },
      resolves: {
        ...{ condition: 'validation', since: at('2027-02-10T08:00:00Z') },
        domains: ['example.com'],
      },
    },
  };
}
