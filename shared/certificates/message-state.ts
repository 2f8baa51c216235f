import * as z from 'zod/mini';
import { AccountReference, accountKey } from './certificate.ts';
import { Instant } from './instant.ts';
import { CertificateStatus } from './status.ts';

/** Bumped whenever the stored shape changes; `test/shared/certificates/shapes.test.ts` holds the two together. */
export const MESSAGE_STATE_VERSION = 1;

/** A problem in a message about a certificate that needs action. */
export const MessageProblem = z.object({
  outcome: z.enum(['failed', 'cancelled', 'reissue-required']),
  /** The operation of the job. In the message of a failed reissue, it can be `order`. */
  operation: z.enum(['order', 'reissue', 'renewal', 'revocation', 'deletion', 'other']),
  /** The provider's id of the job. */
  job: z.optional(z.string()),
  /** Ids under which the account can have the certificate, the most specific first. */
  certificates: z.array(z.string()),
  /** The reason, if the provider reports one. Has no contact data. */
  reason: z.optional(z.string()),
});
export type MessageProblem = z.infer<typeof MessageProblem>;

/** The certificate as it was known when the message was received. */
export const MessageCertificate = z.object({
  id: z.string(),
  status: CertificateStatus,
  commonName: z.optional(z.string()),
  notBefore: z.optional(Instant),
  notAfter: z.optional(Instant),
  lineage: z.string(),
  replaced: z.boolean(),
  acknowledgedUntil: z.optional(Instant),
});
export type MessageCertificate = z.infer<typeof MessageCertificate>;

/** A message of a provider's queue as received. Messages do not change, so they have no revisions. */
export const MessageState = z.object({
  version: z.literal(MESSAGE_STATE_VERSION),
  account: AccountReference,
  tags: z.record(z.string(), z.string()),
  /** The provider's own id, unique in its account. */
  id: z.string().check(z.minLength(1)),
  receivedAt: Instant,
  createdAt: z.optional(Instant),
  about: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('certificate'),
      /** The id of a certificate of the same account. */
      certificate: z.optional(z.string()),
      name: z.optional(z.string()),
    }),
    z.object({ kind: z.literal('other'), type: z.string(), name: z.optional(z.string()) }),
  ]),
  /** As reported by the provider. */
  action: z.optional(z.string()),
  status: z.optional(z.string()),
  problem: z.optional(MessageProblem),
  /** Only with a problem, and only if the certificate was known. */
  known: z.optional(MessageCertificate),
  /** The whole message as JSON, without contacts, keys and codes. A text, because DynamoDB cannot store all of JSON. */
  content: z.string(),
});
export type MessageState = z.infer<typeof MessageState>;

/** `provider/account/id`: names one message everywhere in this system. */
export function messageKey({ account, id }: Pick<MessageState, 'account' | 'id'>): string {
  return `${accountKey(account)}/${id}`;
}
