import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { join } from 'node:path';
import { App, Stack } from 'aws-cdk-lib';
import { addStackOutputs, CertExpiryMonitor } from '../../deploy/index.ts';
import { unzip } from '../zip.ts';
import { MONITOR, PROPS, STACK } from './app-sources.ts';

/** Synthesizes the app in the repository. @returns the folder of its assembly. */
export function synthesizeFromSources(outdir: string): string {
  const app = new App({ outdir });
  addStackOutputs(new CertExpiryMonitor(new Stack(app, STACK), MONITOR, PROPS));
  app.synth();
  return outdir;
}

/** The template of an assembly without the hashes of assets. */
function templateOf(assembly: string): unknown {
  const text = readFileSync(join(assembly, `${STACK}.template.json`), 'utf8');
  return JSON.parse(text.replaceAll(/\b[0-9a-f]{64}\b/g, 'HASH'));
}

/** @throws Error with the first difference. */
export function compareTemplates(assembly: string, expected: string): void {
  const difference = firstDifference(templateOf(assembly), templateOf(expected), '');
  if (difference !== undefined) {
    throw new Error(`The template differs from the template of the repository: ${difference}`);
  }
}

function firstDifference(one: unknown, other: unknown, path: string): string | undefined {
  if (isDeepStrictEqual(one, other)) return undefined;
  if (!isObject(one) || !isObject(other)) {
    return `${path} is ${JSON.stringify(one)} instead of ${JSON.stringify(other)}`;
  }
  for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) {
    const found = firstDifference(one[key], other[key], `${path}/${key}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/**
 * Compares the code of the functions in the package with the code that the repository bundles at synthesis.
 *
 * @returns the number of functions.
 * @throws Error if one of them differs.
 */
export function compareFunctions(archives: string, expected: string): number {
  const bundled = new Set(
    readdirSync(expected)
      .filter((name) => name.startsWith('asset.') && !name.endsWith('.zip'))
      .map((name) => {
        const folder = join(expected, name);
        return hash(readdirSync(folder).map((file) => [file, readFileSync(join(folder, file))]));
      }),
  );
  const names = readdirSync(archives);
  for (const name of names) {
    if (!bundled.delete(hash([...unzip(readFileSync(join(archives, name)))]))) {
      throw new Error(`${name} does not contain the code that is bundled at synthesis.`);
    }
  }
  if (bundled.size > 0) throw new Error(`${bundled.size} functions are not in the package.`);
  return names.length;
}

/** A hash of files, independent of their order. */
function hash(files: readonly (readonly [name: string, content: Buffer])[]): string {
  const each = files.map(([name, content]) => `${name} ${sha256(content)}`);
  return sha256(each.sort().join('\n'));
}

function sha256(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
