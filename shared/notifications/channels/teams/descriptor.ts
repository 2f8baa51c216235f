import * as z from 'zod/mini';
import { SecretName } from '../../../runtime/secret-name.ts';
import type { QueueChannelDescriptor } from '../channel-descriptor.ts';
import { CHAT_PACE } from '../paced-channel.ts';

const TeamsSettings = z.strictObject({
  /** The name of the secret whose text is the URL of the workflow's webhook. */
  webhookSecretName: SecretName,
});
export type TeamsSettings = z.infer<typeof TeamsSettings>;

/**
 * Microsoft Teams, by a workflow with the trigger "When a Teams webhook request is received". Teams throttles more than
 * four requests per second.
 * @see https://learn.microsoft.com/en-us/microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook
 */
export const teams = {
  type: 'teams',
  title: 'Microsoft Teams',
  servedBy: 'queue',
  settings: TeamsSettings,
  secretName: ({ webhookSecretName }) => webhookSecretName,
  paceMilliseconds: CHAT_PACE,
  async checkAccess(settings, context) {
    const { checkTeamsAccess } = await import('./channel.ts');
    return checkTeamsAccess(settings, context);
  },
  async open(settings, context) {
    const { openTeams } = await import('./channel.ts');
    return openTeams(settings, context);
  },
} as const satisfies QueueChannelDescriptor<typeof TeamsSettings>;
