import * as z from 'zod';
import { AccountReference, accountKey } from './certificate.ts';
import { Instant } from './instant.ts';

/** Bumped whenever the stored shape changes; `test/shared/certificates/shapes.test.ts` holds the two together. */
export const MESSAGE_STATE_VERSION = 1;

/** A message of a provider's queue, as it was when it was received. It has no revisions: there is nothing to change. */
export const MessageState = z.object({
  version: z.literal(MESSAGE_STATE_VERSION),
  account: AccountReference,
  tags: z.record(z.string(), z.string()),
  /** The provider's own id, unique in its account. */
  id: z.string().min(1),
  receivedAt: Instant,
  createdAt: Instant.optional(),
  about: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('certificate'),
      /** The id of a certificate of the same account. */
      certificate: z.string().optional(),
      name: z.string().optional(),
    }),
    z.object({ kind: z.literal('other'), type: z.string(), name: z.string().optional() }),
  ]),
  /** In the provider's words. */
  action: z.string().optional(),
  status: z.string().optional(),
  /** The whole message as JSON, contacts, keys and codes struck out. Text, because no database takes all of JSON. */
  content: z.string(),
});
export type MessageState = z.infer<typeof MessageState>;

/** `provider/account/id`: names one message everywhere in this system. */
export function messageKey({ account, id }: Pick<MessageState, 'account' | 'id'>): string {
  return `${accountKey(account)}/${id}`;
}
