import type * as z from 'zod';
import { DAY, millisecondsBetween } from '../../certificates/instant.ts';
import { isInForce } from '../../certificates/status.ts';
import type {
  autodnsMessageReceived,
  MessageCertificateDetail,
  MessageDetail,
} from '../../events/autodns-message-received.ts';
import { defined } from '../../runtime/defined.ts';
import type { Draft } from '../draft.ts';
import { plain } from '../words/plain.ts';
import { formatAccount, formatProvider } from '../words/provider-name.ts';
import { formatDay, formatInstant } from '../words/format-instant.ts';
import { REPLACEMENT } from './about-certificate.ts';
import { listFacts, formatTags, ownerOf } from './list-facts.ts';
import {
  reissueActions,
  reissueFailedCondition,
  reissueFailedSeverity,
  formatExpiry,
} from './reissue-failed.ts';
import { VALIDATE } from './renewal-actions.ts';
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
  /** `in AutoDNS account "main", ID 571001` */
  readonly where: string;
}

type Words = Pick<Draft, 'type' | 'condition' | 'severity' | 'headline' | 'paragraphs' | 'actions'>;

/**
 * The alert about a message that reports a problem of a certificate. If an event of the certificate sends the same alert,
 * both have the same lineage and condition, and the delivery log drops the second one.
 */
export function composeMessageReceived(received: Received): Draft | undefined {
  const { metadata, message, certificate } = received;
  const { problem, provider, account } = message;
  if (problem === undefined || isOld(message) || isSuperseded(received)) return undefined;
  const id = certificate?.id ?? problem.certificate ?? problem.job ?? message.id;
  const key = certificate?.key ?? `${provider}/${account}/${id}`;
  const name = plain(certificate?.commonName ?? message.name ?? '') || plain(key);
  const where = `in ${formatAccount(message)}, ID ${plain(id)}`;
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
    provider,
    account,
    certificate: key,
    tags: certificate?.tags ?? message.tags,
    data: defined({
      notAfter: certificate?.notAfter,
      reissueRequired: problem.outcome === 'reissue-required' ? (true as const) : undefined,
    }),
    facts: listFacts([
      ['Certificate', key],
      ['Job', problem.job],
      ['Outcome', message.status],
      ['Reason', problem.reason],
      [
        REPLACEMENT,
        problem.outcome === 'reissue-required' ? 'reissue in the paid order' : undefined,
      ],
      ['Expires', certificate?.notAfter && formatInstant(certificate.notAfter)],
      ['Provider account', `${provider}/${account}`],
      ['Owner', ownerOf(certificate?.tags ?? message.tags)],
      ['Message', message.id],
      ['Tags', formatTags(certificate?.tags ?? message.tags)],
      ['Detected', formatInstant(metadata.observedAt)],
    ]),
    occurredAt: metadata.occurredAt,
    observedAt: metadata.observedAt,
  };
}

/** Milliseconds after which a message sends no alert: a queue that is read for the first time can hold months. */
const MAX_AGE = 7 * DAY;

function isOld({ createdAt, receivedAt }: MessageDetail): boolean {
  return createdAt !== undefined && millisecondsBetween(createdAt, receivedAt) > MAX_AGE;
}

/** Whether the certificate was issued after the message that reports the failure. */
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
    headline: `${name}: reissue the certificate${notAfter === undefined ? '' : ` before ${formatDay(notAfter)}`}`,
    paragraphs: [
      `${formatProvider(message.provider)} reports that the certificate for ${name} must be reissued. If it expires, browsers and API clients will reject connections.`,
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

/** Failures that only messages report. */
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
