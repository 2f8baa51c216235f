import type { CertificateProvider } from '../../../../../../shared/providers/provider.ts';
import { certificateOf } from './certificate-of.ts';
import type { ExampleVendorAccount } from './descriptor.ts';
import { openExampleVendorClient, readDocument } from './example-vendor-client.ts';
import { listCertificates } from './list-certificates.ts';
import { CertificateDocument } from './schema.ts';

/** An account at Example Vendor. */
export function openExampleVendor({
  account,
  secret,
  http,
}: ExampleVendorAccount): CertificateProvider {
  const client = openExampleVendorClient(http, secret.apiKey);
  return {
    list: (cursor, run) => listCertificates(client, account, cursor, run),
    async fetchDetails({ id }, run) {
      const operation = `read certificate ${id}`;
      const { document } = await client.get({ path: `/certificates/${id}`, operation }, run);
      return [certificateOf(readDocument(CertificateDocument, document, operation), account)];
    },
  };
}
