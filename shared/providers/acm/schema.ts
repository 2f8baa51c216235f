import * as z from 'zod/mini';
import { instantOf } from '../../certificates/instant.ts';
import { ExactText, isObject, Names, Word } from '../wire/values.ts';

// The client of the AWS SDK reads the documents except the list, and turns times into `Date`. These schemas check the
// fields that are used, because the client does not check the types of most fields.

/** A time, in the list as seconds since 1970; `undefined` if it is absent. */
const Time = z.pipe(
  z.nullish(z.union([z.date(), z.number()])),
  z.transform((time) => {
    if (time === undefined || time === null) return undefined;
    return instantOf(typeof time === 'number' ? time * 1000 : time.getTime());
  }),
);

/**
 * `ListCertificates`. Not an array schema: each row is parsed separately.
 * @see https://docs.aws.amazon.com/acm/latest/APIReference/API_ListCertificates.html
 */
export const CertificateList = z.object({
  CertificateSummaryList: z.custom<readonly unknown[]>(Array.isArray),
  NextToken: z.nullish(z.string()),
});
export type CertificateList = z.infer<typeof CertificateList>;

/** `arn:aws:acm:eu-central-1:111122223333:certificate/…` */
const CERTIFICATE_ARN = /^arn:aws[a-z-]*:acm:([a-z0-9-]+):\d{12}:certificate\/[\w-]{1,128}$/;

const common = {
  Status: z.string(),
  DomainName: ExactText,
  Type: Word,
  KeyAlgorithm: Word,
  NotBefore: Time,
  NotAfter: Time,
  CreatedAt: Time,
  RenewalEligibility: Word,
};

/**
 * One row of `ListCertificates`.
 * @see https://docs.aws.amazon.com/acm/latest/APIReference/API_CertificateSummary.html
 */
export const CertificateSummary = z.object({
  ...common,
  SubjectAlternativeNameSummaries: Names,
});
export type CertificateSummary = z.infer<typeof CertificateSummary>;

/**
 * The validation of one domain. The addresses that receive e-mails are not read.
 * @see https://docs.aws.amazon.com/acm/latest/APIReference/API_DomainValidation.html
 */
const WireValidation = z.object({
  DomainName: z.string(),
  ValidationStatus: Word,
  ValidationMethod: Word,
  /** Missing in the first seconds after the request. */
  ResourceRecord: z.catch(
    z.optional(z.object({ Name: z.string(), Type: z.string(), Value: z.string() })),
    undefined,
  ),
  HttpRedirect: z.catch(
    z.optional(z.object({ RedirectFrom: ExactText, RedirectTo: ExactText })),
    undefined,
  ),
});
export type WireValidation = z.infer<typeof WireValidation>;

const Validations = z.pipe(
  z.nullish(z.array(WireValidation)),
  z.transform((validations) => validations ?? []),
);

/** @see https://docs.aws.amazon.com/acm/latest/APIReference/API_RenewalSummary.html */
const RenewalSummary = z.object({
  RenewalStatus: Word,
  RenewalStatusReason: Word,
  DomainValidationOptions: Validations,
  UpdatedAt: Time,
});
export type RenewalSummary = z.infer<typeof RenewalSummary>;

/**
 * `DescribeCertificate`
 * @see https://docs.aws.amazon.com/acm/latest/APIReference/API_CertificateDetail.html
 */
export const CertificateDetail = z.object({
  ...common,
  CertificateArn: z.string(),
  SubjectAlternativeNames: Names,
  Serial: ExactText,
  Issuer: Word,
  SignatureAlgorithm: Word,
  InUseBy: Names,
  FailureReason: Word,
  RevocationReason: Word,
  DomainValidationOptions: Validations,
  RenewalSummary: z.optional(RenewalSummary),
});
export type CertificateDetail = z.infer<typeof CertificateDetail>;

/**
 * `ListTagsForCertificate`. The value of a tag is optional.
 * @see https://docs.aws.amazon.com/acm/latest/APIReference/API_Tag.html
 */
export const TagList = z.pipe(
  z.nullish(z.array(z.object({ Key: z.string(), Value: z.optional(z.string()) }))),
  z.transform((tags) => tags ?? []),
);

/** The ARN of a row of the list; `undefined` if it has no valid one. */
export function arnIn(row: unknown): string | undefined {
  const arn = isObject(row) ? row['CertificateArn'] : undefined;
  return typeof arn === 'string' && CERTIFICATE_ARN.test(arn) ? arn : undefined;
}

/** The region in the ARN of a certificate; an empty text if it is not one. */
export function regionOf(arn: string): string {
  return CERTIFICATE_ARN.exec(arn)?.[1] ?? '';
}
