import * as z from 'zod';
import { Instant } from '../certificates/instant.ts';
import { MessageProblem } from '../certificates/message-state.ts';
import { CertificateDetail } from './certificate-detail.ts';
import { defineEvent } from './event.ts';

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
  type: z.string().optional(),
  /** The key of the certificate: `provider/account/id`. */
  certificate: z.string().optional(),
  /** The name of the subject, usually a domain. */
  name: z.string().optional(),
  /** The operation and its outcome, in the provider's words. */
  action: z.string().optional(),
  status: z.string().optional(),
  /** A problem that needs action. Absent for success, and for messages that are not about certificates. */
  problem: MessageProblem.omit({ certificates: true })
    .extend({
      /** The id of the certificate or the order in its account. */
      certificate: z.string().optional(),
    })
    .optional(),
  createdAt: Instant.optional(),
  receivedAt: Instant,
  /** The whole message without contacts, keys and codes. Absent if it exceeds the size limit of events. */
  content: z.unknown().optional(),
  tags: z.record(z.string(), z.string()),
});
export type MessageDetail = z.infer<typeof MessageDetail>;

/** The certificate of a message as it was known when the message was received. */
export const MessageCertificateDetail = CertificateDetail.pick({
  ...{ key: true, id: true, commonName: true, status: true, notBefore: true, notAfter: true },
  ...{ lineage: true, replaced: true, tags: true, acknowledged: true },
});
export type MessageCertificateDetail = z.infer<typeof MessageCertificateDetail>;

/**
 * The monitor received and stored a message of the poll queue of AutoDNS, about a certificate or another subject.
 * The message is confirmed, or will be. A message that blocks the queue has `Account Unreachable` instead.
 *
 * @example
 * { "metadata": { "id": "autodns/main/4711:autodns-message-received", … },
 *   "message": { "key": "autodns/main/4711", "about": "certificate", "certificate": "autodns/main/1405661",
 *     "name": "www.example.com", "action": "create", "status": "SUCCESS", "content": { … }, … } }
 */
export const autodnsMessageReceived = defineEvent('AutoDNS Message Received', 1, {
  message: MessageDetail,
  /** Only with `message.problem`, and only if the certificate was known when the message was received. */
  certificate: MessageCertificateDetail.optional(),
});
