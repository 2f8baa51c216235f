import type { CertificateProvider } from '../provider.ts';
import { CertificateRow } from './certificate-row.ts';
import type { HuaweiAccount } from './descriptor.ts';
import { openHuaweiClient } from './huawei-client.ts';
import { fetchCertificate } from './fetch-certificate.ts';
import { listCertificates } from './list-certificates.ts';
import { documentsIn } from './schema.ts';
import { openTagList } from './tag-list.ts';

/** Opens an account of Huawei Cloud SSL Certificate Manager. */
export function openHuawei(opened: HuaweiAccount): CertificateProvider {
  const { settings, clock } = opened;
  const { account } = opened.account;
  const client = openHuaweiClient(opened);
  const documents = documentsIn(settings.apiTimeZone);
  const tags = openTagList(client, settings, clock);
  return {
    list: (cursor, run) =>
      listCertificates({ client, account, documents, settings, tags }, cursor, run),
    async fetchDetails(row, run) {
      if (!(row instanceof CertificateRow)) throw new TypeError('the row is not of this account');
      return [await fetchCertificate(row, { client, account, documents }, run)];
    },
  };
}
