import type { Instant } from '../../../shared/certificates/instant.ts';
import type { Contact } from './certificate.ts';
import { authorityPem, serialOnTheWire } from './certificate.ts';
import { csrOf, expireOf, fileOf, serialOf, validationsOf } from './certificate-state.ts';
import type { CertificateView, Validation } from './certificate-state.ts';
import type { Modes } from './modes.ts';
import { jsonTime, jsonTimeOfUtcDigits } from './wire-time.ts';

/** The context of rendered documents. */
export interface Rendering {
  readonly contact: Contact;
  /** The context of every owner in the documents. */
  readonly context: number;
  readonly modes: Modes;
  /** Increases with every response: alternating modes depend on it. */
  readonly turn: number;
}

/** The chosen validation method, with the validation of each name below it. */
function jsonValidation(view: CertificateView, now: Instant): unknown {
  const { method, provisioning } = view.timeline.authentication;
  const [first, ...others] = validationsOf(view, now).map((validation) => ({
    ...pruned(validation),
    method,
    provisioning,
    scope: 'FQDN',
  }));
  return others.length === 0 ? first : { ...first, domains: [first, ...others] };
}

function pruned({ dns, fileName, fileContent, approverEmails, ...rest }: Validation) {
  return {
    ...rest,
    ...(dns === undefined ? {} : { dns }),
    ...(fileName === undefined ? {} : { fileName, fileContent }),
    ...(approverEmails === undefined ? {} : { approverEmails }),
  };
}

function jsonContact(contact: Contact) {
  const { id, firstName, lastName, title, organization, phone, email, address } = contact;
  const { postalCode, city, state } = contact;
  return {
    ...{ fname: firstName, lname: lastName, phone, email, title, organization },
    ...{ address: [address], pcode: postalCode, city, country: 'DE', state, id },
  };
}

type Field = (view: CertificateView, rendering: Rendering, now: Instant) => unknown;

/** The fields of a certificate, in the order of the vendor's documents. `undefined` fields are omitted. */
export const JSON_FIELDS = {
  created: ({ timeline, current }, { modes }) =>
    modes.expireAs === 'utc-digits' && current !== undefined
      ? jsonTimeOfUtcDigits(current.notBefore)
      : jsonTime(timeline.orderedAt),
  updated: ({ updatedAt }) => jsonTime(updatedAt),
  owner: ({ timeline }, { context }) => ({ context, user: timeline.owner }),
  // The vendor's staff, who have another context, may have changed the certificate.
  updater: ({ timeline, isRevoked }, { context }) =>
    isRevoked ? { context: 1, user: 'support' } : { context, user: timeline.owner },
  id: ({ timeline }) => timeline.id,
  orderId: ({ current }) => current?.orderId,
  partnerOrderId: (view, _rendering, now) =>
    isPending(view, now) ? `IX-CC-${view.timeline.job.id}` : undefined,
  // Addresses occur as text and as a list.
  adminContact: (_view, { contact }) => ({ ...jsonContact(contact), address: contact.address }),
  technicalContact: (_view, { contact }) => jsonContact(contact),
  name: ({ timeline }) => timeline.name,
  lifetime: ({ timeline }) => ({ unit: 'MONTH', period: timeline.months }),
  software: () => 'APACHESSL',
  comment: ({ timeline }) => timeline.comment,
  csr: ({ timeline }) => csrOf(timeline.id),
  server: (view) => fileOf(view),
  serialNumber: (view) => serialOf(view),
  product: ({ timeline }) => timeline.product,
  certificateType: ({ timeline }) => timeline.certificateType,
  signatureHashAlgorithm: ({ current }) => (current === undefined ? 'NOT_SET' : 'SHA2'),
  expire: (view, { modes }) =>
    expireOf(view, modes.expireAs === 'utc-digits' ? jsonTimeOfUtcDigits : jsonTime),
  payable: ({ timeline }) =>
    timeline.payable === undefined ? undefined : jsonTime(timeline.payable),
  multiyear: ({ timeline }) => (timeline.payable === undefined ? undefined : true),
  reissueRequired: ({ timeline }) => (timeline.reissueRequired ? true : undefined),
  reissueStatus: ({ timeline }) => timeline.reissueStatus,
  subjectAlternativeNames: ({ timeline: { names } }) =>
    names.length < 2 ? undefined : names.map(alternativeName),
  histories: (view) => histories(view),
  certificationAuthority: (view) => (fileOf(view) === undefined ? undefined : authorities(view)),
  authentication: (view, _rendering, now) =>
    view.timeline.unreported.includes('authentication') ? undefined : jsonValidation(view, now),
  certificateTransparencyPrivacy: () => 'PUBLIC',
  domain: ({ timeline }) => timeline.name,
  // The field applies to e-mail certificates only, independent of `csr`.
  hasCsr: () => false,
} satisfies Readonly<Record<string, Field>>;

export type FieldName = keyof typeof JSON_FIELDS;

/** Whether an order, a reissue or a renewal is in progress. */
function isPending({ timeline, current }: CertificateView, now: Instant): boolean {
  if (current === undefined) return true;
  return timeline.replacements.some(({ requestedAt, issuedAt, failedAt, cancelledAt }) => {
    const end = issuedAt ?? failedAt ?? cancelledAt;
    return requestedAt <= now && (end === undefined || end > now);
  });
}

/** Earlier and revoked certificates: the only trace of a revocation. */
function histories({ timeline, current, earlier, isRevoked }: CertificateView): unknown {
  if (current === undefined) return undefined;
  const entry = ({ orderId, ...issued }: typeof current) => ({
    serialNumber: serialOnTheWire({ orderId, ...issued }),
    orderId,
  });
  const doneAt = timeline.revocation?.doneAt;
  const revoked =
    isRevoked && doneAt !== undefined ? [{ ...entry(current), revoked: jsonTime(doneAt) }] : [];
  return [...earlier.map((one) => entry(one)), ...revoked];
}

function alternativeName(name: string): unknown {
  return { type: name.startsWith('*.') ? 'WILDCARD' : 'FQDN', name, free: false };
}

function authorities({ updatedAt }: CertificateView): unknown[] {
  const at = jsonTime(updatedAt);
  return [{ created: at, updated: at, caType: 'INTERMEDIATE', caCertificate: authorityPem() }];
}
