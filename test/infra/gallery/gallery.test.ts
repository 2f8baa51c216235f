import { expect, test } from 'vitest';
import { readSamples } from '../../../infra/gallery/read-samples.ts';
import { renderGallery } from '../../../infra/gallery/render-gallery.ts';
import { NoticeType } from '../../../shared/notices/notice.ts';
import { GOLDEN_CASES } from '../../shared/notices/golden-cases.ts';
import { GOLDEN_LISTS } from '../../shared/notices/golden-lists.ts';

const samples = readSamples('test/fixtures/notices');

test('the gallery in docs/ is what `npx node infra/gallery/main.ts` makes of the golden files', async () => {
  await expect(renderGallery(samples)).toMatchFileSnapshot('../../../docs/gallery.md');
});

test('the gallery knows every golden notice, and shows every sort of notice, and a list', () => {
  const golden = [...Object.keys(GOLDEN_CASES), ...Object.keys(GOLDEN_LISTS)];
  expect(samples.map(({ name }) => name)).toEqual(golden.toSorted());
  const shown = renderGallery(samples).matchAll(/^## (.+)$/gm);
  expect([...shown].map(([, type]) => type)).toEqual([...NoticeType.options, 'A list of many']);
});
