import { zoneFileLines } from './dns-lines.ts';
import { spellName } from './dns-spelling.ts';
import type { Notification } from '../notification.ts';
import { withPending } from '../record-to-publish.ts';
import type { RecordToPublish } from '../record-to-publish.ts';
import { route53Command } from './route53-command.ts';

/** Characters. Users cannot review a longer command before they paste it. */
const MAX_COMMAND = 8_000;

/** All records as zone-file lines, each line once: several domains can need the same record. */
export function zoneFileOfList(notification: Pick<Notification, 'listed'>): string[] {
  return [...new Set(recordsOf(notification).flatMap(zoneFileLines))];
}

/**
 * The command that sets all records; `undefined` if it can fail. Route 53 makes all changes of a command or none, in one
 * zone: all names have to be in one possible zone, and no record can exist there already.
 */
export function route53OfList(
  notification: Pick<Notification, 'listed' | 'type'>,
): string | undefined {
  const records = recordsOf(notification);
  if (notification.type !== 'domain-validation-pending' || records.length === 0) return undefined;
  if (!canBeInOneZone(records) || hasConflictingAliases(records)) return undefined;
  const command = route53Command(records);
  return command.length <= MAX_COMMAND ? command : undefined;
}

function recordsOf({ listed = [] }: Pick<Notification, 'listed'>): RecordToPublish[] {
  return listed.flatMap(({ record }) => (record === undefined ? [] : withPending(record)));
}

/** Whether all names share their last two labels: a top-level domain is not a zone of a customer. */
function canBeInOneZone(records: readonly RecordToPublish[]): boolean {
  const ends = records.map(({ name }) => {
    const labels = nameKey(name).split('.');
    return labels.length < 2 ? undefined : labels.slice(-2).join('.');
  });
  return ends[0] !== undefined && new Set(ends).size === 1;
}

/** Whether one name has CNAME records with two targets. */
function hasConflictingAliases(records: readonly RecordToPublish[]): boolean {
  const aliases = records.filter(({ type }) => type === 'CNAME');
  const names = new Set(aliases.map(({ name }) => nameKey(name)));
  const pairs = new Set(aliases.map(({ name, value }) => `${nameKey(name)} ${nameKey(value)}`));
  return names.size < pairs.size;
}

function nameKey(name: string): string {
  return spellName(name, 8).slice(0, -1).toLowerCase();
}
