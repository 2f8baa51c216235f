import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { join } from 'node:path';
import { App, Stack } from 'aws-cdk-lib';
import { Vpc } from 'aws-cdk-lib/aws-ec2';
import { Key } from 'aws-cdk-lib/aws-kms';
import { addStackOutputs, CertExpiryMonitor } from '../../deploy/index.ts';
import { unzip } from '../zip.ts';
import { LARGE, MONITOR, PROPS, STACK } from './app-sources.ts';

/** Synthesizes the app in the repository. @returns the folder of its assembly. */
export function synthesizeFromSources(outdir: string): string {
  const app = new App({ outdir });
  addStackOutputs(new CertExpiryMonitor(new Stack(app, STACK), MONITOR, PROPS));
  const large = new Stack(app, LARGE.stack);
  new CertExpiryMonitor(large, MONITOR, {
    accounts: PROPS.accounts,
    nestedStacks: true,
    vpc: Vpc.fromVpcAttributes(large, 'Vpc', LARGE.vpc),
    encryptionKey: Key.fromKeyArn(large, 'Key', LARGE.keyArn),
  });
  app.synth();
  return outdir;
}

/** The templates of an assembly by file, nested stacks included, without the hashes of assets. */
function templatesOf(assembly: string): unknown {
  const files = readdirSync(assembly).filter((file) => file.endsWith('.template.json'));
  return Object.fromEntries(
    files.map((file) => {
      const text = readFileSync(join(assembly, file), 'utf8');
      return [file, JSON.parse(text.replaceAll(/\b[0-9a-f]{64}\b/g, 'HASH')) as unknown];
    }),
  );
}

/** @throws Error with the first difference. */
export function compareTemplates(assembly: string, expected: string): void {
  const difference = firstDifference(templatesOf(assembly), templatesOf(expected), '');
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
