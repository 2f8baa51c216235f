import { ChannelRefusal } from '../../channel.ts';
import type { Channel } from '../../channel.ts';
import type { ChannelAccess, ChannelAccessContext, ChannelContext } from '../channel-descriptor.ts';
import { postJson } from '../post-json.ts';
import type { PostResponse } from '../post-json.ts';
import { readWebhookUrl } from '../webhook-url.ts';
import type { TeamsSettings } from './descriptor.ts';
import { renderTeams } from './render.ts';

/**
 * Posts notifications to the webhook of a Teams workflow. The workflow accepts a request before it posts the card:
 * acceptance does not mean that the card is displayed.
 *
 * After a 429, `send` waits and posts again as long as this run has time. The queue retries all other failures.
 */
export function openTeams({ webhookSecretName }: TeamsSettings, context: ChannelContext): Channel {
  return {
    name: context.name,
    async send(notification) {
      const url = await readWebhookUrl(() => context.readSecret(webhookSecretName));
      const body = renderTeams(notification);
      const names = { title: 'Microsoft Teams', name: 'the Teams webhook' };
      const response = await postJson({ ...names, url, body }, context);
      if (response.status !== 202 && response.status !== 200) throw classifyResponse(response);
    },
  };
}

/** Checks the form of the URL only: a workflow has no request that posts nothing. */
export async function checkTeamsAccess(
  { webhookSecretName }: TeamsSettings,
  { readSecret }: ChannelAccessContext,
): Promise<ChannelAccess> {
  const url = await readWebhookUrl(() => readSecret(webhookSecretName));
  return { url, message: 'The secret holds a webhook URL' };
}

const ADVICE: Readonly<Record<number, string>> = {
  400: 'The workflow was turned off, or does not start with the trigger "When a Teams webhook request is received". Check its run history in Power Automate.',
  401: 'The webhook URL is incomplete or no longer valid. Store the URL that the workflow shows.',
  403: 'The workflow accepts requests from certain users only. Allow anyone to trigger it, and store its new URL.',
  404: 'The workflow was deleted. Create a new workflow, and store its URL.',
  413: 'This is a bug in cert-expiry-monitor. Report it with the ID of the notification.',
};

/** After a 5xx, whether the workflow accepted the request is unknown. The response body is not repeated. */
function classifyResponse({ status }: PostResponse): Error {
  if (status >= 300 && status < 500 && status !== 408) {
    const advice = ADVICE[status] ?? 'Check the workflow in Power Automate.';
    return new ChannelRefusal(`The Teams webhook rejected the post (${status}). ${advice}`);
  }
  return new Error(
    `The Teams webhook responded with status ${status}. Whether it accepted the post is unknown.`,
  );
}
