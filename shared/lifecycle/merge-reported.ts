import { isMorePrecise, keepMorePrecise } from '../certificates/more-precise-expiry.ts';
import type { Certificate, ReportedCertificate } from '../certificates/certificate.ts';
import { DAY, millisecondsBetween } from '../certificates/instant.ts';
import { canonicalName, namesOf } from '../certificates/names.ts';
import { OrderFacts } from '../certificates/order-facts.ts';
import { isFinal, isPending } from '../certificates/status.ts';
import { X509Facts } from '../certificates/x509-facts.ts';
import type { ListingOnly, Reported, Step } from './input.ts';

/** A report that leaves fields out does not change them, nor an expiry that is known more precisely. */
export const mergeReport: Step<Reported> = (state, { before, input }) => ({
  ...state,
  certificate: mergeReported(before?.certificate, input.certificate, input.listingOnly),
});

/**
 * The stored certificate after its provider reported it. Fields that were not reported keep their values, except the
 * X.509 facts of another certificate, and texts that the provider reports to be empty. A final status stays until there
 * is evidence of another certificate or application.
 */
export function mergeReported(
  before: Certificate | undefined,
  { statusInferred, moreToFetch: _more, renewsByDns: _renews, ...reported }: ReportedCertificate,
  listingOnly?: ListingOnly,
): Certificate {
  const rest = withCanonicalDomains(reported);
  if (before === undefined) return withoutEmptyTexts(rest);
  const another = isAnotherCertificate(before, rest);
  const known = another ? omit(before, X509_FACTS) : before;
  const kept = listingOnly === undefined ? [] : lessExact(before, rest, listingOnly);
  const validity = kept.includes('validity')
    ? before.validity
    : keepMorePrecise(before.validity, rest.validity);
  const { status, rawStatus } = before;
  const merged = withoutEmptyTexts({
    ...omit(known, ['lastKnownStatus']),
    ...omit(rest, kept),
    ...(validity && { validity }),
    ...(!another && keepsFinalStatus(before, rest, statusInferred) && { status, rawStatus }),
  });
  return !another && merged.status === 'unknown' ? keepPending(before, merged) : merged;
}

/**
 * An undocumented status does not say whether an order or a change is still pending: what was pending stays pending.
 */
function keepPending(before: Certificate, merged: Certificate): Certificate {
  const lastKnownStatus = before.status === 'unknown' ? before.lastKnownStatus : before.status;
  const isOrder = lastKnownStatus !== undefined && isPending(lastKnownStatus);
  if (!isOrder && before.changePending !== true) return merged;
  const { approvalPending, changePending } = before;
  const domains = keepMissing(
    before.domainValidations,
    merged.domainValidations,
    ({ domain }) => domain,
  );
  const organizations = keepMissing(
    before.organizationValidations,
    merged.organizationValidations,
    ({ type }) => type,
  );
  return {
    ...merged,
    ...(isOrder && { lastKnownStatus }),
    ...(approvalPending !== undefined && { approvalPending }),
    ...(changePending !== undefined && { changePending }),
    ...(domains && { domainValidations: domains }),
    ...(organizations && { organizationValidations: organizations }),
  };
}

function keepMissing<Item>(
  before: Item[] | undefined,
  rest: Item[] | undefined,
  nameOf: (item: Item) => string,
): Item[] | undefined {
  if (before === undefined || rest === undefined) return rest;
  const names = new Set(rest.map(nameOf));
  return [...rest, ...before.filter((item) => !names.has(nameOf(item)))];
}

function withCanonicalDomains(certificate: Certificate): Certificate {
  const { domainValidations } = certificate;
  if (domainValidations === undefined) return certificate;
  return {
    ...certificate,
    domainValidations: domainValidations.map((one) => ({
      ...one,
      domain: canonicalName(one.domain),
    })),
  };
}

/**
 * A revocation is final (RFC 5280, section 5.3.1, defines a hold, but public authorities do not use it). An
 * undocumented status, or a status that only follows from missing documents, is no evidence of another application.
 */
function keepsFinalStatus(before: Certificate, { status }: Certificate, inferred = false): boolean {
  if (!isFinal(before.status) || isFinal(status)) return false;
  return before.status === 'revoked' || status === 'unknown' || inferred;
}

type LessExact = 'status' | 'rawStatus' | 'commonName' | 'subjectAlternativeNames' | 'validity';

/** The fields that a listing reports less exactly than the details that were fetched before. */
function lessExact(
  before: Certificate,
  listed: Certificate,
  { sameStatus }: ListingOnly,
): LessExact[] {
  const { status, validity } = before;
  const statusKept = sameStatus || listed.status === status || listed.status === 'unknown';
  const names = new Set(namesOf(before));
  const namesKept = namesOf(listed).every((name) => names.has(name));
  const validityKept = listed.validity?.notAfter === validity?.notAfter;
  return [
    ...(statusKept ? (['status', 'rawStatus'] as const) : []),
    ...(namesKept ? (['commonName', 'subjectAlternativeNames'] as const) : []),
    ...(validityKept ? (['validity'] as const) : []),
  ];
}

const X509_FACTS = Object.keys(X509Facts.shape) as (keyof X509Facts)[];
const ORDER_FACTS = Object.keys(OrderFacts.shape) as (keyof OrderFacts)[];

/**
 * A listing reports less than the details: a reissue can be visible only in the expiry or the serial number. If neither
 * serial number nor fingerprint is known, a start that moves by at least one day also shows another certificate.
 */
function isAnotherCertificate(before: Certificate, rest: Certificate): boolean {
  if (differ(before.serialNumber, rest.serialNumber)) return true;
  if (differ(before.fingerprint, rest.fingerprint)) return true;
  if (before.serialNumber === undefined && before.fingerprint === undefined) {
    const [old, start] = [before.validity?.notBefore, rest.validity?.notBefore];
    if (old && start && Math.abs(millisecondsBetween(old, start)) >= DAY) return true;
  }
  return (
    differ(before.validity?.notAfter, rest.validity?.notAfter) &&
    !isMorePrecise(before.validity, rest.validity) &&
    !isMorePrecise(rest.validity, before.validity)
  );
}

function differ(before: string | undefined, rest: string | undefined): boolean {
  return before !== undefined && rest !== undefined && before !== rest;
}

function withoutEmptyTexts(certificate: Certificate): Certificate {
  const empty = ORDER_FACTS.filter((fact) => certificate[fact] === '');
  return empty.length === 0 ? certificate : omit(certificate, empty);
}

function omit<Field extends keyof Certificate>(
  certificate: Certificate,
  fields: readonly Field[],
): Omit<Certificate, Field> {
  const kept: Partial<Certificate> = { ...certificate };
  for (const field of fields) delete kept[field];
  return kept as Omit<Certificate, Field>;
}
