import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readSamples } from './read-samples.ts';
import { renderGallery } from './render-gallery.ts';

const inProject = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

writeFileSync(
  inProject('docs/reference/gallery.md'),
  renderGallery(readSamples(inProject('test/fixtures/notifications'))),
);
