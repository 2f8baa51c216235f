import { EVENT_CATALOGUE } from '../../shared/events/catalogue.ts';
import { CHANNELS } from '../../shared/notifications/channels/registry.ts';
import type { ConfiguredChannel } from '../../shared/notifications/channels/registry.ts';
import { emailAddresses } from './config/mail-pace.ts';
import { problem } from './config/problem.ts';
import type { Problem } from './config/problem.ts';

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html */
export const MAX_STACK_RESOURCES = 500;

/** The number of resources of each part of a monitor. A test compares it with the template. */
const RESOURCES = {
  monitor: 46 + EVENT_CATALOGUE.length,
  account: 9,
  email: 1,
  /** A queue, its function and their alarms. */
  channel: 14,
  escalationTopic: 3,
  amazonQTopic: 2,
  amazonQRole: 1,
  amazonQChat: 1,
  weeklySummary: 11,
} as const;

/** The options of `notifications` that create resources. */
interface NotificationParts {
  readonly channels: readonly ConfiguredChannel[];
  readonly escalation?:
    | { readonly emails?: readonly string[] | undefined; readonly topicArn?: string | undefined }
    | undefined;
  readonly weeklySummary?: object | undefined;
}

/** The number of CloudFormation resources of a monitor. */
export function countResources(accounts: number, notifications: NotificationParts): number {
  const { channels, escalation, weeklySummary } = notifications;
  const addresses = emailAddresses(channels).length + (escalation?.emails?.length ?? 0);
  const behindQueues = channels.filter(({ type }) => CHANNELS[type].servedBy === 'queue').length;
  return (
    RESOURCES.monitor +
    RESOURCES.account * accounts +
    RESOURCES.email * addresses +
    RESOURCES.channel * (behindQueues + (escalation === undefined ? 0 : 1)) +
    (escalation?.emails === undefined ? 0 : RESOURCES.escalationTopic) +
    channels.reduce((sum, channel) => sum + countOwnResources(channel), 0) +
    (weeklySummary === undefined ? 0 : RESOURCES.weeklySummary)
  );
}

/** Resources that only one kind of channel has. */
function countOwnResources(channel: ConfiguredChannel): number {
  if (channel.type !== 'amazon-q') return 0;
  const { topicArn, slack, teams } = channel.settings;
  const chats = [slack, teams].filter((chat) => chat !== undefined).length;
  return (
    (topicArn === undefined ? RESOURCES.amazonQTopic : 0) +
    (chats === 0 ? 0 : RESOURCES.amazonQRole + RESOURCES.amazonQChat * chats)
  );
}

/** @param others the number of resources that the stack has without the monitor. */
export function stackProblems(
  accounts: number,
  notifications: NotificationParts,
  others: number,
): Problem[] {
  const needed = countResources(accounts, notifications);
  const available = MAX_STACK_RESOURCES - others;
  if (needed <= available) return [];
  const fitting = Math.floor((available - countResources(0, notifications)) / RESOURCES.account);
  return [
    problem(
      ['accounts'],
      `${accounts} provider accounts need ${needed} resources, and ${available} are available, because CloudFormation allows ${MAX_STACK_RESOURCES} per stack. Configure at most ${Math.max(fitting, 0)} accounts, and put the others into a second stack with another eventBusName`,
    ),
  ];
}
