import * as z from 'zod/mini';
import { describeError } from '../../../runtime/log.ts';
import { ChannelRefusal } from '../../channel.ts';
import type { Channel } from '../../channel.ts';
import type { ChannelAccess, ChannelAccessContext, ChannelContext } from '../channel-descriptor.ts';
import { isLoopback } from '../loopback.ts';
import { postJson } from '../post-json.ts';
import type { PostResponse } from '../post-json.ts';
import type { PagerDutySettings } from './descriptor.ts';
import { alertIdOf, followUp, renderPagerDuty } from './render.ts';
import type { PagerDutyEvent, Trigger } from './render.ts';

const HOSTS = {
  us: 'https://events.pagerduty.com',
  eu: 'https://events.eu.pagerduty.com',
} as const;

/** Events in progress at the same time. PagerDuty limits only their number per minute, and answers within a second. */
const CONCURRENCY = 10;

/** The maximum duration of an event in milliseconds, including its time-out. */
const MAX_EVENT = 13_000;

/**
 * Sends alerts, acknowledgements and resolutions to PagerDuty. A notification can need several events; if one of them is
 * refused, the queue repeats those that were not accepted.
 *
 * An alert that arrives after its resolution is dropped, and one that arrives after its acknowledgement is acknowledged.
 * Resolutions are recorded before they are sent, and alerts look for one before and after they are sent, so that none
 * stays open if both are sent at the same time.
 *
 * @throws Error if the base URL of the context is not a loopback address.
 */
export function openPagerDuty(
  { routingKeySecretName, region }: PagerDutySettings,
  context: ChannelContext,
): Channel {
  const url = enqueueUrl(HOSTS[region], context.baseUrl);
  const { alerts, clock, name: channel } = context;

  async function post(event: PagerDutyEvent, key: string): Promise<void> {
    const names = { title: 'PagerDuty', name: 'PagerDuty' };
    const response = await postJson(
      { ...names, url, body: { routing_key: key, ...event } },
      context,
    );
    if (response.status !== 202) throw classifyResponse(response);
  }

  async function trigger(event: Trigger, key: string): Promise<void> {
    const alert = { id: alertIdOf(event), channel };
    const before = await alerts.find(alert);
    if (before.triggered) return;
    // A run that was stopped can have sent the alert, so it is resolved once more.
    if (before.followUp === 'resolve') return post(followUp(alert.id, 'resolve'), key);
    await post(event, key);
    const after = await alerts.find(alert);
    if (after.followUp !== undefined) await post(followUp(alert.id, after.followUp), key);
    await alerts.record(alert, 'trigger', clock());
  }

  async function send(event: PagerDutyEvent, key: string): Promise<void> {
    if (event.event_action === 'trigger') return trigger(event, key);
    await alerts.record({ id: alertIdOf(event), channel }, event.event_action, clock());
    await post(event, key);
  }

  return {
    name: channel,
    async send(notification) {
      const events = renderPagerDuty(notification);
      if (events.length === 0) return;
      const key = await readRoutingKey(() => context.readSecret(routingKeySecretName));
      for (let start = 0; start < events.length; start += CONCURRENCY) {
        if (start > 0 && context.remainingMilliseconds() < MAX_EVENT) {
          throw new ChannelRefusal(
            `The run has no time left: PagerDuty has accepted ${start} of ${events.length} events. The others follow.`,
          );
        }
        await expectAll(events.slice(start, start + CONCURRENCY).map((event) => send(event, key)));
      }
    },
  };
}

/** Checks the form of the key only: the Events API has no request that creates no event. */
export async function checkPagerDutyAccess(
  { routingKeySecretName, region }: PagerDutySettings,
  { readSecret, baseUrl }: ChannelAccessContext,
): Promise<ChannelAccess> {
  await readRoutingKey(() => readSecret(routingKeySecretName));
  const url = enqueueUrl(HOSTS[region], baseUrl);
  return { url, message: 'The secret holds an integration key' };
}

/** @throws the error of a lost response rather than a refusal: the retry of the first waits until the response is over. */
async function expectAll(sends: readonly Promise<void>[]): Promise<void> {
  const outcomes = await Promise.allSettled(sends);
  const failed = outcomes.filter((outcome) => outcome.status === 'rejected');
  const lost = failed.find((outcome) => !(outcome.reason instanceof ChannelRefusal));
  if (failed[0] !== undefined) throw (lost ?? failed[0]).reason;
}

/** The routing key must not be sent to another host. */
function enqueueUrl(host: string, baseUrl: string | undefined): URL {
  const url = new URL('/v2/enqueue', baseUrl ?? host);
  if (baseUrl !== undefined && !(url.protocol === 'http:' && isLoopback(url.hostname))) {
    throw new Error(`The routing key of PagerDuty can be sent to ${host} only.`);
  }
  return url;
}

/** Nothing was sent yet, so every failure is a refusal. */
async function readRoutingKey(read: () => Promise<string>): Promise<string> {
  const key = await read().catch((error: unknown) => {
    throw new ChannelRefusal(describeError(error));
  });
  if (/^[A-Za-z0-9]{32}$/.test(key.trim())) return key.trim();
  throw new ChannelRefusal(
    'The secret does not contain an integration key of PagerDuty, which has 32 letters and digits. Copy it from the Events API v2 integration of the service.',
  );
}

const Problems = z.catch(z.object({ errors: z.array(z.string()) }), { errors: [] });

/** The response body is not repeated. After a 5xx, whether PagerDuty accepted the event is unknown. */
function classifyResponse({ status, text }: PostResponse): Error {
  if (status >= 300 && status < 500 && status !== 408) {
    return new ChannelRefusal(
      `PagerDuty rejected the event (${status}). ${adviceOf(status, text)}`,
    );
  }
  return new Error(
    `PagerDuty responded with status ${status}. Whether it accepted the event is unknown.`,
  );
}

function adviceOf(status: number, text: string): string {
  if (status < 400) return 'Redirects are not followed.';
  const { errors } = Problems.parse(parse(text));
  if (status === 403 || errors.some((error) => error.includes('routing_key'))) {
    return 'The integration key is not valid in this service region. Store the key of an Events API v2 integration, and check "region".';
  }
  return 'This is a bug in cert-expiry-monitor. Report it with the ID of the notification.';
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
