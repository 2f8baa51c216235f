import { normalizeSerialNumber } from '../../../../../../shared/certificates/certificate.ts';
import type { Certificate } from '../../../../../../shared/certificates/certificate.ts';
import { exampleVendor } from './descriptor.ts';
import type { CertificateDocument } from './schema.ts';
import { statusOf } from './status.ts';

/** A document in our words. */
export function certificateOf(document: CertificateDocument, account: string): Certificate {
  const { id, status, commonName, dnsNames, notBefore, notAfter } = document;
  const serialNumber = normalizeSerialNumber(document.serialNumber ?? '');
  return {
    provider: exampleVendor.name,
    account,
    id,
    status: statusOf(status),
    rawStatus: status.slice(0, 100),
    ...(commonName === undefined ? {} : { commonName }),
    subjectAlternativeNames: dnsNames,
    ...(notAfter === undefined
      ? {}
      : {
          validity: {
            ...(notBefore === undefined ? {} : { notBefore }),
            notAfter,
            precision: 'instant',
          },
        }),
    ...(serialNumber === '' ? {} : { serialNumber }),
  };
}
