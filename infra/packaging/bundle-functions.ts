import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleFunction } from '../deploy/constructs/function-bundle.ts';
import { zip } from './zip.ts';

/**
 * Writes the bundle of each function, as the repository bundles it at synthesis, to `FOLDER/NAME.zip`.
 *
 * @returns the size of the code that a cold start loads first, in bytes, by the name of the function.
 */
export function bundleFunctions(folder: string): ReadonlyMap<string, number> {
  mkdirSync(folder, { recursive: true });
  const sizes = new Map<string, number>();
  for (const name of readdirSync('lambdas')) {
    const files = bundleFunction(name);
    writeFileSync(join(folder, `${name}.zip`), zip(files));
    sizes.set(name, files.get('index.mjs')?.length ?? 0);
  }
  return sizes;
}
