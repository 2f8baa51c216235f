import { formatAccount } from '../words/provider-name.ts';
import { count } from './finding-words.ts';
import type { Listed, ListWords } from './listed.ts';

/** Several organizations have to be validated, or validated again. */
export function listOrganizations({ members, provider, account }: Listed): ListWords {
  const place = formatAccount({ provider, account });
  return {
    headline: `${count(members.length, 'organization')} to validate at ${place}`,
    paragraphs: [
      'New orders, renewals and reissues wait until the certification authority has validated the organization.',
    ],
    actions: [
      `See what is missing for each organization in ${place}.`,
      'Send the documents that the authority asks for, and answer its e-mails and verification calls.',
    ],
  };
}
