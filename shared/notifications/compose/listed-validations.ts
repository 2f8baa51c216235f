import type { Notification } from '../notification.ts';
import { withPending } from '../record-to-publish.ts';
import type { RecordToPublish } from '../record-to-publish.ts';
import { formatInstant } from '../words/format-instant.ts';
import { formatProvider } from '../words/provider-name.ts';
import { RESULT_WORDS } from './dns-check-words.ts';
import { count } from './finding-words.ts';
import { distinctActions, sharedValue } from './listed.ts';
import type { Listed, ListWords } from './listed.ts';
import { isSpecificAction } from './publish-actions.ts';

/** Many domain validations are pending. */
export function listPending(listed: Listed): ListWords {
  const { members, provider, severity, place } = listed;
  const domains = count(members.length, 'domain');
  if (severity === 'info') {
    return {
      headline: `${domains}: DNS records are published, waiting for ${formatProvider(provider)}, ${place}`,
      paragraphs: [formatPublished(listed)],
      actions: [],
    };
  }
  return {
    headline: `${domains}: ${formatTask(members)}, ${place}`,
    paragraphs: [formatWaiting(listed)],
    actions: [...resultActions(members), ...completeValidations(listed)],
  };
}

/** The provider stopped its automatic checks for many domains. */
export function listChecksStopped(listed: Listed): ListWords {
  const { members, provider, place } = listed;
  const name = formatProvider(provider);
  return {
    headline: `${count(members.length, 'domain')}: validate, ${name} stopped checking, ${place}`,
    paragraphs: [
      `${formatWaiting(listed)} ${name} stopped its automatic checks: nothing happens until you request a check.`,
    ],
    actions: [
      ...resultActions(members),
      ...completeValidations(listed, NOT_PUBLISHED),
      `Then request a check of each domain in ${place}.`,
    ],
  };
}

/** DNS checks found problems that block the validation of many domains. */
export function listDnsChecked(listed: Listed): ListWords {
  const { members, place } = listed;
  return {
    headline: `${count(members.length, 'domain')}: correct DNS records to validate, ${place}`,
    paragraphs: [formatWaiting(listed), 'The list below contains the result of each DNS check.'],
    actions: [
      ...RESULT_ACTIONS.filter((action) => distinctActions(members).includes(action)),
      ...specificActions(members),
      ...completeValidations(listed, NOT_PUBLISHED),
      `If automatic checks have stopped for a domain, request a check in ${place}.`,
    ],
  };
}

/** Many records are published. */
export function listVisible(listed: Listed): ListWords {
  const { members, place } = listed;
  return {
    headline: `${count(members.length, 'domain')}: DNS records are published, no action needed, ${place}`,
    paragraphs: [formatPublished(listed)],
    actions: [],
  };
}

function formatWaiting({ members, provider, place }: Listed): string {
  const since = sharedValue(members, 'pendingSince');
  const waits = since === undefined ? 'is waiting' : 'has been waiting';
  const pending = since === undefined ? '' : ` since ${formatInstant(since)}`;
  return `${formatProvider(provider)} ${waits} for domain control validation of ${count(members.length, 'domain')} in ${place}${pending}. Until then it cannot issue or change ${formatCertificates(members)}.`;
}

function formatPublished({ members, provider, place }: Listed): string {
  return `The DNS records for ${count(members.length, 'domain')} in ${place} are published on all name servers that answered. ${formatProvider(provider)} checks them automatically and can then issue or change ${formatCertificates(members)}. No action needed.`;
}

function formatCertificates(members: readonly Notification[]): string {
  const certificates = new Set(members.map(({ certificate }) => certificate)).size;
  return certificates === 1 ? 'the certificate' : `the ${certificates} certificates`;
}

/** The common step for the headline. */
function formatTask(members: readonly Notification[]): string {
  const records = recordsOf(members);
  if (records.length === 0) return 'complete domain validation';
  if (members.some(({ record }) => record === undefined)) {
    return 'publish DNS records or complete validation';
  }
  return records.every(({ type }) => type === 'CAA')
    ? 'add CAA records to validate'
    : 'publish DNS records to validate';
}

function recordsOf(members: readonly Notification[]): RecordToPublish[] {
  return members.flatMap(({ record }) => (record === undefined ? [] : withPending(record)));
}

/** A grouped notification of 100 domains has no space for more steps. */
const MAX_SPECIFIC = 10;

const NOT_PUBLISHED = ' that are not published yet';

const RESULT_ACTIONS = Object.values(RESULT_WORDS).flatMap(({ first }) => first);

/** The steps besides publishing, if they are the same for all members: the entries do not name the check result. */
function resultActions(members: readonly Notification[]): readonly string[] {
  return [
    ...RESULT_ACTIONS.filter((action) => members.every(({ actions }) => actions.includes(action))),
    ...specificActions(members),
  ];
}

/** The steps for single names, limited to a number that users can read. */
function specificActions(members: readonly Notification[]): readonly string[] {
  const actions = distinctActions(members).filter(isSpecificAction);
  const more = actions.length - MAX_SPECIFIC;
  return [
    ...actions.slice(0, MAX_SPECIFIC),
    ...(more > 0
      ? [`See the other ${more} steps for single names with "npm run monitor -- pending".`]
      : []),
  ];
}

/** Only TXT records can exist next to other records of their name. */
function keepTexts(types: readonly RecordToPublish['type'][]): string {
  if (!types.includes('TXT')) return '';
  return types.includes('CNAME')
    ? '. For TXT records, keep any TXT records that already exist at the name'
    : '. Keep any TXT records that already exist at these names';
}

/** @param which the records to publish. */
function completeValidations({ members, place }: Listed, which = ''): string[] {
  const types = [...new Set(recordsOf(members).map(({ type }) => type))];
  const others = members.filter(({ record }) => record === undefined).length;
  return [
    ...(types.includes('CAA')
      ? [
          'Allow the authority to issue: add the CAA records below, next to the existing ones. Route 53 replaces all CAA records of a name at once: keep the existing ones.',
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
          `${types.length === 0 ? 'Find' : 'For domains without a record, find'} what is requested for each domain in ${place}.`,
        ]),
  ];
}
