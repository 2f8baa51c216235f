import { describe, expect, it } from 'vitest';
import { composeNotice } from '../../../shared/notices/compose-notice.ts';
import type { ReceivedEvent } from '../../../shared/notices/compose-notice.ts';
import { Notice } from '../../../shared/notices/notice.ts';
import { renderAmazonQ } from '../../../shared/notices/render/render-amazon-q.ts';
import { renderSlack } from '../../../shared/notices/render/render-slack.ts';
import { renderSms } from '../../../shared/notices/render/render-sms.ts';
import { renderText } from '../../../shared/notices/render/render-text.ts';
import { subjectOf } from '../../../shared/notices/render/subject.ts';
import { amazonQProblems } from '../../support/amazon-q-rules.ts';
import { GOLDEN_CASES } from './golden-cases.ts';
import { GOLDEN_LISTS } from './golden-lists.ts';

const FIXTURES = '../../fixtures/notices';

function noticeOf(event: ReceivedEvent): Notice {
  const notice = composeNotice(event);
  if (notice === undefined) throw new Error('nothing is said about this event');
  return notice;
}

const NOTICES: [string, Notice][] = [
  ...Object.entries(GOLDEN_CASES).map(([name, event]): [string, Notice] => [name, noticeOf(event)]),
  ...Object.entries(GOLDEN_LISTS),
];

describe.each(NOTICES)('the notice of %s', (name, notice) => {
  const text = renderText(notice);

  it('reads as its golden mail does', async () => {
    const mail = `Subject: ${subjectOf(notice)}\n\n${text}`;
    await expect(mail).toMatchFileSnapshot(`${FIXTURES}/${name}.txt`);
  });

  it('is one text message, as its golden one', async () => {
    const sms = renderSms(notice);
    expect(sms).toMatch(/^[\x20-\x7e]{1,140}$/);
    await expect(`${sms}\n`).toMatchFileSnapshot(`${FIXTURES}/${name}.sms.txt`);
  });

  it('is shown by Amazon Q as its golden notification is', async () => {
    const shown = `${JSON.stringify(renderAmazonQ(notice), null, 2)}\n`;
    expect(amazonQProblems(JSON.parse(shown))).toEqual([]);
    await expect(shown).toMatchFileSnapshot(`${FIXTURES}/${name}.amazon-q.json`);
  });

  it('looks as its golden Slack message does', async () => {
    const message = `${JSON.stringify(renderSlack(notice), null, 2)}\n`;
    await expect(message).toMatchFileSnapshot(`${FIXTURES}/${name}.slack.json`);
  });

  it('says to programs what its golden JSON says', async () => {
    const json = `${JSON.stringify(notice, null, 2)}\n`;
    await expect(json).toMatchFileSnapshot(`${FIXTURES}/${name}.json`);
  });

  it('survives the way through a queue', () => {
    expect(Notice.parse(JSON.parse(JSON.stringify(notice)))).toEqual(notice);
  });

  it('keeps to 78 columns, except for lines to copy', () => {
    const copied = /^(aws |dig |\S+\. 300 IN |\{"Action")/;
    const long = text.split('\n').filter((line) => line.length > 78 && !copied.test(line));
    expect(long).toEqual([]);
  });

  it('has a subject that SNS takes', () => {
    expect(subjectOf(notice)).toMatch(/^[\x21-\x7e][\x20-\x7e]{0,98}$/);
  });
});
