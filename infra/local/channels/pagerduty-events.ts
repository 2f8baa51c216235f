import * as z from 'zod';
import { serveOnLoopback } from '../aws/loopback-server.ts';
import type { LoopbackAnswer, LoopbackServer } from '../aws/loopback-server.ts';
import { answerWith, parseJson, rateLimit } from './service-switches.ts';
import type { ServiceSwitches } from './service-switches.ts';

export const LOCAL_ROUTING_KEY = 'verysecretroutingkey000000000000';

/** @see https://developer.pagerduty.com/docs/events-api-v2-overview */
const MAX_BYTES = 512 * 1024;
/** 120 per minute for each integration key; a burst of a second is allowed in between. */
const MAX_PER_SECOND = 120;

const DedupKey = z.string().min(1).max(255);

/** @see https://developer.pagerduty.com/docs/send-alert-event */
const Event = z.discriminatedUnion('event_action', [
  z.strictObject({
    routing_key: z.string().length(32),
    event_action: z.literal('trigger'),
    dedup_key: DedupKey,
    client: z.string().optional(),
    client_url: z.url().optional(),
    links: z.array(z.strictObject({ href: z.url(), text: z.string().optional() })).optional(),
    payload: z.strictObject({
      summary: z.string().min(1).max(1024),
      source: z.string().min(1),
      severity: z.enum(['critical', 'error', 'warning', 'info']),
      timestamp: z.iso.datetime().optional(),
      component: z.string().optional(),
      group: z.string().optional(),
      class: z.string().optional(),
      custom_details: z.record(z.string(), z.unknown()).optional(),
    }),
  }),
  z.strictObject({
    routing_key: z.string().length(32),
    event_action: z.enum(['acknowledge', 'resolve']),
    dedup_key: DedupKey,
  }),
]);
export type ReceivedEvent = z.infer<typeof Event>;

/** The reasons for which PagerDuty would refuse the events of a notification, which have no routing key yet. */
export function pagerDutyProblems(events: unknown): string[] {
  return z
    .array(z.record(z.string(), z.unknown()))
    .parse(events)
    .flatMap((event) => {
      const sent = { ...event, routing_key: LOCAL_ROUTING_KEY };
      const bytes = Buffer.byteLength(JSON.stringify(sent));
      const issues = Event.safeParse(sent).error?.issues ?? [];
      return [
        ...(bytes > MAX_BYTES ? [`${bytes} bytes`] : []),
        ...issues.map(({ path, message }) => `${path.join('.')}: ${message}`),
      ];
    });
}

/** An alert of the service, by its dedup key. */
export interface PagerDutyAlert {
  state: 'triggered' | 'acknowledged' | 'resolved';
  summary: string;
}

export interface PagerDutyEvents extends LoopbackServer, ServiceSwitches {
  readonly alerts: ReadonlyMap<string, PagerDutyAlert>;
}

/**
 * A local Events API v2 with the alerts of one service. As at PagerDuty, a repeated trigger updates an open alert, a
 * trigger for a resolved alert opens a new one, and an acknowledgement or resolution without an open alert is accepted
 * and has no effect.
 *
 * @param now milliseconds, for the rate limit; without it, there is no limit.
 */
export async function startPagerDutyEvents(
  show: (event: ReceivedEvent) => void,
  now?: () => number,
): Promise<PagerDutyEvents> {
  const alerts = new Map<string, PagerDutyAlert>();
  const switches: ServiceSwitches = { next: [], requests: 0 };
  const allowed = rateLimit(MAX_PER_SECOND, now);
  const server = await serveOnLoopback(({ method, path, headers, body }) =>
    answerWith(switches, () => {
      if (path !== '/v2/enqueue' || method !== 'POST') return { status: 404, body: '' };
      if (headers['content-type']?.startsWith('application/json') !== true) {
        return invalid(["'Content-Type' must be application/json"]);
      }
      if (body.length > MAX_BYTES) return { status: 413, body: '' };
      if (!allowed()) return { status: 429, headers: { 'retry-after': '10' }, body: '' };
      const read = Event.safeParse(parseJson(body));
      if (!read.success) return invalid(read.error.issues.map(({ path }) => `'${path.join('.')}'`));
      const event = read.data;
      if (event.routing_key !== LOCAL_ROUTING_KEY) return invalid(["'routing_key' is invalid"]);
      apply(alerts, event);
      show(event);
      const { dedup_key } = event;
      return {
        status: 202,
        body: JSON.stringify({ status: 'success', message: 'Event processed', dedup_key }),
      };
    }),
  );
  return Object.assign(switches, { ...server, alerts });
}

function apply(alerts: Map<string, PagerDutyAlert>, event: ReceivedEvent): void {
  const alert = alerts.get(event.dedup_key);
  const open = alert !== undefined && alert.state !== 'resolved';
  if (event.event_action === 'trigger') {
    const state = open ? alert.state : 'triggered';
    alerts.set(event.dedup_key, { state, summary: event.payload.summary });
  } else if (open) {
    alert.state = event.event_action === 'resolve' ? 'resolved' : 'acknowledged';
  }
}

function invalid(errors: readonly string[]): LoopbackAnswer {
  return {
    status: 400,
    body: JSON.stringify({ status: 'invalid event', message: 'Event object is invalid', errors }),
  };
}
