import { describe, expect, it } from 'vitest';
import {
  codeBlock,
  context,
  header,
  section,
} from '../../../../../shared/notifications/channels/slack/blocks.ts';
import { slackProblems } from '../../../../support/slack-rules.ts';

const problemsOf = (blocks: unknown[]) =>
  slackProblems({ text: 'x', blocks, mrkdwn: false, unfurl_links: false, unfurl_media: false });

const textsOf = (blocks: ReturnType<typeof section>) =>
  blocks.map((block) => (block.type === 'section' ? block.text.text : ''));

describe('texts whose escaped form exceeds the limits of Slack', () => {
  it.each([
    ['a header', [header('&'.repeat(150))]],
    ['a context', [context('<'.repeat(3000))]],
    ['a section', section('&'.repeat(2900))],
    ['code', codeBlock('Code & more:', '>'.repeat(2900))],
  ])('become %s within the limits', (_case, blocks) => {
    expect(problemsOf(blocks)).toEqual([]);
  });

  it('are split between words in sections, without losing text', () => {
    const words = Array.from({ length: 900 }, (_, index) => `word-${index}`);
    const texts = textsOf(section(words.join(' ')));
    expect(texts.length).toBeGreaterThan(2);
    expect(texts.join(' ').split(' ')).toEqual(words);
  });
});

describe('codeBlock', () => {
  it('escapes backticks, so that the text cannot end the block', () => {
    const [text = ''] = textsOf(codeBlock('Code:', 'a ``` b'));
    expect(text.match(/```/g)).toHaveLength(2);
  });
});

describe('an empty text', () => {
  it('results in no section, and in a header that Slack accepts', () => {
    expect(section('')).toEqual([]);
    expect(problemsOf([header('')])).toEqual([]);
  });
});
