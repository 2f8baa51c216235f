import * as z from 'zod';

export const SendNoticesEnvironment = z.object({
  LEDGER_TABLE_NAME: z.string().min(1),
  TOPIC_ARN: z.string().startsWith('arn:'),
  /** Which of them the topic is, in the ledger: everything goes to the one, what is urgent to the other as well. */
  CHANNEL: z.enum(['topic', 'escalation']).default('topic'),
});
