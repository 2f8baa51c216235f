import { CHANNELS } from '../../../shared/notifications/channels/registry.ts';
import { optionsOf } from './describe-issue.ts';
import { AccountOptionsSchema, MonitorSchema } from './monitor-schema.ts';
import { SummarySchema } from './summary-schema.ts';

const { shape } = MonitorSchema;

/** The options of each part of a configuration, and how a message names the part. */
const PARTS: readonly (readonly [options: readonly string[], place: string])[] = [
  [Object.keys(shape), 'at the top level of the configuration'],
  [Object.keys(AccountOptionsSchema.shape), 'in an account or in "defaults"'],
  [Object.keys(shape.notifications.unwrap().shape), 'in "notifications"'],
  [Object.keys(SummarySchema.shape), 'in "notifications.weeklySummary"'],
  [Object.keys(shape.retention.unwrap().shape), 'in "retention"'],
  [Object.keys(shape.dnsChecks.unwrap().shape), 'in "dnsChecks"'],
  [Object.keys(shape.deployment.unwrap().shape), 'in "deployment"'],
  ...Object.values(CHANNELS).map(({ type, settings }) => {
    return [
      optionsOf(settings),
      `in a channel of the type "${type}" in "notifications.channels"`,
    ] as const;
  }),
];

/** Where an option belongs that exactly one part of a configuration has. */
export const OPTION_PLACES: ReadonlyMap<string, string> = new Map(
  PARTS.flatMap(([options, place]) =>
    options
      .filter((option) => PARTS.filter(([others]) => others.includes(option)).length === 1)
      .map((option) => [option, place] as const),
  ),
);
