import { formatAccount } from '../words/provider-name.ts';
import { count } from './finding-words.ts';
import type { Listed, ListWords } from './listed.ts';

/** Several organizations have to be validated, or validated again. */
export function listOrganizations({ members, provider, account }: Listed): ListWords {
  const place = formatAccount({ provider, account });
  return {
    headline: `${count(members.length, 'organization')} to validate at ${place}`,
    paragraphs: [
      'Orders, renewals and reissues of an organization wait until the certification authority has validated it.',
    ],
    actions: [
      `See what is missing for each organization at ${place}.`,
      'Send the documents that were asked for, and answer e-mails and verification calls.',
    ],
  };
}
