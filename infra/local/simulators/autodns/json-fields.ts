import type { Instant } from '../../../../shared/certificates/instant.ts';
import type { CertificateView } from './certificate-at.ts';
import { expireOf, fileOf, serialOf } from './certificate-values.ts';
import { csrOf } from './csr.ts';
import { authorityPem, serialOnTheWire } from './issued-certificate.ts';
import { jsonContact, jsonProof } from './json-parts.ts';
import type { Rendering } from './rendering.ts';
import { jsonTime, jsonTimeOfUtcDigits } from './wire-time.ts';

type Field = (view: CertificateView, rendering: Rendering, now: Instant) => unknown;

/** The fields of a certificate, in the order of the vendor's documents. What is `undefined` is left out. */
export const JSON_FIELDS = {
  created: ({ life, current }, { modes }) =>
    modes.expireAs === 'utc-digits' && current !== undefined
      ? jsonTimeOfUtcDigits(current.notBefore)
      : jsonTime(life.orderedAt),
  updated: ({ updatedAt }) => jsonTime(updatedAt),
  owner: ({ life }, { context }) => ({ context, user: life.owner }),
  // Now and then the vendor's own people have been there, whose context is another one.
  updater: ({ life, isRevoked }, { context }) =>
    isRevoked ? { context: 1, user: 'support' } : { context, user: life.owner },
  id: ({ life }) => life.id,
  orderId: ({ current }) => current?.orderId,
  partnerOrderId: (view, _rendering, now) =>
    isPending(view, now) ? `IX-CC-${view.life.job.id}` : undefined,
  // An address has been seen as text, and as a list.
  adminContact: (_view, { contact }) => ({ ...jsonContact(contact), address: contact.address }),
  technicalContact: (_view, { contact }) => jsonContact(contact),
  name: ({ life }) => life.name,
  lifetime: ({ life }) => ({ unit: 'MONTH', period: life.months }),
  software: () => 'APACHESSL',
  comment: ({ life }) => life.comment,
  csr: ({ life }) => csrOf(life.id),
  server: (view) => fileOf(view),
  serialNumber: (view) => serialOf(view),
  product: ({ life }) => life.product,
  certificateType: ({ life }) => life.certificateType,
  signatureHashAlgorithm: ({ current }) => (current === undefined ? 'NOT_SET' : 'SHA2'),
  expire: (view, { modes }) =>
    expireOf(view, modes.expireAs === 'utc-digits' ? jsonTimeOfUtcDigits : jsonTime),
  payable: ({ life }) => (life.payable === undefined ? undefined : jsonTime(life.payable)),
  multiyear: ({ life }) => (life.payable === undefined ? undefined : true),
  reissueRequired: ({ life }) => (life.reissueRequired ? true : undefined),
  reissueStatus: ({ life }) => life.reissueStatus,
  subjectAlternativeNames: ({ life: { names } }) =>
    names.length < 2 ? undefined : names.map(alternativeName),
  histories: (view) => histories(view),
  certificationAuthority: (view) => (fileOf(view) === undefined ? undefined : authorities(view)),
  authentication: (view, _rendering, now) =>
    view.life.untold.includes('authentication') ? undefined : jsonProof(view, now),
  certificateTransparencyPrivacy: () => 'PUBLIC',
  domain: ({ life }) => life.name,
  // It is about certificates for mail alone, whatever `csr` says.
  hasCsr: () => false,
} satisfies Readonly<Record<string, Field>>;

export type FieldName = keyof typeof JSON_FIELDS;

/** Whether an order, a reissue or a renewal is under way. */
function isPending({ life, current }: CertificateView, now: Instant): boolean {
  if (current === undefined) return true;
  return life.replacements.some(({ requestedAt, issuedAt, failedAt, cancelledAt }) => {
    const end = issuedAt ?? failedAt ?? cancelledAt;
    return requestedAt <= now && (end === undefined || end > now);
  });
}

/** What was in force before, and what is not any more: there is no other word of a revocation. */
function histories({ life, current, earlier, isRevoked }: CertificateView): unknown {
  if (current === undefined) return undefined;
  const entry = ({ orderId, ...issued }: typeof current) => ({
    serialNumber: serialOnTheWire({ orderId, ...issued }),
    orderId,
  });
  const doneAt = life.revocation?.doneAt;
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
