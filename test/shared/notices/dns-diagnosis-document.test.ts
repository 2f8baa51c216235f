import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { DiagnosisVerdict } from '../../../shared/certificates/diagnosis.ts';
import { composeNotice } from '../../../shared/notices/compose-notice.ts';
import { VERDICT_WORDS } from '../../../shared/notices/compose/diagnosis-words.ts';
import { diagnosisChangedEvent } from '../../support/notable-events.ts';

const DOCUMENT = readFileSync('docs/dns-diagnosis.md', 'utf8');

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
  expect([...SECTIONS.keys()].sort()).toEqual([...DiagnosisVerdict.options].sort());
});

test.each(DiagnosisVerdict.options)('of %s it says what the notice says', (verdict) => {
  const { means, first } = VERDICT_WORDS[verdict];
  for (const words of [means, ...first]) expect(SECTIONS.get(verdict)).toContain(words);
});

test.each(DiagnosisVerdict.options)('of %s it says how loud the notice is', (verdict) => {
  const previous = { verdict: 'wrong-value' } as const;
  const notice = composeNotice(diagnosisChangedEvent(verdict, [], previous));
  expect(SECTIONS.get(verdict)).toContain(`Notice: ${notice?.severity ?? 'event only'}`);
});
