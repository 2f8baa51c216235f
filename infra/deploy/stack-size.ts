import { EVENT_CATALOGUE } from '../../shared/events/catalogue.ts';
import { CHANNELS } from '../../shared/notifications/channels/registry.ts';
import type { ConfiguredChannel } from '../../shared/notifications/channels/registry.ts';
import { accountStackOf } from './account-stacks.ts';
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

/**
 * @param keys of the accounts, `provider/name`; `undefined` for accounts that are not valid.
 * @param stack.resources the number of resources that the stack has without the monitor.
 */
export function stackProblems(
  keys: readonly (string | undefined)[],
  notifications: NotificationParts,
  stack: { readonly resources: number; readonly nestedStacks: boolean },
): Problem[] {
  if (stack.nestedStacks) return nestedStackProblems(keys, notifications, stack.resources);
  const accounts = keys.length;
  const needed = countResources(accounts, notifications);
  const available = MAX_STACK_RESOURCES - stack.resources;
  if (needed <= available) return [];
  const fitting = Math.floor((available - countResources(0, notifications)) / RESOURCES.account);
  return [
    problem(
      ['accounts'],
      `${accounts} provider accounts need ${needed} resources, and ${available} are available, because CloudFormation allows ${MAX_STACK_RESOURCES} per stack. Set nestedStacks: true, or configure at most ${Math.max(fitting, 0)} accounts`,
    ),
  ];
}

/** The number of accounts that fit into one nested stack. */
export const MAX_NESTED_ACCOUNTS = Math.floor(MAX_STACK_RESOURCES / RESOURCES.account);

function nestedStackProblems(
  keys: readonly (string | undefined)[],
  notifications: NotificationParts,
  others: number,
): Problem[] {
  const accounts = new Map<number, number>();
  for (const key of keys) {
    if (key === undefined) continue;
    const stack = accountStackOf(key);
    accounts.set(stack, (accounts.get(stack) ?? 0) + 1);
  }
  const largest = Math.max(0, ...accounts.values());
  const needed = countResources(0, notifications) + accounts.size;
  const available = MAX_STACK_RESOURCES - others;
  return [
    ...(largest <= MAX_NESTED_ACCOUNTS
      ? []
      : [
          problem(
            ['accounts'],
            `${largest} of ${keys.length} provider accounts are in the same nested stack, and at most ${MAX_NESTED_ACCOUNTS} fit into one, because CloudFormation allows ${MAX_STACK_RESOURCES} resources per stack. Move some accounts to a second stack with another eventBusName`,
          ),
        ]),
    ...(needed <= available
      ? []
      : [
          problem(
            ['notifications'],
            `the monitor needs ${needed} resources without its provider accounts, and ${available} are available, because CloudFormation allows ${MAX_STACK_RESOURCES} per stack. Use fewer channels, or a stack with fewer other resources`,
          ),
        ]),
  ];
}
