import type { HttpClient } from '../http/http-client.ts';
import type { CertificateProvider } from '../provider.ts';
import type { AutodnsInterface } from './api.ts';
import { fetchCertificate, fetchOrder } from './details.ts';
import { openDocuments } from './documents.ts';
import { openJobHistory } from './job-list.ts';
import { listCertificates } from './listing.ts';
import { openMessageQueue } from './messages.ts';
import { CertificateRow } from './row.ts';
import type { AutodnsRow } from './row.ts';
import type { AutodnsAccount, AutodnsSecret, AutodnsSettings } from './settings.ts';

/** Opens an account of AutoDNS or SSLManager. */
export async function openAutodns(
  opened: AutodnsAccount,
): Promise<CertificateProvider<AutodnsRow>> {
  const { account, settings, clock } = opened;
  const api = await openInterface(opened.http, settings, opened.secret);
  const { pageSize, messages } = settings;
  const jobs = openJobHistory(api, pageSize, clock);
  const login = opened.secret.user;
  const detailFetch = { documents: openDocuments(api), jobs, account, login, clock };
  return {
    list: (cursor, run) => listCertificates({ api, jobs, account, pageSize, clock }, cursor, run),
    async checkAccess(run) {
      await api.searchCertificates({ offset: 0, limit: 1 }, run);
      return {
        writes: 'not-stated',
        message:
          'The user can list certificates. InterNetX AutoDNS does not state what else the user may do',
        action:
          'Check in the SSLManager that the user may only inquire certificates and jobs, and not order or change them',
      };
    },
    async fetchDetails(row, run) {
      const fetched =
        row instanceof CertificateRow
          ? await fetchCertificate(row, detailFetch, run)
          : await fetchOrder(row, detailFetch, run);
      return [fetched];
    },
    withoutEnd:
      ': products without a certificate file (mail and code signing) are reported without an expiry. Check the expiry in SSLManager',
    ...(messages === undefined ? {} : { messages: openMessageQueue(api, messages) }),
  };
}

/** Loads only the configured API. The XML parser is not loaded for JSON. */
async function openInterface(
  http: HttpClient,
  settings: AutodnsSettings,
  secret: AutodnsSecret,
): Promise<AutodnsInterface> {
  if (settings.interface === 'xml') {
    const { openXmlInterface } = await import('./xml-client.ts');
    return openXmlInterface(http, settings, secret);
  }
  const { openJsonInterface } = await import('./json-client.ts');
  return openJsonInterface(http, settings, secret);
}
