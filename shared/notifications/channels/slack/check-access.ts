import * as z from 'zod/mini';
import { ChannelRefusal } from '../../channel.ts';
import type { ChannelAccess, ChannelAccessContext } from '../channel-descriptor.ts';
import { errorCodeOf } from '../connection-errors.ts';
import { readWebhookUrl } from '../webhook-url.ts';
import { slackApiUrl } from './api-url.ts';
import { apiRefusal } from './api-response.ts';
import { beforeSending, readBotToken } from './bot.ts';
import type { SlackSettings } from './descriptor.ts';

const Body = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true) }),
  z.object({ ok: z.literal(false), error: z.string() }),
]);

/** The scope that posting needs. */
const SCOPE = 'chat:write';

/**
 * Checks the webhook URL, or the bot token with `auth.test`, which posts nothing. Whether the app is a member of the
 * channel is not checked, because that needs further scopes.
 * @see https://docs.slack.dev/reference/methods/auth.test
 */
export async function checkSlackAccess(
  settings: SlackSettings,
  context: ChannelAccessContext,
): Promise<ChannelAccess> {
  const { readSecret, fetch, baseUrl, signal } = context;
  if ('webhookSecretName' in settings) {
    const url = await readWebhookUrl(() => readSecret(settings.webhookSecretName));
    return { url, message: 'The secret holds a webhook URL' };
  }
  const token = await beforeSending(() =>
    readBotToken(() => readSecret(settings.botTokenSecretName)),
  );
  const url = slackApiUrl('auth.test', baseUrl);
  let response;
  try {
    const headers = { authorization: `Bearer ${token}` };
    response = await fetch(url, { method: 'POST', headers, redirect: 'manual', signal });
  } catch (error) {
    // The error can contain the token.
    throw new ChannelRefusal(
      `Cannot connect to Slack (${errorCodeOf(error) ?? 'no response'}). Check the network of this machine (proxy, firewall).`,
    );
  }
  const body = Body.safeParse(await response.json().catch(() => undefined)).data;
  if (body === undefined) {
    throw new ChannelRefusal(
      `Slack responded with status ${response.status}. See https://slack-status.com.`,
    );
  }
  if (!body.ok) throw apiRefusal('the bot token', body.error);
  const scopes = response.headers.get('x-oauth-scopes')?.split(/\s*,\s*/);
  if (scopes !== undefined && !scopes.includes(SCOPE)) {
    throw new ChannelRefusal(
      `The app has no permission to post. Add the scope ${SCOPE}, and reinstall the app.`,
    );
  }
  return { url, message: 'Slack accepts the bot token' };
}
