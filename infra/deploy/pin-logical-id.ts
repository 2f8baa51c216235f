import { CfnResource } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/**
 * Gives a resource a name in its template that does not depend on where its construct stands. A logical id
 * that changed would replace the resource, and what it holds would be left behind.
 */
export function pinLogicalId(construct: IConstruct, logicalId: string): void {
  const resource = construct.node.defaultChild;
  if (!(resource instanceof CfnResource)) {
    throw new Error(`${construct.node.path} is not one resource`);
  }
  resource.overrideLogicalId(plainLogicalId(logicalId));
}

/** Logical ids have letters and digits only. */
export function plainLogicalId(text: string): string {
  return text.replace(/[^A-Za-z0-9]/g, '');
}
