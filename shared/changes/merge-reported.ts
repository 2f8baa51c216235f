import { isBetterKnown, keepBetterKnown } from '../certificates/better-known.ts';
import type { Certificate } from '../certificates/certificate.ts';
import { OrderFacts } from '../certificates/order-facts.ts';
import { X509Facts } from '../certificates/x509-facts.ts';

/**
 * What is known of a certificate after its provider has reported it: what was not reported this time stays as it
 * was, except the X.509 facts of another certificate, and texts that the provider reports to be empty.
 */
export function mergeReported(before: Certificate | undefined, reported: Certificate): Certificate {
  if (before === undefined) return withoutEmptyTexts(reported);
  const validity = keepBetterKnown(before.validity, reported.validity);
  const known = isAnotherCertificate(before, reported) ? omit(before, X509_FACTS) : before;
  return withoutEmptyTexts({ ...known, ...reported, ...(validity && { validity }) });
}

const X509_FACTS = Object.keys(X509Facts.shape) as (keyof X509Facts)[];
const ORDER_FACTS = Object.keys(OrderFacts.shape) as (keyof OrderFacts)[];

/** A listing reports less than the details: a reissue may show by its expiry or its serial number alone. */
function isAnotherCertificate(before: Certificate, reported: Certificate): boolean {
  if (differ(before.serialNumber, reported.serialNumber)) return true;
  if (differ(before.fingerprint, reported.fingerprint)) return true;
  return (
    differ(before.validity?.notAfter, reported.validity?.notAfter) &&
    !isBetterKnown(before.validity, reported.validity) &&
    !isBetterKnown(reported.validity, before.validity)
  );
}

function differ(before: string | undefined, reported: string | undefined): boolean {
  return before !== undefined && reported !== undefined && before !== reported;
}

function withoutEmptyTexts(certificate: Certificate): Certificate {
  const empty = ORDER_FACTS.filter((fact) => certificate[fact] === '');
  return empty.length === 0 ? certificate : omit(certificate, empty);
}

function omit(certificate: Certificate, facts: readonly (keyof Certificate)[]): Certificate {
  const kept = { ...certificate };
  for (const fact of facts) delete kept[fact as keyof (X509Facts & OrderFacts)];
  return kept;
}
