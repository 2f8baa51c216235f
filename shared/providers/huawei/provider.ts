import type { CertificateProvider } from '../provider.ts';
import { openHuaweiClient } from './client.ts';
import { fetchCertificate } from './details.ts';
import { listCertificates, probeListing } from './listing.ts';
import type { CertificateRow } from './row.ts';
import { documentsIn } from './schema.ts';
import type { HuaweiAccount } from './settings.ts';
import { openTagList } from './tag-list.ts';

/** Opens an account of Huawei Cloud SSL Certificate Manager. */
export function openHuawei(opened: HuaweiAccount): CertificateProvider<CertificateRow> {
  const { account, settings, clock } = opened;
  const client = openHuaweiClient(opened);
  const documents = documentsIn(settings.apiTimeZone);
  const tags = openTagList(client, settings, clock);
  return {
    list: (cursor, run) =>
      listCertificates({ client, account, documents, settings, tags }, cursor, run),
    async checkAccess(run) {
      await probeListing(client, settings, run);
      return {
        writes: 'not-stated',
        message:
          'The user can list certificates. Huawei Cloud does not state what else the user may do',
        action:
          'In IAM, check that the user has only the actions scm:cert:list, scm:cert:get and scm:cert:listCertificatesByTag',
      };
    },
    async fetchDetails(row, run) {
      return [await fetchCertificate(row, { client, account, documents }, run)];
    },
  };
}
