import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { DnsCheckResult } from '../../../shared/certificates/dns-check.ts';
import { composeNotification } from '../../../shared/notifications/compose-notification.ts';
import { RESULT_WORDS } from '../../../shared/notifications/compose/dns-check-words.ts';
import { dnsCheckChangedEvent } from '../../support/notable-events.ts';

const DOCUMENT = readFileSync('docs/explanation/dns-checks.md', 'utf8');

/** What the document says of each verdict, by its heading. */
const SECTIONS = new Map(
  (DOCUMENT.split('## The verdicts')[1]?.split(/^## /m)[0] ?? '')
    .split(/^### /m)
    .slice(1)
    .map((section) => {
      const [heading = '', ...text] = section.split('\n');
      return [heading.replaceAll('`', ''), text.join(' ')] as const;
    }),
);

test('the document explains every verdict, and no other', () => {
  expect([...SECTIONS.keys()].sort()).toEqual([...DnsCheckResult.options].sort());
});

test.each(DnsCheckResult.options)('of %s it says what the notice says', (result) => {
  const { means, first } = RESULT_WORDS[result];
  for (const words of [means, ...first]) expect(SECTIONS.get(result)).toContain(words);
});

test.each(DnsCheckResult.options)('of %s it says how loud the notice is', (result) => {
  const previous = { result: 'wrong-value' } as const;
  const notification = composeNotification(dnsCheckChangedEvent(result, [], previous));
  expect(SECTIONS.get(result)).toContain(`Notice: ${notification?.severity ?? 'event only'}`);
});
