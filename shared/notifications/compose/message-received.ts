import type * as z from 'zod';
import { DAY, millisecondsBetween } from '../../certificates/instant.ts';
import { isInForce } from '../../certificates/status.ts';
import type {
  autodnsMessageReceived,
  MessageCertificateDetail,
  MessageDetail,
} from '../../events/autodns-message-received.ts';
import type { Draft } from '../draft.ts';
import { plain } from '../words/plain.ts';
import { formatAccount, formatProvider } from '../words/provider-name.ts';
import { formatDay, formatInstant } from '../words/format-instant.ts';
import { REPLACEMENT } from './about-certificate.ts';
import { listFacts, formatTags } from './list-facts.ts';
import {
  reissueActions,
  reissueFailedCondition,
  reissueFailedSeverity,
  formatExpiry,
} from './reissue-failed.ts';
import { reissueRequiredCondition } from './reissue-required.ts';
import { rejectedCondition } from './status-changed.ts';

type Received = z.infer<typeof autodnsMessageReceived.detail>;
type Problem = NonNullable<MessageDetail['problem']>;

interface Alert {
  readonly received: Received;
  readonly problem: Problem;
  /** The id of the certificate or the order in its account. */
  readonly id: string;
  readonly name: string;
  /** `in AutoDNS account "main", number 571001` */
  readonly where: string;
}

type Words = Pick<Draft, 'type' | 'condition' | 'severity' | 'headline' | 'paragraphs' | 'actions'>;

/**
 * The alert about a message that reports a problem of a certificate. Where the event of the certificate itself alerts to
 * the same, lineage and condition are those of that alert: the delivery log then drops the second one.
 */
export function composeMessageReceived(received: Received): Draft | undefined {
  const { metadata, message, certificate } = received;
  const { problem, provider, account } = message;
  if (problem === undefined || isOld(message) || isSuperseded(received)) return undefined;
  const id = certificate?.id ?? problem.certificate ?? problem.job ?? message.id;
  const key = certificate?.key ?? `${provider}/${account}/${id}`;
  const name = plain(certificate?.commonName ?? message.name ?? '') || plain(key);
  const where = `in ${formatAccount(message)}, number ${plain(id)}`;
  const words = wordsOf({ received, problem, id, name, where });
  if (words === undefined) return undefined;
  return {
    ...words,
    paragraphs: [
      ...words.paragraphs,
      ...(certificate === undefined
        ? ['The monitor did not know this certificate when it received the message.']
        : []),
    ],
    lineage: certificate?.lineage ?? key,
    ...{ provider, account, certificate: key },
    tags: certificate?.tags ?? message.tags,
    facts: listFacts([
      ['Certificate', key],
      ['Job', problem.job],
      ['Outcome', message.status],
      ['Reason', problem.reason],
      [
        REPLACEMENT,
        problem.outcome === 'reissue-required' ? 'reissue in the paid order' : undefined,
      ],
      ['Ends', certificate?.notAfter && formatInstant(certificate.notAfter)],
      ['Account', `${provider}/${account}`],
      ['Message', message.id],
      ['Tags', formatTags(certificate?.tags ?? message.tags)],
      ['Noticed', formatInstant(metadata.observedAt)],
    ]),
    occurredAt: metadata.occurredAt,
    observedAt: metadata.observedAt,
  };
}

/** Milliseconds after which a message is no longer news: a queue that is read for the first time can hold months. */
const LATEST_ALERT = 7 * DAY;

function isOld({ createdAt, receivedAt }: MessageDetail): boolean {
  return createdAt !== undefined && millisecondsBetween(createdAt, receivedAt) > LATEST_ALERT;
}

/** A certificate that was issued after the message is what the message says was not issued. */
function isSuperseded({ message: { createdAt, problem }, certificate }: Received): boolean {
  if (problem === undefined || !REPLACES.has(problem.operation)) return false;
  const notBefore = certificate?.notBefore;
  return createdAt !== undefined && notBefore !== undefined && notBefore >= createdAt;
}

const REPLACES: ReadonlySet<Problem['operation']> = new Set(['order', 'reissue', 'renewal']);

function wordsOf(alert: Alert): Words | undefined {
  const { certificate } = alert.received;
  const { outcome, operation } = alert.problem;
  if (outcome === 'reissue-required') return reissueRequired(alert);
  if (operation === 'reissue' || operation === 'renewal') return changeFailed(alert, operation);
  if (operation !== 'order') return otherFailed(alert);
  // The message of a failed reissue can say that it was an order (vendor page "Reissue Certificate").
  if (certificate !== undefined && wasIssued(certificate)) return changeFailed(alert, 'reissue');
  return orderFailed(alert);
}

function wasIssued({ status }: MessageCertificateDetail): boolean {
  return (
    (isInForce(status) && status !== 'unknown') || status === 'expired' || status === 'revoked'
  );
}

function reissueRequired({ received, id, name, where }: Alert): Words | undefined {
  const { certificate, message } = received;
  if (certificate?.replaced === true || certificate?.acknowledged !== undefined) return undefined;
  const notAfter = certificate?.notAfter;
  return {
    type: 'certificate-reissue-required',
    condition: reissueRequiredCondition({ id, notAfter }),
    severity: 'warning',
    headline: `${name} must be reissued${notAfter === undefined ? '' : ` before ${formatDay(notAfter)}`}`,
    paragraphs: [
      `${formatProvider(message.provider)} reports that the certificate for ${name} must be reissued.`,
    ],
    actions: [
      `Reissue the certificate ${where}. Do not place a new order.`,
      VALIDATE,
      'Install the new certificate on every server that uses the old one.',
    ],
  };
}

function changeFailed(alert: Alert, kind: 'reissue' | 'renewal'): Words {
  const { received, problem, id, name, where } = alert;
  const { certificate, metadata, message } = received;
  const replaced = certificate?.replaced === true;
  const expiry = { replaced, notAfter: certificate?.notAfter };
  const outcome = problem.outcome === 'cancelled' ? 'cancelled' : 'failed';
  return {
    type: 'certificate-reissue-failed',
    condition: reissueFailedCondition(id, problem.job ?? message.id),
    severity: reissueFailedSeverity(expiry, metadata),
    headline: `${name}: ${kind} ${formatEnded(problem)}${formatExpiry(expiry, metadata)}`,
    paragraphs: [
      formatProblem(alert, `the ${kind} of ${name}`),
      replaced
        ? 'A replacement of the current certificate has been issued.'
        : 'The current certificate stays in force until it expires. Its expiry reminders continue.',
    ],
    actions: replaced
      ? [`If you still need the ${kind}, start it again ${where}.`]
      : reissueActions(kind, outcome, where),
  };
}

function orderFailed(alert: Alert): Words | undefined {
  const { problem, id, name, where } = alert;
  const paragraphs = [
    formatProblem(alert, `the order for ${name}`),
    'The certificate will not be issued from this order. A certificate that it was to replace stays in force until it expires, and its expiry reminders continue.',
  ];
  if (problem.outcome === 'cancelled') return otherFailed(alert, paragraphs);
  return {
    type: 'certificate-rejected',
    condition: rejectedCondition(id),
    severity: 'warning',
    headline: `${name}: order failed`,
    paragraphs,
    actions: [`Find the cause ${where}, and correct it.`, 'Order the certificate again.', VALIDATE],
  };
}

/** What no event of the certificate alerts to. */
function otherFailed(alert: Alert, words?: readonly string[]): Words | undefined {
  const { received, problem, name, where } = alert;
  if (received.certificate?.acknowledged !== undefined) return undefined;
  const { operation, outcome, job } = problem;
  const what =
    operation === 'other' ? (job === undefined ? 'a job' : `job ${plain(job)}`) : operation;
  const the = operation === 'other' ? 'job' : operation;
  const subject = operation === 'other' ? `${what} for ${name}` : `the ${operation} of ${name}`;
  return {
    type: 'autodns-message',
    condition: `autodns-message:${outcome}:${job ?? received.message.id}`,
    severity: 'warning',
    headline: `${name}: ${what} ${formatEnded(problem)}`,
    paragraphs: [...(words ?? [formatProblem(alert, subject), CONSEQUENCES[operation]])],
    actions:
      outcome === 'cancelled'
        ? [`If the ${the} was not cancelled on purpose, start it again ${where}.`]
        : [`Find the cause ${where}, and correct it.`, `Start the ${the} again.`],
  };
}

const VALIDATE =
  'Complete domain validation when it is asked for; you get the record in a separate message.';

const UNCHANGED = 'What the job was to change is unchanged.';

const CONSEQUENCES: Readonly<Record<Problem['operation'], string>> = {
  order: UNCHANGED,
  reissue: UNCHANGED,
  renewal: UNCHANGED,
  revocation: 'The certificate is not revoked: clients still accept it.',
  deletion: 'The certificate is still in the account.',
  other: UNCHANGED,
};

function formatEnded({ outcome }: Problem): string {
  return outcome === 'cancelled' ? 'was cancelled' : 'failed';
}

function formatProblem({ received: { message }, problem }: Alert, subject: string): string {
  const provider = formatProvider(message.provider);
  const when = message.createdAt === undefined ? '' : ` on ${formatInstant(message.createdAt)}`;
  const reason =
    problem.reason === undefined
      ? `${provider} does not report the reason.`
      : `Reason: ${plain(problem.reason, 400)}.`;
  return `${provider} reports that ${subject} ${formatEnded(problem)}${when}. ${reason}`;
}
