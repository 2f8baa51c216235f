/** The CloudWatch namespace of every metric of this monitor. */
export const METRIC_NAMESPACE = 'CertExpiryMonitor';

/** The number of stored items that are due and cannot be read. */
export const UNREADABLE_ITEMS = 'UnreadableItems';

/**
 The age, in seconds, of the oldest undelivered notification of a channel.
 *
 * `ApproximateAgeOfOldestMessage` is not usable: Amazon SQS excludes messages that were received three times, which
 * are those that a channel keeps rejecting.
 * @see https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-available-cloudwatch-metrics.html
 */
export const OLDEST_UNDELIVERED = 'OldestUndelivered';

/** The number of due items that a run left for the next run. */
export const DEADLINE_BACKLOG = 'DeadlineBacklog';
