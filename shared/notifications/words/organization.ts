import type {
  OrganizationCheck,
  OrganizationCheckKind,
} from '../../certificates/organization-validation.ts';
import type { CertificateDetail } from '../../events/certificate-detail.ts';
import type { OrganizationValidationDetail } from '../../events/organization-validation-detail.ts';
import { plain } from './plain.ts';
import { formatProvider } from './provider-name.ts';
import { nameOf } from './about-certificate.ts';

/** Longer names leave no space for the rest of a subject. */
const MAX_SUBJECT = 60;

/** The organization, or the certificate if its provider does not name the organization. */
export function organizationName(
  { organization }: OrganizationValidationDetail,
  certificate: CertificateDetail,
): string {
  const { id, name } = organization ?? {};
  const shown = plain(name ?? '', MAX_SUBJECT);
  if (shown !== '') return shown;
  return id === undefined ? nameOf(certificate) : `organization ${plain(id, MAX_SUBJECT)}`;
}

/** `the organization validation (OV) of Example Organization`, or `for www.example.com` */
export function formatValidation(
  validation: OrganizationValidationDetail,
  certificate: CertificateDetail,
): string {
  const { type, organization } = validation;
  const kind = /^(ov|ev)$/i.test(type) ? ` (${type.toUpperCase()})` : '';
  const whose =
    organization === undefined
      ? `for ${nameOf(certificate)}`
      : `of ${organizationName(validation, certificate)}`;
  return `the organization validation${kind} ${whose}`;
}

/** The validating authority, as the subject of a sentence. Resellers do not validate organizations. */
export function authorityOf({ provider }: Pick<CertificateDetail, 'provider'>): string {
  return provider === 'digicert' ? formatProvider(provider) : 'The certification authority';
}

/** The validating authority within a sentence. */
export function authorityIn(certificate: Pick<CertificateDetail, 'provider'>): string {
  return authorityOf(certificate).replace(/^The /, 'the ');
}

interface CheckWords {
  /** Goes on after "DigiCert has not". */
  readonly missing: string;
  /** The step for the user; absent if only the authority can act. */
  readonly action?: (authority: string) => string;
}

const documents = (authority: string) =>
  `Send ${authority} the documents that it requested, for example an extract from the commercial register.`;
const address = (authority: string) =>
  `Send ${authority} a document with the address of the organization, for example an extract from the commercial register.`;

const WORDS: Readonly<Record<Exclude<OrganizationCheckKind, 'other'>, CheckWords>> = {
  'organization-type': {
    missing: 'verified the legal form of the organization',
    action: documents,
  },
  'legal-existence': {
    missing: 'verified that the organization is registered and active',
    action: documents,
  },
  documents: { missing: 'verified the documents of the organization', action: documents },
  'operational-existence': {
    missing: 'verified that the organization does business',
    action: documents,
  },
  address: { missing: 'verified the legal address of the organization', action: address },
  'place-of-business': {
    missing: 'verified the place of business of the organization',
    action: address,
  },
  'phone-number': {
    missing: 'verified the phone number of the organization',
    action: (authority) =>
      `Give ${authority} a phone number that a public directory lists for the organization.`,
  },
  'phone-call': {
    missing: 'completed the phone call that confirms the order',
    action: (authority) =>
      `Answer the verification call at the verified phone number of the organization, or agree on a time for it with ${authority}.`,
  },
  approver: {
    missing: 'verified the person who approves the order',
    action: (authority) => `Ask the approver of the order to answer ${authority}.`,
  },
  confirmation: {
    missing: 'received the confirmation of the order',
    action: (authority) =>
      `Approve the order with the link in the e-mail that ${authority} sent to the contact of the order.`,
  },
  'deny-lists': { missing: 'checked its deny lists for the organization' },
  'approver-deny-lists': {
    missing: 'checked its deny lists for the person who approves the order',
  },
};

/** One sentence for each check that is pending. */
export function missingChecks(
  { pendingChecks }: OrganizationValidationDetail,
  certificate: CertificateDetail,
): string[] {
  const authority = authorityOf(certificate);
  if (pendingChecks === undefined)
    return [`${authority} does not report which checks are missing.`];
  return pendingChecks.map((check) => `${authority} has not ${wordsOf(check).missing}.`);
}

/** The steps for the user, each once. */
export function checkActions(
  { pendingChecks = [] }: OrganizationValidationDetail,
  certificate: CertificateDetail,
): string[] {
  const authority = authorityIn(certificate);
  return [...new Set(pendingChecks.flatMap((check) => wordsOf(check).action?.(authority) ?? []))];
}

function wordsOf({ check, name }: OrganizationCheck): CheckWords {
  return check === 'other'
    ? { missing: `completed the check "${plain(name, 100)}"` }
    : WORDS[check];
}
