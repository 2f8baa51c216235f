import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import type { Plugin } from 'esbuild';
import { FUNCTION_BUNDLE } from '../deploy/constructs/function-bundle.ts';
import { zip } from './zip.ts';

/**
 * Writes the bundle of each function, as the repository bundles it at synthesis, to `FOLDER/NAME.zip`.
 *
 * @returns the size of the code, in bytes, by the name of the function.
 */
export async function bundleFunctions(folder: string): Promise<ReadonlyMap<string, number>> {
  mkdirSync(folder, { recursive: true });
  const sizes = new Map<string, number>();
  for (const name of readdirSync('lambdas')) {
    const { mainFields, ...options } = FUNCTION_BUNDLE;
    const { outputFiles } = await build({
      ...options,
      mainFields: [...mainFields],
      entryPoints: [`lambdas/${name}/handler.ts`],
      outfile: join(folder, 'index.js'),
      bundle: true,
      platform: 'node',
      sourcemap: true,
      plugins: [withoutPackagesInSourceMap],
      write: false,
    });
    const files = new Map(
      outputFiles.map(({ path, contents }) => [basename(path), Buffer.from(contents)]),
    );
    writeFileSync(join(folder, `${name}.zip`), zip(files));
    sizes.set(name, files.get('index.js')?.length ?? 0);
  }
  return sizes;
}

/**
 * Source maps describe the code of this project only: the lines of packages would be three quarters of their size. A
 * package gets a map that names its file and nothing else. The code of the bundle is the same.
 */
const withoutPackagesInSourceMap: Plugin = {
  name: 'without-packages-in-source-map',
  setup({ onLoad }) {
    onLoad({ filter: /node_modules[/\\].*\.[cm]?js$/ }, ({ path }) => {
      const map = { version: 3, sources: [basename(path)], mappings: 'AAAA' };
      const encoded = Buffer.from(JSON.stringify(map)).toString('base64');
      const comment = `//# sourceMappingURL=data:application/json;base64,${encoded}`;
      return { contents: `${readFileSync(path, 'utf8')}\n${comment}`, loader: 'default' };
    });
  },
};
