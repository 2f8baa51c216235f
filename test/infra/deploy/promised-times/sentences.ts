import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));

/** A sentence of a document, on one line. */
export interface Sentence {
  readonly document: string;
  readonly text: string;
}

/** The README and the pages of `docs/` for users. Generated pages are left out, because their texts are in the code. */
const PAGES = globSync(['README.md', 'docs/*.md', 'docs/{explanation,how-to,reference}/*.md'], {
  cwd: ROOT,
}).filter((page) => !/\/(gallery|configuration|command-line|construct|metrics)\.md$/.test(page));

/** Every sentence of the pages, without code. Each table row and each list item counts as at least one sentence. */
export function sentencesOfPages(): Sentence[] {
  return PAGES.flatMap((document) => {
    const page = readFileSync(`${ROOT}${document}`, 'utf8').replace(/^( *)```[^]*?^\1```/gm, '');
    return sentencesIn(page).map((text) => ({ document, text }));
  });
}

/** The sentences of the notifications in the gallery, without duplicates. */
export function sentencesOfNotifications(): Sentence[] {
  const texts = globSync('test/fixtures/notifications/*.txt', { cwd: ROOT }).flatMap((file) =>
    sentencesIn(readFileSync(`${ROOT}${file}`, 'utf8')),
  );
  return [...new Set(texts)].map((text) => ({ document: 'a notification', text }));
}

export function sentencesIn(page: string): string[] {
  return page
    .split(/\n\s*\n|\n(?=\||#)|\n(?=\s*(?:[-*]|\d+\.) )/)
    .map((paragraph) => paragraph.split(/\s+/).join(' ').trim())
    .flatMap((paragraph) =>
      paragraph.startsWith('|') ? [paragraph] : paragraph.split(/(?<=[.!?:])\s+(?=[A-Z_`*[])/),
    )
    .filter((text) => text !== '');
}
