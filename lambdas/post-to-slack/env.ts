import * as z from 'zod';

export const PostToSlackEnvironment = z.object({
  LEDGER_TABLE_NAME: z.string().min(1),
  /** The name of the secret in Secrets Manager whose text is the incoming webhook's URL. */
  SLACK_WEBHOOK_SECRET_NAME: z.string().min(1),
});
