import * as z from 'zod';

/** The ARN of a topic that is there already. FIFO topics, whose names have a dot, tell nobody by mail. */
export const TopicArn = z
  .string()
  .regex(/^arn:[\w-]+:sns:[\w-]+:\d{12}:[\w-]{1,256}$/, 'not the ARN of a standard SNS topic');
