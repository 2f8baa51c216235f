import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { ENTRY_POINTS, MANIFEST } from '../../../infra/packaging/manifest.ts';
import { publicApi } from '../../../infra/packaging/public-api.ts';

vi.setConfig({ hookTimeout: 180_000 });

const EVENTS = 'cert-expiry-monitor/events';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'public-api-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the public API', () => {
  beforeAll(() => {
    const args = ['--project', 'tsconfig.build.json', '--emitDeclarationOnly', '--outDir', folder];
    const { status, stdout } = spawnSync('node_modules/.bin/tsc', args, { encoding: 'utf8' });
    if (status !== 0) throw new Error(stdout);
  });

  test.each([...ENTRY_POINTS])('of %s is the one of its version', async (entry, declarations) => {
    const fileOf = (path: string) => join(folder, path.replace('./dist/', ''));
    // The other entry points use the events, whose declarations are long.
    const events = ENTRY_POINTS.get(EVENTS) ?? expect.fail(`there is no ${EVENTS}`);
    const known = entry === EVENTS ? undefined : publicApi(fileOf(events), folder);
    const note = known === undefined ? '' : ` Declarations of ${EVENTS} are left out.`;
    const heading = `// The public API of ${entry}, version ${MANIFEST.version}.${note}\n\n`;
    const page = `docs/reference/api/${entry.replace('/', '-')}.d.ts`;
    await expect(
      heading + publicApi(fileOf(declarations), folder, known),
      `The public API of ${entry} has changed. Decide whether the change is compatible: a change that can break users needs a new minor version before 1.0, and a new major version after. Set it in package.json, describe the change in CHANGELOG.md, then run: npx vitest run test/infra/packaging -u`,
    ).toMatchFileSnapshot(`../../../${page}`);
  });
});
