import * as z from 'zod';
import { Instant } from '../certificates/instant.ts';
import { MessageProblem } from '../certificates/message-state.ts';
import { CertificateDetail } from './certificate-detail.ts';
import { defineEvent } from './event.ts';

/** A message of a provider's queue as subscribers see it: flat, so that EventBridge patterns reach everything. */
export const MessageDetail = z.object({
  /** `provider/account/id` */
  key: z.string(),
  provider: z.string(),
  account: z.string(),
  /** The provider's id of the message. */
  id: z.string(),
  about: z.enum(['certificate', 'other']),
  /** What else it is about, in the provider's words, where that is no certificate. */
  type: z.string().optional(),
  /** The key of the certificate: `provider/account/id`. */
  certificate: z.string().optional(),
  /** The name of what it is about: a domain, most often. */
  name: z.string().optional(),
  /** What was done or has happened, and how it went, in the provider's words. */
  action: z.string().optional(),
  status: z.string().optional(),
  /** What a user has to act on; absent for success, and for messages about anything but certificates. */
  problem: MessageProblem.omit({ certificates: true })
    .extend({
      /** The id of the certificate or the order in its account. */
      certificate: z.string().optional(),
    })
    .optional(),
  createdAt: Instant.optional(),
  receivedAt: Instant,
  /** The whole message, contacts, keys and codes struck out. Absent where it is larger than an event may be. */
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
 * A message of AutoDNS's poll queue was received, about a certificate or something else altogether. It is stored,
 * and either confirmed by now or about to be; one that holds the queue up (see `Account Unreachable`) is not.
 *
 * @example
 * { "metadata": { "id": "autodns/main/4711:autodns-message-received", … },
 *   "message": { "key": "autodns/main/4711", "about": "certificate", "certificate": "autodns/main/1405661",
 *     "name": "www.example.com", "action": "create", "status": "SUCCESS", "content": { … }, … } }
 */
export const autodnsMessageReceived = defineEvent('AutoDNS Message Received', 1, {
  message: MessageDetail,
  /** Only with `message.problem`, and only where the certificate was known when the message was received. */
  certificate: MessageCertificateDetail.optional(),
});
