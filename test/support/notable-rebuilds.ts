import type { CertificateDetail } from '../../shared/events/certificate-detail.ts';
import { certificateStateRebuilt } from '../../shared/events/certificate-state-rebuilt.ts';
import { at } from './certificates.ts';
import { certificate, metadata } from './notable-events.ts';

/** A certificate whose stored state was unreadable. */
export function stateRebuiltEvent(changes: Partial<CertificateDetail> = {}, removed = false) {
  return {
    detailType: certificateStateRebuilt.detailType,
    detail: {
      metadata,
      certificate: { ...certificate, ...changes },
      removed,
      backup: {
        partitionKey: `certificate/${certificate.key}`,
        sortKey: `unreadable/${metadata.observedAt}`,
        until: at('2027-05-16'),
      },
    },
  };
}

/** The same for a certificate that its provider account no longer lists. */
export function removedUnreadableEvent() {
  const { notBefore: _start, notAfter: _end, commonName: _name, ...rest } = certificate;
  const unknown = { status: 'unknown' as const, rawStatus: '', subjectAlternativeNames: [] };
  const event = stateRebuiltEvent({}, true);
  return { ...event, detail: { ...event.detail, certificate: { ...rest, ...unknown } } };
}
