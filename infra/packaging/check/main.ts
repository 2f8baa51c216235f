import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MANIFEST } from '../manifest.ts';
import { checkCdkApps } from './cdk-apps.ts';
import type { NodeVersion } from './cdk-apps.ts';
import { checkExamples } from './examples.ts';
import { createProject } from './projects.ts';
import { checkInit } from './init.ts';
import { openReport } from './report.ts';
import { run } from './run.ts';
import { checkSubscriber } from './subscriber.ts';
import { checkContents, pack, summarize } from './tarball.ts';
import type { Packed } from './tarball.ts';
import { compareFunctions, synthesizeFromSources } from './template.ts';

// npm run check:package: packs the package, and installs and uses it in new projects as users do.

/** The oldest version that package.json allows; the newest one is the version of the repository. */
const OLDEST_NODE = `${MANIFEST.engines.node.replace('>=', '')}.0`;

const report = openReport(console.log, () => performance.now());
const folder = mkdtempSync(join(tmpdir(), 'check-package-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1));

const packed: Packed[] = [];
await report.check('the package builds and packs', async () => {
  packed.push(await pack(folder));
  return '';
});
const [built] = packed;
if (built !== undefined) await checkPackage(built);
process.exitCode = report.finish() ? 0 : 1;

async function checkPackage(built: Packed): Promise<void> {
  const { tarball } = built;
  await report.check('the package has only the intended files', () => checkContents(built));
  console.log(summarize(built).join('\n'));
  await report.check('publint', async () => {
    await run('publint', ['run', tarball, '--strict'], { directory: '.' });
    return 'no findings';
  });
  await report.check('attw', async () => {
    await run('attw', [tarball, '--profile', 'esm-only'], { directory: '.' });
    return 'no findings';
  });
  const expected = join(folder, 'expected');
  await report.check('the functions are those that are bundled at synthesis', () => {
    synthesizeFromSources(expected);
    return `${compareFunctions('dist/functions', expected)} functions`;
  });
  const nodes = await findNodes();
  await checkCdkApps(join(folder, 'cdk'), { report, tarball, expected, nodes });
  await checkInit(join(folder, 'init'), { report, tarball });
  await checkSubscriber(join(folder, 'subscriber'), { report, tarball, nodes });
  await checkExamples(join(folder, 'examples'), { report, tarball });
}

async function findNodes(): Promise<NodeVersion[]> {
  const newest = { version: process.versions.node, program: process.execPath };
  const directory = join(folder, 'node');
  const installed = await report.check(`Node.js ${OLDEST_NODE} installs`, async () => {
    mkdirSync(directory);
    const manifest = { dependencies: { node: OLDEST_NODE }, allowScripts: { node: true } };
    await createProject(directory, { manifest, files: {} });
    return '';
  });
  if (!installed) {
    report.notRun(`all checks with Node.js ${OLDEST_NODE}`, 'it could not be installed');
    return [newest];
  }
  return [{ version: OLDEST_NODE, program: join(directory, 'node_modules/node/bin/node') }, newest];
}
