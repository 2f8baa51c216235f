import * as z from 'zod/mini';
import { Instant } from './instant.ts';

/** A reissue or renewal of a certificate that was not completed: the certificate before it stays in force. */
export const FailedChange = z.object({
  /** The provider's id of the job or request: one failure has one id. */
  id: z.string(),
  kind: z.enum(['reissue', 'renewal']),
  outcome: z.enum(['failed', 'cancelled']),
  /** The outcome as reported by the provider. */
  rawStatus: z.string(),
  at: z.optional(Instant),
  /** The reason, if the provider gives one. Contains no contact data. */
  reason: z.optional(z.string()),
});
export type FailedChange = z.infer<typeof FailedChange>;
