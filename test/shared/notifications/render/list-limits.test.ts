import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { snsTopic } from '../../../../shared/notifications/channels/email/channel.ts';
import {
  composeGroup,
  memberBytes,
  MAX_MEMBER_BYTES,
} from '../../../../shared/notifications/compose-group.ts';
import { MAX_MEMBERS } from '../../../../shared/notifications/limits.ts';
import type { Notification } from '../../../../shared/notifications/notification.ts';
import type { Outline } from '../../../../shared/notifications/outline.ts';
import { zoneFileOfList } from '../../../../shared/notifications/render/records-of-list.ts';
import { renderAmazonQ } from '../../../../shared/notifications/channels/amazon-q/render.ts';
import { renderSlack } from '../../../../shared/notifications/channels/slack/render.ts';
import { renderSms } from '../../../../shared/notifications/channels/email/render-sms.ts';
import { renderText } from '../../../../shared/notifications/channels/email/render.ts';
import { omit } from '../../../../shared/runtime/defined.ts';
import { amazonQProblems } from '../../../support/amazon-q-rules.ts';
import { hostileTexts } from '../../../support/hostile-texts.ts';
import { dnsCheckOf, validationPendingEvent } from '../../../support/notable-events.ts';
import { slackProblems } from '../../../support/slack-rules.ts';
import { membersOf, numbered } from '../golden-groups.ts';

const MAX_BYTES = 256 * 1024;
const sns = mockClient(SNSClient);
beforeEach(() => {
  sns.reset();
  sns.on(PublishCommand).resolves({ MessageId: 'm' });
});

/** The first grouped notification of many members. */
function fullList(members: readonly Outline[]): { list: Notification; count: number } {
  const taken: Outline[] = [];
  let bytes = 0;
  for (const member of members.slice(0, MAX_MEMBERS)) {
    bytes += memberBytes(member);
    if (bytes > MAX_MEMBER_BYTES) break;
    taken.push(member);
  }
  return { list: composeGroup(taken, 'a'), count: taken.length };
}

async function messageBytes(list: Notification): Promise<number> {
  await snsTopic(new SNSClient({}), 'arn:aws:sns:eu-central-1:123456789012:notifications').send(
    list,
  );
  return Buffer.byteLength(sns.commandCalls(PublishCommand)[0]?.args[0].input.Message ?? '');
}

/** A hundred domains, each with a name, a record and a value of that length. */
const pendingDomains = (name: (index: number) => string, value = name) =>
  membersOf(MAX_MEMBERS, (index) =>
    validationPendingEvent({
      certificate: numbered(index),
      validation: {
        domain: name(index),
        record: { name: name(index), type: 'TXT', value: value(index) },
      },
    }),
  );

/** The same notification without its record. */
const withoutRecord = (outline: Outline): Outline => ({
  ...outline,
  compose: () => omit(outline.compose(), 'record'),
});

const threeDigits = (index: number) => String(index).padStart(3, '0');

/** The maximum length of a DNS name. */
const longName = (index: number) =>
  `${[63, 63, 63, 45].map((length) => 'x'.repeat(length)).join('.')}-${threeDigits(index)}.example.com`;
const longValue = (index: number) => `${'v'.repeat(251)}-${threeDigits(index)}`;

describe('a grouped notification of 100 domains with names and values of the maximum length', () => {
  const { list, count } = fullList(pendingDomains(longName, longValue));
  const text = renderText(list);

  it('contains all of them', () => {
    expect(longName(7)).toHaveLength(253);
    expect(longValue(7)).toHaveLength(255);
    expect(count).toBe(100);
  });

  it('shows all entries and all records in the e-mail, in whole lines', () => {
    const lines = text.split('\n');
    for (const { headline, certificate } of list.listed ?? []) {
      expect(text.replace(/\n {4}/g, ' ')).toContain(`${headline} (${certificate})`);
    }
    const records = zoneFileOfList(list);
    expect(records).toHaveLength(100);
    expect(lines.slice(lines.indexOf(records[0] ?? '')).slice(0, 100)).toEqual(records);
    expect(text).not.toContain('more lines do not fit');
  });

  it('leaves space in an SNS message', async () => {
    expect(await messageBytes(list)).toBeLessThan(0.75 * MAX_BYTES);
  });

  it('shows as many whole entries in Slack as fit', () => {
    const message = renderSlack(list);
    expect(slackProblems(JSON.parse(JSON.stringify(message)))).toEqual([]);
    expect(JSON.stringify(message).length).toBeLessThan(12_000);
    const shown = JSON.stringify(message);
    expect(shown).toMatch(/and \d+ more: the e-mail contains all entries/);
    expect(shown).toMatch(/The e-mail contains \d+ more of these lines/);
    const records = new Set(zoneFileOfList(list));
    const lines = message.blocks
      .flatMap((block) => (block.type === 'section' ? block.text.text.split('\n') : []))
      .filter((line) => line.includes(' 300 IN '));
    expect(lines.length).toBeGreaterThan(3);
    expect(lines.filter((line) => !records.has(line))).toEqual([]);
  });

  it('shows as many whole entries in Amazon Q as fit', () => {
    const shown = renderAmazonQ(list);
    expect(amazonQProblems(JSON.parse(JSON.stringify(shown)))).toEqual([]);
    expect(shown.content.description).toMatch(/and \d+ more: the e-mail contains all entries/);
    expect(shown.content.description).toContain(zoneFileOfList(list)[0]);
  });

  it('is one text message', () => {
    expect(renderSms(list)).toBe(
      '[Action required] 100 domains: publish DNS records, DigiCert account "main"',
    );
  });
});

describe('a grouped notification of 100 domains with short names', () => {
  const { list } = fullList(pendingDomains((index) => `shop-${index}.example.com`));

  it('shows all entries in Slack, and as many records as fit', () => {
    const shown = JSON.stringify(renderSlack(list));
    expect(shown).not.toContain('the e-mail contains all');
    expect(shown).toContain('shop-100.example.com: publish');
    expect(slackProblems(JSON.parse(shown))).toEqual([]);
  });
});

describe.each([
  ['in another script', (index: number) => `${'é'.repeat(245)}${index}`],
  ['of characters that JSON escapes', (index: number) => `${'"\\'.repeat(125)}${index}`],
  ['of control characters', (index: number) => `${'\u0001'.repeat(245)}${index}`],
  ['of characters that chats escape', (index: number) => `${'<&>'.repeat(80)}${index}`],
])('the largest grouped notification with names %s', (_what, name) => {
  // Long values, long headlines, and both.
  it.each([
    ['names and values', pendingDomains(name)],
    [
      'values',
      pendingDomains(
        (index) => `a${index}.example.com`,
        (index) => name(index).repeat(20),
      ),
    ],
    ['headlines', pendingDomains(name).map(withoutRecord)],
  ])('fits into every channel: %s', async (_where, members) => {
    const { list, count } = fullList(members);
    expect(count).toBeGreaterThan(1);
    expect(await messageBytes(list)).toBeLessThan(MAX_BYTES - 16 * 1024);
    expect(slackProblems(JSON.parse(JSON.stringify(renderSlack(list))))).toEqual([]);
    expect(amazonQProblems(JSON.parse(JSON.stringify(renderAmazonQ(list))))).toEqual([]);
  });
});

describe('any name of a domain', () => {
  const names = [...hostileTexts(600)];
  const lists = Array.from({ length: 20 }, (_, index) => {
    const some = names.slice(index * 30, index * 30 + 30);
    const members = membersOf(30, (number) => {
      const name = some[number - 1] ?? '';
      const type = number % 3 === 0 ? 'CNAME' : 'TXT';
      const missing = [{ flags: 0, tag: 'issue', value: name }];
      const caa = { name, present: missing, critical: [], missing, recordPublished: false };
      return validationPendingEvent({
        certificate: { id: name, key: `digicert/main/${name}`, commonName: name },
        validation: { domain: name, record: { name, type, value: name } },
        ...(number % 4 === 0 ? { dnsCheck: dnsCheckOf('caa-forbids', [], caa) } : {}),
      });
    });
    return composeGroup(members, `list-${index}`);
  });

  it('cannot add lines to an e-mail', () => {
    for (const list of lists) {
      expect(renderText(list).split('\n').join('')).not.toMatch(/[\p{Cc}\u2028\u2029\u202E]/u);
    }
  });

  it('cannot break the rules of the chats', () => {
    for (const list of lists) {
      expect(slackProblems(JSON.parse(JSON.stringify(renderSlack(list))))).toEqual([]);
      expect(amazonQProblems(JSON.parse(JSON.stringify(renderAmazonQ(list))))).toEqual([]);
    }
  });
});
