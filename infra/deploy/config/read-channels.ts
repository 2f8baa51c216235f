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
import { OPTION_PLACES } from './option-places.ts';
import { below, problem, problemsOf } from './problem.ts';
import type { Problem } from './problem.ts';
import { partition } from './read-account.ts';
import type { Given } from './valid-parts.ts';

/** Names of the topics in the delivery log. */
const TAKEN = ['topic', 'escalation'];

/** The name is part of alarm names, metrics and logical IDs. */
const MAX_NAME = 40;

/** Parses the options that every channel has. */
export const ChannelIdentity = z.strictObject({
  /** `readChannel` checks it. */
  type: z.unknown().optional(),
  name: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'not allowed. Use lower-case letters, digits and hyphens')
    .max(MAX_NAME)
    .refine(
      (name) => !TAKEN.includes(name),
      'not allowed, because a topic has this name. Use another',
    )
    .optional(),
  only: z
    .strictObject({ ...ChannelFilter.shape, tags: Tags.optional() })
    .refine(({ severity, tags = {} }) => severity !== undefined || Object.keys(tags).length > 0, {
      error: 'is empty. Set "severity" or "tags", or remove it',
    })
    .optional(),
});

/**
 * Reads `notifications.channels`, each with the schema of its type, and adds their mistakes to `problems`.
 *
 * @param channels `undefined` for an entry that is not an object, which another schema reports.
 * @returns the valid channels.
 */
export function readChannels(
  channels: readonly (Given | undefined)[],
  problems: Problem[],
): ConfiguredChannel[] {
  const read = channels.flatMap((channel, index) => {
    if (channel === undefined) return [];
    const found: Problem[] = [];
    const valid = readChannel(channel, found);
    problems.push(...found.map((part) => below([index], part)));
    return valid === undefined ? [] : [valid];
  });
  const names = channels.map(nameOf);
  const plain = names.map((name) => name?.replaceAll('-', ''));
  for (const [index, name] of plain.entries()) {
    const first = plain.indexOf(name);
    if (name === undefined || first === index) continue;
    problems.push(
      problem(
        [index, 'name'],
        `"${names[index]}" is already the name of channels[${first}]. Set "name" to another name, which differs in more than hyphens`,
      ),
    );
  }
  problems.push(
    ...environmentProblems(
      [],
      ['ROUTES', routesVariable(read)],
      'Use fewer channels, or shorter names and tags',
    ),
  );
  return read;
}

/** The name that a channel would have, if it is a text. */
function nameOf(channel: Given | undefined): string | undefined {
  const { type, name = type } = channel ?? {};
  return typeof name === 'string' ? name : undefined;
}

/** The environment variable with the filters of all channels. */
export function routesVariable(channels: readonly ConfiguredChannel[]): string {
  return JSON.stringify(channels.map(({ name, only }) => defined({ name, only })));
}

function readChannel(options: Given, problems: Problem[]): ConfiguredChannel | undefined {
  const [common, own] = partition(options, (key) => key in ChannelIdentity.shape);
  const identity = ChannelIdentity.safeParse(common, {
    error: describeIssue({ places: OPTION_PLACES }),
  });
  if (!identity.success) problems.push(...problemsOf(identity.error, common));
  const { type } = options;
  if (typeof type !== 'string' || !isChannelType(type)) {
    const known = Object.keys(CHANNELS);
    const received = type === undefined ? 'is missing' : `${formatValue(type)} is not a channel`;
    const message = `${received}. Use one of ${known.join(', ')}${suggestion(type, known)}`;
    problems.push(problem(['type'], message));
    return undefined;
  }
  const settings = CHANNELS[type].settings.safeParse(own, {
    error: describeIssue({ known: Object.keys(ChannelIdentity.shape), places: OPTION_PLACES }),
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
