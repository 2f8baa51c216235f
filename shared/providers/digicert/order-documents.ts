import { invalidResponse } from '../http/invalid-response.ts';
import { ProviderError } from '../provider-error.ts';
import type { ProviderRun } from '../provider.ts';
import { readCertificateFile } from '../wire/certificate-file.ts';
import type { CertificateFile } from '../wire/certificate-file.ts';
import { digicert } from './descriptor.ts';
import { readDocument } from './digicert-client.ts';
import type { DigicertClient } from './digicert-client.ts';
import { CopyList, DomainInfo, OrderInfo, OrderValidation } from './schema.ts';
import type { Copy } from './schema.ts';

/** The documents of an order and of its domains. */
export interface OrderDocuments {
  info(id: string, run: ProviderRun): Promise<OrderInfo>;
  /** A linked order; `undefined` if the key may not see it. */
  linkedOrder(id: string, run: ProviderRun): Promise<OrderInfo | undefined>;
  validation(id: string, run: ProviderRun): Promise<OrderValidation>;
  copies(id: string, kind: CopyKind, run: ProviderRun): Promise<readonly Copy[]>;
  /** `undefined` if the key may not see it. Requested once per run, however many orders share the domain. */
  domain(id: string, run: ProviderRun): Promise<DomainInfo | undefined>;
  /**
   * `refused` if the API key has no permission to download it; `undefined` if the response has no readable certificate.
   */
  file(certificateId: string, run: ProviderRun): Promise<CertificateFile | 'refused' | undefined>;
}

export type CopyKind = 'duplicate' | 'reissue';

export function orderDocuments(client: DigicertClient): OrderDocuments {
  const domains = new WeakMap<ProviderRun, Map<string, Promise<DomainInfo | undefined>>>();

  async function info(id: string, run: ProviderRun): Promise<OrderInfo> {
    const operation = `read order ${id}`;
    return readDocument(
      OrderInfo,
      await client.get({ path: order(id), operation }, run),
      operation,
    );
  }

  async function requestDomain(id: string, run: ProviderRun): Promise<DomainInfo> {
    const operation = `read domain ${id}`;
    const path = `/domain/${encodeURIComponent(id)}`;
    const query = { include_dcv: 'true' };
    return readDocument(DomainInfo, await client.get({ path, query, operation }, run), operation);
  }

  /** @see https://dev.digicert.com/en/certcentral-apis/services-api/certificates/download-certificate-by-format.html */
  async function download(id: string, run: ProviderRun): Promise<CertificateFile> {
    const operation = `download certificate ${id}`;
    const path = `/certificate/${encodeURIComponent(id)}/download/format/pem_all`;
    const file = readCertificateFile(await client.getFile({ path, operation }, run));
    if (file === undefined) throw invalidResponse(digicert.name, operation, 'no certificate');
    return file;
  }

  return {
    info,
    file: (id, run) => ifUsable(download(id, run)),
    linkedOrder: (id, run) => ifVisible(info(id, run)),
    async validation(id, run) {
      const operation = `read the validation of order ${id}`;
      const document = await client.get({ path: `${order(id)}/validation`, operation }, run);
      return readDocument(OrderValidation, document, operation);
    },
    async copies(id, kind, run) {
      const operation = `list the ${kind}s of order ${id}`;
      const document = await client.get({ path: `${order(id)}/${kind}`, operation }, run);
      return readDocument(CopyList, document, operation).certificates;
    },
    domain(id, run) {
      const requested = domains.get(run) ?? new Map<string, Promise<DomainInfo | undefined>>();
      domains.set(run, requested);
      const known = requested.get(id);
      if (known !== undefined) return known;
      const answer = ifVisible(requestDomain(id, run));
      requested.set(id, answer);
      // A failure affects one order only: the next order with the same domain requests it again.
      answer.catch(() => requested.delete(id));
      return answer;
    },
  };
}

function order(id: string): string {
  return `/order/certificate/${encodeURIComponent(id)}`;
}

/** The file is optional: the other documents of the order have all necessary facts. */
async function ifUsable<Document>(
  answer: Promise<Document>,
): Promise<Document | 'refused' | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error;
    if (error.kind === 'forbidden') return 'refused';
    if (error.kind !== 'not-found' && error.kind !== 'invalid-response') throw error;
    return undefined;
  }
}

/** Optional documents are left out if the key may not see them. */
async function ifVisible<Document>(answer: Promise<Document>): Promise<Document | undefined> {
  try {
    return await answer;
  } catch (error) {
    const hidden =
      error instanceof ProviderError && (error.kind === 'forbidden' || error.kind === 'not-found');
    if (!hidden) throw error;
    return undefined;
  }
}
