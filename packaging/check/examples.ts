import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { createProject } from './projects.ts';
import type { Report } from './report.ts';
import { run } from './run.ts';

const Manifest = z.looseObject({
  scripts: z.record(z.string(), z.string()).default({}),
  dependencies: z.record(z.string(), z.string()).default({}),
});

/** Installs each example that is a project, with the packed package, and runs its script `synth`. */
export async function checkExamples(
  directory: string,
  { report, tarball }: { readonly report: Report; readonly tarball: string },
): Promise<void> {
  const names = readdirSync('examples').filter((name) =>
    existsSync(join('examples', name, 'package.json')),
  );
  if (names.length === 0) report.notRun('examples', 'no example has a package.json');
  for (const name of names) {
    const source = join('examples', name);
    const manifest = Manifest.parse(JSON.parse(readFileSync(join(source, 'package.json'), 'utf8')));
    if (!('cert-expiry-monitor' in manifest.dependencies)) continue;
    const title = `examples/${name}`;
    if (!('synth' in manifest.scripts)) {
      report.notRun(title, 'its package.json has no script "synth"');
      continue;
    }
    await report.check(`${title} installs and synthesizes`, async () => {
      const project = join(directory, name);
      cpSync(source, project, {
        recursive: true,
        filter: (path) => !/node_modules|cdk\.out/.test(path),
      });
      const dependencies = { ...manifest.dependencies, 'cert-expiry-monitor': `file:${tarball}` };
      await createProject(project, { manifest: { ...manifest, dependencies }, files: {} });
      await run('npm', ['run', '--silent', 'synth'], { directory: project });
      return '';
    });
  }
}
