import { fileURLToPath } from 'node:url';
import { Code } from 'aws-cdk-lib/aws-lambda';

/**
 * esbuild options for the shortest cold start. In measurements, a CommonJS bundle of the packages' ESM sources loads
 * fastest.
 */
export const FUNCTION_BUNDLE = {
  format: 'cjs',
  mainFields: ['module', 'main'],
  target: 'node24',
  minify: true,
  sourcesContent: false,
} as const;

/**
 * The bundle of a function that the package contains, so that apps need neither esbuild nor the sources. `undefined` in
 * the repository, where functions are bundled at synthesis.
 *
 * @param entry the folder below `lambdas/`.
 */
export function prebuiltFunction(entry: string): Code | undefined {
  const isCompiled = import.meta.url.endsWith('.js');
  return isCompiled ? Code.fromAsset(fileInProject(`functions/${entry}.zip`)) : undefined;
}

/** The path of a file of the project, or of the compiled package, independent of where it is installed. */
export function fileInProject(path: string): string {
  return fileURLToPath(new URL(`../../../${path}`, import.meta.url));
}
