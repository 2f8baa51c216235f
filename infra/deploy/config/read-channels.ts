import * as z from 'zod';
import { ChannelFilter } from '../../../shared/notifications/channels/channel-filter.ts';
import { CHANNELS } from '../../../shared/notifications/channels/registry.ts';
import type {
  ChannelOf,
  ChannelType,
  ConfiguredChannel,
} from '../../../shared/notifications/channels/registry.ts';
import { defined } from '../../../shared/runtime/defined.ts';
import { Tags } from '../tags.ts';
import { describeIssue, formatValue, suggestion } from './describe-issue.ts';
import { environmentProblems } from './environment-size.ts';
import { below, problem, problemsOf } from './problem.ts';
import type { Problem } from './problem.ts';
import { partition } from './read-account.ts';

/** Names of the topics in the delivery log. */
const TAKEN = ['topic', 'escalation'];

/** The name is part of alarm names, metrics and logical IDs. */
const MAX_NAME = 40;

/** Parses the options that every channel has. */
const ChannelIdentity = z.strictObject({
  type: z.string(),
  name: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'not allowed. Use lower-case letters, digits and hyphens')
    .max(MAX_NAME)
    .refine((name) => !TAKEN.includes(name), 'not allowed, because a topic has this name')
    .optional(),
  only: ChannelFilter.extend({ tags: Tags.optional() })
    .refine(({ severity, tags = {} }) => severity !== undefined || Object.keys(tags).length > 0, {
      error: 'is empty. Set "severity" or "tags", or remove it',
    })
    .optional(),
});

/** Reads `notifications.channels`, each with the schema of its type, and adds their mistakes to `problems`. */
export function readChannels(
  given: readonly Readonly<Record<string, unknown>>[],
  problems: Problem[],
): ConfiguredChannel[] {
  const channels = given.map((channel, index) => {
    const found: Problem[] = [];
    const read = readChannel(channel, found);
    problems.push(...found.map((part) => below([index], part)));
    return read;
  });
  const plain = channels.map((channel) => channel?.name.replaceAll('-', ''));
  for (const [index, name] of plain.entries()) {
    const first = plain.indexOf(name);
    if (name === undefined || first === index) continue;
    problems.push(
      problem(
        [index, 'name'],
        `"${channels[index]?.name}" is already the name of channels[${first}]. Set "name" to another name, which differs in more than hyphens`,
      ),
    );
  }
  const read = channels.filter((channel) => channel !== undefined);
  problems.push(
    ...environmentProblems(
      [],
      ['ROUTES', routesVariable(read)],
      'Use fewer channels, or shorter names and tags',
    ),
  );
  return read;
}

/** The environment variable with the filters of all channels. */
export function routesVariable(channels: readonly ConfiguredChannel[]): string {
  return JSON.stringify(channels.map(({ name, only }) => defined({ name, only })));
}

function readChannel(
  given: Readonly<Record<string, unknown>>,
  problems: Problem[],
): ConfiguredChannel | undefined {
  const [common, own] = partition(given, (key) => key in ChannelIdentity.shape);
  const identity = ChannelIdentity.safeParse(common, { error: describeIssue() });
  if (!identity.success) problems.push(...problemsOf(identity.error, common));
  const { type } = given;
  if (typeof type !== 'string') return undefined;
  if (!isChannelType(type)) {
    const known = Object.keys(CHANNELS);
    problems.push(
      problem(
        ['type'],
        `${formatValue(type)} is not a channel. Use one of ${known.join(', ')}${suggestion(type, known)}`,
      ),
    );
    return undefined;
  }
  const settings = CHANNELS[type].settings.safeParse(own, {
    error: describeIssue({ known: Object.keys(ChannelIdentity.shape) }),
  });
  if (!settings.success) problems.push(...problemsOf(settings.error, own));
  if (!identity.success || !settings.success) return undefined;
  const { name = type, only } = identity.data;
  return {
    ...{ type, name, settings: settings.data },
    ...defined({ only }),
  } as ChannelOf<ChannelType> as ConfiguredChannel;
}

function isChannelType(type: string): type is ChannelType {
  return Object.hasOwn(CHANNELS, type);
}
