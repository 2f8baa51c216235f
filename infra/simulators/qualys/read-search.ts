import * as z from 'zod';

const INCLUDES = [
  'ASSET_INTERFACES',
  'VULNERABILITIES',
  'SSL_PROTOCOLS',
  'CIPHER_SUITES',
  'ASSET_TAGS',
  'EXTENSIVE_CERTIFICATE_INFO',
] as const;

const Search = z.strictObject({
  filter: z
    .strictObject({
      filters: z.array(
        z.strictObject({
          field: z.enum(['certificate.type', 'certificate.publicKeyAlgorithm', 'asset.tagName']),
          value: z.string(),
          operator: z.enum(['EQUALS', 'NOT_EQUALS']),
        }),
      ),
      operation: z.enum(['AND', 'OR']).default('AND'),
    })
    .optional(),
  pageNumber: z.int().nonnegative().default(0),
  pageSize: z.int().min(1).max(200).default(10),
  includes: z.array(z.enum(INCLUDES)).default([]),
  excludeFields: z.string().optional(),
  assetType: z.enum(['MANAGED', 'UNMANAGED', 'ALL']).default('MANAGED'),
});
export type Search = z.infer<typeof Search>;

/** A parsed search, or the vendor's error code. */
export function readSearch(body: string): Search | { readonly code: '140001' | '1901' | '1905' } {
  let document: unknown;
  try {
    document = JSON.parse(body);
  } catch {
    return { code: '140001' };
  }
  if (typeof document !== 'object' || document === null) return { code: '140001' };
  const read = Search.safeParse(document);
  if (read.success) return read.data;
  const unknown = read.error.issues.some(({ code }) => code === 'unrecognized_keys');
  return { code: unknown ? '1901' : '1905' };
}
