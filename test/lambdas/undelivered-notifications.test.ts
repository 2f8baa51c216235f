import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { serveOnLoopback } from '../../infra/local/aws/loopback-server.ts';
import type { LoopbackServer } from '../../infra/local/aws/loopback-server.ts';
import { HOUR } from '../../shared/certificates/instant.ts';
import { EVENT_SOURCE } from '../../shared/events/event.ts';
import { composeNotification } from '../../shared/notifications/compose-notification.ts';
import { METRIC_NAMESPACE } from '../../shared/runtime/metric-names.ts';
import { expiredEvent } from '../support/notable-events.ts';

// Each function starts a process of its own.
vi.setConfig({ testTimeout: 60_000 });

/** An AWS endpoint that rejects every request, so that no channel is reachable and no secret can be read. */
let aws: LoopbackServer;
beforeAll(async () => {
  aws = await serveOnLoopback(() => ({ status: 400, body: '{"__type":"AccessDeniedException"}' }));
});
afterAll(() => aws.stop());

const { detailType, detail } = expiredEvent();
const NOTIFICATION = composeNotification(expiredEvent());
const EVENT = { source: EVENT_SOURCE, 'detail-type': detailType, detail };
const TOPIC_ARN = 'arn:aws:sns:eu-central-1:123456789012:notifications';
const SENDER = {
  QUEUE_URL: 'https://sqs.eu-central-1.amazonaws.com/123456789012/notifications',
  PACE_MILLISECONDS: '0',
  TOPIC_ARN,
};

const channel = (type: string, settings: object) => ({
  CHANNEL_CONFIG: JSON.stringify({ type, name: type, settings }),
});

const CHANNELS = [
  ['topic', 'send-notifications', EVENT, { ...SENDER, CHANNEL: 'topic' }],
  ['escalation', 'send-notifications', EVENT, { ...SENDER, CHANNEL: 'escalation' }],
  ['slack', 'deliver-to-channel', NOTIFICATION, channel('slack', { webhookSecretName: 'slack' })],
  ['amazon-q', 'deliver-to-channel', NOTIFICATION, channel('amazon-q', { topicArn: TOPIC_ARN })],
] as const;

/** Calls a function with messages of this age, and returns the lines that it logs. */
async function linesOf(
  folder: string,
  environment: Readonly<Record<string, string>>,
  messages: readonly { readonly body: unknown; readonly waited: number }[],
): Promise<unknown[]> {
  const child = spawn(
    process.execPath,
    [fileURLToPath(new URL('../support/call-queue-handler.ts', import.meta.url)), folder],
    {
      env: {
        MONITOR_NAME: 'second',
        DELIVERY_LOG_TABLE_NAME: 'deliveryLog',
        AWS_REGION: 'eu-central-1',
        AWS_ACCESS_KEY_ID: 'test',
        AWS_SECRET_ACCESS_KEY: 'test',
        AWS_ENDPOINT_URL: aws.origin,
        ...environment,
      },
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  );
  const Records = messages.map(({ body, waited }, index) => ({
    messageId: `${index}`,
    receiptHandle: `${index}`,
    body: JSON.stringify(body),
    attributes: { SentTimestamp: `${Date.now() - waited}` },
  }));
  child.stdin.end(JSON.stringify({ Records }));
  const lines = (await text(child.stdout)).trim().split('\n');
  return lines.map((line): unknown => JSON.parse(line));
}

const MetricLine = z.looseObject({
  _aws: z.object({
    CloudWatchMetrics: z.tuple([
      z.object({
        Namespace: z.literal(METRIC_NAMESPACE),
        Dimensions: z.tuple([z.tuple([z.literal('monitor'), z.literal('channel')])]),
        Metrics: z.tuple([
          z.object({ Name: z.literal('OldestUndelivered'), Unit: z.literal('Seconds') }),
        ]),
      }),
    ]),
  }),
  monitor: z.string(),
  channel: z.string(),
  OldestUndelivered: z.number(),
});

const BatchResponse = z.object({
  batchItemFailures: z.array(z.object({ itemIdentifier: z.enum(['0', '1']) })),
});

test.each(CHANNELS)(
  '%s records the age of an undelivered notification, independent of the number of receives',
  async (channel, folder, body, environment) => {
    const lines = await linesOf(folder, environment, [
      { body, waited: 2 * HOUR },
      { body, waited: 1000 },
    ]);
    const [metric, ...others] = lines.flatMap((line) => MetricLine.safeParse(line).data ?? []);
    expect(others).toEqual([]);
    expect(metric).toMatchObject({ monitor: 'second', channel });
    expect(metric?.OldestUndelivered).toBeGreaterThanOrEqual((2 * HOUR) / 1000);
    expect(metric?.OldestUndelivered).toBeLessThan((3 * HOUR) / 1000);
    // The function returned the notification to the queue: at least one of its two copies.
    const { batchItemFailures } = BatchResponse.parse(lines.at(-1));
    expect(batchItemFailures).not.toEqual([]);
  },
);
