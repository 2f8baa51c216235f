import type { Instant } from '../../../../shared/certificates/instant.ts';
import type { CertificateView } from './certificate-at.ts';
import type { Contact } from './contact.ts';
import { csrOf } from './csr.ts';
import { authorityPem, leafPem, serialOnTheWire } from './issued-certificate.ts';
import { proofsOf } from './proof.ts';
import type { Rendering } from './rendering.ts';
import { jsonTime, jsonTimeOfUtcDigits } from './wire-time.ts';

export type Document = Readonly<Record<string, unknown>>;

/** A row of a listing: id and name, and the columns that were asked for. */
export function jsonRow(
  view: CertificateView,
  keys: readonly string[],
  rendering: Rendering,
  now: Instant,
): unknown {
  const all = jsonFields(view, rendering, now);
  const fields = keys.map((key) => WIRE_NAMES[key] ?? key);
  const row = pick(all, ['id', 'name', ...fields]);
  const { rewrite } = view.life;
  return rewrite.row === undefined ? row : rewrite.row(row);
}

/** The vendor's own people, whose context is another one. */
const SUPPORT = { context: 1, user: 'support' };

/** Some columns are asked for by one name and come by another. */
const WIRE_NAMES: Readonly<Record<string, string>> = {
  technical: 'technicalContact',
  admin: 'adminContact',
  certificate_type: 'certificateType',
};

export function jsonCertificate(
  view: CertificateView,
  rendering: Rendering,
  now: Instant,
): unknown {
  const info = jsonFields(view, rendering, now);
  const { rewrite } = view.life;
  return rewrite.info === undefined ? info : rewrite.info(info);
}

function jsonFields(view: CertificateView, rendering: Rendering, now: Instant): Document {
  const { life, current, earlier } = view;
  const { id, name, names, untold, replacements } = life;
  const { context, contact, modes } = rendering;
  const isDigits = modes.expireAs === 'utc-digits';
  const begin = current?.notBefore;
  const file = current === undefined || untold.includes('server') ? undefined : leafPem(current);
  const person = jsonContact(contact);
  const user = { context, user: life.owner };
  const isPending = current === undefined || replacements.some((one) => isOpen(one, now));
  return defined({
    created:
      isDigits && begin !== undefined ? jsonTimeOfUtcDigits(begin) : jsonTime(life.orderedAt),
    updated: jsonTime(view.updatedAt),
    owner: user,
    updater: view.isRevoked ? SUPPORT : user,
    id,
    orderId: current?.orderId,
    partnerOrderId: isPending ? `IX-CC-${life.job.id}` : undefined,
    adminContact: { ...person, address: contact.address },
    technicalContact: person,
    name,
    lifetime: { unit: 'MONTH', period: life.months },
    software: 'APACHESSL',
    comment: life.comment,
    csr: csrOf(id),
    server: file,
    serialNumber: serialOf(view),
    product: life.product,
    certificateType: life.certificateType,
    signatureHashAlgorithm: current === undefined ? 'NOT_SET' : 'SHA2',
    expire: expireOf(view, isDigits ? jsonTimeOfUtcDigits : jsonTime),
    payable: life.payable === undefined ? undefined : jsonTime(life.payable),
    multiyear: life.payable === undefined ? undefined : true,
    reissueRequired: life.reissueRequired ? true : undefined,
    subjectAlternativeNames: names.length < 2 ? undefined : names.map(alternativeName),
    histories: current === undefined ? undefined : histories(view),
    certificationAuthority: file === undefined ? undefined : authorities(view),
    authentication: untold.includes('authentication') ? undefined : jsonProof(view, now),
    certificateTransparencyPrivacy: 'PUBLIC',
    domain: name,
    hasCsr: false,
  });

  function histories({ isRevoked }: CertificateView): unknown[] {
    const told = [...earlier, ...(isRevoked && current !== undefined ? [current] : [])];
    return told.map((one) =>
      defined({
        serialNumber: serialOnTheWire(one),
        orderId: one.orderId,
        revoked:
          one === current && life.revocation?.doneAt !== undefined
            ? jsonTime(life.revocation.doneAt)
            : undefined,
      }),
    );
  }
}

/** Whether a replacement is under way. */
function isOpen(one: CertificateView['life']['replacements'][number], now: Instant): boolean {
  const end = one.issuedAt ?? one.failedAt;
  return one.requestedAt <= now && (end === undefined || end > now);
}

export function serialOf({ life, current }: CertificateView): string | undefined {
  if (life.serialNumber !== undefined) return life.serialNumber;
  if (current === undefined || life.untold.includes('serialNumber')) return undefined;
  return serialOnTheWire(current);
}

export function expireOf(
  { life, current }: CertificateView,
  time: (instant: Instant) => string,
): string | undefined {
  const end = life.untold.includes('expire') ? undefined : current?.notAfter;
  return end === undefined ? undefined : time(end);
}

function alternativeName(name: string): unknown {
  return { type: name.startsWith('*.') ? 'WILDCARD' : 'FQDN', name, free: false };
}

function authorities({ updatedAt }: CertificateView): unknown[] {
  const at = jsonTime(updatedAt);
  return [{ created: at, updated: at, caType: 'INTERMEDIATE', caCertificate: authorityPem() }];
}

/** The one way that was chosen; what each of several names has to prove hangs below it. */
function jsonProof({ life }: CertificateView, now: Instant): unknown {
  const { method, provisioning } = life.authentication;
  const proofs = proofsOf(life, now).map(({ name, dns, status, ...rest }) =>
    defined({ name, method, dns, ...rest, provisioning, scope: 'FQDN', status }),
  );
  const first = proofs[0] ?? {};
  return proofs.length < 2 ? first : { ...first, domains: proofs };
}

function jsonContact(contact: Contact): Document {
  const { id, firstName, lastName, title, organization, phone, email, address } = contact;
  const { postalCode, city, state } = contact;
  return {
    ...{ fname: firstName, lname: lastName, phone, email, title, organization },
    ...{ address: [address], pcode: postalCode, city, country: 'DE', state, id },
  };
}

export function pick(document: Document, fields: readonly string[]): Document {
  return Object.fromEntries(Object.entries(document).filter(([field]) => fields.includes(field)));
}

/** Without the fields that have no value: the vendor leaves them out. */
export function defined(document: Document): Document {
  return Object.fromEntries(Object.entries(document).filter(([, value]) => value !== undefined));
}
