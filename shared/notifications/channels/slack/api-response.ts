import * as z from 'zod/mini';
import { ChannelRefusal } from '../../channel.ts';
import { waitSeconds } from '../wait-seconds.ts';
import type { PostResponse } from '../post-json.ts';

const STORE_TOKEN = "Store the app's bot token again (app settings, page OAuth & Permissions).";
const REPORT = 'This is a bug in cert-expiry-monitor. Report it with the ID of the notification.';
const OTHER_CHANNEL = 'configure another channel and deploy.';
const ASK_AN_OWNER =
  'Ask a workspace owner to allow the app to post there, or configure another channel.';
const ADD_SCOPE = 'The app lacks the scope chat:write. Add the scope and reinstall the app.';
const MIGRATION =
  'The workspace is being migrated by its owners. Posting works again after the migration.';
const RATE_LIMIT =
  'Slack accepts about one post per second. The notification is retried automatically.';

/**
 * What an operator can do about the errors of `chat.postMessage`.
 * @see https://docs.slack.dev/reference/methods/chat.postMessage#errors
 */
const ADVICE: Readonly<Record<string, string>> = {
  invalid_auth: `The token is invalid. ${STORE_TOKEN}`,
  not_authed: `No token was sent. ${STORE_TOKEN}`,
  token_revoked: `The token was revoked. Reinstall the app. ${STORE_TOKEN}`,
  token_expired: `The token has expired. Turn off token rotation for the app. ${STORE_TOKEN}`,
  account_inactive: `The app was removed from the workspace. Reinstall the app. ${STORE_TOKEN}`,
  no_permission: ADD_SCOPE,
  missing_scope: ADD_SCOPE,
  not_allowed_token_type: `The token is not a bot token. ${STORE_TOKEN}`,
  access_denied: ASK_AN_OWNER,
  org_login_required: MIGRATION,
  team_access_not_granted: ASK_AN_OWNER,
  ekm_access_denied: ASK_AN_OWNER,
  channel_not_found:
    'The app cannot see the channel. Check the channel ID, and invite the app if the channel is private.',
  not_in_channel: 'Invite the app to the channel: /invite @its-name.',
  is_archived: `The channel is archived. Unarchive it, or ${OTHER_CHANNEL}`,
  restricted_action: ASK_AN_OWNER,
  restricted_action_read_only_channel: `The channel is read-only. Change that, or ${OTHER_CHANNEL}`,
  restricted_action_non_threadable_channel: `The channel accepts replies only. Change that, or ${OTHER_CHANNEL}`,
  team_added_to_org: MIGRATION,
  ratelimited: RATE_LIMIT,
  rate_limited: RATE_LIMIT,
  message_limit_exceeded: 'The workspace has reached its message limit.',
  msg_too_long: REPORT,
  msg_blocks_too_long: REPORT,
  too_many_attachments: REPORT,
  no_text: REPORT,
  invalid_blocks: REPORT,
  invalid_blocks_format: REPORT,
  invalid_arguments: REPORT,
  invalid_json: REPORT,
};

/** Errors after which Slack may have posted the message anyway. */
const UNCERTAIN = new Set([
  'fatal_error',
  'internal_error',
  'request_timeout',
  'service_unavailable',
]);

/** The first message of the thread was deleted, or does not accept replies. */
const WITHOUT_THREAD = new Set([
  'thread_not_found',
  'invalid_thread_ts',
  'cannot_reply_to_message',
  'restricted_action_thread_locked',
]);

const Body = z.discriminatedUnion('ok', [
  z.object({
    ok: z.literal(true),
    ts: z.catch(z.optional(z.string().check(z.minLength(1))), undefined),
    message: z.catch(
      z.optional(
        z.object({ thread_ts: z.catch(z.optional(z.string().check(z.minLength(1))), undefined) }),
      ),
      undefined,
    ),
  }),
  z.object({ ok: z.literal(false), error: z.string() }),
]);

/**
 * - `accepted`: posted as the message `ts`; `standalone` if it certainly is not a reply
 * - `no-thread`: not posted, because the thread does not exist or does not accept replies
 */
type PostOutcome =
  | { readonly kind: 'accepted'; readonly ts: string | undefined; readonly standalone: boolean }
  | { readonly kind: 'no-thread' };

/**
 * Parses a response of `chat.postMessage`.
 *
 * @throws ChannelRefusal with advice if Slack did not post the message; any other error if the outcome is unknown.
 */
export function readPostResponse({ status, text, retryAfter }: PostResponse): PostOutcome {
  if (status >= 300 && status < 500 && status !== 408) {
    throw new ChannelRefusal(`Slack rejected the post (${status}). See https://slack-status.com.`);
  }
  const body = status === 200 ? Body.safeParse(parse(text)).data : undefined;
  if (body === undefined) {
    throw new Error(
      `Slack responded with status ${status}. Whether it accepted the post is unknown.`,
    );
  }
  if (body.ok) {
    const { ts, message } = body;
    const standalone = message !== undefined && message.thread_ts === undefined;
    return { kind: 'accepted', ts, standalone };
  }
  const { error } = body;
  if (WITHOUT_THREAD.has(error)) return { kind: 'no-thread' };
  if (UNCERTAIN.has(error)) {
    throw new Error(`Slack failed (${error}). Whether it accepted the post is unknown.`);
  }
  const limited = error === 'ratelimited' || error === 'rate_limited';
  throw apiRefusal('the post', error, limited ? { retryAfter: waitSeconds(retryAfter) } : {});
}

/** The error of a method of the Web API, with what an operator can do. */
export function apiRefusal(
  subject: string,
  error: string,
  options: { readonly retryAfter?: number } = {},
): ChannelRefusal {
  // The error could hold anything; only an error code is repeated.
  const code = /^[a-z_]{3,60}$/.test(error) ? error : 'unknown error';
  const advice = ADVICE[code] ?? 'See the errors in the Slack documentation of chat.postMessage.';
  return new ChannelRefusal(`Slack rejected ${subject} (${code}). ${advice}`, options);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
