import { readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import * as z from 'zod';

const Package = z.object({ version: z.string(), engines: z.object({ node: z.string() }) });

/** The package.json of this program, which is above this file in the repository and in the package. */
function readPackage(): z.infer<typeof Package> {
  const file = findPackageJSON('..', import.meta.url);
  if (file === undefined) throw new Error('The package.json of cert-expiry-monitor is missing.');
  return Package.parse(JSON.parse(readFileSync(file, 'utf8')));
}

/** The version of this program: `0.2.0`. */
export function programVersion(): string {
  return readPackage().version;
}

/** The oldest version of Node.js that this program supports: `22.19`. */
export function oldestNode(): string {
  return readPackage().engines.node.replace(/^>=/, '');
}
