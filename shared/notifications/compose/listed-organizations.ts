import { count } from './finding-words.ts';
import type { Listed, ListWords } from './listed.ts';

/** Several organizations have to be validated, or validated again. */
export function listOrganizations({ members, place }: Listed): ListWords {
  const organizations = count(members.length, 'organization');
  return {
    headline: `${organizations}: complete organization validation, ${place}`,
    paragraphs: [
      `${organizations} in ${place} need validation. New orders, renewals and reissues wait until the certification authority has validated the organization.`,
    ],
    actions: [
      `Check in ${place} what is missing for each organization.`,
      'Send the documents that the authority requests, and answer its e-mails and verification calls.',
    ],
  };
}
