import { describe, expect, it } from 'vitest';
import { composeNotification } from '../../../../shared/notifications/compose-notification.ts';
import { messageAttributes } from '../../../../shared/notifications/channels/message-attributes.ts';
import { renderAmazonQ } from '../../../../shared/notifications/channels/amazon-q/render.ts';
import { renderSlack } from '../../../../shared/notifications/channels/slack/render.ts';
import { renderSms } from '../../../../shared/notifications/channels/email/render-sms.ts';
import { renderText } from '../../../../shared/notifications/channels/email/render.ts';
import { subjectOf } from '../../../../shared/notifications/render/subject.ts';
import { approachingEvent, validationPendingEvent } from '../../../support/notable-events.ts';
import { at } from '../../../support/certificates.ts';
import { summaryEvent } from '../../../support/notable-summaries.ts';
import { amazonQProblems } from '../../../support/amazon-q-rules.ts';
import { hostileTexts } from '../../../support/hostile-texts.ts';
import { slackProblems } from '../../../support/slack-rules.ts';

const COUNT = 1_500;

const warning = (headline: string) => ({
  headline,
  type: 'certificate-expired' as const,
  severity: 'warning' as const,
  provider: 'digicert',
});

function hostileSummary(name: string) {
  const certificate = `digicert/main/${name}`;
  const about = { certificate, name, at: at('2027-03-01') };
  const record = { name, type: 'TXT' as const, value: name };
  return summaryEvent({
    group: { by: 'tag', tag: 'team', value: name },
    tags: { team: name },
    urgent: [
      { kind: 'expiry-reminder', ...about },
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

describe('subjectOf', () => {
  it('returns at most 78 printable ASCII characters for any headline', () => {
    for (const headline of hostileTexts(COUNT)) {
      expect(subjectOf(warning(headline)), JSON.stringify(headline)).toMatch(
        /^[\x21-\x7e][\x20-\x7e]{0,77}$/,
      );
    }
  });

  it('adds the label to a headline that fits', () => {
    const headline = 'www.example.com expires in 14 days (1 Mar 2027), no replacement';
    expect(subjectOf(warning(headline))).toBe(`[Warning] ${headline}`);
  });

  it('converts internationalized names to punycode', () => {
    expect(subjectOf(warning('*.bücher.example, naïve'))).toBe(
      '[Warning] *.xn--bcher-kva.example, naive',
    );
  });

  it('keeps the text after an internationalized name', () => {
    const headline = 'https.bücher.example/path?query';
    expect(subjectOf(warning(headline))).toBe('[Warning] https.bucher.example/path?query');
  });

  it('drops trailing clauses that do not fit', () => {
    const headline =
      'DigiCert account "production-eu": insufficient permissions, no data since 1 Mar';
    expect(subjectOf(warning(headline))).toBe(
      '[Warning] DigiCert account "production-eu": insufficient permissions',
    );
  });

  it('shortens a long name in the middle and keeps the rest', () => {
    const name = `${'a'.repeat(60)}.${'b'.repeat(60)}.example.com`;
    const subject = subjectOf(warning(`${name} expires in 14 days (1 Mar 2027)`));
    expect(subject).toHaveLength(78);
    expect(subject).toMatch(
      /^\[Warning\] a+\.\.\.[ab.]*\.example\.com expires in 14 days \(1 Mar 2027\)$/,
    );
  });
});

describe('any name of a certificate', () => {
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
    if (notification === undefined) throw new Error('this event has no notification');
    return notification;
  });

  it('cannot add lines to an e-mail', () => {
    for (const notification of notifications) {
      const lines = renderText(notification).split('\n');
      expect(lines.join('')).not.toMatch(/[\p{Cc}\u2028\u2029\u202E]/u);
    }
  });

  it('cannot break the rules of a Slack message', () => {
    for (const notification of notifications) {
      const message = JSON.stringify(renderSlack(notification));
      expect(slackProblems(JSON.parse(message)), message).toEqual([]);
    }
  });

  it('cannot break the schema of Amazon Q', () => {
    for (const notification of notifications) {
      const message = JSON.stringify(renderAmazonQ(notification));
      expect(amazonQProblems(JSON.parse(message)), message).toEqual([]);
    }
  });

  it('results in a text message of at most 140 ASCII characters', () => {
    for (const notification of notifications) {
      expect(renderSms(notification), JSON.stringify(notification.headline)).toMatch(
        /^[\x20-\x7e]{1,140}$/,
      );
    }
  });

  it('fits into the sort key of the delivery log', () => {
    for (const { condition } of notifications) {
      expect(Buffer.byteLength(`${condition}#topic`)).toBeLessThanOrEqual(1024);
    }
  });

  it('results in valid SNS message attributes', () => {
    for (const notification of notifications) {
      for (const [name, { StringValue = '' }] of Object.entries(messageAttributes(notification))) {
        expect(name).toMatch(/^(?!.*\.\.)[A-Za-z0-9_.-]{1,256}(?<!\.)$/);
        expect(StringValue).not.toBe('');
        expect(StringValue).not.toMatch(/[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]|\p{Cs}/u);
      }
    }
  });
});
