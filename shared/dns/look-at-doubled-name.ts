import type { DnsRecord } from '../certificates/validation.ts';
import { aliasOf, textsAt } from './answer-values.ts';
import type { DnsWorld } from './dns-world.ts';
import { askNameServer } from './name-servers.ts';
import type { NameServer } from './name-servers.ts';

/** What stands at a record's name with the zone's name behind it once more: consoles like to add that. */
export async function lookAtDoubledName(
  zone: string,
  record: DnsRecord,
  servers: readonly NameServer[],
  world: DnsWorld,
  signal: AbortSignal,
): Promise<{ name: string; values: string[] } | undefined> {
  const name = `${record.name}.${zone}`;
  const question = { name, type: record.type, recursive: false } as const;
  for (const server of servers) {
    const answers = (await askNameServer(server, question, world, signal))?.answers;
    if (answers === undefined) continue;
    const alias = aliasOf(name, answers);
    const aliases = alias === undefined ? [] : [alias];
    return { name, values: record.type === 'TXT' ? textsAt(name, answers) : aliases };
  }
  return undefined;
}
