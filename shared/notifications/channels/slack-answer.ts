/**
 * What an operator does about the errors of incoming webhooks.
 * @see https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks#handling_errors
 */
const ADVICE: Readonly<Record<string, string>> = {
  action_prohibited: "An administrator of the workspace has restricted the webhook's posts.",
  channel_is_archived:
    'Its channel is archived: make a webhook for another channel, or unarchive it.',
  channel_not_found: 'Its channel is gone: make a webhook for another one, and store its URL.',
  invalid_blocks: 'This is a fault of the monitor: please report it with the id of the notice.',
  invalid_payload: 'This is a fault of the monitor: please report it with the id of the notice.',
  invalid_token: 'The URL is not a valid one: store the URL that Slack shows for the webhook.',
  no_service: 'The webhook was removed or switched off: make a new one, and store its URL.',
  no_team: 'The workspace is gone: make a webhook in another one, and store its URL.',
  posting_to_general_channel_denied:
    'It may not post to the general channel: make a webhook for another one, and store its URL.',
};

/** Slack asked for a pause without saying how long; it allows about one post a second. */
const USUAL_PAUSE = 1;
const MAX_PAUSE = 24 * 60 * 60;

/** A refusal in words for operators. Of the body only an error code is repeated, if it is one. */
export function refusalOf(status: number, text: string): string {
  if (status < 400) {
    return `The Slack webhook redirects (${status}), which is not followed: store the URL that Slack shows.`;
  }
  const code = /^[a-z_]{3,50}$/.test(text) ? text : undefined;
  const reason = code === undefined ? `${status}` : `${status} ${code}`;
  const advice = (code && ADVICE[code]) ?? 'See in Slack whether the webhook is still there.';
  return `The Slack webhook refuses the post (${reason}). ${advice}`;
}

/** Whole seconds to wait before the next try, at least one: what Slack asks for, or the usual pause. */
export function waitSeconds(retryAfter: number | undefined): number {
  return Math.min(Math.max(Math.ceil(retryAfter ?? USUAL_PAUSE), USUAL_PAUSE), MAX_PAUSE);
}
