import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { describe, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { SubscriberStack } from '../../../examples/subscriber/subscriber-stack.ts';
import { EVERYTHING, notificationsWithout, resourcesOf, synthesise } from './synthesise.ts';

// The first synthesis in a process takes long, because it loads most of aws-cdk-lib.
vi.setConfig({ testTimeout: 120_000 });

const Statement = z.object({
  Effect: z.enum(['Allow', 'Deny']),
  Principal: z.unknown(),
  Action: z.unknown(),
  Condition: z.record(z.string(), z.record(z.string(), z.unknown())).default({}),
});
const Document = z.object({ Statement: z.array(Statement) });

/** For each kind of resource, where its template has the resource policy. */
const POLICIES = {
  'AWS::KMS::Key': z.object({ KeyPolicy: Document }).transform(({ KeyPolicy }) => KeyPolicy),
  'AWS::SNS::TopicPolicy': z
    .object({ PolicyDocument: Document })
    .transform(({ PolicyDocument }) => PolicyDocument),
  'AWS::SQS::QueuePolicy': z
    .object({ PolicyDocument: Document })
    .transform(({ PolicyDocument }) => PolicyDocument),
} as const;

const USER_IDS = '12345678-1234-1234-1234-123456789012';
const templates = {
  'a monitor with everything': synthesise({
    ...EVERYTHING,
    notifications: {
      ...notificationsWithout('amazon-q', {
        type: 'amazon-q',
        slack: { workspaceId: 'T0123456789', channelId: 'C0123456789' },
        teams: { tenantId: USER_IDS, teamId: USER_IDS, channelId: '19%3aabc%40thread.tacv2' },
      }),
      escalation: { emails: ['on-call@example.com'] },
    },
  }),
  'the example of a subscriber': Template.fromStack(
    new SubscriberStack(new App({ context: { 'aws:cdk:bundling-stacks': [] } }), 'Subscriber', {
      eventBusName: 'cert-expiry-monitor',
      team: 'platform',
    }),
  ),
};

/** The statements that allow an AWS service, each with the logical id of its policy. */
function servicesAllowed(template: Template): string[] {
  return Object.entries(POLICIES).flatMap(([type, policy]) =>
    [...resourcesOf(template, type, policy)].flatMap(([id, { Statement: statements }]) =>
      statements
        .filter(({ Effect, Principal }) => Effect === 'Allow' && isService(Principal))
        .map((statement) => `${id} ${JSON.stringify(statement)}`),
    ),
  );
}

function isService(principal: unknown): boolean {
  return z.object({ Service: z.unknown() }).safeParse(principal).success;
}

describe.each(Object.entries(templates))('the resource policies of %s', (_, template) => {
  const allowed = servicesAllowed(template);

  test('allow each AWS service only for one source account or ARN', () => {
    expect(allowed.length).toBeGreaterThan(0);
    for (const statement of allowed) {
      expect(statement).toMatch(/"(aws:SourceAccount|aws:SourceArn)":\{"(Ref|Fn::GetAtt)"/);
    }
  });

  test('are all of a kind that this test reads', () => {
    const types = Object.values(
      z
        .object({
          Resources: z.record(z.string(), z.object({ Type: z.string() })),
        })
        .parse(template.toJSON()).Resources,
    ).map(({ Type }) => Type);
    const others = types.filter(
      (type) =>
        /Policy$|Permission$/.test(type) && !(type in POLICIES) && type !== 'AWS::IAM::Policy',
    );
    // A Lambda permission has its source in its own property.
    const permissions = template.findResources('AWS::Lambda::Permission');
    expect(others.filter((type) => type !== 'AWS::Lambda::Permission')).toEqual([]);
    for (const permission of Object.values(permissions)) {
      expect(permission).toHaveProperty('Properties.SourceArn');
    }
  });
});
