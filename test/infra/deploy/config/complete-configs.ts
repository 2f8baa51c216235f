/**
 * Valid configurations that together have every option. Options that exclude each other are in different ones.
 * `every-option.test.ts` breaks each option in turn.
 */
const ACCOUNT = { provider: 'digicert', name: 'main' };
const OPTIONS = {
  interval: '1 hour',
  freshnessTarget: '2 hours',
  thresholds: [
    30,
    { name: 'two days', days: 2 },
    { name: 'a third', fractionOfLifetime: 0.3, minDays: 1, maxDays: 30 },
  ],
  validationExpiryWarningDays: 14,
  maxRemovedShare: 0.5,
  detailsPerSync: 50,
  tags: { team: 'platform' },
  renewal: 'automatic',
  successorMatching: 'by-name',
};

export const COMPLETE: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'with intervals': {
    accounts: [
      {
        ...ACCOUNT,
        ...OPTIONS,
        secretName: 'keys/digicert',
        region: 'eu',
        baseUrl: 'https://example.com',
      },
    ],
    defaults: {
      ...OPTIONS,
      renewal: { renewBeforeDays: 20 },
    },
    owners: [{ names: ['*.shop.example.com', '*'], tags: { team: 'shop' } }],
    providerTags: ['cost-center'],
    policies: [
      {
        tags: { team: 'platform' },
        thresholds: OPTIONS.thresholds,
        validationExpiryWarningDays: 10,
        renewal: { renewBeforeDays: 20 },
        successorMatching: 'provider-link-only',
      },
    ],
    notifications: {
      channels: [
        {
          type: 'email',
          name: 'shop-team',
          addresses: ['shop@example.com', 'team@example.com'],
          only: { severity: 'warning', tags: { team: 'platform' } },
        },
        { type: 'slack', webhookSecretName: 'chats/slack' },
        { type: 'teams', webhookSecretName: 'chats/teams' },
        { type: 'pagerduty', routingKeySecretName: 'chats/pagerduty', region: 'eu' },
        {
          type: 'amazon-q',
          topicArn: 'arn:aws:sns:eu-central-1:123456789012:chats',
          slack: { workspaceId: 'T0123456789', channelId: 'C0123456789' },
          teams: {
            tenantId: '01234567-89ab-cdef-0123-456789abcdef',
            teamId: '01234567-89ab-cdef-0123-456789abcdef',
            channelId: '19%3aabc%40thread.tacv2',
          },
        },
      ],
      escalation: { emails: ['on-call@example.com'] },
    },
    tags: { environment: 'production' },
    retention: { logDays: 30, eventArchiveDays: 400 },
    dnsChecks: { resolvers: ['9.9.9.9', '[2620:fe::fe]:53'], enabled: true },
    deployment: {
      stackName: 'certificates',
      region: 'eu-central-1',
      awsAccount: '123456789012',
      eventBusName: 'certificates',
      tracing: true,
      nestedStacks: true,
      vpc: {
        vpcId: 'vpc-0123456789abcdef0',
        subnetIds: ['subnet-0123456789abcdef0'],
        securityGroupIds: ['sg-0123456789abcdef0'],
        ipv6AllowedForDualStack: true,
      },
      encryptionKeyArn:
        'arn:aws:kms:eu-central-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab',
    },
  },
  'with cron expressions': {
    accounts: [
      {
        ...{ ...ACCOUNT, cron: '0 6 ? * MON-FRI *', timeZone: 'Europe/Berlin' },
        ...{ freshnessTarget: '4 days', renewal: { renewBeforeDays: 20 } },
      },
    ],
    defaults: { cron: '0 0/2 * * ? *', timeZone: 'UTC', freshnessTarget: '3 hours' },
    notifications: {
      channels: [{ type: 'slack', botTokenSecretName: 'chats/bot', channelId: 'C0123456789' }],
      escalation: { topicArn: 'arn:aws:sns:eu-central-1:123456789012:on-call' },
    },
  },
  'with a weekly summary': {
    accounts: [{ ...ACCOUNT, tags: { team: 'platform' } }],
    notifications: {
      weeklySummary: { day: 'friday', time: '09:30', timeZone: 'UTC', groupBy: { tag: 'team' } },
    },
  },
  'with AWS Certificate Manager': {
    accounts: [
      {
        ...{ provider: 'acm', name: 'main', regions: ['eu-central-1', 'us-east-1'] },
        ...{ roleArn: 'arn:aws:iam::123456789012:role/certificates', externalId: 'monitor-1' },
        baseUrl: 'https://example.com',
      },
    ],
  },
  'with Huawei': {
    accounts: [
      {
        ...{ provider: 'huawei', name: 'main', region: 'cn-north-4', scope: 'project' },
        ...{ baseUrl: 'https://example.com', iamUrl: 'https://example.com', domainId: 'd1' },
        ...{ projectId: 'p1', enterpriseProjectId: '0', ownedBySelf: true, apiTimeZone: 'UTC' },
      },
    ],
  },
  'with Qualys': {
    accounts: [
      {
        ...{ provider: 'qualys', name: 'main', platform: 'eu1', baseUrl: 'https://example.com' },
        orders: ['01234567-89ab-cdef-0123-456789abcdef', '01234567-89ab-cdef-0123-456789abcde0'],
        ...{ orderPath: 'short', apiVersion: 'v2.2', staleAfterDays: 14, scanWithinDays: 3 },
      },
    ],
  },
  'with AutoDNS': {
    accounts: [
      {
        ...{ provider: 'autodns', name: 'main', interface: 'xml', context: 4, demo: true },
        ...{ children: false, pageSize: 100, baseUrl: 'https://example.com' },
        messages: { maxPerRun: 10, unknown: 'confirm' },
      },
    ],
  },
};
