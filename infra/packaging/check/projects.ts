import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { run } from './run.ts';

/** Flags that make an installation quick and its output short. */
const INSTALL = ['install', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'];

/**
 * Writes a project with these files and installs its dependencies. All projects share the cache of npm.
 *
 * @throws Error with the output of npm if a package cannot be installed.
 */
export async function createProject(
  directory: string,
  { manifest, files }: { manifest: object; files: Readonly<Record<string, string>> },
): Promise<void> {
  const named = { name: 'project', private: true, ...manifest };
  writeFiles(directory, { 'package.json': JSON.stringify(named, null, 2), ...files });
  await run('npm', INSTALL, { directory });
}

export function writeFiles(directory: string, files: Readonly<Record<string, string>>): void {
  for (const [path, content] of Object.entries(files)) {
    const file = join(directory, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}
