import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NEW_CDK_JSON, writeJson, writeWhole } from './project.ts';

/** The flags that a new app sets, in the installed version of the AWS CDK; `cdk init` writes the same ones. */
const RECOMMENDED = 'node_modules/aws-cdk-lib/recommended-feature-flags.json';

/**
 * Adds the recommended feature flags to the `cdk.json` of a new app, once the AWS CDK is installed. Any other `cdk.json` is
 * left alone, because changed flags can change what is deployed.
 */
export function addFeatureFlags(directory: string): void {
  const file = join(directory, 'cdk.json');
  const recommended = join(directory, RECOMMENDED);
  if (!existsSync(file) || readFileSync(file, 'utf8') !== writeJson(NEW_CDK_JSON)) return;
  if (!existsSync(recommended)) return;
  const context: unknown = JSON.parse(readFileSync(recommended, 'utf8'));
  writeWhole(file, writeJson({ ...NEW_CDK_JSON, context }));
}
