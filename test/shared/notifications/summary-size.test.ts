import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, test } from 'vitest';
import type { WeeklySummary } from '../../../shared/certificates/weekly-summary.ts';
import { snsTopic } from '../../../shared/notifications/channels/email/channel.ts';
import { composeNotification } from '../../../shared/notifications/compose-notification.ts';
import { at } from '../../support/certificates.ts';
import { initialInventoryEvent } from '../../support/notable-account-events.ts';
import { summaryEvent } from '../../support/notable-summaries.ts';

const MAX_BYTES = 256 * 1024;
const sns = mockClient(SNSClient);
beforeEach(() => {
  sns.reset();
  sns.on(PublishCommand).resolves({ MessageId: 'm' });
});

async function messageOf(event: Parameters<typeof composeNotification>[0]): Promise<string> {
  const notification = composeNotification(event);
  if (notification === undefined) throw new Error('this event has no notification');
  await snsTopic(new SNSClient({}), 'arn:aws:sns:eu-central-1:123456789012:notifications').send(
    notification,
  );
  return sns.commandCalls(PublishCommand)[0]?.args[0].input.Message ?? '';
}

const times = <One>(count: number, one: One) => Array.from({ length: count }, () => one);

/** A summary with the maximum number of entries, all with the same name. */
function full(name: string) {
  const about = { certificate: `digicert/main/${name}`, name, at: at('2027-02-18T12:00:00Z') };
  const record = { name, type: 'TXT' as const, value: name };
  const message = name.repeat(4);
  const failure = { kind: 'invalid-response', scope: 'account', message } as const;
  const pending = {
    kind: 'validation-pending',
    ...about,
    domain: name,
    record,
    result: 'zone-appended-twice',
  } as const;
  return {
    urgent: times(20, pending),
    findingCount: 300,
    unreachableAccounts: times(10, {
      account: `digicert/${'a'.repeat(60)}`,
      since: about.at,
      failure,
    }),
    unreachableCount: 30,
    emptyAccounts: times(10, {
      account: `digicert/${'a'.repeat(60)}`,
      checks: times(4, 'enterpriseProjectId'),
    }),
    emptyCount: 20,
    acknowledgedCertificates: times(10, { certificate: about.certificate, name, until: about.at }),
    acknowledgedCount: 40,
  } satisfies Partial<WeeklySummary>;
}

test('a weekly summary lists all 20 findings with names of the maximum length', async () => {
  const message = await messageOf(summaryEvent(full('x'.repeat(253))));
  expect(message).toContain('280 more are not listed');
});

describe.each([
  ['of the maximum length', 'x'.repeat(253)],
  ['in another script', 'é'.repeat(253)],
  ['of characters that JSON escapes', '"\\'.repeat(126)],
])('a weekly summary with names %s', (_, name) => {
  const max = full(name);

  test('a weekly summary fits into an SNS message and states how many entries it leaves out', async () => {
    const message = await messageOf(summaryEvent(max));
    expect(Buffer.byteLength(message)).toBeLessThan(MAX_BYTES);
    expect(message).toMatch(/\d+ more are not listed/);
    expect(message).toContain('Unreachable accounts');
    expect(message).toMatch(/Acknowledged:.*- and: \d+ more/);
  });

  test('an initial inventory fits into an SNS message and states how many findings it leaves out', async () => {
    const found = max.urgent.map(({ result: _result, ...finding }) => finding);
    const message = await messageOf(initialInventoryEvent({ urgent: found, findingCount: 300 }));
    expect(Buffer.byteLength(message)).toBeLessThan(MAX_BYTES);
    expect(message).toMatch(/\d+ more are not listed/);
  });
});
