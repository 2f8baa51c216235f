/** The CloudWatch namespace of every metric of this monitor. */
export const METRIC_NAMESPACE = 'CertExpiryMonitor';

/** The metric of stored items that are due and that no function can read. */
export const UNREADABLE_ITEMS = 'UnreadableItems';

/**
 * The metric of how long, in seconds, the oldest notification that a channel is handed has waited.
 *
 * `ApproximateAgeOfOldestMessage` is not usable: Amazon SQS excludes messages that were received three times, which
 * are those that a channel keeps rejecting.
 * @see https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-available-cloudwatch-metrics.html
 */
export const OLDEST_UNDELIVERED = 'OldestUndelivered';

/** The metric of due items that are left for the next run. */
export const DEADLINE_BACKLOG = 'DeadlineBacklog';
