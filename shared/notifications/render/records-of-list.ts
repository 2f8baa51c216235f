import { zoneFileLines } from './dns-lines.ts';
import { spellName } from './dns-spelling.ts';
import type { Notification } from '../notification.ts';
import { withPending } from '../record-to-publish.ts';
import type { RecordToPublish } from '../record-to-publish.ts';
import { route53Command } from './route53-command.ts';

/** What is longer nobody looks through before it is pasted. */
const MAX_COMMAND = 8_000;

/** Every record of a list as lines of a zone file, each line once: domains of one zone may be asked for the same. */
export function zoneFileOfList(notification: Pick<Notification, 'listed'>): string[] {
  return [...new Set(recordsOf(notification).flatMap(zoneFileLines))];
}

/**
 * The command that sets all records of a list; `undefined` where it is not sure to be right. Route 53 makes all
 * changes of a command or none, in one zone: so only where all names may be in one, and none of the records was
 * found there in some form already.
 */
export function route53OfList(
  notification: Pick<Notification, 'listed' | 'type'>,
): string | undefined {
  const records = recordsOf(notification);
  if (notification.type !== 'domain-validation-pending' || records.length === 0) return undefined;
  if (!mayBeOfOneZone(records) || hasTwoAliases(records)) return undefined;
  const command = route53Command(records);
  return command.length <= MAX_COMMAND ? command : undefined;
}

function recordsOf({ listed = [] }: Pick<Notification, 'listed'>): RecordToPublish[] {
  return listed.flatMap(({ record }) => (record === undefined ? [] : withPending(record)));
}

/** Two labels that all names end with: one alone is no zone of anybody's. */
function mayBeOfOneZone(records: readonly RecordToPublish[]): boolean {
  const ends = records.map(({ name }) => {
    const labels = nameKey(name).split('.');
    return labels.length < 2 ? undefined : labels.slice(-2).join('.');
  });
  return ends[0] !== undefined && new Set(ends).size === 1;
}

/** A name leads to one other, and never to two. */
function hasTwoAliases(records: readonly RecordToPublish[]): boolean {
  const aliases = records.filter(({ type }) => type === 'CNAME');
  const names = new Set(aliases.map(({ name }) => nameKey(name)));
  const pairs = new Set(aliases.map(({ name, value }) => `${nameKey(name)} ${nameKey(value)}`));
  return names.size < pairs.size;
}

function nameKey(name: string): string {
  return spellName(name, 8).slice(0, -1).toLowerCase();
}
