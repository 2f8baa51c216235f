import { RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, ProjectionType, StreamViewType, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { Attribute } from 'aws-cdk-lib/aws-dynamodb';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import type {
  KeyAttribute,
  TableDefinition,
} from '../../../shared/runtime/dynamodb/table-definition.ts';
import { encryptTable } from './encryption-key.ts';

/**
 * A table as defined in `shared/`. It is protected against deletion, kept when the stack is deleted, and recoverable to
 * any second of the last 35 days. Without `key`, encrypted with a key that DynamoDB owns.
 */
export class MonitorTable extends TableV2 {
  constructor(scope: Construct, id: string, definition: TableDefinition, key?: IKey) {
    super(scope, id, {
      partitionKey: attribute(definition.partitionKey),
      sortKey: attribute(definition.sortKey),
      globalSecondaryIndexes: definition.indexes.map(
        ({ name, partitionKey, sortKey, attributes }) => ({
          indexName: name,
          partitionKey: attribute(partitionKey),
          sortKey: attribute(sortKey),
          ...(attributes === undefined
            ? { projectionType: ProjectionType.KEYS_ONLY }
            : { projectionType: ProjectionType.INCLUDE, nonKeyAttributes: [...attributes] }),
        }),
      ),
      ...(definition.stream === 'old-and-new-images'
        ? { dynamoStream: StreamViewType.NEW_AND_OLD_IMAGES }
        : {}),
      ...(definition.timeToLiveAttribute === undefined
        ? {}
        : { timeToLiveAttribute: definition.timeToLiveAttribute }),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    encryptTable(this, key);
  }
}

function attribute({ name, type }: KeyAttribute): Attribute {
  return { name, type: type === 'string' ? AttributeType.STRING : AttributeType.NUMBER };
}
