import { ListSubscriptionsByTopicCommand } from '@aws-sdk/client-sns';
import type { SNSClient, Subscription } from '@aws-sdk/client-sns';
import { count } from '../../../local/report/plain-text.ts';
import { resourcesOf, topicsOf } from '../deployed/deployed-monitor.ts';
import type { DeployedMonitor } from '../deployed/deployed-monitor.ts';
import { ok, problem, warning } from '../finding.ts';
import type { Check, Outcome } from '../finding.ts';

/** The subscriptions of every topic of the monitor: confirmed, and none of them removed. */
export function checkSubscriptions(monitor: DeployedMonitor): Check[] {
  const { clients, resources } = monitor;
  const deployed = resourcesOf(resources, 'AWS::SNS::Subscription').map((one) => one.physicalId);
  const topics = new Set(resourcesOf(resources, 'AWS::SNS::Topic').map((one) => one.physicalId));
  return topicsOf(monitor).map((topicArn) => ({
    name: 'subscriptions',
    subject: `topic ${topicArn.split(':').at(-1)}`,
    needs: ['sns:ListSubscriptionsByTopic'],
    // An Amazon Q channel can use a topic of another stack.
    ...(topics.has(topicArn) && { reads: `The topic ${topicArn}` }),
    async run(signal) {
      const found = await listSubscriptions(clients.sns, topicArn, signal);
      const expected = deployed.filter((arn) => arn.startsWith(`${topicArn}:`));
      return describeSubscriptions(topicArn, found, expected);
    },
  }));
}

export async function listSubscriptions(
  client: SNSClient,
  TopicArn: string,
  abortSignal: AbortSignal,
): Promise<Subscription[]> {
  const found: Subscription[] = [];
  let NextToken: string | undefined;
  do {
    const page = await client.send(new ListSubscriptionsByTopicCommand({ TopicArn, NextToken }), {
      abortSignal,
    });
    found.push(...(page.Subscriptions ?? []));
    ({ NextToken } = page);
  } while (NextToken !== undefined);
  return found;
}

const PENDING = new Set(['PendingConfirmation', 'pending confirmation']);
/** The ARN of a subscription that was removed recently. */
const DELETED = 'Deleted';

function describeSubscriptions(
  topicArn: string,
  found: readonly Subscription[],
  expected: readonly string[],
): Outcome[] {
  const arns = new Set(found.map(({ SubscriptionArn }) => SubscriptionArn));
  const pending = found.filter(({ SubscriptionArn: arn = '' }) => PENDING.has(arn));
  const confirmed = found.filter(({ SubscriptionArn: arn = '' }) => arn.startsWith('arn:'));
  const removed = expected.filter((arn) => !arns.has(arn) || arns.has(DELETED));
  // The ARN of a subscription that waits for its confirmation is not in the list.
  const missing = Math.max(0, removed.length - pending.length);
  return [
    ...pending.map(({ Protocol, Endpoint }) =>
      problem(
        `${shownEndpoint(Protocol, Endpoint)} has not confirmed its subscription, and receives nothing`,
        Protocol?.startsWith('email') === true
          ? 'Open the e-mail "AWS Notification - Subscription Confirmation" and select the link. The link is valid for two days; after that, remove the address from the configuration, deploy, add it and deploy again'
          : 'Let the endpoint open the SubscribeURL of the message "SubscriptionConfirmation" that it has received. The URL is valid for two days; after that, subscribe the endpoint again',
      ),
    ),
    ...(missing === 0
      ? []
      : [
          problem(
            `${count(missing, 'subscription')} of the stack ${missing === 1 ? 'was' : 'were'} removed: by a link in an e-mail, or because ${missing === 1 ? 'it was' : 'they were'} not confirmed in time`,
            `Compare the configuration with: aws sns list-subscriptions-by-topic --topic-arn ${topicArn}. To subscribe an address again, remove it from the configuration, deploy, add it and deploy again`,
          ),
        ]),
    ...(confirmed.length === 0
      ? [
          (pending.length > 0 ? warning : problem)(
            'The topic has no confirmed subscription: nothing receives what it publishes',
            'Confirm a subscription, or add one: an e-mail address in notifications.channels, or a chat channel in Amazon Q',
          ),
        ]
      : [ok(count(confirmed.length, 'confirmed subscription'))]),
  ];
}

/** Addresses are shortened, because a report must not contain personal data. */
function shownEndpoint(protocol = '', endpoint = ''): string {
  if (!protocol.startsWith('email')) return `A subscription (${protocol})`;
  const at = endpoint.lastIndexOf('@');
  return `${endpoint.slice(0, Math.min(2, at))}…${endpoint.slice(at)}`;
}
