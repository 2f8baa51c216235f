import { renderAmazonQ } from '../../shared/notifications/channels/amazon-q/render.ts';
import { renderSlack } from '../../shared/notifications/channels/slack/render.ts';
import { renderPagerDuty } from '../../shared/notifications/channels/pagerduty/render.ts';
import { renderTeams } from '../../shared/notifications/channels/teams/render.ts';
import type { Notification } from '../../shared/notifications/notification.ts';
import { pagerDutyProblems } from '../../infra/local/channels/pagerduty-events.ts';
import { teamsProblems } from '../../infra/local/channels/teams-webhook.ts';
import { amazonQProblems } from './amazon-q-rules.ts';
import { slackProblems } from './slack-rules.ts';

/** How a channel renders a notification, and the reasons for which its service would refuse the message. */
export interface ChannelRenderer {
  readonly render: (notification: Notification) => unknown;
  readonly problemsOf: (message: unknown) => readonly string[];
}

/** By type, for every channel with a queue. */
export const CHANNEL_RENDERERS: Readonly<Record<string, ChannelRenderer>> = {
  slack: { render: renderSlack, problemsOf: slackProblems },
  'amazon-q': { render: renderAmazonQ, problemsOf: amazonQProblems },
  teams: { render: renderTeams, problemsOf: teamsProblems },
  pagerduty: { render: renderPagerDuty, problemsOf: pagerDutyProblems },
};
