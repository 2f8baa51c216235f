import { spellCaa, spellName, spellValues } from './dns-spelling.ts';
import type { RecordToPublish } from '../record-to-publish.ts';
import { shellQuoted } from './shell-words.ts';

/** Seconds for which resolvers cache a record: short, because the record may need a correction. */
export const TTL = 300;

interface Change {
  readonly Action: 'CREATE' | 'UPSERT';
  readonly ResourceRecordSet: {
    readonly Name: string;
    readonly Type: RecordToPublish['type'];
    readonly TTL: number;
    readonly ResourceRecords: readonly { readonly Value: string }[];
  };
}

/**
 * One command that sets records; users replace `HOSTED_ZONE_ID`. Route 53 makes all changes of a command or none.
 *
 * A change is a CREATE, not an UPSERT: validation records often share their name with others (SPF at the apex). UPSERT
 * would replace those silently; CREATE fails. For CAA records, the existing records are known, so an UPSERT sets all of
 * them.
 * @see https://docs.aws.amazon.com/Route53/latest/APIReference/API_ChangeResourceRecordSets.html
 */
export function route53Command(records: readonly RecordToPublish[]): string {
  const changes = mergeBySet(records.map(changeOf)).map((change) => JSON.stringify(change));
  const [first = ''] = changes;
  const listed = changes.length === 1 ? first : `\n${changes.join(',\n')}\n`;
  return `aws route53 change-resource-record-sets --hosted-zone-id HOSTED_ZONE_ID --change-batch ${shellQuoted(`{"Changes":[${listed}]}`)}`;
}

function changeOf(record: RecordToPublish): Change {
  const isCaa = record.type === 'CAA';
  const there = isCaa ? record.present.map((caa) => spellCaa(caa, 8)) : [];
  return {
    Action: isCaa ? 'UPSERT' : 'CREATE',
    ResourceRecordSet: {
      Name: spellName(record.name, 8),
      Type: record.type,
      TTL,
      ResourceRecords: [...there, ...spellValues(record, 8)].map((Value) => ({ Value })),
    },
  };
}

/** In Route 53, all records of one name and type are one set, and a command can change each set once. */
function mergeBySet(changes: readonly Change[]): Change[] {
  const sets = Map.groupBy(
    changes,
    ({ ResourceRecordSet: { Name, Type } }) => `${Type} ${Name.toLowerCase()}`,
  );
  return [...sets.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    const all = [first, ...others].flatMap(
      ({ ResourceRecordSet }) => ResourceRecordSet.ResourceRecords,
    );
    const values = [...new Set(all.map(({ Value }) => Value))];
    const ResourceRecords = values.map((Value) => ({ Value }));
    return [{ ...first, ResourceRecordSet: { ...first.ResourceRecordSet, ResourceRecords } }];
  });
}
