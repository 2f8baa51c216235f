import type { Notification } from '../notification.ts';
import { withPending } from '../record-to-publish.ts';
import type { RecordToPublish } from '../record-to-publish.ts';
import { formatNextStep, RESULT_WORDS } from './dns-check-words.ts';
import { count } from './finding-words.ts';
import { allHaveFact, distinctActions, sharedFact } from './listed.ts';
import type { Listed, ListWords } from './listed.ts';
import { isSpecificAction } from './publish-actions.ts';

/** Many domains wait for the proof of their control. */
export function listPending(listed: Listed): ListWords {
  const { members, provider, account, severity, place } = listed;
  const domains = count(members.length, 'domain');
  const still = allHaveFact(members, 'Reminder') ? 'still ' : '';
  if (severity === 'info') {
    return {
      headline: `${domains} ${still}wait for ${provider} to see their DNS records (account ${account})`,
      paragraphs: [
        formatPending(listed),
        'Every name server that was asked has the records.',
        formatNextStep(provider),
      ],
      actions: [],
    };
  }
  return {
    headline: `${domains} ${still}wait for ${formatValidations(members)} at ${place}`,
    paragraphs: [
      formatPending(listed),
      'A certificate is not issued, or not changed, before the last of its domains is proven.',
    ],
    actions: [...resultActions(members), ...completeValidations(listed)],
  };
}

/** Many proofs are owed that nobody looks for any more. */
export function listChecksStopped(listed: Listed): ListWords {
  const { members, provider, account, place } = listed;
  const still = allHaveFact(members, 'Reminder') ? 'still ' : '';
  return {
    headline: `${count(members.length, 'domain')} are ${still}not validated, and ${provider} has stopped checking (account ${account})`,
    paragraphs: [
      formatPending(listed),
      `${provider} has stopped to look for the proofs by itself: even if they are given now, nothing happens until somebody asks for a check. Until then the certificates are not issued, or not changed.`,
    ],
    actions: [
      ...resultActions(members),
      ...completeValidations(listed, NOT_THERE),
      `Then ask for a check of each at ${place}.`,
    ],
  };
}

/** Name servers say of many domains what holds up their validation. */
export function listDnsChecked(listed: Listed): ListWords {
  const { members, place } = listed;
  return {
    headline: `${count(members.length, 'domain')} of ${place} will not be validated unless somebody acts`,
    paragraphs: [
      formatPending(listed),
      'What holds up each of them stands with it below, as name servers say.',
    ],
    actions: [
      ...RESULT_ACTIONS.filter((action) => distinctActions(members).includes(action)),
      ...specificActions(members),
      ...completeValidations(listed, NOT_THERE),
      `Where nobody looks for the record any more, ask for a check at ${place}.`,
    ],
  };
}

/** Many records can be seen. */
export function listVisible(listed: Listed): ListWords {
  const { members, provider, place } = listed;
  return {
    headline: `${count(members.length, 'domain')} of ${place} have their DNS records: nothing has to be done`,
    paragraphs: [
      formatPending(listed),
      'Every name server that was asked has the records.',
      formatNextStep(provider),
    ],
    actions: [],
  };
}

function formatPending({ members, place }: Listed): string {
  const certificates = new Set(members.map(({ certificate }) => certificate)).size;
  const since = sharedFact(members, 'Owed since');
  const pending = since === undefined ? '' : ` The proofs are owed since ${since}.`;
  return `Control of each of these domains has to be proven for ${certificates === 1 ? 'a certificate' : `${certificates} certificates`} at ${place}.${pending}`;
}

/** What all of them wait for. */
function formatValidations(members: readonly Notification[]): string {
  const records = recordsOf(members);
  if (records.length === 0) return 'their domain validation';
  if (members.some(({ record }) => record === undefined)) return 'a DNS record, or another proof';
  return records.every(({ type }) => type === 'CAA') ? 'a CAA record' : 'a DNS record';
}

function recordsOf(members: readonly Notification[]): RecordToPublish[] {
  return members.flatMap(({ record }) => (record === undefined ? [] : withPending(record)));
}

/** More steps would not fit into a list of a hundred domains. */
const MOST_SPECIFIC = 10;

const NOT_THERE = ' that are not there yet';

const RESULT_ACTIONS = Object.values(RESULT_WORDS).flatMap(({ first }) => first);

/** What to do besides with a record, where it is the same with all: no entry says of what verdict it is. */
function resultActions(members: readonly Notification[]): readonly string[] {
  return [
    ...RESULT_ACTIONS.filter((action) => members.every(({ actions }) => actions.includes(action))),
    ...specificActions(members),
  ];
}

/** The steps for single names, limited to a number that users can read. */
function specificActions(members: readonly Notification[]): readonly string[] {
  const actions = distinctActions(members).filter(isSpecificAction);
  const more = actions.length - MOST_SPECIFIC;
  return [
    ...actions.slice(0, MOST_SPECIFIC),
    ...(more > 0
      ? [`See the other ${more} steps for single names with "npm run monitor -- pending".`]
      : []),
  ];
}

/** Only a TXT record can stand beside others of its name. */
function keepTexts(types: readonly RecordToPublish['type'][]): string {
  if (!types.includes('TXT')) return '';
  return types.includes('CNAME')
    ? ', and a TXT value beside the TXT values that are at its name already'
    : ', beside the values that are at its name already';
}

/** @param which of the records are to be published. */
function completeValidations({ members, place }: Listed, which = ''): string[] {
  const types = [...new Set(recordsOf(members).map(({ type }) => type))];
  const others = members.filter(({ record }) => record === undefined).length;
  return [
    ...(types.includes('CAA')
      ? [
          'Let the authority issue: add the CAA records below, beside those that are there. Route 53 sets all records of a name at once: keep the others.',
        ]
      : []),
    ...(types.some((type) => type !== 'CAA')
      ? [
          `Publish the records below${which}, each in the DNS zone of its domain${keepTexts(types)}.`,
        ]
      : []),
    ...(types.length === 0
      ? []
      : [
          `Check that the records resolve: dig +short -t ${types.length === 1 ? types[0] : 'TYPE'} -q NAME, for each of the names.`,
        ]),
    ...(others === 0
      ? []
      : [
          `${types.length === 0 ? 'See' : 'For those without a record, see'} what is asked for each domain at ${place}.`,
        ]),
  ];
}
