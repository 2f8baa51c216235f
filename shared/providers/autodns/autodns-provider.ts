import type { HttpClient } from '../http/http-client.ts';
import type { CertificateProvider } from '../provider.ts';
import type { AutodnsInterface } from './autodns-interface.ts';
import type { AutodnsAccount, AutodnsSecret, AutodnsSettings } from './descriptor.ts';
import { openDocuments } from './documents.ts';
import { fetchCertificate } from './fetch-certificate.ts';
import { fetchOrder } from './fetch-order.ts';
import { openJobHistory } from './job-history.ts';
import { listCertificates } from './list-certificates.ts';
import { CertificateRow } from './listed-row.ts';
import { openMessageQueue } from './message-queue.ts';
import { OrderRow } from './order-row.ts';

/** Opens an account of AutoDNS or SSLManager. */
export async function openAutodns(opened: AutodnsAccount): Promise<CertificateProvider> {
  const { settings, clock } = opened;
  const { account } = opened.account;
  const api = await openInterface(opened.http, settings, opened.secret);
  const { pageSize, messages } = settings;
  const jobs = openJobHistory(api, pageSize, clock);
  const login = opened.secret.user;
  const detailFetch = { documents: openDocuments(api), jobs, account, login, clock };
  return {
    list: (cursor, run) => listCertificates({ api, jobs, account, pageSize, clock }, cursor, run),
    async fetchDetails(row, run) {
      if (row instanceof CertificateRow) return [await fetchCertificate(row, detailFetch, run)];
      if (row instanceof OrderRow) return [await fetchOrder(row, detailFetch, run)];
      throw new TypeError('the row is not of this account');
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
    const { openXmlInterface } = await import('./xml/xml-interface.ts');
    return openXmlInterface(http, settings, secret);
  }
  const { openJsonInterface } = await import('./json/json-interface.ts');
  return openJsonInterface(http, settings, secret);
}
