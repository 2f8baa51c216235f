import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AssetHashType, DockerImage, RemovalPolicy } from 'aws-cdk-lib';
import { Code, LayerVersion } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { OwnerRule } from '../../../shared/certificates/ownership.ts';
import { fileInProject } from './function-bundle.ts';

const FILE = 'owners.json';

/** Where the poll functions read the rules: AWS Lambda mounts layers below `/opt`. */
export const OWNERS_FILE = `/opt/${FILE}`;

/**
 * The rules for owners in a file. Environment variables have at most 4 KB, and the bundles of the functions are the same
 * for every configuration.
 */
export class OwnerRulesLayer extends LayerVersion {
  constructor(scope: Construct, id: string, rules: readonly OwnerRule[]) {
    const content = JSON.stringify(rules);
    super(scope, id, {
      description: 'The rules in "owners" of the configuration',
      code: Code.fromAsset(fileInProject('infra/deploy'), {
        assetHash: createHash('sha256').update(content).digest('hex'),
        assetHashType: AssetHashType.CUSTOM,
        bundling: {
          // Required by the CDK and not used, because the local bundling always succeeds.
          image: DockerImage.fromRegistry('unused'),
          local: {
            tryBundle(folder) {
              writeFileSync(join(folder, FILE), content);
              return true;
            },
          },
        },
      }),
      removalPolicy: RemovalPolicy.DESTROY,
    });
  }
}
