import { EventBridgeServiceException } from '@aws-sdk/client-eventbridge';

/**
 * Error codes that say something of us, of the bus or of the moment, and nothing of what was sent: throttled,
 * credentials or permissions, clocks that differ, a bus or a key that is not there. EventBridge answers most of
 * them with 400, like those about the content.
 * @see https://docs.aws.amazon.com/eventbridge/latest/APIReference/CommonErrors.html
 */
const OF_THE_CALLER =
  /throttl|slow|limit|toomany|priorrequest|denied|auth|token|signature|credential|client|optin|expired|skew|future|timeout|aborted|notfound|unknownoperation|kms/i;

/** 401 and 403: not allowed. 404: not there. 408 and 429: not now. */
const STATUSES_OF_THE_CALLER: readonly number[] = [401, 403, 404, 408, 429];

/**
 * Whether a call was answered, and refused for what was in it: the same call is refused for ever. Everything
 * else (no answer, 5xx, throttled, not allowed) may be better the next time.
 */
export function isRefusedForContent(error: unknown): boolean {
  if (!(error instanceof EventBridgeServiceException)) return false;
  // `$fault` is no help: the SDK calls every error "client" that it does not know by name.
  const status = error.$metadata.httpStatusCode ?? 500;
  return (
    status >= 400 &&
    status < 500 &&
    !STATUSES_OF_THE_CALLER.includes(status) &&
    !OF_THE_CALLER.test(error.name)
  );
}
