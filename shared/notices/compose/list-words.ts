import type { Notice, NoticeType } from '../notice.ts';
import { count } from './finding-words.ts';

interface Listed {
  readonly members: readonly Notice[];
  /** Where they are kept: `digicert (account main)`. */
  readonly place: string;
}

type Words = Pick<Notice, 'headline' | 'paragraphs' | 'actions'>;

/** What is said of many notices of one type at once. Of the others there are no lists. */
export const LIST_WORDS: Readonly<Partial<Record<NoticeType, (listed: Listed) => Words>>> = {
  'domain-validation-pending': ({ members, place }) => ({
    headline: `${count(members.length, 'domain')} wait for their validation at ${place}`,
    paragraphs: ['Control of each of these domains has to be proven for a certificate.'],
    actions: ['Publish the records below.'],
  }),
  'domain-validation-stalled': ({ members, place }) => ({
    headline: `${count(members.length, 'domain')} are not validated, and nobody looks any more, at ${place}`,
    paragraphs: [
      'Even if the proofs are given now, nothing happens until somebody asks for a check.',
    ],
    actions: ['Publish the records below.', 'Then ask for a check.'],
  }),
  'domain-validation-diagnosed': ({ members, place }) => ({
    headline: `${count(members.length, 'domain')} have something wrong with their DNS records, at ${place}`,
    paragraphs: ['Name servers say what is wrong with each.'],
    actions: ['Correct the records.'],
  }),
  'domain-validation-visible': ({ members, place }) => ({
    headline: `${count(members.length, 'domain')} have their DNS records: nothing has to be done, at ${place}`,
    paragraphs: [],
    actions: [],
  }),
  'certificate-approaching-expiration': ({ members, place }) => ({
    headline: `${count(members.length, 'certificate')} expire soon at ${place}`,
    paragraphs: ['No issued successor of any of them is known.'],
    actions: ['Renew them.'],
  }),
  'certificate-expired': ({ members, place }) => ({
    headline: `${count(members.length, 'certificate')} expired at ${place}`,
    paragraphs: ['No issued successor of any of them is known.'],
    actions: ['Renew them.'],
  }),
  'certificate-revoked': ({ members, place }) => ({
    headline: `${count(members.length, 'certificate')} have been revoked at ${place}`,
    paragraphs: [],
    actions: ['Replace them on every server.'],
  }),
  'certificate-rejected': ({ members, place }) => ({
    headline: `${count(members.length, 'order')} have been rejected at ${place}`,
    paragraphs: [],
    actions: ['Read the reason, cure it, and order again.'],
  }),
  'certificate-removed': ({ members, place }) => ({
    headline: `${count(members.length, 'certificate')} are gone from ${place}, and no longer watched`,
    paragraphs: [],
    actions: ['See whether a server still presents one of them.'],
  }),
  'certificate-renewed': ({ members, place }) => ({
    headline: `${count(members.length, 'certificate')} are replaced at ${place}`,
    paragraphs: [],
    actions: ['See that every server presents the new ones.'],
  }),
  resolved: ({ members, place }) => ({
    headline: `Resolved: ${count(members.length, 'matter')} at ${place}`,
    paragraphs: [],
    actions: [],
  }),
};
