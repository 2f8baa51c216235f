import type { LocalChannelKind } from './local-channel.ts';
import { startTeamsWebhook, teamsText } from './teams-webhook.ts';

/** A workflow that posts cards to a channel of Microsoft Teams. */
export const localTeams: LocalChannelKind = {
  async start({ show }) {
    const { url, stop } = await startTeamsWebhook((message) => {
      const text = teamsText(message);
      const [, id = ''] = /· ID ([0-9a-f]{16}) ·/.exec(text) ?? [];
      show({ id, title: 'Microsoft Teams', text });
    });
    return {
      settings: () => ({ settings: { webhookSecretName: 'local' }, secret: url }),
      stop,
    };
  },
  textOf: teamsText,
};
