import * as z from 'zod/mini';
import { Instant } from '../certificates/instant.ts';
import { certificateKey } from '../certificates/certificate.ts';
import { MessageProblem, messageKey } from '../certificates/message-state.ts';
import type { MessageState } from '../certificates/message-state.ts';
import { defined } from '../runtime/defined.ts';
import { CertificateDetail } from './certificate-detail.ts';
import { createEvent, withSchema } from './define-event.ts';
import type { Publication } from './define-event.ts';

/** Maximum bytes of a message's JSON in an event: EventBridge accepts 256 KiB for the whole event. */
const MAX_CONTENT = 200 * 1024;

/** A message of a provider's queue in an event. The shape is flat, so that EventBridge patterns can match each field. */
export const MessageDetail = z.object({
  /** `provider/account/id` */
  key: z.string(),
  provider: z.string(),
  account: z.string(),
  /** The provider's id of the message. */
  id: z.string(),
  about: z.enum(['certificate', 'other']),
  /** The subject in the provider's words, unless it is a certificate. */
  type: z.optional(z.string()),
  /** The key of the certificate: `provider/account/id`. */
  certificate: z.optional(z.string()),
  /** The name of the subject, usually a domain. */
  name: z.optional(z.string()),
  /** The operation and its outcome, in the provider's words. */
  action: z.optional(z.string()),
  status: z.optional(z.string()),
  /** A problem that needs action. Absent for success, and for messages that are not about certificates. */
  problem: z.optional(
    z.extend(z.omit(MessageProblem, { certificates: true }), {
      /** The id of the certificate or the order in its account. */
      certificate: z.optional(z.string()),
    }),
  ),
  createdAt: z.optional(Instant),
  receivedAt: Instant,
  /** The whole message without contacts, keys and codes. Absent if it exceeds the size limit of events. */
  content: z.optional(z.unknown()),
  tags: z.record(z.string(), z.string()),
});
export type MessageDetail = z.infer<typeof MessageDetail>;

/** The certificate of a message as it was known when the message was received. */
export const MessageCertificateDetail = z.pick(CertificateDetail, {
  ...{ key: true, id: true, commonName: true, status: true, notBefore: true, notAfter: true },
  ...{ lineage: true, replaced: true, tags: true, acknowledged: true },
});
export type MessageCertificateDetail = z.infer<typeof MessageCertificateDetail>;

/**
 * The monitor received and stored a message of the poll queue of AutoDNS, about a certificate or another subject.
 * The message is confirmed, or will be. A message that blocks the queue has `Account Unreachable` instead. The event has
 * the name of AutoDNS, because it is the only provider with messages.
 *
 * @example
 * { "metadata": { "id": "autodns/main/4711:autodns-message-received", … },
 *   "message": { "key": "autodns/main/4711", "about": "certificate", "certificate": "autodns/main/1405661",
 *     "name": "www.example.com", "action": "create", "status": "SUCCESS", "content": { … }, … } }
 */
export const autodnsMessageReceived = withSchema(
  { detailType: 'AutoDNS Message Received', version: 1 },
  {
    message: MessageDetail,
    /** Only with `message.problem`, and only if the certificate was known when the message was received. */
    certificate: z.optional(MessageCertificateDetail),
  },
);

export const messagePublication: Publication = {
  event: autodnsMessageReceived,
  causedBy: (change) => {
    // A stored message whose retention is extended was published when it was stored.
    if (change.kind !== 'message' || change.previous !== undefined) return [];
    const { current } = change;
    const { receivedAt, createdAt = receivedAt } = current;
    return [
      createEvent(
        autodnsMessageReceived,
        { kind: 'message', key: messageKey(current) },
        { occurredAt: createdAt, observedAt: receivedAt },
        { message: messageDetail(current), certificate: knownCertificate(current) },
      ),
    ];
  },
};

function messageDetail(state: MessageState): MessageDetail {
  const { account, id, about, action, status, createdAt, receivedAt, content, tags } = state;
  return {
    key: messageKey(state),
    ...account,
    id,
    about: about.kind,
    ...(about.kind === 'other' ? { type: about.type } : {}),
    ...(about.kind === 'certificate' && about.certificate !== undefined
      ? { certificate: certificateKey({ ...account, id: about.certificate }) }
      : {}),
    ...(about.name === undefined ? {} : { name: about.name }),
    ...(action === undefined ? {} : { action }),
    ...(status === undefined ? {} : { status }),
    ...defined({ problem: problemDetail(state) }),
    ...(createdAt === undefined ? {} : { createdAt }),
    receivedAt,
    ...(Buffer.byteLength(content) > MAX_CONTENT
      ? {}
      : { content: JSON.parse(content) as unknown }),
    tags,
  };
}

function problemDetail({ problem, known }: MessageState): MessageDetail['problem'] {
  if (problem === undefined) return undefined;
  const { certificates, ...reported } = problem;
  return { ...reported, ...defined({ certificate: known?.id ?? certificates.at(-1) }) };
}

function knownCertificate({
  account,
  known,
  tags,
}: MessageState): MessageCertificateDetail | undefined {
  if (known === undefined) return undefined;
  const { acknowledgedUntil: until, ...certificate } = known;
  return {
    ...certificate,
    key: certificateKey({ ...account, id: known.id }),
    tags,
    ...(until === undefined ? {} : { acknowledged: { until } }),
  };
}
