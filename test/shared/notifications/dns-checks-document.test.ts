import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { DnsCheckResult } from '../../../shared/certificates/dns-check.ts';
import { composeNotification } from '../../../shared/notifications/compose-notification.ts';
import { RESULT_WORDS } from '../../../shared/notifications/words/dns-check.ts';
import { dnsCheckChangedEvent } from '../../support/notable-events.ts';

const DOCUMENT = readFileSync('docs/explanation/dns-checks.md', 'utf8');

/** The sections of the document, by check result. */
const SECTIONS = new Map(
  (DOCUMENT.split('## Check results')[1]?.split(/^## /m)[0] ?? '')
    .split(/^### /m)
    .slice(1)
    .map((section) => {
      const [heading = '', ...text] = section.split('\n');
      return [heading.replaceAll('`', ''), text.join(' ')] as const;
    }),
);

test('docs/explanation/dns-checks.md explains every check result', () => {
  expect([...SECTIONS.keys()].sort()).toEqual([...DnsCheckResult.options].sort());
});

test.each(DnsCheckResult.options)(
  'docs/explanation/dns-checks.md contains the sentences of the notification about %s',
  (result) => {
    const { means, first } = RESULT_WORDS[result];
    for (const words of [means, ...first]) expect(SECTIONS.get(result)).toContain(words);
  },
);

test.each(DnsCheckResult.options)(
  'docs/explanation/dns-checks.md states the severity of %s',
  (result) => {
    const previous = { result: 'wrong-value' } as const;
    const notification = composeNotification(dnsCheckChangedEvent(result, [], previous));
    expect(SECTIONS.get(result)).toContain(
      `Notification: ${notification?.severity ?? 'event only'}`,
    );
  },
);
