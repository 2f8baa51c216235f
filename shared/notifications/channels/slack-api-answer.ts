import * as z from 'zod';
import { ChannelRefusal } from '../channel.ts';
import { waitSeconds } from './slack-answer.ts';
import type { SlackAnswer } from './slack-request.ts';

const NEW_TOKEN = "store the app's bot token anew: it is on the app's page OAuth & Permissions.";
const REPORT = 'This is a fault of the monitor: please report it with the id of the notice.';
const OTHER_CHANNEL = 'Name another channel in the configuration, and deploy.';
const ASK_AN_OWNER =
  'Ask an owner of the workspace to let the app post there, or name another channel.';

/**
 * What an operator does about the errors of `chat.postMessage`.
 * @see https://docs.slack.dev/reference/methods/chat.postMessage#errors
 */
const ADVICE: Readonly<Record<string, string>> = {
  invalid_auth: `The token is not accepted: ${NEW_TOKEN}`,
  not_authed: `No token was sent: ${NEW_TOKEN}`,
  token_revoked: `The token was revoked: install the app again, and ${NEW_TOKEN}`,
  token_expired: `The token has ended: turn token rotation off for the app, and ${NEW_TOKEN}`,
  account_inactive: `The app was removed from the workspace: install it again, and ${NEW_TOKEN}`,
  no_permission: 'The app lacks the scope chat:write: add it, and install the app again.',
  missing_scope: 'The app lacks the scope chat:write: add it, and install the app again.',
  not_allowed_token_type: `It is not the token of a bot: ${NEW_TOKEN}`,
  access_denied: ASK_AN_OWNER,
  org_login_required:
    'The workspace is being moved by its owners: it can be posted to again after that.',
  team_access_not_granted: ASK_AN_OWNER,
  ekm_access_denied: ASK_AN_OWNER,
  channel_not_found:
    'The channel is not there for the app: see whether its id is right, and invite the app if it is private.',
  not_in_channel: 'Invite the app to the channel: /invite @its-name.',
  is_archived: `The channel is archived: unarchive it. ${OTHER_CHANNEL}`,
  restricted_action: ASK_AN_OWNER,
  restricted_action_read_only_channel: `The channel is read-only. ${OTHER_CHANNEL}`,
  restricted_action_non_threadable_channel: `The channel takes replies only. ${OTHER_CHANNEL}`,
  team_added_to_org:
    'The workspace is being moved by its owners: it can be posted to again after that.',
  ratelimited: 'Slack takes about one post a second; the notice comes again.',
  rate_limited: 'Slack takes about one post a second; the notice comes again.',
  message_limit_exceeded: 'The workspace has reached its limit of messages.',
  msg_too_long: REPORT,
  msg_blocks_too_long: REPORT,
  too_many_attachments: REPORT,
  no_text: REPORT,
  invalid_blocks: REPORT,
  invalid_blocks_format: REPORT,
  invalid_arguments: REPORT,
  invalid_json: REPORT,
};

/** Errors after which a part of the call may have been done all the same. */
const UNCERTAIN = new Set([
  'fatal_error',
  'internal_error',
  'request_timeout',
  'service_unavailable',
]);

/** The message that was to be replied to is gone, or takes no replies. */
const WITHOUT_THREAD = new Set([
  'thread_not_found',
  'invalid_thread_ts',
  'cannot_reply_to_message',
  'restricted_action_thread_locked',
]);

const Body = z.discriminatedUnion('ok', [
  z.object({
    ok: z.literal(true),
    ts: z.string().min(1).optional().catch(undefined),
    message: z
      .object({ thread_ts: z.string().min(1).optional().catch(undefined) })
      .optional()
      .catch(undefined),
  }),
  z.object({ ok: z.literal(false), error: z.string() }),
]);

/**
 * - `taken`: as the message `ts`; `alone` where it surely is no reply
 * - `no-thread`: not taken, for the thread is not there or takes no replies
 */
export type PostOutcome =
  | { readonly kind: 'taken'; readonly ts: string | undefined; readonly alone: boolean }
  | { readonly kind: 'no-thread' };

/**
 * Reads what `chat.postMessage` answered.
 *
 * @throws ChannelRefusal with what to do, where Slack did not take the post; any other error where nobody knows.
 */
export function readPostAnswer({ status, text, retryAfter }: SlackAnswer): PostOutcome {
  if (status >= 300 && status < 500 && status !== 408) {
    throw new ChannelRefusal(`Slack refuses the post (${status}). See its status page.`);
  }
  const body = status === 200 ? Body.safeParse(parse(text)).data : undefined;
  if (body === undefined) {
    throw new Error(`Slack answered ${status}: nobody knows whether it took the post.`);
  }
  if (body.ok) {
    const { ts, message } = body;
    return { kind: 'taken', ts, alone: message !== undefined && message.thread_ts === undefined };
  }
  const { error } = body;
  if (WITHOUT_THREAD.has(error)) return { kind: 'no-thread' };
  // Only a word is repeated, if it is one.
  const word = /^[a-z_]{3,60}$/.test(error) ? error : 'unknown error';
  if (UNCERTAIN.has(word)) {
    throw new Error(`Slack could not finish (${word}): nobody knows whether it took the post.`);
  }
  const limited = word === 'ratelimited' || word === 'rate_limited';
  throw new ChannelRefusal(
    `Slack refuses the post (${word}). ${ADVICE[word] ?? "See Slack's page on chat.postMessage."}`,
    limited ? { retryAfter: waitSeconds(retryAfter) } : {},
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
