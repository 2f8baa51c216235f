import { describe, expect, it } from 'vitest';
import { composeNotification } from '../../../../shared/notifications/compose-notification.ts';
import { messageAttributes } from '../../../../shared/notifications/channels/message-attributes.ts';
import { renderAmazonQ } from '../../../../shared/notifications/render/render-amazon-q.ts';
import { renderSlack } from '../../../../shared/notifications/render/render-slack.ts';
import { renderSms } from '../../../../shared/notifications/render/render-sms.ts';
import { renderText } from '../../../../shared/notifications/render/render-text.ts';
import { subjectOf } from '../../../../shared/notifications/render/subject.ts';
import { approachingEvent, validationPendingEvent } from '../../../support/notable-events.ts';
import { at } from '../../../support/certificates.ts';
import { summaryEvent } from '../../../support/notable-summaries.ts';
import { amazonQProblems } from '../../../support/amazon-q-rules.ts';
import { hostileTexts } from '../../../support/hostile-texts.ts';
import { slackProblems } from '../../../support/slack-rules.ts';

const COUNT = 1_500;

function hostileSummary(name: string) {
  const certificate = `digicert/main/${name}`;
  const about = { certificate, name, at: at('2027-03-01') };
  const record = { name, type: 'TXT' as const, value: name };
  return summaryEvent({
    group: { by: 'tag', tag: 'team', value: name },
    tags: { team: name },
    urgent: [
      { kind: 'warning', ...about },
      { kind: 'validation-pending', ...about, domain: name, record },
    ],
    acknowledgedCertificates: [{ certificate, name, until: about.at }],
    unreachableAccounts: [
      {
        account: 'digicert/main',
        failure: { kind: 'unavailable', scope: 'account', message: name },
      },
    ],
  });
}

describe('subjects', () => {
  it('are what SNS takes, whatever the headline', () => {
    for (const headline of hostileTexts(COUNT)) {
      expect(subjectOf({ headline }), JSON.stringify(headline)).toMatch(
        /^[\x21-\x7e][\x20-\x7e]{0,98}$/,
      );
    }
  });

  it('leave a headline alone that fits', () => {
    const headline = 'www.example.com expires in 14 days, on 1 March 2027';
    expect(subjectOf({ headline })).toBe(headline);
  });

  it('write names in other scripts in punycode', () => {
    expect(subjectOf({ headline: '*.bücher.example, naïve' })).toBe(
      '*.xn--bcher-kva.example, naive',
    );
  });

  it('keep what follows a name in another script', () => {
    const headline = 'https.bücher.example/path?query';
    expect(subjectOf({ headline })).toBe('https.bucher.example/path?query');
  });

  it('shorten a long name in the middle, and keep the fact', () => {
    const name = `${'a'.repeat(60)}.${'b'.repeat(60)}.example.com`;
    const subject = subjectOf({ headline: `${name} expires in 14 days, on 1 March 2027` });
    expect(subject).toHaveLength(99);
    expect(subject).toMatch(/^a+\.\.\.[ab.]*\.example\.com expires in 14 days, on 1 March 2027$/);
  });
});

describe('whatever providers call their certificates', () => {
  const notifications = [...hostileTexts(COUNT)].map((name, index) => {
    const events = [
      () => approachingEvent({ id: name, commonName: name, product: name, tags: { [name]: name } }),
      () =>
        validationPendingEvent({
          certificate: { id: name, commonName: name },
          validation: { domain: name, record: { name, type: 'TXT', value: name } },
        }),
      () => hostileSummary(name),
    ];
    const notification = composeNotification(
      events[index % events.length]?.() ?? hostileSummary(name),
    );
    if (notification === undefined) throw new Error('nothing is said about this event');
    return notification;
  });

  it('a mail breaks its lines only where we break them', () => {
    for (const notification of notifications) {
      const lines = renderText(notification).split('\n');
      expect(lines.join('')).not.toMatch(/[\p{Cc}\u2028\u2029\u202E]/u);
    }
  });

  it('a Slack message keeps to the rules of Slack', () => {
    for (const notification of notifications) {
      const message = JSON.stringify(renderSlack(notification));
      expect(slackProblems(JSON.parse(message)), message).toEqual([]);
    }
  });

  it('Amazon Q shows what it gets', () => {
    for (const notification of notifications) {
      const message = JSON.stringify(renderAmazonQ(notification));
      expect(amazonQProblems(JSON.parse(message)), message).toEqual([]);
    }
  });

  it('a text message is one line of 140 characters of ASCII at most', () => {
    for (const notification of notifications) {
      expect(renderSms(notification), JSON.stringify(notification.headline)).toMatch(
        /^[\x20-\x7e]{1,140}$/,
      );
    }
  });

  it('the ledger has room for the matter in its key', () => {
    for (const { condition } of notifications) {
      expect(Buffer.byteLength(`${condition}#topic`)).toBeLessThanOrEqual(1024);
    }
  });

  it('SNS takes the attributes', () => {
    for (const notification of notifications) {
      for (const [name, { StringValue = '' }] of Object.entries(messageAttributes(notification))) {
        expect(name).toMatch(/^(?!.*\.\.)[A-Za-z0-9_.-]{1,256}(?<!\.)$/);
        expect(StringValue).not.toBe('');
        expect(StringValue).not.toMatch(/[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]|\p{Cs}/u);
      }
    }
  });
});
