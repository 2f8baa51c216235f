import { EVENT_CATALOGUE } from '../../shared/events/catalogue.ts';
import type { AmazonQSettings } from './config/amazon-q-schema.ts';
import { problem } from './config/problem.ts';
import type { Problem } from './config/problem.ts';

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html */
export const MAX_STACK_RESOURCES = 500;

/** How many resources each part of a monitor has; a test counts them in the template. */
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

/** The parts of `notifications` that have resources. */
export interface Notified {
  readonly emails: readonly string[];
  readonly slack?: object | undefined;
  readonly escalation?:
    | { readonly emails?: readonly string[] | undefined; readonly topic?: string | undefined }
    | undefined;
  readonly amazonQ?: AmazonQSettings | undefined;
  readonly weeklySummary?: object | undefined;
}

/** How many resources of CloudFormation a monitor has. */
export function countResources(accounts: number, notified: Notified): number {
  const { emails, slack, escalation, amazonQ, weeklySummary } = notified;
  const chats = [amazonQ?.slack, amazonQ?.teams].filter((chat) => chat !== undefined).length;
  const channels = [slack, escalation, amazonQ].filter((channel) => channel !== undefined).length;
  return (
    RESOURCES.monitor +
    RESOURCES.account * accounts +
    RESOURCES.email * (emails.length + (escalation?.emails?.length ?? 0)) +
    RESOURCES.channel * channels +
    (escalation?.emails === undefined ? 0 : RESOURCES.escalationTopic) +
    (amazonQ === undefined || amazonQ.topic !== undefined ? 0 : RESOURCES.amazonQTopic) +
    (chats === 0 ? 0 : RESOURCES.amazonQRole + RESOURCES.amazonQChat * chats) +
    (weeklySummary === undefined ? 0 : RESOURCES.weeklySummary)
  );
}

/** @param others how many resources the stack has without the monitor. */
export function stackProblems(accounts: number, notified: Notified, others: number): Problem[] {
  const needed = countResources(accounts, notified);
  const available = MAX_STACK_RESOURCES - others;
  if (needed <= available) return [];
  const fitting = Math.floor((available - countResources(0, notified)) / RESOURCES.account);
  return [
    problem(
      ['accounts'],
      `${accounts} provider accounts need ${needed} resources, and ${available} are available, because CloudFormation takes ${MAX_STACK_RESOURCES} per stack. At most ${Math.max(fitting, 0)} accounts fit: put the others into a second stack, with another eventBusName`,
    ),
  ];
}
