import * as z from 'zod';

/** The inputs of the operations. Members that an operation does not have are refused, because they are mistakes. */

const CertificateArn = z
  .string()
  .regex(/^arn:aws[a-z-]*:acm:[a-z0-9-]+:\d{12}:certificate\/[\w+=,.@-]+$/)
  .min(20)
  .max(2048);

const KeyType = z.enum([
  'RSA_1024',
  'RSA_2048',
  'RSA_3072',
  'RSA_4096',
  'EC_prime256v1',
  'EC_secp384r1',
  'EC_secp521r1',
]);

/** @see https://docs.aws.amazon.com/acm/latest/APIReference/API_ListCertificates.html */
export const ListInput = z
  .strictObject({
    CertificateStatuses: z
      .array(
        z.enum([
          'PENDING_VALIDATION',
          'ISSUED',
          'INACTIVE',
          'EXPIRED',
          'VALIDATION_TIMED_OUT',
          'REVOKED',
          'FAILED',
        ]),
      )
      .optional(),
    CertificateKeyPairOrigins: z
      .array(z.enum(['AWS_MANAGED', 'CUSTOMER_PROVIDED', 'ACME']))
      .default(['AWS_MANAGED', 'CUSTOMER_PROVIDED']),
    Includes: z.strictObject({ keyTypes: z.array(KeyType).optional() }).default({}),
    MaxItems: z.int().min(1).max(1000).default(1000),
    NextToken: z.string().min(1).max(10_000).optional(),
    SortBy: z.literal('CREATED_AT').optional(),
    SortOrder: z.enum(['ASCENDING', 'DESCENDING']).optional(),
  })
  .refine(({ SortBy, SortOrder }) => (SortBy === undefined) === (SortOrder === undefined), {
    message: 'SortBy and SortOrder must be specified together',
  });
export type ListInput = z.infer<typeof ListInput>;

export const CertificateInput = z.strictObject({ CertificateArn });
