import type { OpenAccount } from '../provider-descriptor.ts';
import type { CertificateProvider } from '../provider.ts';
import { checkAccess } from './access.ts';
import { openAcmClient } from './acm-client.ts';
import { fetchCertificate } from './details.ts';
import { listCertificates } from './listing.ts';
import type { CertificateRow } from './row.ts';
import type { AcmSettings } from './settings.ts';

/** The certificates of one AWS account in one or several regions. */
export function openAcm(opened: OpenAccount<AcmSettings>): CertificateProvider<CertificateRow> {
  const client = openAcmClient(opened);
  const { account, settings, clock } = opened;
  return {
    list: (cursor, run, known) =>
      listCertificates({ client, account, settings }, cursor, run, known),
    checkAccess: (run) => checkAccess(client, run),
    fetchDetails: async (row, run, known) => [
      await fetchCertificate(row, { client, account, run, known, now: clock() }),
    ],
  };
}
