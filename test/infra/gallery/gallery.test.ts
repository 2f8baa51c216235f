import { expect, test } from 'vitest';
import { readSamples } from '../../../infra/gallery/read-samples.ts';
import { renderGallery } from '../../../infra/gallery/render-gallery.ts';
import { NotificationType } from '../../../shared/notifications/notification.ts';
import { GOLDEN_CASES } from '../../shared/notifications/golden-cases.ts';
import { GOLDEN_GROUPS } from '../../shared/notifications/golden-groups.ts';

const samples = readSamples('test/fixtures/notifications');

test('docs/reference/gallery.md is the output of `npx node infra/gallery/main.ts`', async () => {
  await expect(renderGallery(samples)).toMatchFileSnapshot('../../../docs/reference/gallery.md');
});

test('the gallery has every golden notification, every notification type, and a grouped notification', () => {
  const golden = [...Object.keys(GOLDEN_CASES), ...Object.keys(GOLDEN_GROUPS)];
  expect(samples.map(({ name }) => name)).toEqual(golden.toSorted());
  const shown = renderGallery(samples).matchAll(/^## (.+)$/gm);
  expect([...shown].map(([, type]) => type)).toEqual([
    ...NotificationType.options,
    'Grouped notification',
  ]);
});
