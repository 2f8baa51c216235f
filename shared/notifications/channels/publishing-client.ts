/**
 * Settings of the client that publishes. The client must not retry: SNS may have accepted a publish whose response was
 * lost, and the delivery log decides when a notification is sent again.
 */
export const PUBLISHING_CLIENT = {
  maxAttempts: 1,
  requestHandler: { connectionTimeout: 3_000, requestTimeout: 10_000, throwOnRequestTimeout: true },
} as const;
