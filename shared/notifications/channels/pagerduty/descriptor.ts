import * as z from 'zod/mini';
import { SecretName } from '../../../runtime/secret-name.ts';
import type { QueueChannelDescriptor } from '../channel-descriptor.ts';
import { CHAT_PACE } from '../paced-channel.ts';

const PagerDutySettings = z.strictObject({
  /** The name of the secret whose text is the integration key of an Events API v2 integration. */
  routingKeySecretName: SecretName,
  /** The service region of the PagerDuty account: `eu` if its address ends with `.eu.pagerduty.com`. */
  region: z._default(z.enum(['us', 'eu']), 'us'),
});
export type PagerDutySettings = z.infer<typeof PagerDutySettings>;

/**
 * PagerDuty, by the Events API v2, which accepts 120 events per minute for each integration key.
 * @see https://developer.pagerduty.com/docs/events-api-v2-overview
 */
export const pagerduty = {
  type: 'pagerduty',
  title: 'PagerDuty',
  servedBy: 'queue',
  settings: PagerDutySettings,
  secretName: ({ routingKeySecretName }) => routingKeySecretName,
  paceMilliseconds: CHAT_PACE,
  async checkAccess(settings, context) {
    const { checkPagerDutyAccess } = await import('./channel.ts');
    return checkPagerDutyAccess(settings, context);
  },
  async open(settings, context) {
    const { openPagerDuty } = await import('./channel.ts');
    return openPagerDuty(settings, context);
  },
} as const satisfies QueueChannelDescriptor<typeof PagerDutySettings>;
