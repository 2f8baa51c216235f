import * as z from 'zod';

export const SendNoticesEnvironment = z.object({
  LEDGER_TABLE_NAME: z.string().min(1),
  TOPIC_ARN: z.string().startsWith('arn:'),
});
