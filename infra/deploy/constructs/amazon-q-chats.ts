import { Names } from 'aws-cdk-lib';
import {
  CfnMicrosoftTeamsChannelConfiguration,
  SlackChannelConfiguration,
} from 'aws-cdk-lib/aws-chatbot';
import { ManagedPolicy, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import type { AmazonQSettings } from '../../../shared/notifications/channels/amazon-q/descriptor.ts';

/**
 * The chat channels in which Amazon Q shows the messages of a topic. Members of the channels cannot do anything in the AWS
 * account: the role has no permissions, and the guardrail policy, AdministratorAccess by default, denies everything.
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
      description: 'Permissions of Amazon Q chat members: none',
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
