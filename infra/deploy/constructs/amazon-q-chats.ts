import { Names } from 'aws-cdk-lib';
import {
  CfnMicrosoftTeamsChannelConfiguration,
  SlackChannelConfiguration,
} from 'aws-cdk-lib/aws-chatbot';
import { ManagedPolicy, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import type { AmazonQSettings } from '../config/amazon-q-schema.ts';

/**
 * The chat channels in which Amazon Q shows what comes to a topic. Whoever writes there can do nothing in the
 * account: the role is allowed nothing, and the guardrail, which else is the policy of administrators, denies all.
 */
export class AmazonQChats extends Construct {
  constructor(
    scope: Construct,
    id: string,
    { topic, slack, teams }: Pick<AmazonQSettings, 'slack' | 'teams'> & { readonly topic: ITopic },
  ) {
    super(scope, id);
    const guardrail = ManagedPolicy.fromAwsManagedPolicyName('AWSDenyAll');
    const role = new Role(this, 'Role', {
      description: 'What Amazon Q may do for those in the chat: nothing',
      assumedBy: new ServicePrincipal('chatbot.amazonaws.com'),
    });
    const nameOf = (chat: string) =>
      `${Names.uniqueResourceName(this, { maxLength: 100, separator: '-' })}-${chat}`;
    if (slack !== undefined) {
      new SlackChannelConfiguration(this, 'Slack', {
        slackChannelConfigurationName: nameOf('slack'),
        slackWorkspaceId: slack.workspaceId,
        slackChannelId: slack.channelId,
        notificationTopics: [topic],
        guardrailPolicies: [guardrail],
        role,
      });
    }
    if (teams !== undefined) {
      new CfnMicrosoftTeamsChannelConfiguration(this, 'Teams', {
        configurationName: nameOf('teams'),
        teamsTenantId: teams.tenantId,
        teamId: teams.teamId,
        teamsChannelId: teams.channelId,
        snsTopicArns: [topic.topicArn],
        guardrailPolicies: [guardrail.managedPolicyArn],
        iamRoleArn: role.roleArn,
      });
    }
  }
}
