import type { Instant } from '../../../../shared/certificates/instant.ts';
import type { CertificateView } from './certificate-at.ts';
import type { Contact } from './contact.ts';
import { proofsOf } from './proof.ts';
import type { Proof } from './proof.ts';

/** The one way that was chosen; what each of several names has to prove hangs below it. */
export function jsonProof(view: CertificateView, now: Instant): unknown {
  const { method, provisioning } = view.life.authentication;
  const [first, ...others] = proofsOf(view, now).map((proof) => ({
    ...pruned(proof),
    method,
    provisioning,
    scope: 'FQDN',
  }));
  return others.length === 0 ? first : { ...first, domains: [first, ...others] };
}

function pruned({ dns, fileName, fileContent, approverEmails, ...rest }: Proof) {
  return {
    ...rest,
    ...(dns === undefined ? {} : { dns }),
    ...(fileName === undefined ? {} : { fileName, fileContent }),
    ...(approverEmails === undefined ? {} : { approverEmails }),
  };
}

export function jsonContact(contact: Contact) {
  const { id, firstName, lastName, title, organization, phone, email, address } = contact;
  const { postalCode, city, state } = contact;
  return {
    ...{ fname: firstName, lname: lastName, phone, email, title, organization },
    ...{ address: [address], pcode: postalCode, city, country: 'DE', state, id },
  };
}
