import * as z from 'zod';

export const TellAmazonQEnvironment = z.object({
  LEDGER_TABLE_NAME: z.string().min(1),
  /** The topic that Amazon Q reads, and nobody else. */
  TOPIC_ARN: z.string().startsWith('arn:'),
});
