import type { Instant } from '../../../shared/certificates/instant.ts';
import type { CertificateView } from './certificate-at.ts';
import type { Contact } from './contact.ts';
import { validationsOf } from './validation.ts';
import type { Validation } from './validation.ts';

/** The chosen validation method, with the validation of each name below it. */
export function jsonValidation(view: CertificateView, now: Instant): unknown {
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

export function jsonContact(contact: Contact) {
  const { id, firstName, lastName, title, organization, phone, email, address } = contact;
  const { postalCode, city, state } = contact;
  return {
    ...{ fname: firstName, lname: lastName, phone, email, title, organization },
    ...{ address: [address], pcode: postalCode, city, country: 'DE', state, id },
  };
}
