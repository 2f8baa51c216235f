import type * as z from 'zod/mini';
import { DAY, millisecondsBetween } from '../../certificates/instant.ts';
import { isInForce } from '../../certificates/status.ts';
import { autodnsMessageReceived } from '../../events/autodns-message-received.ts';
import type {
  MessageCertificateDetail,
  MessageDetail,
} from '../../events/autodns-message-received.ts';
import type { NotificationHeader } from '../notification.ts';
import { outline } from '../outline.ts';
import type { GroupText, Kind, Outline } from '../outline.ts';
import { formatInstant } from '../words/format-instant.ts';
import { ownerOf } from '../../certificates/ownership.ts';
import { listFacts, formatTags } from '../words/facts.ts';
import { count, plain } from '../words/plain.ts';
import { formatAccount, formatProvider } from '../words/provider-name.ts';
import { VALIDATE } from '../words/renewal-actions.ts';
import {
  formatExpiry,
  reissueFailed,
  reissueActions,
  reissueFailedCondition,
  reissueFailedSeverity,
} from './reissue-failed.ts';
import {
  reissueRequired,
  reissueRequiredCondition,
  reissueRequiredWords,
} from './reissue-required.ts';
import { rejected, rejectedCondition } from './rejected.ts';
import { on } from './source.ts';

type Received = z.infer<typeof autodnsMessageReceived.detail>;
type Problem = NonNullable<MessageDetail['problem']>;

/** A failure that only messages report. */
const AUTODNS_MESSAGE: Kind = {
  type: 'autodns-message',
  composeGroup({ members, place }) {
    const jobs = count(members.length, 'job');
    return {
      headline: `${jobs} failed or were cancelled, ${place}`,
      paragraphs: [`${jobs} failed or were cancelled in ${place}. The changes were not made.`],
      actions: [
        `Find the causes in ${place}: the failures can have one cause in common.`,
        'Correct the causes, and start the jobs again, except those that were cancelled on purpose.',
      ],
    };
  },
};

interface Alert {
  readonly received: Received;
  readonly problem: Problem;
  /** The id of the certificate or the order in its account. */
  readonly id: string;
  /** `provider/account/id` */
  readonly key: string;
  readonly name: string;
  /** `in AutoDNS account "main", ID 571001` */
  readonly where: string;
}

/**
 * The alert about a message that reports a problem of a certificate. If an event of the certificate sends the same alert,
 * both have the same lineage and condition, and the delivery log drops the second one.
 */
export const autodnsMessage = on(autodnsMessageReceived, (received) => {
  const { message, certificate } = received;
  const { problem, provider, account } = message;
  if (problem === undefined || isOld(message) || isSuperseded(received)) return undefined;
  const id = certificate?.id ?? problem.certificate ?? problem.job ?? message.id;
  const key = certificate?.key ?? `${provider}/${account}/${id}`;
  const name = plain(certificate?.commonName ?? message.name ?? '') || plain(key);
  const where = `in ${formatAccount(message)}, ID ${plain(id)}`;
  return outlineAlert({ received, problem, id, key, name, where });
});

function about(
  { received: { metadata, message, certificate }, key }: Alert,
  condition: string,
  severity: NotificationHeader['severity'] = 'warning',
) {
  return {
    lineage: certificate?.lineage ?? key,
    provider: message.provider,
    account: message.account,
    certificate: key,
    tags: certificate?.tags ?? message.tags,
    occurredAt: metadata.occurredAt,
    observedAt: metadata.observedAt,
    condition,
    severity,
  };
}

function withFacts({ received, problem, key }: Alert, words: GroupText) {
  const { metadata, message, certificate } = received;
  const { provider, account } = message;
  return {
    ...words,
    paragraphs: [
      ...words.paragraphs,
      ...(certificate === undefined
        ? ['The monitor did not know this certificate when it received the message.']
        : []),
    ],
    facts: listFacts([
      ['Certificate', key],
      ['Job', problem.job],
      ['Outcome', message.status],
      ['Reason', problem.reason],
      [
        'Replacement',
        problem.outcome === 'reissue-required' ? 'reissue in the paid order' : undefined,
      ],
      ['Expires', certificate?.notAfter && formatInstant(certificate.notAfter)],
      ['Provider account', `${provider}/${account}`],
      ['Owner', ownerOf(certificate?.tags ?? message.tags)],
      ['Message', message.id],
      ['Tags', formatTags(certificate?.tags ?? message.tags)],
      ['Detected', formatInstant(metadata.observedAt)],
    ]),
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

function outlineAlert(alert: Alert): Outline | undefined {
  const { certificate } = alert.received;
  const { outcome, operation } = alert.problem;
  if (outcome === 'reissue-required') return outlineReissueRequired(alert);
  if (operation === 'reissue' || operation === 'renewal') return outlineFailure(alert, operation);
  if (operation !== 'order') return outlineOther(alert);
  // The message of a failed reissue can say that it was an order (vendor page "Reissue Certificate").
  if (certificate !== undefined && wasIssued(certificate)) return outlineFailure(alert, 'reissue');
  return outcome === 'cancelled'
    ? outlineOther(alert, orderParagraphs(alert))
    : outlineRejected(alert);
}

function wasIssued({ status }: MessageCertificateDetail): boolean {
  return (
    (isInForce(status) && status !== 'unknown') || status === 'expired' || status === 'revoked'
  );
}

function outlineReissueRequired(alert: Alert): Outline | undefined {
  const { received, id, key, name, where } = alert;
  const { certificate, message } = received;
  if (certificate?.replaced === true || certificate?.acknowledged !== undefined) return undefined;
  const notAfter = certificate?.notAfter;
  const compose = () => {
    const { headline, paragraph } = reissueRequiredWords({ ...message, notAfter }, name);
    return withFacts(alert, {
      headline,
      paragraphs: [paragraph],
      actions: [
        `Reissue the certificate ${where}. Do not place a new order.`,
        VALIDATE,
        'Install the new certificate on every server that uses the old one.',
      ],
    });
  };
  return outline(
    reissueRequired,
    about(alert, reissueRequiredCondition({ id, notAfter })),
    compose,
    {
      certificate: {
        ...{ key, commonName: name, subjectAlternativeNames: [], notAfter },
        reissueRequired: true,
      },
    },
  );
}

function outlineFailure(alert: Alert, kind: 'reissue' | 'renewal'): Outline {
  const { received, problem, id, name, where } = alert;
  const { certificate, metadata, message } = received;
  const replaced = certificate?.replaced === true;
  const expiry = { replaced, notAfter: certificate?.notAfter };
  const outcome = problem.outcome === 'cancelled' ? 'cancelled' : 'failed';
  const condition = reissueFailedCondition(id, problem.job ?? message.id);
  const compose = () =>
    withFacts(alert, {
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
    });
  return outline(
    reissueFailed,
    about(alert, condition, reissueFailedSeverity(expiry, metadata)),
    compose,
    { certificate: expiry },
  );
}

function outlineRejected(alert: Alert): Outline {
  const { id, name, where } = alert;
  return outline(rejected, about(alert, rejectedCondition(id)), () =>
    withFacts(alert, {
      headline: `${name}: order failed`,
      paragraphs: orderParagraphs(alert),
      actions: [
        `Find the cause ${where}, and correct it.`,
        'Order the certificate again.',
        VALIDATE,
      ],
    }),
  );
}

function orderParagraphs(alert: Alert): string[] {
  return [
    formatProblem(alert, `the order for ${alert.name}`),
    'The certificate will not be issued from this order. If it was to replace a certificate, that certificate stays in force until it expires, and its expiry reminders continue.',
  ];
}

/** Failures that only messages report. */
function outlineOther(alert: Alert, paragraphs?: readonly string[]): Outline | undefined {
  const { received, problem, name, where } = alert;
  if (received.certificate?.acknowledged !== undefined) return undefined;
  const { operation, outcome, job } = problem;
  const what =
    operation === 'other' ? (job === undefined ? 'a job' : `job ${plain(job)}`) : operation;
  const the = operation === 'other' ? 'job' : operation;
  const subject = operation === 'other' ? `${what} for ${name}` : `the ${operation} of ${name}`;
  const condition = `autodns-message:${outcome}:${job ?? received.message.id}`;
  return outline(AUTODNS_MESSAGE, about(alert, condition), () =>
    withFacts(alert, {
      headline: `${name}: ${what} ${formatEnded(problem)}`,
      paragraphs: [...(paragraphs ?? [formatProblem(alert, subject), CONSEQUENCES[operation]])],
      actions:
        outcome === 'cancelled'
          ? [`If the ${the} was not cancelled on purpose, start it again ${where}.`]
          : [`Find the cause ${where}, and correct it.`, `Start the ${the} again.`],
    }),
  );
}

const UNCHANGED = 'The change was not made.';

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
