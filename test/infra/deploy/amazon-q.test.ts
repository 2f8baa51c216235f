import { Validations } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import { afterEach, expect, test, vi } from 'vitest';
import { readMonitor } from '../../../infra/deploy/config/read-monitor.ts';
import { WORKERS_AT_ONCE } from '../../../shared/notifications/limits.ts';
import type { AmazonQSettings } from '../../../shared/notifications/channels/amazon-q/descriptor.ts';
import { EVERYTHING, notificationsWithout, stackWith } from './synthesise.ts';

// The first synthesis in a process takes long, because it loads most of aws-cdk-lib.
vi.setConfig({ testTimeout: 120_000 });

afterEach(() => {
  process.exitCode = 0;
});

const TOPIC = 'arn:aws:sns:eu-central-1:123456789012:chat';
const SLACK = { workspaceId: 'T0123456789', channelId: 'C0123456789' };
const TEAMS = {
  tenantId: '11111111-2222-3333-4444-555555555555',
  teamId: '66666666-7777-8888-9999-000000000000',
  channelId: '19%3aabcdef%40thread.tacv2',
};
const GUARDRAIL = { 'Fn::Join': ['', Match.arrayWith([':iam::aws:policy/AWSDenyAll'])] };

const withAmazonQ = (settings: AmazonQSettings) =>
  stackWith({
    ...EVERYTHING,
    notifications: notificationsWithout('amazon-q', { type: 'amazon-q', ...settings }),
  });

test('amazonQ.slack creates a Slack channel configuration for the topic, with a guardrail that denies every action', () => {
  const template = Template.fromStack(withAmazonQ({ slack: SLACK }).stack);
  template.hasResourceProperties('AWS::Chatbot::SlackChannelConfiguration', {
    SlackWorkspaceId: SLACK.workspaceId,
    SlackChannelId: SLACK.channelId,
    SnsTopicArns: [{ Ref: 'MonitorAmazonQTopic' }],
    GuardrailPolicies: [GUARDRAIL],
  });
  const policies = JSON.stringify(template.findResources('AWS::IAM::Policy'));
  expect(policies).not.toContain('Chats');
});

test('amazonQ.teams creates a Microsoft Teams channel configuration next to the one for Slack', () => {
  const template = Template.fromStack(withAmazonQ({ slack: SLACK, teams: TEAMS }).stack);
  template.resourceCountIs('AWS::Chatbot::SlackChannelConfiguration', 1);
  template.hasResourceProperties('AWS::Chatbot::MicrosoftTeamsChannelConfiguration', {
    TeamsTenantId: TEAMS.tenantId,
    TeamId: TEAMS.teamId,
    TeamsChannelId: TEAMS.channelId,
    SnsTopicArns: [{ Ref: 'MonitorAmazonQTopic' }],
    GuardrailPolicies: [GUARDRAIL],
  });
});

test('amazonQ.topicArn publishes to an existing topic and creates none', () => {
  const template = Template.fromStack(withAmazonQ({ topicArn: TOPIC }).stack);
  template.resourceCountIs('AWS::SNS::Topic', 1);
  const policies = JSON.stringify(template.findResources('AWS::IAM::Policy'));
  expect(policies.split(`"${TOPIC}"`)).toHaveLength(2);
});

test('cdk-nag has no findings with chat channels', () => {
  const { app } = withAmazonQ({ slack: SLACK, teams: TEAMS });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
  app.synth();
  expect(process.exitCode ?? 0).toBe(0);
});

test('the functions for chats run at the concurrency that their pace assumes', () => {
  const template = Template.fromStack(stackWith().stack);
  const mappings = template.findResources('AWS::Lambda::EventSourceMapping', {
    Properties: { ScalingConfig: { MaximumConcurrency: WORKERS_AT_ONCE } },
  });
  const withConcurrency = JSON.stringify(mappings);
  expect(withConcurrency).toContain('MonitorChannelslackFunction');
  expect(withConcurrency).toContain('MonitorChannelamazonqFunction');
});

test.each([
  [{ slack: { workspaceId: 'team' } }, 'notifications.channels[0].slack.workspaceId'],
  [{ slack: { workspaceId: 'T0123456789' } }, 'notifications.channels[0].slack.channelId'],
  [{ slack: { ...SLACK, channelId: '#alarms' } }, 'notifications.channels[0].slack.channelId'],
  [{ teams: { ...TEAMS, teamId: 'platform' } }, 'notifications.channels[0].teams.teamId'],
  [{ teams: { ...TEAMS, channelId: '19:a@b' } }, 'notifications.channels[0].teams.channelId'],
  [{ topicArn: `${TOPIC}.fifo` }, 'notifications.channels[0].topicArn'],
])('settings %j are rejected with the path of the problem', (settings, path) => {
  const { accounts } = EVERYTHING;
  const channels = [{ type: 'amazon-q', ...settings }];
  expect(() => readMonitor({ accounts, notifications: { channels } })).toThrow(path);
});
