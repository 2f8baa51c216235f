/**
 * A table as plain data, so that the deployment, the local run and the tests create the same one. Capacity,
 * encryption, backups and names are set by the creator.
 */
export interface TableDefinition extends KeySchema {
  readonly indexes: readonly IndexDefinition[];
  /** Readers of the stream get the old and the new item. */
  readonly stream: 'old-and-new-images' | 'none';
  /** The attribute, in seconds since 1970, after which the database can delete an item. */
  readonly timeToLiveAttribute?: string;
}

export interface KeySchema {
  readonly partitionKey: KeyAttribute;
  readonly sortKey: KeyAttribute;
}

export interface KeyAttribute {
  readonly name: string;
  readonly type: 'string' | 'number';
}

/** A global secondary index with the keys of the table, its own keys, and the listed attributes. */
interface IndexDefinition extends KeySchema {
  readonly name: string;
  /** @default - keys only */
  readonly attributes?: readonly string[];
}
