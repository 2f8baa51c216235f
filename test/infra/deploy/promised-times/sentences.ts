import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));

/** A sentence of a document, on one line. */
export interface Sentence {
  readonly document: string;
  readonly text: string;
}

/** The README and the pages of `docs/` for users, without the generated pages: their texts are part of the code. */
const PAGES = globSync(['README.md', 'docs/*.md', 'docs/{explanation,how-to,reference}/*.md'], {
  cwd: ROOT,
}).filter((page) => !/\/(gallery|configuration|command-line)\.md$/.test(page));

/** Every sentence of the pages; a row of a table and an item of a list are at least one each. Code is left out. */
export function sentencesOfPages(): Sentence[] {
  return PAGES.flatMap((document) => {
    const page = readFileSync(`${ROOT}${document}`, 'utf8').replace(/^( *)```[^]*?^\1```/gm, '');
    return sentencesIn(page).map((text) => ({ document, text }));
  });
}

/** Every sentence of the notifications in the gallery, each once. */
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
