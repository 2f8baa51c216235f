import { CfnResource } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/**
 * Sets a logical ID that does not depend on the position of the construct. If the logical ID changed, CloudFormation would
 * replace the resource, and its data would stay in the old one.
 */
export function pinLogicalId(construct: IConstruct, logicalId: string): void {
  const resource = construct.node.defaultChild;
  if (!(resource instanceof CfnResource)) {
    throw new Error(`${construct.node.path} has no single CloudFormation resource.`);
  }
  resource.overrideLogicalId(plainLogicalId(logicalId));
}

/** Logical IDs consist of letters and digits. */
export function plainLogicalId(text: string): string {
  return text.replace(/[^A-Za-z0-9]/g, '');
}
