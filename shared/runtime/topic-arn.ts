import * as z from 'zod/mini';

/** The ARN of an existing topic. FIFO topics, whose names contain a period, cannot send e-mail. */
export const TopicArn = z
  .string()
  .check(
    z.regex(
      /^arn:[\w-]+:sns:[\w-]+:\d{12}:[\w-]{1,256}$/,
      'not the ARN of a standard SNS topic. Use a value such as "arn:aws:sns:eu-central-1:123456789012:alerts"',
    ),
  );
