const REPORT = 'This is a bug in cert-expiry-monitor. Report it with the ID of the notification.';

/**
 * What an operator can do about the errors of incoming webhooks.
 * @see https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks#handling_errors
 */
const ADVICE: Readonly<Record<string, string>> = {
  action_prohibited: 'A workspace administrator has restricted what this webhook can post.',
  channel_is_archived:
    'The channel is archived. Unarchive it, or create a webhook for another channel and store its URL.',
  channel_not_found:
    'The channel does not exist. Create a webhook for another channel and store its URL.',
  invalid_blocks: REPORT,
  invalid_payload: REPORT,
  invalid_token: 'The webhook URL is invalid. Store the URL that Slack shows for the webhook.',
  no_service: 'The webhook was removed or disabled. Create a new webhook and store its URL.',
  no_team: 'The workspace does not exist. Create a webhook in another workspace and store its URL.',
  posting_to_general_channel_denied:
    'The webhook cannot post to the general channel. Create a webhook for another channel and store its URL.',
};

/** The error message for a rejected post. It repeats the response body only if the body is an error code. */
export function webhookRefusal(status: number, text: string): string {
  if (status < 400) {
    return `The Slack webhook responded with a redirect (${status}), which is not followed. Store the URL that Slack shows for the webhook.`;
  }
  const code = /^[a-z_]{3,50}$/.test(text) ? text : undefined;
  const reason = code === undefined ? `${status}` : `${status} ${code}`;
  const advice = (code && ADVICE[code]) ?? 'Check in Slack whether the webhook still exists.';
  return `The Slack webhook rejected the post (${reason}). ${advice}`;
}
