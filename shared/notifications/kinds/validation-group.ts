import { withPending } from '../record-to-publish.ts';
import type { RecordToPublish } from '../record-to-publish.ts';
import type { Group, GroupText } from '../outline.ts';
import { RESULT_WORDS } from '../words/dns-check.ts';
import { formatInstant, spanOf } from '../words/format-instant.ts';
import { formatProvider } from '../words/provider-name.ts';
import { dnsCheckSteps, recordToPublish } from '../words/validation.ts';
import type { PendingValidation } from '../words/validation.ts';
import { count } from '../words/plain.ts';

type Pending = Group<PendingValidation>;

/** Many domain validations are pending. */
export function composePending(group: Pending): GroupText {
  const { members, severity, place } = group;
  const domains = count(members.length, 'domain');
  if (severity === 'info') {
    return {
      ...composePublished(group),
      headline: `${domains}: DNS records are published, waiting for ${place}`,
    };
  }
  return {
    headline: `${domains}: ${formatTask(members)}, ${place}`,
    paragraphs: [[formatWaiting(group), ...formatChecks(group)].join(' '), ...formatTokens(group)],
    actions: [...sharedSteps(members), ...completeValidations(group)],
  };
}

/** The provider stopped its automatic checks for many domains. */
export function composeChecksStopped(group: Pending): GroupText {
  const { members, provider, place } = group;
  const name = formatProvider(provider);
  return {
    headline: `${count(members.length, 'domain')}: automatic checks stopped, ${place}`,
    paragraphs: [
      `${formatWaiting(group)} ${name} stopped its automatic checks: nothing happens until you request a check.`,
    ],
    actions: [
      ...sharedSteps(members),
      ...completeValidations(group, NOT_PUBLISHED),
      `Then request a check of each domain in ${place}.`,
    ],
  };
}

/** DNS checks found problems that block the validation of many domains. */
export function composeDnsCheckFailed(group: Pending): GroupText {
  const { members, place } = group;
  const general = members.flatMap((member) => dnsCheckSteps(member).general);
  return {
    headline: `${count(members.length, 'domain')}: correct DNS records to validate, ${place}`,
    paragraphs: [formatWaiting(group), 'The list below contains the result of each DNS check.'],
    actions: [
      ...RESULT_ACTIONS.filter((action) => general.includes(action)),
      ...specificSteps(members),
      ...completeValidations(group, NOT_PUBLISHED),
      `If automatic checks have stopped for a domain, request a check in ${place}.`,
    ],
  };
}

/** The records of many domains are published. */
export function composePublished({ members, provider, place }: Pending): GroupText {
  const domains = count(members.length, 'domain');
  const name = formatProvider(provider);
  return {
    headline: `${domains}: DNS records are published, no action needed, ${place}`,
    paragraphs: [
      `The DNS records for ${domains} in ${place} are published on all name servers that answered. ${name} checks them automatically and can then issue or change ${formatCertificates(members)}. No action needed.`,
    ],
    actions: [],
  };
}

function formatWaiting({ members, provider, place }: Pending): string {
  const since = spanOf(members.map(({ pendingSince }) => pendingSince));
  const first = since?.first === since?.last ? '' : ', for the first of them';
  const pending = since === undefined ? '' : `${first} since ${formatInstant(since.first)}`;
  return `${formatProvider(provider)} has been waiting for domain control validation of ${count(members.length, 'domain')} in ${place}${pending}. It cannot issue or change ${formatCertificates(members)} until the validation is complete.`;
}

/** How long the provider checks the first domain automatically. */
function formatChecks({ members, provider }: Pending): string[] {
  const until = spanOf(
    members.map(({ validation }) =>
      validation.method === 'email' ? undefined : validation.automaticChecksUntil,
    ),
  );
  if (until === undefined) return [];
  const which = until.first === until.last ? 'automatically' : 'the first of them automatically';
  return [
    `${formatProvider(provider)} checks ${which} until ${formatInstant(until.first)}; after that, you have to request a check.`,
  ];
}

/** Until when the values can be used. */
function formatTokens({ members }: Pending): string[] {
  const valid = spanOf(members.map(({ validation }) => validation.tokenExpiresAt));
  if (valid === undefined) return [];
  const which = valid.first === valid.last ? 'The values are' : 'The first of the values is';
  return [
    `${which} valid until ${formatInstant(valid.first)}. If the provider issues new values after that, you get a new notification.`,
  ];
}

function formatCertificates(members: Pending['members']): string {
  const certificates = new Set(members.map(({ certificate }) => certificate.key)).size;
  return certificates === 1 ? 'the certificate' : `the ${certificates} certificates`;
}

/** The common step for the headline. */
function formatTask(members: Pending['members']): string {
  const records = recordsOf(members);
  if (records.length === 0) return 'complete domain validation';
  if (members.some((member) => recordToPublish(member).record === undefined)) {
    return 'publish DNS records or complete validation';
  }
  return records.every(({ type }) => type === 'CAA') ? 'add CAA records' : 'publish DNS records';
}

function recordsOf(members: Pending['members']): RecordToPublish[] {
  return members.flatMap((member) => {
    const { record } = recordToPublish(member);
    return record === undefined ? [] : withPending(record);
  });
}

/** A grouped notification of 100 domains has no space for more steps. */
const MAX_SPECIFIC = 10;

const NOT_PUBLISHED = ' that are not published yet';

const RESULT_ACTIONS = Object.values(RESULT_WORDS).flatMap(({ first }) => first);

/** The steps other than publishing, if they are the same for all members: the entries do not name the check result. */
function sharedSteps(members: Pending['members']): readonly string[] {
  const general = members.map((member) => dnsCheckSteps(member).general);
  return [
    ...RESULT_ACTIONS.filter((action) => general.every((steps) => steps.includes(action))),
    ...specificSteps(members),
  ];
}

/** The steps for single names, limited to a number that users can read. */
function specificSteps(members: Pending['members']): readonly string[] {
  const steps = [...new Set(members.flatMap((member) => dnsCheckSteps(member).specific))];
  const more = steps.length - MAX_SPECIFIC;
  return [
    ...steps.slice(0, MAX_SPECIFIC),
    ...(more > 0
      ? [`See the other ${more} steps for single names with "cert-expiry-monitor pending".`]
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
function completeValidations({ members, place }: Pending, which = ''): string[] {
  const types = [...new Set(recordsOf(members).map(({ type }) => type))];
  const others = members.filter((member) => recordToPublish(member).record === undefined).length;
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
