import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AssetHashType, DockerImage } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import type * as Esbuild from 'esbuild';

/**
 * esbuild options for the shortest cold start. ES modules can be split: what a function imports only when it needs it,
 * such as the HTTP client or the module of another provider, is in a file of its own, which a cold start does not load.
 * Names are not shortened, so that stack traces are readable without source maps, which Node.js would read at every
 * cold start.
 */
const OPTIONS = {
  bundle: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  splitting: true,
  outExtension: { '.js': '.mjs' },
  mainFields: ['module', 'main'],
  minifySyntax: true,
  minifyWhitespace: true,
  // Packages that are CommonJS modules call `require` for the modules of Node.js.
  banner: {
    js: "import{createRequire as createRequireOfBundle}from'node:module';const require=createRequireOfBundle(import.meta.url);",
  },
  absWorkingDir: fileInProject(''),
  outdir: 'bundle',
  logLevel: 'error',
} satisfies Esbuild.BuildOptions;

/**
 * The code of a function. The package contains the bundles, so that apps need neither esbuild nor the sources; in the
 * repository, functions are bundled at synthesis.
 *
 * @param entry the folder below `lambdas/`.
 */
export function functionCode(entry: string): Code {
  const isCompiled = import.meta.url.endsWith('.js');
  if (isCompiled) return Code.fromAsset(fileInProject(`functions/${entry}.zip`));
  return Code.fromAsset(fileInProject(`lambdas/${entry}`), {
    assetHashType: AssetHashType.OUTPUT,
    bundling: {
      // Required by the CDK and not used, because the local bundling always succeeds or throws.
      image: DockerImage.fromRegistry('unused'),
      local: {
        tryBundle(folder) {
          for (const [name, content] of bundleFunction(entry)) {
            writeFileSync(join(folder, name), content);
          }
          return true;
        },
      },
    },
  });
}

/** The files of the bundle of a function by name. Its handler is in `index.mjs`. */
export function bundleFunction(entry: string): Map<string, Uint8Array> {
  return bundle({ entryPoints: { index: `lambdas/${entry}/handler.ts` } });
}

/** The files of a bundle by name, made like the bundle of a function. */
export function bundle(source: Esbuild.BuildOptions): Map<string, Uint8Array> {
  // Not imported, because the package works without esbuild.
  const { buildSync } = createRequire(import.meta.url)('esbuild') as typeof Esbuild;
  const { outputFiles } = buildSync({ ...source, ...OPTIONS, write: false });
  return new Map(outputFiles.map(({ path, contents }) => [basename(path), contents]));
}

/** The path of a file of the project, or of the compiled package, independent of where it is installed. */
export function fileInProject(path: string): string {
  return fileURLToPath(new URL(`../../../${path}`, import.meta.url));
}
