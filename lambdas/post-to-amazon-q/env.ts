import * as z from 'zod';

export const PostToAmazonQEnvironment = z.object({
  /** The dimension `monitor` of every metric. */
  MONITOR_NAME: z.string().min(1),
  DELIVERY_LOG_TABLE_NAME: z.string().min(1),
  /** The topic that only Amazon Q subscribes to. */
  TOPIC_ARN: z.string().startsWith('arn:'),
});
