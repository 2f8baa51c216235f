import { hash } from 'node:crypto';
import { invalidResponse } from '../../../../../../shared/providers/http/invalid-response.ts';
import type {
  ListingPage,
  ProviderRun,
  RowProblem,
} from '../../../../../../shared/providers/provider.ts';
import { Id } from '../../../../../../shared/providers/wire/values.ts';
import { CertificateRow, readRow } from './certificate-row.ts';
import { exampleVendor } from './descriptor.ts';
import { readDocument } from './example-vendor-client.ts';
import type { ExampleVendorClient } from './example-vendor-client.ts';
import { CertificateList } from './schema.ts';

const PAGE_SIZE = 100;
const OPERATION = 'list certificates';

/** One page of the certificate list. It goes on behind the last certificate, whatever came or went before it. */
export async function listCertificates(
  client: ExampleVendorClient,
  account: string,
  cursor: string | undefined,
  run: ProviderRun,
): Promise<ListingPage> {
  if (cursor !== undefined && !Id.safeParse(cursor).success) {
    throw unusable('a place to go on from that is none of ours');
  }
  const after = cursor === undefined ? {} : { after: cursor };
  const { document, text } = await client.get(
    {
      path: '/certificates',
      query: { limit: String(PAGE_SIZE), ...after },
      operation: OPERATION,
      priority: 'listing',
    },
    run,
  );
  const { certificates, next } = readDocument(CertificateList, document, OPERATION);
  if (next !== undefined && next === cursor) throw unusable('a page that leads back to itself');
  const rows: CertificateRow[] = [];
  const problems: RowProblem[] = [];
  for (const raw of certificates) {
    const row = readRow(raw, account);
    if (row instanceof CertificateRow) rows.push(row);
    else problems.push(row);
  }
  const contentHash = hash('sha1', text, 'base64url');
  return { contentHash, rows, problems, ...(next === undefined ? {} : { next }) };
}

function unusable(seen: string) {
  return invalidResponse(exampleVendor.name, OPERATION, seen);
}
