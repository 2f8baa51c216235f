import { describe, expect, test } from 'vitest';
import { escapeChat } from '../../../../../shared/notifications/channels/amazon-q/markup.ts';
import { liveMarkup } from '../../../../support/amazon-q-rules.ts';
import { hostileTexts } from '../../../../support/hostile-texts.ts';
import { plain } from '../../../../../shared/notifications/words/plain.ts';

describe('escapeChat', () => {
  test.each([
    ['www.example.com expires in 14 days.', 'www.example.com expires in 14 days.'],
    ['[text](https://example.org) expires', '`[text](https://example.org`) expires'],
    ['[two words](https://example.org)', '`[two` `words](https://example.org`)'],
    ['(*.example.com, *.example.org)', '(`*.example.com`, `*.example.org`)'],
    ['the value "_k3y_", which', 'the value "`_k3y_`", which'],
    ['a`b', '`aˋb`'],
    ['<https://example.org|text>', '`&lt;https://example.org|text&gt;`'],
    ['a & b < c', 'a &amp; b &lt; c'],
    ['# heading', '`#` heading'],
    ['issue # 4', 'issue # 4'],
    [':warning: a:b:c', '`:warning`: `a:b:c`'],
    ['first\n> second', 'first\n`&gt;` second'],
  ])('writes %j as %j', (text, escaped) => {
    expect(escapeChat(text)).toBe(escaped);
  });

  test('leaves no live markup in any hostile text', () => {
    for (const text of hostileTexts(3000)) {
      expect(liveMarkup(escapeChat(plain(text))), JSON.stringify(text)).toBeUndefined();
    }
  });
});
