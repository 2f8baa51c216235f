import { readFileSync } from 'node:fs';
import { App } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { expect, test, vi } from 'vitest';
import * as z from 'zod';
import { sampleEvent } from 'cert-expiry-monitor/testing';
import { handleEvent } from '../../examples/subscriber/handle-event.ts';
import type { Renewal, RenewalQueue } from '../../examples/subscriber/queue-renewal.ts';
import { SubscriberStack } from '../../examples/subscriber/subscriber-stack.ts';

// The first synthesis in a process takes long, because it loads most of aws-cdk-lib.
vi.setConfig({ testTimeout: 120_000 });

const Entries = z.tuple([
  z.object({ Source: z.string(), DetailType: z.string(), Detail: z.string() }),
]);
const [example] = Entries.parse(
  JSON.parse(
    readFileSync(new URL('../../examples/subscriber/event.json', import.meta.url), 'utf8'),
  ),
);

/** Accepts each ID once, like a FIFO queue. */
function renewalQueue(): RenewalQueue & { readonly renewals: Map<string, Renewal> } {
  const renewals = new Map<string, Renewal>();
  return {
    renewals,
    async add(renewal, id) {
      if (!renewals.has(id)) renewals.set(id, renewal);
    },
  };
}

/** The example event as EventBridge delivers it. */
const RECEIVED = {
  version: '0',
  id: '6a7e8feb-b491-4cf7-a9f1-bf3703467718',
  source: example.Source,
  'detail-type': example.DetailType,
  account: '111122223333',
  region: 'eu-central-1',
  time: '2027-01-30T00:00:00Z',
  resources: [],
  detail: JSON.parse(example.Detail),
};

test('the example event queues one renewal, even if it is delivered several times', async () => {
  const queue = renewalQueue();
  await handleEvent(RECEIVED, queue);
  await handleEvent(RECEIVED, queue);
  expect([...queue.renewals.values()]).toEqual([
    {
      certificate: 'digicert/main/112211',
      names: ['www.example.com', 'example.com'],
      daysLeft: 14,
    },
  ]);
});

test('a test alert queues no renewal', async () => {
  const queue = renewalQueue();
  const resources = ['certificate/test-alert/main/1'];
  await handleEvent({ ...RECEIVED, resources }, queue);
  expect([...queue.renewals]).toEqual([]);
});

test.each([
  ['an event of another source', { ...RECEIVED, source: 'other' }, /source/],
  ['an event without its fields', { ...RECEIVED, detail: {} }, /is invalid/],
  [
    'an event that the rule does not select',
    sampleEvent('Certificate Expired'),
    /"Certificate Expired"/,
  ],
])('the subscriber refuses %s', async (_what, event, message) => {
  const queue = renewalQueue();
  await expect(handleEvent(event, queue)).rejects.toThrow(message);
  expect([...queue.renewals]).toEqual([]);
});

const template = Template.fromStack(
  new SubscriberStack(new App({ context: { 'aws:cdk:bundling-stacks': [] } }), 'Subscriber', {
    eventBusName: 'cert-expiry-monitor',
    team: 'platform',
  }),
);

test('the stack subscribes to the source and the type of the example event', () => {
  template.hasResourceProperties('AWS::Events::Rule', {
    EventBusName: 'cert-expiry-monitor',
    EventPattern: {
      source: [example.Source],
      'detail-type': [example.DetailType],
      detail: {
        daysToExpiry: [{ numeric: ['<=', 14] }],
        certificate: { tags: { team: ['platform'] } },
      },
    },
  });
});

test('an event that the function throws on three times is kept in the dead-letter queue', () => {
  const [id = ''] = Object.keys(
    template.findResources('AWS::SQS::Queue', {
      Properties: { MessageRetentionPeriod: 14 * 86_400 },
    }),
  );
  const queue = { 'Fn::GetAtt': [id, 'Arn'] };
  template.hasResourceProperties('AWS::Lambda::EventInvokeConfig', {
    MaximumRetryAttempts: 2,
    DestinationConfig: { OnFailure: { Destination: queue } },
  });
  template.hasResourceProperties('AWS::IAM::Policy', {
    PolicyDocument: {
      Statement: Match.arrayWith([
        Match.objectLike({ Action: Match.arrayWith(['sqs:SendMessage']), Resource: queue }),
      ]),
    },
  });
});

test('the README of the example says why the function has an on-failure destination', () => {
  const page = readFileSync(
    new URL('../../examples/subscriber/README.md', import.meta.url),
    'utf8',
  );
  expect(page).toMatch(/on-failure destination[^.]*three times/);
});
