/**
 * Explanations of the reasons that ACM reports for failed requests and renewals.
 * @see https://docs.aws.amazon.com/acm/latest/userguide/troubleshooting-failed.html
 */
const EXPLANATIONS: Readonly<Record<string, string>> = {
  ADDITIONAL_VERIFICATION_REQUIRED: 'AWS must verify the request; contact AWS Support',
  CAA_ERROR: 'a CAA record of a domain does not allow Amazon to issue certificates',
  DOMAIN_NOT_ALLOWED: 'a domain is blocked; contact AWS Support',
  DOMAIN_VALIDATION_DENIED: 'a validation was denied',
  INVALID_PUBLIC_DOMAIN: 'a domain is not a valid public domain',
  NO_AVAILABLE_CONTACTS: 'a domain has no address for the validation e-mail',
  PCA_ACCESS_DENIED: 'ACM may not use the private CA',
  PCA_INVALID_ARGS: 'the private CA refused the request',
  PCA_INVALID_ARN: 'the ARN of the private CA is invalid',
  PCA_INVALID_DURATION: 'the private CA expires before the certificate would',
  PCA_INVALID_STATE: 'the private CA is not active',
  PCA_LIMIT_EXCEEDED: 'a quota of the private CA is exceeded',
  PCA_NAME_CONSTRAINTS_VALIDATION: 'the name constraints of the private CA do not allow a domain',
  PCA_REQUEST_FAILED: 'the private CA did not issue the certificate',
  PCA_RESOURCE_NOT_FOUND: 'the private CA does not exist',
  SLR_NOT_FOUND: 'the service-linked role of ACM does not exist',
};

/** `CAA_ERROR: a CAA record …`; an unknown reason as it is. */
export function describeFailure(reason: string): string {
  const explanation = EXPLANATIONS[reason];
  return explanation === undefined ? reason : `${reason}: ${explanation}`;
}
