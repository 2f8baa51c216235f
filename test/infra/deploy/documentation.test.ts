import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { documentUrl, REPOSITORY_URL } from '../../../infra/deploy/documentation.ts';

const ROOT = new URL('../../../', import.meta.url);
const { homepage, repository, bugs } = z
  .object({
    homepage: z.string(),
    repository: z.object({ type: z.literal('git'), url: z.string() }),
    bugs: z.object({ url: z.string() }),
  })
  .parse(JSON.parse(readFileSync(new URL('package.json', ROOT), 'utf8')));

test('links lead to the repository that package.json names', () => {
  expect(repository.url).toBe(`git+${REPOSITORY_URL}.git`);
  expect(homepage).toBe(`${REPOSITORY_URL}#readme`);
  expect(bugs.url).toBe(`${REPOSITORY_URL}/issues`);
});

test('a link to a page leads to a file of docs, at a heading', () => {
  const url = documentUrl('how-to/runbook.md', 'The message queue is held up');
  expect(url).toBe(
    `${REPOSITORY_URL}/blob/main/docs/how-to/runbook.md#the-message-queue-is-held-up`,
  );
  expect(existsSync(new URL('docs/how-to/runbook.md', ROOT))).toBe(true);
});
