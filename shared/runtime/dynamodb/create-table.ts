import type {
  AttributeDefinition,
  CreateTableCommandInput,
  KeySchemaElement,
} from '@aws-sdk/client-dynamodb';
import type { KeyAttribute, KeySchema, TableDefinition } from './table-definition.ts';

/** The request that creates a table with on-demand billing, for the local run and for tests. */
export function createTableInput(
  tableName: string,
  definition: TableDefinition,
): CreateTableCommandInput {
  const keys = [definition, ...definition.indexes].flatMap(({ partitionKey, sortKey }) => [
    partitionKey,
    sortKey,
  ]);
  // Indexes can share an attribute; DynamoDB accepts each definition once.
  const attributes = [...new Map(keys.map((key) => [key.name, attribute(key)])).values()];
  return {
    TableName: tableName,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: attributes,
    KeySchema: keySchema(definition),
    ...(definition.indexes.length === 0
      ? {}
      : {
          GlobalSecondaryIndexes: definition.indexes.map((index) => ({
            IndexName: index.name,
            KeySchema: keySchema(index),
            Projection: index.attributes
              ? { ProjectionType: 'INCLUDE', NonKeyAttributes: [...index.attributes] }
              : { ProjectionType: 'KEYS_ONLY' },
          })),
        }),
    ...(definition.stream === 'none'
      ? {}
      : { StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' } }),
  };
}

function attribute({ name, type }: KeyAttribute): AttributeDefinition {
  return { AttributeName: name, AttributeType: type === 'string' ? 'S' : 'N' };
}

function keySchema({ partitionKey, sortKey }: KeySchema): KeySchemaElement[] {
  return [
    { AttributeName: partitionKey.name, KeyType: 'HASH' },
    { AttributeName: sortKey.name, KeyType: 'RANGE' },
  ];
}
