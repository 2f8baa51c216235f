import * as z from 'zod';
import type { LocalChannelKind } from './local-channel.ts';
import { LOCAL_ROUTING_KEY, startPagerDutyEvents } from './pagerduty-events.ts';

const Shown = z.array(
  z.looseObject({
    event_action: z.string(),
    dedup_key: z.string(),
    payload: z.looseObject({ summary: z.string(), severity: z.string() }).optional(),
  }),
);

/** One line for each event. */
function textOf(events: unknown): string {
  return Shown.parse(events)
    .map(({ event_action: action, dedup_key: key, payload }) =>
      payload === undefined
        ? `${action} ${key}`
        : `${action} ${key} (${payload.severity}): ${payload.summary}`,
    )
    .join('\n');
}

/** A service of PagerDuty with an Events API v2 integration. */
export const localPagerDuty: LocalChannelKind = {
  async start({ show }) {
    const { origin, stop } = await startPagerDutyEvents((event) => {
      const id = event.dedup_key.replace('cert-expiry-monitor:', '');
      show({ id, title: 'PagerDuty', text: textOf([event]) });
    });
    return {
      settings: () => ({
        settings: { routingKeySecretName: 'local' },
        secret: LOCAL_ROUTING_KEY,
        baseUrl: origin,
      }),
      stop,
    };
  },
  textOf,
};
