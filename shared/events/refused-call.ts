import { EventBridgeServiceException } from '@aws-sdk/client-eventbridge';

/**
 * Error codes that the content did not cause: throttling, credentials,
 * permissions, clock skew, a missing bus or key. EventBridge answers most of them with 400, as for invalid content.
 * @see https://docs.aws.amazon.com/eventbridge/latest/APIReference/CommonErrors.html
 */
const OF_THE_CALLER =
  /throttl|slow|limit|toomany|priorrequest|denied|auth|token|signature|credential|client|optin|expired|skew|future|timeout|aborted|notfound|unknownoperation|kms/i;

/** 401 and 403: not allowed. 404: not found. 408 and 429: temporary. */
const STATUSES_OF_THE_CALLER: readonly number[] = [401, 403, 404, 408, 429];

/**
 * Whether EventBridge refused a call because of its content: a retry fails again. All other failures (no answer,
 * 5xx, throttled, not allowed) can be temporary.
 */
export function isRefusedForContent(error: unknown): boolean {
  if (!(error instanceof EventBridgeServiceException)) return false;
  // `$fault` does not help: the SDK reports "client" for every error that it does not know by name.
  const status = error.$metadata.httpStatusCode ?? 500;
  return (
    status >= 400 &&
    status < 500 &&
    !STATUSES_OF_THE_CALLER.includes(status) &&
    !OF_THE_CALLER.test(error.name)
  );
}
